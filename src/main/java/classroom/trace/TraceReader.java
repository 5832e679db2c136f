package classroom.trace;

import classroom.trace.format.ByteSource;
import classroom.trace.format.SiteTable;
import classroom.trace.format.TraceException;
import classroom.trace.format.TraceFormat;
import classroom.trace.format.TraceHeader;
import classroom.trace.format.TraceLimits;
import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads the trace of one process, even while it is written: each {@link #poll} reads what is new. It finds the chunks
 * of the threads and follows each thread from chunk to chunk. Used by one thread at a time.
 */
final class TraceReader {
    /** The maximum number of events that are appended while the lock is held: a few tens of microseconds. */
    static final int MAX_LOCKED = 256;

    private static final int PER_SEGMENT = TraceFormat.SEGMENT / TraceFormat.PAGE;
    /**
     * The minimum size of a text in a file, in bytes, and the maximum number of numbered texts that are not in the
     * file yet.
     */
    private static final int TEXT_BYTES = 24;

    private static final int SPARE_TEXTS = 1 << 16;
    private static final int SLOTS = TraceFormat.PAGE / TraceFormat.SLOT;

    private final ByteSource source;
    private final boolean live;
    private final ProcessTrace process;
    private final List<ByteBuffer> segments = new ArrayList<>();
    /** Pages that have no owner yet, and sheets with free slots. */
    private List<Integer> unowned = new ArrayList<>();

    private final Map<Integer, Long> sheets = new LinkedHashMap<>();
    private final Map<Long, ThreadReader> threads = new LinkedHashMap<>();
    private ByteBuffer head;
    private long bytes;

    /** @param live whether the file may still grow */
    TraceReader(ByteSource source, ProcessTrace process, boolean live) {
        this.source = source;
        this.process = process;
        this.live = live;
    }

    /** Returns the trace of the process, which is filled by reading. */
    ProcessTrace process() {
        return process;
    }

    /** Whether the header has been read; before that nothing is known of the process. */
    boolean hasBegun() {
        return head != null;
    }

    /**
     * Reads more events.
     *
     * @param most the approximate number of events to read
     * @param lock held while events are appended, at most {@link #MAX_LOCKED} at a time
     * @return the number of events read; 0 if there is nothing new
     * @throws TraceException if the file is not a trace or is damaged
     */
    int poll(int most, ReentrantLock lock) throws TraceException {
        try {
            // All events that a thread recorded before it was sampled are read in this round at the latest.
            long found = process.events().samples().lastTime();
            find();
            int count = 0;
            for (ThreadReader each : threads.values()) {
                count += read(each, Math.max(1, most - count), lock);
            }
            if (count < most) {
                settleSamples(found, lock);
            }
            takeCounts();
            if (!live && count == 0) {
                checkComplete();
            }
            return count;
        } catch (IOException | IndexOutOfBoundsException | InternalError e) {
            throw sentence(e);
        }
    }

    private static int read(ThreadReader thread, int most, ReentrantLock lock) throws TraceException {
        int count = 0;
        int some;
        do {
            lock.lock();
            try {
                some = thread.read(Math.min(MAX_LOCKED, most - count));
            } finally {
                lock.unlock();
            }
            count += some;
        } while (some == MAX_LOCKED && count < most);
        return count;
    }

    private void settleSamples(long until, ReentrantLock lock) throws TraceException {
        lock.lock();
        try {
            process.events().samples().applyAll(until);
        } finally {
            lock.unlock();
        }
    }

    /** Converts what is thrown when a file ends too early, or is truncated while it is mapped. */
    private TraceException sentence(Throwable e) {
        if (e instanceof TraceException told) {
            return told;
        }
        String unread = "The trace " + process.file() + " can't be read: " + e.getMessage();
        return e instanceof IOException
                ? new TraceException(TraceException.Code.UNREADABLE, unread, e)
                : TraceException.damaged(e);
    }

    /**
     * Reads the header, if it has been written.
     *
     * @throws TraceException if the file is not a trace or is damaged
     */
    boolean begin() throws TraceException {
        try {
            long length = source.length();
            ByteBuffer start = length < TraceFormat.HEAD ? null : source.part(0, TraceFormat.HEAD);
            long magic = start == null ? 0 : start.getLong(TraceFormat.AT_MAGIC);
            if (magic != TraceFormat.MAGIC) {
                return live && magic == 0 ? false : foreign();
            }
            VarHandle.acquireFence();
            TraceHeader read = TraceHeader.of(start, length);
            byte[] sites = new byte[read.sites()];
            source.part(TraceFormat.HEAD, read.sites()).get(sites);
            process.begin(read, SiteTable.of(sites));
            bytes = read.firstPage();
            head = start;
            return true;
        } catch (IOException | IndexOutOfBoundsException | InternalError | BufferUnderflowException e) {
            throw sentence(e);
        }
    }

    private static boolean foreign() throws TraceException {
        throw new TraceException(TraceException.Code.FOREIGN, "This file is not a trace of Concurrency Classroom.");
    }

    private void find() throws IOException {
        map();
        List<Integer> without = new ArrayList<>();
        for (int page : unowned) {
            if (!owned(page)) {
                without.add(page);
            }
        }
        unowned = without;
        for (Map.Entry<Integer, Long> each : sheets.entrySet()) {
            each.setValue(slots(each.getKey(), each.getValue()));
        }
        sheets.values().removeIf(open -> open == 0);
    }

    private void map() throws IOException {
        while (true) {
            long from = process.head().firstPage() + (long) segments.size() * TraceFormat.SEGMENT;
            long length = Math.min(TraceFormat.SEGMENT, source.length() - from) & -TraceFormat.PAGE;
            if (length <= 0 || live && length < TraceFormat.SEGMENT) {
                return;
            }
            for (int i = 0; i < length / TraceFormat.PAGE; i++) {
                unowned.add(segments.size() * PER_SEGMENT + i);
            }
            segments.add(source.part(from, (int) length));
            process.texts().maxNumber((int) Math.min(
                    Integer.MAX_VALUE - 8, SPARE_TEXTS + segments.size() * (long) TraceFormat.SEGMENT / TEXT_BYTES));
        }
    }

    /** Whether a page has an owner; if so, its chunks are added to their threads. */
    private boolean owned(int page) throws TraceException {
        ByteBuffer segment = segments.get(page / PER_SEGMENT);
        int start = page % PER_SEGMENT * TraceFormat.PAGE;
        long owner = segment.getLong(start);
        if (owner == 0) {
            return false;
        }
        if (owner == TraceFormat.SHEET) {
            sheets.put(page, (1L << SLOTS) - 2);
        } else {
            add(segment, start, TraceFormat.PAGE, owner);
        }
        return true;
    }

    /** Examines the open slots of a sheet; returns those that are still open. */
    private long slots(int page, long open) throws TraceException {
        ByteBuffer segment = segments.get(page / PER_SEGMENT);
        long still = open;
        for (int slot = 1; slot < SLOTS; slot++) {
            int start = page % PER_SEGMENT * TraceFormat.PAGE + slot * TraceFormat.SLOT;
            long owner = (open >>> slot & 1) == 0 ? 0 : segment.getLong(start);
            if (owner != 0) {
                still &= ~(1L << slot);
                add(segment, start, TraceFormat.SLOT, owner);
            }
        }
        return still;
    }

    private void add(ByteBuffer segment, int start, int length, long owner) throws TraceException {
        VarHandle.acquireFence();
        long id = owner & ~TraceFormat.OWNED;
        ThreadReader.EventChunk chunk = new ThreadReader.EventChunk(segment, start, start + length);
        bytes += length;
        ThreadReader thread = threads.get(id);
        if (thread == null) {
            thread = new ThreadReader(process, process.track(id));
            threads.put(id, thread);
        }
        thread.add(chunk);
    }

    private void takeCounts() throws TraceException {
        int level = (int) head.getLong(TraceFormat.AT_LEVEL);
        long[] lost = new long[TraceFormat.LOSSES];
        for (int i = 0; i < lost.length; i++) {
            lost[i] = head.getLong(TraceFormat.lostAt(i));
        }
        if (level != TraceFormat.LEVEL_ALL) {
            threads.values().forEach(each -> each.addLost(lost));
        }
        long end = head.getLong(TraceFormat.AT_END);
        if (end != 0 && (Math.abs(end) > 2 * TraceLimits.MAX_CLOCK - 1 || !process.isPossible(end + process.shift()))) {
            throw TraceException.damaged(null);
        }
        process.now(level, lost, end == 0 ? ThreadTrace.NEVER : end + process.shift(), bytes);
    }

    private void checkComplete() throws TraceException {
        for (ThreadReader each : threads.values()) {
            if (each.lacksChunk()) {
                throw TraceException.damaged(null);
            }
        }
    }
}
