package classroom.console;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for the class-data archive that programs start from. Otherwise the first program with a Java would run, and
 * be measured, while the archive is created.
 */
final class ArchiveAwaiter {
    private static final int PATIENCE_S = 20;

    private ArchiveAwaiter() {}

    /** Returns when the archive exists, cannot be created, or the time limit is over. */
    static void await(CompletableFuture<Boolean> training) throws InterruptedException {
        try {
            training.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Without the archive programs only start more slowly.
        }
    }
}
