package classroom.screen;

import classroom.screen.wire.FromPanel;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The frames of a panel, for replay. It stores compressed changes and, at intervals, the whole picture, from which a
 * replay begins. Its size is bounded: the oldest frames are dropped first. Times are {@link System#nanoTime}. The
 * thread that reads the wire adds frames, the event thread reads them.
 */
public final class FrameHistory {
    private static final long USUAL_BYTES = 24L << 20;
    /** The number of changes between two whole pictures. Applying all of them takes a few ms. */
    private static final int WHOLE_EVERY = 120;
    /** The approximate size of an entry in addition to its compressed bytes. */
    private static final int ENTRY_BYTES = 80;

    private final long most;
    private final List<FrameEntry> entries = new ArrayList<>();
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final byte[] part = new byte[8192];
    private long bytes;
    private int sinceWhole;
    /** The number of dropped entries, so that each entry keeps its number. */
    private long dropped;

    private boolean closed;

    private PanelImage replayed;
    private long replayedTo = -1;

    /** One frame; {@code whole} if it contains the whole picture. */
    private record FrameEntry(long at, boolean whole, FromPanel.FrameUpdate shape, byte[] packed) {}

    FrameHistory() {
        this(USUAL_BYTES);
    }

    /** @param most the approximate maximum size in bytes */
    FrameHistory(long most) {
        this.most = most;
    }

    /**
     * Adds a frame.
     *
     * @param at  the time of the frame, not before that of the previous one
     * @param now the picture including the frame
     */
    synchronized void put(long at, FromPanel.FrameUpdate frame, PanelImage now) {
        if (closed) {
            return;
        }
        boolean isAll = frame.pixels().length == frame.width() * frame.height();
        boolean whole = isAll || entries.isEmpty() || sinceWhole >= WHOLE_EVERY;
        FromPanel.FrameUpdate kept = whole && !isAll ? now.whole().orElse(frame) : frame;
        FromPanel.FrameUpdate shape =
                new FromPanel.FrameUpdate(kept.width(), kept.height(), kept.x(), kept.y(), kept.w(), new int[0]);
        FrameEntry entry = new FrameEntry(at, whole, shape, packed(kept.pixels()));
        entries.add(entry);
        sinceWhole = whole ? 0 : sinceWhole + 1;
        bytes += size(entry);
        while (bytes > most && forgetOldest()) {
            continue;
        }
    }

    /**
     * Returns the picture at a time. It is always the same object, which changes at the next call.
     *
     * @return null if none is known
     */
    public synchronized PanelImage at(long time) {
        int last = last(time);
        if (last < 0) {
            return null;
        }
        int whole = last;
        while (!entries.get(whole).whole) {
            whole--;
        }
        long from = replayedTo - dropped + 1;
        if (replayed == null || from <= whole || from > last + 1) {
            replayed = new PanelImage();
            from = whole;
        }
        for (int i = (int) from; i <= last; i++) {
            FrameEntry each = entries.get(i);
            replayed.put(new FromPanel.FrameUpdate(
                    each.shape.width(),
                    each.shape.height(),
                    each.shape.x(),
                    each.shape.y(),
                    each.shape.w(),
                    unpacked(each.packed)));
        }
        replayedTo = last + dropped;
        return replayed;
    }

    /** Whether the picture at this time has been dropped. */
    public synchronized boolean hasForgotten(long time) {
        return dropped > 0 && last(time) < 0;
    }

    /** Ends the recording; the frames remain. */
    synchronized void close() {
        if (!closed) {
            closed = true;
            deflater.end();
        }
    }

    /** Returns the approximate size in bytes. */
    synchronized long bytes() {
        return bytes;
    }

    /** Returns the last entry not later than a time; -1 if none. */
    private int last(long time) {
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (entries.get(middle).at - time <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /** Drops a whole picture and the changes that depend on it; returns false if it is the only one. */
    private boolean forgetOldest() {
        int next = 1;
        while (next < entries.size() && !entries.get(next).whole) {
            next++;
        }
        if (next == entries.size()) {
            return false;
        }
        List<FrameEntry> oldest = entries.subList(0, next);
        bytes -= oldest.stream().mapToLong(FrameHistory::size).sum();
        oldest.clear();
        dropped += next;
        return true;
    }

    private static long size(FrameEntry entry) {
        return entry.packed.length + ENTRY_BYTES;
    }

    private byte[] packed(int[] pixels) {
        ByteBuffer plain = ByteBuffer.allocate(pixels.length * Integer.BYTES);
        plain.asIntBuffer().put(pixels);
        deflater.reset();
        deflater.setInput(plain.array());
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        while (!deflater.finished()) {
            packed.write(part, 0, deflater.deflate(part));
        }
        return ByteBuffer.allocate(Integer.BYTES + packed.size())
                .putInt(pixels.length)
                .put(packed.toByteArray())
                .array();
    }

    private static int[] unpacked(byte[] packed) {
        int[] pixels = new int[ByteBuffer.wrap(packed).getInt()];
        ByteBuffer plain = ByteBuffer.allocate(pixels.length * Integer.BYTES);
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
            inflater.inflate(plain.array());
        } catch (DataFormatException e) {
            throw new IllegalStateException("packed here", e);
        } finally {
            inflater.end();
        }
        plain.asIntBuffer().get(pixels);
        return pixels;
    }
}
