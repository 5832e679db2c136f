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
    /** No thread is likely to hold more locks at once. */
    private static final int MAX_RELEASES = 64;
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
    /** How many probes had failed when {@link #depth} was last known to be right. */
    int droppedBefore;

    /** For the sampler alone. */
    final Sampler.Sample sample = new Sampler.Sample();

    private final Recorder recorder;
    private final Thread owner;
    private final long thread;
    private ByteBuffer buffer;
    private int at;
    private int end;
    private long base;
    private int chunks;
    private long lostLines;
    private long lostFields;
    private long lostOutput;
    private long lostOthers;
    private final long[] told = new long[4];
    /** How many operations it has noted to begin and not to end; more where some ended by an exception. */
    private int open;
    /** The objects whose release was noted since operations are not any more: one for each lock that it may have held then. */
    private int[] released;
    private int releases;
    /** Where the events end, if the last one tells that the thread waits from now on; else another place. */
    private int waitingAt;

    private ThreadBuffer(Recorder recorder, Thread owner) {
        this.recorder = recorder;
        this.owner = owner;
        this.thread = owner.getId();
    }

    /** The thread that it is of. */
    Thread thread() {
        return owner;
    }

    /** How far the thread has written, as another thread sees it; it differs when the thread has written more. */
    long position() {
        return TraceFormat.pair(chunks, at);
    }

    /** Whether the last event that the thread noted is the beginning of an operation, or its way out of the program. */
    boolean isWaiting() {
        return at == waitingAt;
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
            stretch = new ThreadBuffer(Probe.RECORDER, Thread.currentThread());
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
        Probe.WATCH.sample(stretch);
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
        } else if (room(8, now, site)) {
            buffer.putLong(at, TraceFormat.word(TraceFormat.LINE, 0, site, now - base));
            at += 8;
        } else {
            lost(TraceFormat.LOST_LINES, 1);
        }
    }

    /** Notes an event of one word at no site. */
    void put(int kind) {
        long now = System.nanoTime();
        if (at + 8 <= end && now - base >>> TraceFormat.TIME_BITS == 0 || room(8, now, 0)) {
            publish(buffer, at, TraceFormat.word(kind, 0, 0, now - base));
            at += 8;
            waitingAt = kind == TraceFormat.AWAY ? at : 0;
        } else {
            lost(TraceFormat.LOST_OTHERS, 1);
        }
    }

    /** Notes that an operation begins, in which the thread may wait. */
    boolean begin(int type, int site, long a) {
        if (Recorder.noOperations || !put(TraceFormat.BEGIN, type, site, a)) {
            return false;
        }
        open++;
        waitingAt = at;
        return true;
    }

    /** Notes that an operation ends; when beginnings are not noted any more, only if one is open. */
    boolean end(int kind, int type, int site, long a) {
        if (open == 0 && Recorder.noOperations) {
            return false;
        }
        open -= open > 0 ? 1 : 0;
        return put(kind, type, site, a);
    }

    /** Notes something that takes no time; when that is not noted any more, only where it may release a lock that the thread has. */
    boolean did(int type, int site, long a) {
        return (!Recorder.noOperations || isFirstRelease((int) a)) && put(TraceFormat.DID, type, site, a);
    }

    private boolean isFirstRelease(int object) {
        if (released == null) {
            released = new int[MAX_RELEASES];
        }
        for (int i = 0; i < releases; i++) {
            if (released[i] == object) {
                return false;
            }
        }
        if (releases == MAX_RELEASES) {
            return false;
        }
        released[releases++] = object;
        return true;
    }

    /** Notes an event of two words. */
    boolean put(int kind, int type, int site, long a) {
        long now = System.nanoTime();
        if ((at + 16 > end || now - base >>> TraceFormat.TIME_BITS != 0) && !room(16, now, site)) {
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
        if ((at + 24 > end || now - base >>> TraceFormat.TIME_BITS != 0) && !room(24, now, site)) {
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
        if ((at + length > end || now - base >>> TraceFormat.TIME_BITS != 0) && !room(length, now, 0)) {
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

    /** Counts what is not recorded; {@link #tellLost} writes it down. */
    void lost(int which, long count) {
        switch (which) {
            case TraceFormat.LOST_LINES:
                lostLines += count;
                break;
            case TraceFormat.LOST_FIELDS:
                lostFields += count;
                break;
            case TraceFormat.LOST_OUTPUT:
                lostOutput += count;
                break;
            default:
                lostOthers += count;
        }
    }

    /** Writes down what was not recorded so far. The watch does so now and then; a thread needn't. */
    synchronized void tellLost() {
        long[] now = {lostLines, lostFields, lostOutput, lostOthers};
        for (int i = 0; i < now.length; i++) {
            if (now[i] != told[i]) {
                recorder.lost(i, now[i] - told[i]);
                told[i] = now[i];
            }
        }
    }

    /** Makes room for an event, and its time sayable. */
    private boolean room(int bytes, long now, int site) {
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
            Recorder.FileChunk next = recorder.chunk(chunks < SMALL, site);
            next.buffer.putLong(next.start + TraceFormat.CHUNK_NUMBER, chunks);
            next.buffer.putLong(next.start + TraceFormat.CHUNK_BASE, now);
            publish(next.buffer, next.start, TraceFormat.OWNED | thread);
            buffer = next.buffer;
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
