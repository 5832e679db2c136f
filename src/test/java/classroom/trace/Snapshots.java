package classroom.trace;

import classroom.trace.format.TraceException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Reads traces of programs that go on, for tests. */
public final class Snapshots {
    private static final long POLL_NANOS = 20_000_000;

    private Snapshots() {}

    /**
     * Reads along until something is so.
     *
     * @param goesOn whether the program is alive; when it isn't, reading ends
     * @return the trace as it is then
     */
    public static Trace await(Path folder, BooleanSupplier goesOn, Predicate<Trace> isSo) throws TraceException {
        Trace trace = Trace.of(folder);
        do {
            LockSupport.parkNanos(POLL_NANOS);
            trace.poll();
        } while (goesOn.getAsBoolean() && !isSo.test(trace));
        return trace;
    }
}
