package classroom.trace;

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
 * Reads the trace of one process, also while it is being written: each {@link #poll} takes in what is new. It finds the chunks
 * of the threads and follows each thread from chunk to chunk. Used by one thread at a time.
 */
final class TraceReader {
    private static final int PER_SEGMENT = TraceFormat.SEGMENT / TraceFormat.PAGE;
    private static final int SLOTS = TraceFormat.PAGE / TraceFormat.SLOT;

    /** How many events are taken in while the lock is held, at most: some ten microseconds' worth. */
    static final int MAX_LOCKED = 256;

    private final ByteSource source;
    private final boolean live;
    private final ProcessTrace process;
    private final List<ByteBuffer> segments = new ArrayList<>();
    /** Pages without an owner yet, and sheets with free slots. */
    private final List<Integer> unowned = new ArrayList<>();
    private final Map<Integer, Long> sheets = new LinkedHashMap<>();
    private final Map<Long, ThreadReader> threads = new LinkedHashMap<>();
    private final List<ThreadReader.EventChunk> chunks = new ArrayList<>();
    private ByteBuffer head;
    private long bytes;

    /**
     * @param live whether it may still grow
     */
    TraceReader(ByteSource source, ProcessTrace process, boolean live) {
        this.source = source;
        this.process = process;
        this.live = live;
    }

    /** Whether the head was there; until then nothing is known of the process. */
    boolean hasBegun() {
        return head != null;
    }

    /**
     * Reads on.
     *
     * @param most about how many events to take in
     * @param lock held while events are taken in, at most {@link #MAX_LOCKED} at a time
     * @return how many events were taken in; 0 if there is nothing new
     * @throws TraceException if this is no trace or a damaged one
     */
    int poll(int most, ReentrantLock lock) throws TraceException {
        try {
            find();
            int count = 0;
            for (ThreadReader each : List.copyOf(threads.values())) {
                count += read(each, Math.max(1, most - count), lock);
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

    /** What a file that ends too early, or is cut while it is mapped, throws, in a sentence. */
    private TraceException sentence(Throwable e) {
        if (e instanceof TraceException told) {
            return told;
        }
        String unread = "The trace " + process.file() + " can't be read: " + e.getMessage();
        return e instanceof IOException ? new TraceException(TraceException.Code.UNREADABLE, unread, e) : damaged(e);
    }

    static TraceException damaged(Throwable cause) {
        return new TraceException(TraceException.Code.DAMAGED, "The trace is damaged.", cause);
    }

    /**
     * Reads the head, if it is there.
     *
     * @throws TraceException if this is no trace or a damaged one
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
        for (int i = 0; i < unowned.size(); i++) {
            if (owned(unowned.get(i))) {
                unowned.remove(i--);
            }
        }
        sheets.replaceAll(this::slots);
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
        }
    }

    /** Whether a page has an owner by now. */
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

    /** Looks at the slots of a sheet that were open; gives those that still are. */
    private Long slots(int page, Long open) {
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

    private void add(ByteBuffer segment, int start, int length, long owner) {
        VarHandle.acquireFence();
        long id = owner & ~TraceFormat.OWNED;
        ThreadReader.EventChunk chunk = new ThreadReader.EventChunk(segment, start, start + length);
        chunks.add(chunk);
        bytes += length;
        threads.computeIfAbsent(id, thread -> new ThreadReader(process, process.track(thread))).add(chunk);
    }

    private void takeCounts() {
        int level = (int) head.getLong(TraceFormat.AT_LEVEL);
        long[] lost = new long[4];
        for (int i = 0; i < 4; i++) {
            lost[i] = head.getLong(TraceFormat.AT_LOST + 8 * i);
            if (level != TraceFormat.LEVEL_ALL) {
                for (ThreadReader.EventChunk each : chunks) {
                    lost[i] += each.buffer().getLong(each.start() + TraceFormat.CHUNK_LOST + 8 * i);
                }
            }
        }
        long end = head.getLong(TraceFormat.AT_END);
        process.now(level, lost, end == 0 ? ThreadTrace.NEVER : end + process.shift(), bytes);
    }

    private void checkComplete() throws TraceException {
        for (ThreadReader each : threads.values()) {
            if (each.lacksChunk()) {
                throw damaged(null);
            }
        }
    }
}
