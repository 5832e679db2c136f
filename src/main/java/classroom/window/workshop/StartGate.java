package classroom.window.workshop;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Makes the programs of two sides start together: each waits until the other is ready or has failed. */
final class StartGate {
    private static final int PATIENCE_S = 60;

    private final CountDownLatch ready;

    /** @param sides the number of sides */
    StartGate(int sides) {
        ready = new CountDownLatch(sides);
    }

    /** Called when a side is ready, or has failed. */
    void arrive() {
        ready.countDown();
    }

    /** Waits for the other sides, for a limited time. */
    void await() {
        try {
            if (!ready.await(PATIENCE_S, TimeUnit.SECONDS)) {
                // Ignored: the other side takes too long, so this one starts alone.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
