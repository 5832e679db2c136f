package classroom.window.workshop;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets programs of two sides start together: each when the other is ready too, or can't be made ready. */
final class StartGate {
    private static final int PATIENCE_S = 60;

    private final CountDownLatch ready;

    /** @param sides how many are started */
    StartGate(int sides) {
        ready = new CountDownLatch(sides);
    }

    /** This side is ready, or never will be. */
    void arrive() {
        ready.countDown();
    }

    /** Waits for the others, for some time. */
    void await() {
        try {
            if (!ready.await(PATIENCE_S, TimeUnit.SECONDS)) {
                // The other one takes too long to be waited for.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
