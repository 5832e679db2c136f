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
 * Ends a deadlocked run if its program is expected to deadlock: some seconds after the deadlock was detected, so that
 * the class sees it. Used on the event thread.
 */
public final class DeadlockEnding {
    /** The time in ns after which threads that wait for each other, while nothing else happens, are deadlocked. */
    static final long CERTAIN = 500_000_000L;
    /** The time for which a deadlock is shown before the run is ended, in s. */
    public static final int SHOWN_S = 5;

    private final AppContext classroom;
    private final Runnable recognized;
    private DisplayedRun run;
    private List<DeadlockWait> circle = List.of();

    /** @param recognized called when a deadlock of the watched run is detected */
    public DeadlockEnding(AppContext classroom, Runnable recognized) {
        this.classroom = classroom;
        this.recognized = recognized;
    }

    /** Whether a deadlock is the expected result of the run's program. */
    static boolean isExpected(DisplayedRun run) {
        return Catalog.expected(run.program().id()) == ExpectedEnd.DEADLOCK;
    }

    /** Watches a run that was started here; a run watched before is still ended if it deadlocks. */
    public void watch(DisplayedRun next) {
        run = next;
        circle = List.of();
        if (isExpected(next) || next.isReaders()) {
            next.recording()
                    .deadlock(CERTAIN)
                    .thenAcceptAsync(deadlock -> found(next, deadlock), classroom.background());
        }
    }

    /** Returns the sentence about a run whose deadlock is shown, in the current language; empty if there is none. */
    public String sentence(DisplayedRun of) {
        return of != run || circle.isEmpty()
                ? ""
                : Texts.text("twin.deadlock", RunDiagnostics.deadlock(circle), SHOWN_S);
    }

    /** Called in the background. */
    private void found(DisplayedRun in, Deadlock deadlock) {
        CompletableFuture.delayedExecutor(SHOWN_S, TimeUnit.SECONDS, classroom.background())
                .execute(in.run()::stop);
        List<DeadlockWait> waits = deadlock.waits();
        EventQueue.invokeLater(() -> {
            if (in == run) {
                circle = waits;
                recognized.run();
            }
        });
    }
}
