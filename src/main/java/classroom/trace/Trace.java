package classroom.trace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What a run did: the events of all threads of all its processes, on one clock, while the run goes on and after it. One thread,
 * not the event thread, calls {@link #poll} now and then; any thread may ask anything else at any time. Times are ns of the run's
 * clock; {@link #start} is where a picture's time is zero.
 */
public final class Trace {
    /** How many events are taken in of a process, about, before another one gets its turn. */
    private static final int AT_ONCE = 4096;
    private static final long CLOCKS_DIFFER = 1_000_000_000;

    /**
     * Held while events are taken in, a few at a time, and while fields and output are asked for. Fair: of a thread that reads on and on
     * the event thread would get it by chance only.
     */
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Path folder;
    private final Map<String, TraceReader> readers = new LinkedHashMap<>();
    private final Map<TraceReader, ProcessTrace> begun = new LinkedHashMap<>();
    private final CopyOnWriteArrayList<ProcessTrace> processes = new CopyOnWriteArrayList<>();

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
     * @throws TraceException if one is damaged, or no trace
     */
    static Trace of(Map<String, byte[]> files) throws TraceException {
        Trace trace = new Trace(null);
        files.forEach((name, bytes) -> trace.add(name, new MemorySource(bytes), false));
        while (trace.poll() > 0) {
            continue;
        }
        return trace;
    }

    /**
     * Takes in what is new: new processes, threads and events. It takes as long as reading all that is new takes, about 0.2 µs
     * an event.
     *
     * @return how many events were new
     * @throws TraceException if a file is damaged, or can't be read; what was read before stays
     */
    public int poll() throws TraceException {
        lookForFiles();
        int count = 0;
        for (TraceReader each : List.copyOf(readers.values())) {
            int some;
            do {
                some = poll(each);
                count += some;
            } while (some >= AT_ONCE);
        }
        processes.forEach(this::settle);
        processes.stream().filter(each -> each.endedAt() == ThreadTrace.NEVER).forEach(this::findEnd);
        return count;
    }

    /** What was killed could not note its own end; its parent may have. */
    private void findEnd(ProcessTrace process) {
        for (ProcessTrace each : processes) {
            if (each.pid() == process.parent() && each.childEnd(process.pid()) != null) {
                process.foundEnded(each.childEnd(process.pid()).time());
            }
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
        if (!reader.hasBegun()) {
            if (!reader.begin()) {
                return 0;
            }
            begin(begun.get(reader));
        }
        return reader.poll(AT_ONCE, lock);
    }

    private <T> T locked(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    private void begin(ProcessTrace process) {
        if (!processes.isEmpty()) {
            TraceHeader first = processes.get(0).head();
            long differs = process.head().wall() - process.head().nanos() - (first.wall() - first.nanos());
            process.shift(Math.abs(differs) > CLOCKS_DIFFER ? differs : 0);
        }
        processes.add(process);
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

    private void add(String name, ByteSource source, boolean live) {
        if (!readers.containsKey(name)) {
            ProcessTrace process = new ProcessTrace(name);
            TraceReader reader = new TraceReader(source, process, live);
            readers.put(name, reader);
            begun.put(reader, process);
        }
    }

    /** The folder that it is read from; null for one that was saved. */
    public Path folder() {
        return folder;
    }

    /** Its processes so far, in the order in which they became known. */
    public List<ProcessTrace> processes() {
        return processes;
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
     * The event that tells a field's value at a time: the last write up to then; where no write is known, the first read.
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
        return processes.stream().anyMatch(each -> each.pid() == process.parent() && each.reads(process.pid(), error));
    }

    /** All that a process printed up to a time, both streams in the order of time. */
    public String outputAt(ProcessTrace process, long time) {
        StringBuilder text = new StringBuilder();
        int count = outputCount(process, time);
        for (int i = 0; i < count; i++) {
            text.append(output(process, i).text());
        }
        return text.toString();
    }

    /** A walk over the events of some threads in the order of time; those of one time in the order of the threads. */
    public EventCursor cursor(List<ThreadTrace> threads) {
        return new EventCursor(threads);
    }
}
