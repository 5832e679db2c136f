package classroom.console;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for the archive of classes that programs start from: else the first program of all with a Java would run while the
 * archive is made, and be measured.
 */
final class ArchiveAwaiter {
    private static final int PATIENCE_S = 20;

    private ArchiveAwaiter() {
    }

    /** Returns when the archive is there, can't be made, or was waited for long enough. */
    static void await(CompletableFuture<Boolean> training) throws InterruptedException {
        try {
            training.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Without the archive programs start more slowly, and that is all.
        }
    }
}
