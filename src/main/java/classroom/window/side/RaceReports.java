package classroom.window.side;

import classroom.race.RaceFinder;
import classroom.race.RaceReport;
import classroom.trace.Trace;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What was found in the traces of runs that are over, looked for once and kept as long as the trace. May be used on any thread. */
public final class RaceReports {
    private static final Map<Trace, CompletableFuture<RaceReport>> KNOWN = new WeakHashMap<>();

    private RaceReports() {
    }

    /**
     * What is found in a trace that doesn't grow any more.
     *
     * @param background where it is looked for
     * @return completed there
     */
    public static CompletableFuture<RaceReport> of(Trace trace, Executor background) {
        synchronized (KNOWN) {
            // The future must not keep its own key.
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
