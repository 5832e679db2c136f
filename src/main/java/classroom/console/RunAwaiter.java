package classroom.console;

import classroom.console.request.UserRequest;
import classroom.metrics.TaskFailures;
import classroom.run.DeadlockReport;
import classroom.run.Recording;
import classroom.run.Run;
import classroom.text.Texts;
import classroom.trace.Deadlock;
import classroom.trace.DeadlockWait;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the end of runs. */
final class RunAwaiter {
    /**
     * The time after which threads that wait for each other, without any other event, are considered deadlocked, in
     * ns.
     */
    private static final long CERTAIN = 2_000_000_000L;
    /** Same as {@link #CERTAIN}, if a deadlock is expected and the program has no thread that could wake up another. */
    private static final long CERTAIN_IF_EXPECTED = 500_000_000L;

    /** The time in ns after which a program is considered stuck if only idle thread pools are left. */
    private static final long IDLE = 3_000_000_000L;

    private static final int LOOK_MS = 100;

    private RunAwaiter() {}

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

    /**
     * Waits for the end of a run. Stops it if its threads are deadlocked, if only idle pools keep it alive, or if its
     * time limit is exceeded.
     *
     * @return why it was stopped, in a sentence; empty if it was not
     */
    static Optional<String> awaitOrStuck(Recording recording, UserRequest request) throws InterruptedException {
        CompletableFuture<Deadlock> deadlock = recording.deadlock(CERTAIN);
        long begun = System.nanoTime();
        Optional<String> why = Optional.empty();
        while (why.isEmpty()) {
            try {
                recording.complete().get(LOOK_MS, TimeUnit.MILLISECONDS);
                break;
            } catch (TimeoutException e) {
                long now = System.nanoTime();
                if (request.limit() != null && now - begun > request.limit().toNanos()) {
                    why = Optional.of(Texts.text(
                            "console.failed.time",
                            request.name(),
                            request.limit().toSeconds()));
                } else if (deadlock.isDone() && TaskFailures.isHopeless(recording.trace())) {
                    why = Optional.of(Texts.text("console.failed.deadlock", request.name()));
                } else if (now - recording.trace().end() > IDLE) {
                    why = TaskFailures.idle(recording.trace());
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        if (why.isPresent()) {
            recording.run().stop();
        }
        return why;
    }

    /**
     * Waits for the end of a run, or stops it after a time limit.
     *
     * @param limit null for none
     * @return whether it was stopped
     */
    static boolean awaitOrLimit(Run run, Duration limit) throws InterruptedException {
        try {
            run.ended().get(limit == null ? Long.MAX_VALUE : limit.toNanos(), TimeUnit.NANOSECONDS);
            return false;
        } catch (TimeoutException e) {
            run.stop();
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static boolean stopAfter(CompletableFuture<?> either, CompletableFuture<Deadlock> deadlock, Run run)
            throws InterruptedException {
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
    static <T> T await(CompletableFuture<T> ended) throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
