package classroom.observe;

import classroom.trace.format.TraceFormat;
import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The buffer that one thread writes its events to. Only that thread uses it, so it never waits, except for the file
 * to grow.
 *
 * <p>The first word of an event is stored after a release fence, as one aligned 8-byte store. (A {@code VarHandle} of
 * a buffer would be equivalent, but costs about 10 ms at the start of every program.)
 */
final class ThreadBuffer extends CacheLinePadding {
    /** The number of small chunks that a thread gets before it gets pages. */
    private static final int SMALL = 4;

    /** The site of the thread's outermost method, once known; 0 if that is not a method of the program. */
    int outermost;
    /**
     * The number of active calls of the outermost method; if {@link #outermost} is 0, of all methods called from
     * outside the program.
     */
    int depth;
    /**
     * The depth at which the thread counts as outside the program's code: 0, or more while a message box of the
     * program is open.
     */
    int waitsAt;
    /** Whether the thread is outside the program's code. */
    boolean away;
    /** Whether the outermost method has been determined. */
    boolean lookedFor;
    /** The number of failed probes when {@link #depth} was last known to be correct. */
    int droppedBefore;

    /** The number of methods of the program that the thread is in, if local variables are recorded. */
    int frames;
    /** Whether the thread records no methods and local variables any more. */
    boolean localsOff;

    /** Used by the sampler only. */
    final Sampler.ThreadSample sample = new Sampler.ThreadSample();

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
    private long lostLocals;
    private final long[] told = new long[TraceFormat.LOSSES];
    /** The number of recorded begins of operations without an end; too high if some ended by an exception. */
    private int open;
    /** The objects whose release was recorded after the recording of operations stopped; null if there is none. */
    private ReleasedObjects released;
    /** The end of the events, if the last event begins a wait; else a different position. */
    private int waitingAt;

    ThreadBuffer(Recorder recorder, Thread owner) {
        this.recorder = recorder;
        this.owner = owner;
        this.thread = ThreadIds.recorded(owner);
    }

    /** Returns the thread. */
    Thread thread() {
        return owner;
    }

    /** Returns the write position as another thread sees it; it changes when the thread has written more. */
    long position() {
        return TraceFormat.pair(chunks, at);
    }

    /** Whether the last event of the thread is the begin of an operation, or its return from the program's code. */
    boolean isWaiting() {
        return at == waitingAt;
    }

    /** Marks the last event of the thread as not being the begin of a wait. */
    void isAtWork() {
        waitingAt = 0;
    }

    /** Whether the thread is in an operation whose begin was recorded. */
    boolean isInOperation() {
        return open > 0;
    }

    /** Stores the first word of an event, after all its other words. */
    static void publish(ByteBuffer buffer, int at, long word) {
        VarHandle.releaseFence();
        buffer.putLong(at, word);
    }

    /** Records a line. */
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

    /** Records an event of one word without a site. */
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

    /** Records the begin of an operation in which the thread may wait. */
    boolean begin(int type, int site, long a) {
        if (Recorder.noOperations || !put(TraceFormat.BEGIN, type, site, a)) {
            return false;
        }
        open++;
        waitingAt = at;
        return true;
    }

    /** Records the end of an operation; if begins are no longer recorded, only if an operation is open. */
    boolean end(int kind, int type, int site, long a) {
        if (open == 0 && Recorder.noOperations) {
            return false;
        }
        open -= open > 0 ? 1 : 0;
        return put(kind, type, site, a);
    }

    /**
     * Records an operation that takes no time; if these are no longer recorded, only if it may release a lock that
     * the thread holds.
     */
    boolean did(int type, int site, long a) {
        return (!Recorder.noOperations || isFirstRelease((int) a)) && put(TraceFormat.DID, type, site, a);
    }

    private boolean isFirstRelease(int object) {
        if (released == null) {
            released = new ReleasedObjects();
        }
        return released.add(object);
    }

    /** Records an event of two words. */
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

    /** Records an event of three words. */
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
     * Records an event with bytes.
     *
     * @param number stored next to the number of bytes
     * @param count  at most {@link TraceFormat#MAX_EVENT_BYTES}
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

    /** Assigns a number to a text, and truncates it to the maximum length of an event. */
    int define(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int count = Math.min(bytes.length, TraceFormat.MAX_EVENT_BYTES);
        while (count < bytes.length && (bytes[count] & 0xc0) == 0x80) {
            count--;
        }
        int number = StringTable.next();
        return put(TraceFormat.TEXT, 0, number, bytes, 0, count) ? number : 0;
    }

    /** Counts an event that is not recorded; {@link #tellLost} writes the counts. */
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
            case TraceFormat.LOST_LOCALS:
                lostLocals += count;
                break;
            default:
                lostOthers += count;
        }
    }

    /**
     * Writes the counts of events that were not recorded. Called by the watcher regularly; a thread need not call it.
     */
    synchronized void tellLost() {
        long[] now = {lostLines, lostFields, lostOutput, lostOthers, lostLocals};
        for (int i = 0; i < now.length; i++) {
            if (now[i] != told[i]) {
                recorder.lost(i, now[i] - told[i]);
                told[i] = now[i];
            }
        }
    }

    /** Makes room for an event, and makes sure that its time can be represented in the chunk. */
    private boolean room(int bytes, long now, int site) {
        if (at + 8 + bytes <= end) {
            buffer.putLong(at, now - base << 6 | TraceFormat.TIME);
            at += 8;
            base = now;
            return true;
        }
        if (Recorder.level >= TraceFormat.LEVEL_STOPPED) {
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
