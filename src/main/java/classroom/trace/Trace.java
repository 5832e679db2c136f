package classroom.trace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What a run did: the events of all threads of all its processes, on one clock, while the run goes on and after it. One thread,
 * not the event thread, calls {@link #poll} now and then; any thread may ask anything else at any time. Times are ns of the run's
 * clock; {@link #start} is where a picture's time is zero.
 */
public final class Trace {
    /** About how many events of a process are read before another process gets its turn. */
    private static final int AT_ONCE = 4096;
    /** More processes than this don't start each other, one after the other; a damaged trace may tell of a circle of them. */
    private static final int MAX_DEPTH = 100;
    private static final long CLOCKS_DIFFER = 1_000_000_000;

    /**
     * Held while events are taken in, a few at a time, and while fields and output are asked for. It is fair: a thread
     * that reads without a pause would otherwise let the event thread in by chance only.
     */
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Path folder;
    private final TraceLimits limits = new TraceLimits();
    private final Map<String, TraceReader> readers = new LinkedHashMap<>();
    private final Map<TraceReader, ProcessTrace> begun = new LinkedHashMap<>();
    private final AppendOnlyList<ProcessTrace> processes = new AppendOnlyList<>();
    private final Map<Long, ProcessTrace> byPid = new ConcurrentHashMap<>();
    /** Of a saved run: how many of its processes had no trace. */
    private int unsaved;
    private volatile boolean broken;

    private Trace(Path folder) {
        this.folder = folder;
    }

    /**
     * The trace of a run whose processes write, wrote or will write into a folder. Nothing is read before the first {@link
     * #poll}.
     */
    public static Trace of(Path folder) {
        return new Trace(folder);
    }

    /**
     * A trace that doesn't change any more, read from the files of its processes.
     *
     * @param files their bytes by file name
     * @throws TraceException        if one is damaged, or no trace, or they claim more than can be shown
     * @throws CancellationException if the thread is interrupted
     */
    static Trace of(Map<String, byte[]> files) throws TraceException {
        return of(files, 0);
    }

    /**
     * The same of a run of which some traces are missing.
     *
     * @param unrecorded how many processes of the run have no file
     * @throws TraceException if one is damaged, or no trace
     */
    static Trace of(Map<String, byte[]> files, int unrecorded) throws TraceException {
        Trace trace = new Trace(null);
        trace.unsaved = unrecorded;
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            trace.add(each.getKey(), new MemorySource(each.getValue()), false);
        }
        while (trace.poll() > 0) {
            continue;
        }
        trace.forgetFiles();
        return trace;
    }

    /** Nothing more will be read. */
    private synchronized void forgetFiles() {
        readers.clear();
        begun.clear();
    }

    /**
     * Takes in what is new: new processes, threads and events. It takes as long as reading all that is new takes, about 0.2 µs
     * an event.
     *
     * @return how many events were new
     * @throws TraceException if a file is damaged, or can't be read; what was read before stays
     */
    public int poll() throws TraceException {
        try {
            return takeIn();
        } catch (TraceException e) {
            broken = true;
            throw e;
        }
    }

    private int takeIn() throws TraceException {
        lookForFiles();
        int count = 0;
        for (TraceReader each : List.copyOf(readers.values())) {
            int some;
            do {
                some = poll(each);
                if (folder == null && Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("interrupted while a trace is read");
                }
                count += some;
            } while (some >= AT_ONCE);
        }
        processes.forEach(this::settle);
        processes.forEach(this::findEnd);
        processes.forEach(each -> each.place(place(each)));
        return count;
    }

    private int place(ProcessTrace process) {
        int place = 0;
        ProcessTrace each = process;
        ProcessTrace parent = byPid.get(each.parent());
        for (int i = 0; i < MAX_DEPTH && parent != null && parent != each; i++) {
            place += parent.childNumber(each.pid());
            each = parent;
            parent = byPid.get(each.parent());
        }
        return place;
    }

    /** What was killed could not note its own end; its parent may have. */
    private void findEnd(ProcessTrace process) {
        ProcessTrace parent = byPid.get(process.parent());
        if (process.endedAt() == ThreadTrace.NEVER && parent != null && parent.childEnd(process.pid()) != null) {
            process.foundEnded(parent.childEnd(process.pid()).time());
        }
    }

    private void settle(ProcessTrace process) {
        locked(() -> {
            process.fields().settle();
            process.output().settle();
            return null;
        });
    }

    private int poll(TraceReader reader) throws TraceException {
        return reader.hasBegun() || begin(reader) ? reader.poll(AT_ONCE, lock) : 0;
    }

    private synchronized boolean begin(TraceReader reader) throws TraceException {
        if (!reader.begin()) {
            return false;
        }
        begin(begun.get(reader));
        return true;
    }

    private <T> T locked(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    private void begin(ProcessTrace process) throws TraceException {
        if (!processes.isEmpty()) {
            TraceHeader first = processes.get(0).head();
            long wall = process.head().wall() - first.wall();
            long differs = wall - (process.head().nanos() - first.nanos());
            boolean shifts = differs > CLOCKS_DIFFER || differs < -CLOCKS_DIFFER;
            if (wall > TraceLimits.MAX_DURATION || wall < -TraceLimits.MAX_DURATION) {
                throw TraceReader.damaged(null);
            }
            process.shift(shifts ? differs : 0);
        }
        processes.append(process);
        byPid.putIfAbsent(process.pid(), process);
    }

    private void lookForFiles() throws TraceException {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + TraceFormat.SUFFIX)) {
            for (Path each : files) {
                add(each.getFileName().toString(), new FileSource(each), true);
            }
        } catch (IOException e) {
            String sentence = "The folder " + folder + " can't be read: " + e.getMessage();
            throw new TraceException(TraceException.Code.UNREADABLE, sentence, e);
        }
    }

    private synchronized void add(String name, ByteSource source, boolean live) throws TraceException {
        if (!readers.containsKey(name)) {
            if (readers.size() == TraceLimits.MAX_PROCESSES) {
                throw TraceLimits.tooLarge("processes");
            }
            ProcessTrace process = new ProcessTrace(name, limits);
            TraceReader reader = new TraceReader(source, process, live);
            readers.put(name, reader);
            begun.put(reader, process);
        }
    }

    /** Its processes so far, in the order in which they became known. */
    public List<ProcessTrace> processes() {
        return processes;
    }

    /** The first of its processes with a process id; null if there is none. */
    public ProcessTrace process(long pid) {
        return byPid.get(pid);
    }

    /** The threads of all processes so far. */
    public List<ThreadTrace> threads() {
        List<ThreadTrace> threads = new ArrayList<>();
        processes.forEach(process -> threads.addAll(process.threads()));
        return threads;
    }

    /** When its first process was started; 0 while there is none. */
    public long start() {
        return processes.stream().mapToLong(ProcessTrace::startedAt).min().orElse(0);
    }

    /** The time of the last event so far; the start while there is none. */
    public long end() {
        long end = start();
        for (ThreadTrace each : threads()) {
            int size = each.size();
            end = size == 0 ? end : Math.max(end, each.time(size - 1));
        }
        return end;
    }

    /** How many events there are so far. */
    public long size() {
        return threads().stream().mapToLong(ThreadTrace::size).sum();
    }

    /** How many bytes its processes have taken so far for what they noted. */
    public long bytes() {
        return processes.stream().mapToLong(ProcessTrace::bytes).sum();
    }

    /** How much of this was not recorded, in all processes. */
    public long lost(DroppedKind what) {
        return processes.stream().mapToLong(process -> process.lost(what)).sum();
    }

    /** Whether recording stopped altogether in a process, as on a full disk. */
    public boolean stopped() {
        return processes.stream().anyMatch(ProcessTrace::stopped);
    }

    /** How many processes have begun to record and could not, as on a full disk, or have not got that far yet. */
    public synchronized int unrecorded() {
        return unsaved + (int) readers.values().stream().filter(each -> !each.hasBegun()).count();
    }

    /**
     * Whether it tells all of this: there is a process, each process could record, recording never stopped, and nothing of these kinds
     * is missing. Where it doesn't, a number that is made from them may be wrong.
     */
    public boolean tellsAll(Set<DroppedKind> kinds) {
        return !processes.isEmpty() && !broken && unrecorded() == 0 && !stopped()
                && kinds.stream().allMatch(each -> lost(each) == 0);
    }

    /** What was so at a time. It takes the logarithm of the number of events, times the number of threads. */
    public Snapshot at(long time) {
        return new Snapshot(this, time);
    }

    /** The fields and array elements of a process that were read or written so far, in the order in which they became known. */
    public List<FieldKey> fields(ProcessTrace process) {
        return fields(process, Integer.MAX_VALUE);
    }

    /** The first so many of them. */
    public List<FieldKey> fields(ProcessTrace process, int most) {
        return locked(() -> process.fields().keys(most));
    }

    /**
     * The event that tells a field's value at a time: the last write up to then, or a later read of another value, which tells of a write
     * that was not noted; where no write is known, the first read.
     *
     * @return null if nothing is known of it
     */
    public TraceEvent fieldAt(FieldKey field, long time) {
        return locked(() -> field.process().fields().at(field, time));
    }

    /** How many pieces of output a process printed up to a time. */
    public int outputCount(ProcessTrace process, long time) {
        return locked(() -> process.output().count(time));
    }

    /** One of those pieces, in the order of time, from 0. */
    public OutputChunk output(ProcessTrace process, int number) {
        return locked(() -> process.output().get(number));
    }

    /** Whether a piece of output went into a pipe to the parent of who printed it, and so was not to be seen. */
    public boolean isPiped(OutputChunk piece) {
        return isPiped(piece.track().process(), piece.error());
    }

    /** Whether what a process prints, or its standard error, goes into a pipe to its parent. */
    public boolean isPiped(ProcessTrace process, boolean error) {
        ProcessTrace parent = byPid.get(process.parent());
        return parent != null && parent.reads(process.pid(), error);
    }

    /** All that a process printed up to a time, both streams in the order of time. */
    public String outputAt(ProcessTrace process, long time) {
        return outputAt(process, time, Integer.MAX_VALUE);
    }

    /**
     * What a process printed up to a time, both streams in the order of time, for who needs its beginning and its end.
     *
     * @param most how many pieces at most; of more, as many of the first ones as of the last ones
     */
    public String outputAt(ProcessTrace process, long time, int most) {
        StringBuilder text = new StringBuilder();
        int count = outputCount(process, time);
        int left = count <= most ? count : most / 2;
        for (int i = 0; i < left; i++) {
            text.append(output(process, i).text());
        }
        for (int i = Math.max(left, count - most / 2); i < count; i++) {
            text.append(output(process, i).text());
        }
        return text.toString();
    }

    /** A walk over the events of some threads in the order of time; those of one time in the order of the threads. */
    public EventCursor cursor(List<ThreadTrace> threads) {
        return new EventCursor(threads);
    }
}
