package classroom.console;

import classroom.run.ExitInfo;
import classroom.run.Recording;
import classroom.trace.Deadlock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for runs. */
final class RunAwaiter {
    private static final int LOOK_MS = 500;
    /** Threads that have waited for each other as long as this, while nothing else happened either, will always do so. */
    private static final long CERTAIN = 2_000_000_000L;

    private RunAwaiter() {
    }

    /**
     * Waits until a run is over, or until its threads wait for each other and nothing else happens: then it is stopped.
     *
     * @return whether it was stopped
     */
    static boolean awaitOrDeadlock(Recording recording) throws InterruptedException {
        while (true) {
            try {
                recording.complete().get(LOOK_MS, TimeUnit.MILLISECONDS);
                return false;
            } catch (TimeoutException e) {
                long now = System.nanoTime();
                boolean quiet = now - recording.trace().end() > CERTAIN;
                if (quiet && Deadlock.in(recording.trace().at(now), CERTAIN).isPresent()) {
                    recording.run().stop();
                    return true;
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
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
