package classroom.observe;

import classroom.trace.TraceFormat;
import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What one thread writes. Only that thread uses it, so nothing here waits for anything, but now and then for the file to grow.
 *
 * <p>A first word is stored after a release fence, as one aligned store of 8 bytes. (A {@code VarHandle} of a buffer would say
 * the same, but costs a JVM some 10 ms when it starts, which is the start of every program.)
 */
final class ThreadBuffer extends CacheLinePadding {
    /** So many small chunks are a thread's first, then it gets pages. */
    private static final int SMALL = 4;
    private static final ThreadLocal<ThreadBuffer> MINE = new ThreadLocal<>();

    /** The site of the thread's outermost method, once it is known; 0 if that is none of the program's. */
    int outermost;
    /** How many calls of it are under way; of any method that is called from outside, where the outermost is none of the program's. */
    int depth;
    /** At this depth, the thread is away from the program's code: 0, or more while a message box of the program waits. */
    int waitsAt;
    /** Whether it is. */
    boolean away;
    /** Whether the outermost method was looked for. */
    boolean lookedFor;

    private final Recorder recorder;
    private final long thread;
    private ByteBuffer buffer;
    private int start;
    private int at;
    private int end;
    private long base;
    private int chunks;

    private ThreadBuffer(Recorder recorder, long thread) {
        this.recorder = recorder;
        this.thread = thread;
    }

    /** That of the calling thread. */
    static ThreadBuffer mine() {
        ThreadBuffer stretch = MINE.get();
        return stretch != null ? stretch : seen();
    }

    /** That of the calling thread, which may be here for the first time and would then note its end by itself. */
    static ThreadBuffer entering() {
        ThreadBuffer stretch = MINE.get();
        return stretch != null ? stretch : first();
    }

    /** That of a thread of ours, which is not shown. */
    static ThreadBuffer ours() {
        ThreadBuffer stretch = MINE.get();
        if (stretch == null) {
            stretch = new ThreadBuffer(Probe.RECORDER, Thread.currentThread().getId());
            MINE.set(stretch);
        }
        return stretch;
    }

    private static ThreadBuffer seen() {
        ThreadBuffer stretch = first();
        Probe.WATCH.watch(Thread.currentThread());
        return stretch;
    }

    private static ThreadBuffer first() {
        ThreadBuffer stretch = ours();
        stretch.put(TraceFormat.SEEN, TraceFormat.STRING, 0, stretch.define(Thread.currentThread().getName()));
        return stretch;
    }

    /** Stores a first word, when all that belongs to it is stored. */
    static void publish(ByteBuffer buffer, int at, long word) {
        VarHandle.releaseFence();
        buffer.putLong(at, word);
    }

    /** Notes a line. */
    void line(int site) {
        long now = System.nanoTime();
        int here = at;
        if (here + 8 <= end && now - base >>> TraceFormat.TIME_BITS == 0) {
            buffer.putLong(here, TraceFormat.word(TraceFormat.LINE, 0, site, now - base));
            at = here + 8;
        } else if (room(8, now)) {
            buffer.putLong(at, TraceFormat.word(TraceFormat.LINE, 0, site, now - base));
            at += 8;
        } else {
            lost(TraceFormat.LOST_LINES, 1);
        }
    }

    /** Notes an event of one word at no site. */
    void put(int kind) {
        long now = System.nanoTime();
        if (at + 8 <= end && now - base >>> TraceFormat.TIME_BITS == 0 || room(8, now)) {
            publish(buffer, at, TraceFormat.word(kind, 0, 0, now - base));
            at += 8;
        } else {
            lost(TraceFormat.LOST_OTHERS, 1);
        }
    }

    /** Notes an event of two words. */
    boolean put(int kind, int type, int site, long a) {
        long now = System.nanoTime();
        if ((at + 16 > end || now - base >>> TraceFormat.TIME_BITS != 0) && !room(16, now)) {
            return false;
        }
        int here = at;
        buffer.putLong(here + 8, a);
        publish(buffer, here, TraceFormat.word(kind, type, site, now - base));
        at = here + 16;
        return true;
    }

    /** Notes an event of three words. */
    boolean put(int kind, int type, int site, long a, long b) {
        long now = System.nanoTime();
        if ((at + 24 > end || now - base >>> TraceFormat.TIME_BITS != 0) && !room(24, now)) {
            return false;
        }
        int here = at;
        buffer.putLong(here + 8, a);
        buffer.putLong(here + 16, b);
        publish(buffer, here, TraceFormat.word(kind, type, site, now - base));
        at = here + 24;
        return true;
    }

    /**
     * Notes an event that carries bytes.
     *
     * @param number stands beside the count of bytes
     * @param count  at most {@link TraceFormat#MOST_BYTES}
     */
    boolean put(int kind, int type, int number, byte[] bytes, int from, int count) {
        long now = System.nanoTime();
        int length = 16 + (count + 7 & -8);
        if ((at + length > end || now - base >>> TraceFormat.TIME_BITS != 0) && !room(length, now)) {
            return false;
        }
        int here = at;
        buffer.putLong(here + 8, TraceFormat.pair(number, count));
        for (int i = 0; i < count; i++) {
            buffer.put(here + 16 + i, bytes[from + i]);
        }
        publish(buffer, here, TraceFormat.word(kind, type, 0, now - base));
        at = here + length;
        return true;
    }

    /** Gives a text a number, and cuts it where it is longer than an event. */
    int define(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int count = Math.min(bytes.length, TraceFormat.MOST_BYTES);
        while (count < bytes.length && (bytes[count] & 0xc0) == 0x80) {
            count--;
        }
        int number = StringTable.next();
        return put(TraceFormat.TEXT, 0, number, bytes, 0, count) ? number : 0;
    }

    /** Counts what is not recorded. */
    void lost(int which, long count) {
        if (buffer == null) {
            recorder.lost(which, count);
        } else {
            int here = start + TraceFormat.CHUNK_LOST + 8 * which;
            buffer.putLong(here, buffer.getLong(here) + count);
        }
    }

    /** Makes room for an event, and its time sayable. */
    private boolean room(int bytes, long now) {
        if (at + 8 + bytes <= end) {
            buffer.putLong(at, now - base << 6 | TraceFormat.TIME);
            at += 8;
            base = now;
            return true;
        }
        if (Recorder.level == TraceFormat.LEVEL_STOPPED) {
            return false;
        }
        try {
            Recorder.FileChunk next = recorder.chunk(chunks < SMALL);
            next.buffer.putLong(next.start + TraceFormat.CHUNK_NUMBER, chunks);
            next.buffer.putLong(next.start + TraceFormat.CHUNK_BASE, now);
            publish(next.buffer, next.start, TraceFormat.OWNED | thread);
            buffer = next.buffer;
            start = next.start;
            at = next.start + TraceFormat.CHUNK_HEAD;
            end = next.end;
            base = now;
            chunks++;
            return true;
        } catch (IOException e) {
            recorder.raise(TraceFormat.LEVEL_STOPPED);
            return false;
        }
    }
}
