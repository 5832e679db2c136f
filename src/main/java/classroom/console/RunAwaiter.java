package classroom.console;

import classroom.metrics.TaskFailures;
import classroom.run.DeadlockReport;
import classroom.run.ExitInfo;
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

/** Waits for runs. */
final class RunAwaiter {
    /** Threads that have waited for each other as long as this, while nothing else happened either, will always do so; in ns. */
    private static final long CERTAIN = 2_000_000_000L;
    /** The same where a deadlock is expected, and no thread of the program wakes another one up. */
    private static final long CERTAIN_IF_EXPECTED = 500_000_000L;

    /** Pools that have had nothing to do for as long as this, while nothing else is there to give them anything, never will; in ns. */
    private static final long IDLE = 3_000_000_000L;
    private static final int LOOK_MS = 100;

    private RunAwaiter() {
    }

    /**
     * Waits until a run is over, or until its threads wait for each other and nothing else happens: then it is stopped.
     *
     * @param expected whether its program is expected to come to that
     * @return whether it was stopped
     */
    static boolean awaitOrDeadlock(Recording recording, boolean expected) throws InterruptedException {
        CompletableFuture<Deadlock> deadlock = recording.deadlock(expected ? CERTAIN_IF_EXPECTED : CERTAIN);
        return stopAfter(CompletableFuture.anyOf(recording.complete(), deadlock), deadlock, recording.run());
    }

    /**
     * Waits until a run that is not observed is over, or until its JVM tells of a deadlock: then it is stopped.
     *
     * @return who waits for whom; empty if it was not stopped
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
     * Waits until a run is over, its threads wait for each other, nothing but idle pools keeps it alive, or its time is over: but for the
     * first, it is stopped.
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
                    why = Optional.of(Texts.text("console.failed.time", request.name(), request.limit().toSeconds()));
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
     * Waits until a run is over, or its time is: then it is stopped.
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

    /** How a run ended, when it has. A program may take as long as it likes: the reader ends it by Ctrl-C. */
    static ExitInfo await(CompletableFuture<ExitInfo> ended) throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
