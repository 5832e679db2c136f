package classroom.window.side;

import classroom.race.RaceFinder;
import classroom.race.RaceReport;
import classroom.trace.Trace;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Race reports of finished runs, computed once and cached as long as the trace exists. Thread-safe. */
public final class RaceReports {
    private static final Map<Trace, CompletableFuture<RaceReport>> KNOWN = new WeakHashMap<>();

    private RaceReports() {}

    /**
     * Returns the race report of a complete trace.
     *
     * @param background the executor for the analysis
     * @return completed by that executor
     */
    public static CompletableFuture<RaceReport> of(Trace trace, Executor background) {
        synchronized (KNOWN) {
            // The future must not refer to its own key, which is weak.
            CompletableFuture<RaceReport> known = KNOWN.get(trace);
            if (known == null || known.isCompletedExceptionally()) {
                known = new CompletableFuture<>();
                KNOWN.put(trace, known);
                CompletableFuture<RaceReport> found = known;
                background.execute(() -> look(trace, found));
            }
            return known.copy();
        }
    }

    private static void look(Trace trace, CompletableFuture<RaceReport> found) {
        try {
            found.complete(RaceFinder.of(trace));
        } catch (RuntimeException | OutOfMemoryError e) {
            found.completeExceptionally(e);
        }
    }
}
