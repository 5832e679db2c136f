package classroom.trace;

import classroom.trace.format.DroppedKind;
import classroom.trace.format.MemorySource;
import classroom.trace.format.TraceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What a run did: the events of all threads of all its processes, on one clock, during the run and after it. One
 * thread, not the event thread, calls {@link #poll} repeatedly; all other methods may be called on any thread at any
 * time. Times are ns of the run's clock; {@link #start} is the time zero of stages.
 */
public final class Trace {
    /** The approximate number of events that are read from a process before the next process's turn. */
    private static final int AT_ONCE = 4096;
    /**
     * Held while events are appended, a few at a time, and while fields and output are queried. It is fair: otherwise
     * the event thread would get it only by chance while another thread reads without a pause.
     */
    private final ReentrantLock lock = new ReentrantLock(true);

    private final ProcessHierarchy hierarchy = new ProcessHierarchy();
    private final List<ProcessTrace> processes = hierarchy.all();
    private final TraceFiles files;
    /** For a saved run, the number of processes without a trace. */
    private int unsaved;

    private volatile boolean broken;

    private Trace(Path folder) {
        files = new TraceFiles(folder, hierarchy);
    }

    /**
     * Returns the trace of a run whose processes write into a folder, have written or will write. Nothing is read
     * before the first {@link #poll}.
     */
    public static Trace of(Path folder) {
        return new Trace(folder);
    }

    /**
     * Reads a complete trace from the files of its processes.
     *
     * @param files their contents by file name
     * @throws TraceException        if a file is damaged or not a trace, or exceeds the limits
     * @throws CancellationException if the thread is interrupted
     */
    public static Trace of(Map<String, byte[]> files) throws TraceException {
        return of(files, 0);
    }

    /**
     * Reads a complete trace of a run, of which some processes have no file.
     *
     * @param unrecorded the number of processes without a file
     * @throws TraceException if a file is damaged or not a trace
     */
    public static Trace of(Map<String, byte[]> files, int unrecorded) throws TraceException {
        Trace trace = new Trace(null);
        trace.unsaved = unrecorded;
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            trace.files.add(each.getKey(), new MemorySource(each.getValue()));
        }
        while (trace.poll() > 0) {
            continue;
        }
        trace.files.close();
        return trace;
    }

    /**
     * Reads what is new: processes, threads and events. Takes about 0.2 µs for each new event.
     *
     * @return the number of new events
     * @throws TraceException if a file is damaged or cannot be read; what was read before remains
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
        files.find();
        int count = 0;
        for (TraceReader each : files.readers()) {
            int some;
            do {
                some = poll(each);
                if (!files.isLive() && Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("interrupted while a trace is read");
                }
                count += some;
            } while (some >= AT_ONCE);
        }
        processes.forEach(this::settle);
        hierarchy.update();
        return count;
    }

    private void settle(ProcessTrace process) {
        locked(() -> {
            process.fields().settle();
            process.output().settle();
            return null;
        });
    }

    private int poll(TraceReader reader) throws TraceException {
        return reader.hasBegun() || files.begin(reader) ? reader.poll(AT_ONCE, lock) : 0;
    }

    private <T> T locked(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the processes so far, in the order in which they became known. */
    public List<ProcessTrace> processes() {
        return processes;
    }

    /** Returns the first process with a process id; null if there is none. */
    public ProcessTrace process(long pid) {
        return hierarchy.process(pid);
    }

    /** Returns the threads of all processes so far. */
    public List<ThreadTrace> threads() {
        List<ThreadTrace> threads = new ArrayList<>();
        processes.forEach(process -> threads.addAll(process.threads()));
        return threads;
    }

    /** Returns when the first process was started; 0 while there is none. */
    public long start() {
        return processes.stream().mapToLong(ProcessTrace::startedAt).min().orElse(0);
    }

    /** Returns the time of the last event so far; the start while there is none. */
    public long end() {
        long end = start();
        for (ProcessTrace process : processes) {
            for (ThreadTrace each : process.threads()) {
                int size = each.size();
                end = size == 0 ? end : Math.max(end, each.time(size - 1));
            }
        }
        return end;
    }

    /** Returns the number of events so far. */
    public long size() {
        return threads().stream().mapToLong(ThreadTrace::size).sum();
    }

    /** Returns the size of the recordings of all processes so far, in bytes. */
    public long bytes() {
        return processes.stream().mapToLong(ProcessTrace::bytes).sum();
    }

    /** Returns how many items were not recorded, in all processes. */
    public long lost(DroppedKind what) {
        return processes.stream().mapToLong(process -> process.lost(what)).sum();
    }

    /** Whether local variables are recorded in a process, as far as it is known yet. */
    public boolean hasLocals() {
        return processes.stream().anyMatch(each -> !each.sites().locals().isEmpty());
    }

    /** Whether recording stopped completely in a process, because its file reached its limit or as on a full disk. */
    public boolean stopped() {
        return processes.stream().anyMatch(ProcessTrace::stopped);
    }

    /** Whether recording stopped completely only in processes whose file reached its limit. */
    public boolean full() {
        return stopped() && processes.stream().filter(ProcessTrace::stopped).allMatch(ProcessTrace::full);
    }

    /**
     * Returns how many processes began to record and failed, as on a full disk, or have not written their header yet.
     */
    public int unrecorded() {
        return unsaved + files.unbegun();
    }

    /**
     * Whether the trace is complete: there is a process, each process could record, recording never stopped, and
     * nothing of the given kinds is missing. If not, numbers computed from these kinds may be wrong.
     */
    public boolean tellsAll(Set<DroppedKind> kinds) {
        return !processes.isEmpty()
                && !broken
                && unrecorded() == 0
                && !stopped()
                && kinds.stream().allMatch(each -> lost(each) == 0);
    }

    /** Returns the state at a time. Takes time logarithmic in the number of events, times the number of threads. */
    public Snapshot at(long time) {
        return new Snapshot(this, time);
    }

    /**
     * Returns the fields and array elements of a process that were accessed so far, in the order in which they became
     * known.
     */
    public List<FieldKey> fields(ProcessTrace process) {
        return fields(process, Integer.MAX_VALUE);
    }

    /** Returns at most the given number of them, the first ones. */
    public List<FieldKey> fields(ProcessTrace process, int most) {
        return locked(() -> process.fields().keys(most));
    }

    /**
     * Returns the static field of a process with a name, in whichever class declares it: of several, the one that was
     * accessed first.
     *
     * @return the field, or null if none was accessed so far
     */
    public FieldKey staticField(ProcessTrace process, String name) {
        return locked(() -> process.fields().staticField(name));
    }

    /**
     * Returns the event with a field's value at a time: the last write up to then; or a later read of another value,
     * which shows that a write was not recorded; or, without a known write, the first read.
     *
     * @return the event, or null if the value is unknown
     */
    public TraceEvent fieldAt(FieldKey field, long time) {
        return locked(() -> field.process().fields().at(field, time));
    }

    /**
     * Returns the methods of the program that a thread was in at a time, and the values of their local variables.
     * Takes time proportional to the number of these variables, times the logarithm of the number of their values.
     *
     * @param most the maximum number of methods, innermost first
     * @return none if the run was recorded without local variables
     */
    public FrameStack framesAt(ThreadTrace thread, long time, int most) {
        return locked(() -> thread.framesAt(time < thread.endedAt() ? thread.indexAt(time) : -1, most));
    }

    /** Returns how many pieces of output a process printed up to a time. */
    public int outputCount(ProcessTrace process, long time) {
        return locked(() -> process.output().count(time));
    }

    /** Returns a piece of output by its index, in time order, from 0. */
    public OutputChunk output(ProcessTrace process, int number) {
        return locked(() -> process.output().get(number));
    }

    /** Whether a piece of output went into a pipe to the parent process, and so was not visible to the user. */
    public boolean isPiped(OutputChunk piece) {
        return isPiped(piece.track().process(), piece.error());
    }

    /** Whether the standard output or standard error of a process is a pipe to its parent. */
    public boolean isPiped(ProcessTrace process, boolean error) {
        return hierarchy.isPiped(process, error);
    }

    /** Returns all output of a process up to a time, both streams in time order. */
    public String outputAt(ProcessTrace process, long time) {
        return outputAt(process, time, Integer.MAX_VALUE);
    }

    /**
     * Returns the output of a process up to a time, both streams in time order, limited to its beginning and its end.
     *
     * @param most the maximum number of pieces; if there are more, the first and the last ones, half each
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

    /**
     * Returns a cursor over the events of the given threads in time order. Events of the same time are in the order
     * of the threads.
     */
    public EventCursor cursor(List<ThreadTrace> threads) {
        return new EventCursor(threads);
    }
}
