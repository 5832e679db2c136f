package classroom.trace.save;

import classroom.trace.format.TraceFormat;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pages of a new trace file, given out as chunks. */
final class PageWriter {
    private final byte[] head;
    private final List<byte[]> pages = new ArrayList<>();
    private byte[] sheet;
    private int nextSlot = TraceFormat.PAGE;

    /**
     * @param file      the header and the sites are those of this file
     * @param firstPage where its pages begin
     */
    PageWriter(byte[] file, int firstPage) {
        head = Arrays.copyOf(file, firstPage);
    }

    /**
     * Returns the bytes of a new chunk, little-endian, all zero.
     *
     * @param length {@link TraceFormat#PAGE} or {@link TraceFormat#SLOT}
     */
    ByteBuffer chunk(int length) {
        if (length == TraceFormat.PAGE) {
            return page();
        }
        if (nextSlot == TraceFormat.PAGE) {
            sheet = page().putLong(0, TraceFormat.SHEET).array();
            nextSlot = TraceFormat.SLOT;
        }
        ByteBuffer slot = ByteBuffer.wrap(sheet, nextSlot, TraceFormat.SLOT).slice();
        nextSlot += TraceFormat.SLOT;
        return slot.order(ByteOrder.LITTLE_ENDIAN);
    }

    private ByteBuffer page() {
        byte[] page = new byte[TraceFormat.PAGE];
        pages.add(page);
        return ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns the file. */
    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream(head.length + pages.size() * TraceFormat.PAGE);
        all.writeBytes(head);
        pages.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
