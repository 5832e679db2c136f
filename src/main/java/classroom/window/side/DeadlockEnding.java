package classroom.window.side;

import classroom.lesson.Catalog;
import classroom.lesson.ExpectedEnd;
import classroom.metrics.RunDiagnostics;
import classroom.text.Texts;
import classroom.trace.Deadlock;
import classroom.trace.DeadlockWait;
import classroom.window.AppContext;
import java.awt.EventQueue;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends a run whose threads wait for each other, where its program is expected to come to that: some seconds after it was recognized, so
 * that the class sees it. Lives on the event thread.
 */
public final class DeadlockEnding {
    /** Threads that have waited for each other as long as this, while nothing else happened, will always do so; in ns. */
    static final long CERTAIN = 500_000_000L;
    /** How long a deadlock is shown before the run is ended. */
    public static final int SHOWN_S = 5;

    private final AppContext classroom;
    private final Runnable recognized;
    private DisplayedRun run;
    private List<DeadlockWait> circle = List.of();

    /** @param recognized called when a deadlock of the watched run is recognized */
    public DeadlockEnding(AppContext classroom, Runnable recognized) {
        this.classroom = classroom;
        this.recognized = recognized;
    }

    /** Whether a run of a program that comes to a deadlock is no failure. */
    static boolean isExpected(DisplayedRun run) {
        return Catalog.expected(run.program().id()) == ExpectedEnd.DEADLOCK;
    }

    /** Watches another run from now on, that was started here; one that was watched before is still ended if it comes to that. */
    public void watch(DisplayedRun next) {
        run = next;
        circle = List.of();
        if (isExpected(next) || next.isReaders()) {
            next.recording().deadlock(CERTAIN).thenAcceptAsync(deadlock -> found(next, deadlock), classroom.background());
        }
    }

    /** What is said of a run while its deadlock is shown, in the language of now; empty if there is none. */
    public String sentence(DisplayedRun of) {
        return of != run || circle.isEmpty() ? "" : Texts.text("twin.deadlock", RunDiagnostics.deadlock(circle), SHOWN_S);
    }

    /** In the background. */
    private void found(DisplayedRun in, Deadlock deadlock) {
        CompletableFuture.delayedExecutor(SHOWN_S, TimeUnit.SECONDS, classroom.background()).execute(in.run()::stop);
        List<DeadlockWait> waits = deadlock.waits();
        EventQueue.invokeLater(() -> {
            if (in == run) {
                circle = waits;
                recognized.run();
            }
        });
    }
}
