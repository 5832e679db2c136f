package classroom.trace.save;

import classroom.trace.format.TraceException;
import classroom.trace.format.TraceFormat;
import classroom.trace.format.TraceHeader;
import classroom.trace.text.TextReplacement;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Copies the trace of a process with other texts. All else stays as it is: events, times, threads. Output that is
 * printed in parts of a line is moved to the time of its last part.
 */
final class TraceCopy {
    private final ByteBuffer file;
    private final Charset charset;
    private final int firstPage;
    private final TextReplacement replacement;
    private final PageWriter pages;

    private TraceCopy(byte[] bytes, TextReplacement replacement) throws TraceException {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        TraceHeader header = TraceHeader.of(file, bytes.length);
        charset = header.charset();
        firstPage = header.firstPage();
        this.replacement = replacement;
        pages = new PageWriter(bytes, firstPage);
    }

    /**
     * Returns a copy.
     *
     * @param file the bytes of a trace, as in its file
     * @throws IOException if it is damaged
     */
    static byte[] of(byte[] file, TextReplacement replacement) throws IOException {
        try {
            return new TraceCopy(file, replacement).copy();
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw TraceException.damaged(e);
        }
    }

    private byte[] copy() throws IOException {
        // In the order in which a reader finds them, so that threads keep their numbers.
        Map<Long, SortedMap<Long, int[]>> threads = new LinkedHashMap<>();
        List<Integer> sheets = new ArrayList<>();
        for (int page = firstPage; page + TraceFormat.PAGE <= file.limit(); page += TraceFormat.PAGE) {
            if (file.getLong(page) == TraceFormat.SHEET) {
                sheets.add(page);
            } else {
                add(threads, page, TraceFormat.PAGE);
            }
        }
        for (int sheet : sheets) {
            for (int slot = sheet + TraceFormat.SLOT; slot < sheet + TraceFormat.PAGE; slot += TraceFormat.SLOT) {
                add(threads, slot, TraceFormat.SLOT);
            }
        }
        for (Map.Entry<Long, SortedMap<Long, int[]>> each : threads.entrySet()) {
            ThreadCopy thread = new ThreadCopy(file, charset, replacement, pages, each.getKey());
            for (int[] chunk : each.getValue().values()) {
                thread.copy(chunk[0], chunk[1]);
            }
            thread.end();
        }
        return pages.bytes();
    }

    private void add(Map<Long, SortedMap<Long, int[]>> threads, int start, int length) {
        long owner = file.getLong(start);
        if (owner != 0) {
            threads.computeIfAbsent(owner, key -> new TreeMap<>())
                    .put(file.getLong(start + TraceFormat.CHUNK_NUMBER), new int[] {start, length});
        }
    }
}
