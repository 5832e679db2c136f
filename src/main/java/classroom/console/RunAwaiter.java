package classroom.console;

import classroom.run.DeadlockReport;
import classroom.run.ExitInfo;
import classroom.run.Recording;
import classroom.run.Run;
import classroom.trace.Deadlock;
import classroom.trace.DeadlockWait;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for the end of runs. */
final class RunAwaiter {
    /**
     * The time after which threads that wait for each other, without any other event, are considered deadlocked, in
     * ns.
     */
    private static final long CERTAIN = 2_000_000_000L;
    /** Same as {@link #CERTAIN}, if a deadlock is expected and the program has no thread that could wake up another. */
    private static final long CERTAIN_IF_EXPECTED = 500_000_000L;

    private RunAwaiter() {
    }

    /**
     * Waits until a run is over, or until it is deadlocked and is stopped.
     *
     * @param expected whether its program is expected to deadlock
     * @return whether it was stopped
     */
    static boolean awaitOrDeadlock(Recording recording, boolean expected) throws InterruptedException {
        CompletableFuture<Deadlock> deadlock = recording.deadlock(expected ? CERTAIN_IF_EXPECTED : CERTAIN);
        return stopAfter(CompletableFuture.anyOf(recording.complete(), deadlock), deadlock, recording.run());
    }

    /**
     * Waits until an unobserved run is over, or until its JVM reports a deadlock and it is stopped.
     *
     * @return the deadlocked threads; empty if it was not stopped
     */
    static List<DeadlockWait> awaitOrDeadlock(Run run) throws InterruptedException {
        CompletableFuture<List<DeadlockWait>> told = DeadlockReport.of(run);
        try {
            List<DeadlockWait> circle = told.get();
            if (!circle.isEmpty()) {
                run.stop();
            }
            return circle;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static boolean stopAfter(CompletableFuture<?> either, CompletableFuture<Deadlock> deadlock, Run run) throws InterruptedException {
        try {
            either.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        if (deadlock.isDone()) {
            run.stop();
        }
        return deadlock.isDone();
    }

    /** Waits for the end of a run without a time limit; the user may end it by Ctrl-C. */
    static ExitInfo await(CompletableFuture<ExitInfo> ended) throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
