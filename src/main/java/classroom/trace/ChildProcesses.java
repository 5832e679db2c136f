package classroom.trace;

import classroom.trace.format.TraceException;
import classroom.trace.format.TraceFormat;
import classroom.trace.format.TraceLimits;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The child processes that a process started, and their ends as it found them, by process id. One thread adds them;
 * any thread may ask at the same time.
 */
final class ChildProcesses {
    private final TraceLimits limits;
    private final Map<Long, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Long, Integer> piped = new ConcurrentHashMap<>();
    private final Map<Long, ProcessTrace.ChildEnd> ends = new ConcurrentHashMap<>();

    ChildProcesses(TraceLimits limits) {
        this.limits = limits;
    }

    /**
     * Adds a child process.
     *
     * @param pipes which of its streams are pipes, as in {@link TraceFormat}
     * @throws TraceException if there are too many
     */
    void started(long pid, int pipes) throws TraceException {
        piped.putIfAbsent(pid, pipes);
        if (!numbers.containsKey(pid)) {
            limits.addChild();
            numbers.put(pid, numbers.size() + 1);
        }
    }

    /** Adds the end of a child process; only the first one counts. */
    void ended(long pid, ProcessTrace.ChildEnd end) {
        ends.putIfAbsent(pid, end);
    }

    /** Returns the position of a child in the order of the starts, from 1; 0 if it is not known. */
    int number(long pid) {
        return numbers.getOrDefault(pid, 0);
    }

    /** Returns the end of a child; null if none was found. */
    ProcessTrace.ChildEnd end(long pid) {
        return ends.get(pid);
    }

    /** Whether a stream of a child is a pipe to the process. */
    boolean isPiped(long pid, boolean error) {
        return (piped.getOrDefault(pid, 0) & (error ? TraceFormat.ERR_PIPED : TraceFormat.OUT_PIPED)) != 0;
    }
}
