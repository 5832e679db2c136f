package classroom.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Tests what the watchdog is told of actors that are carried by threads. */
class ThreadFibersTest {
    @Test
    void anActorThatWaitsForACoreIsNoneThatWaitsOutside() throws Exception {
        Actor actor = new Actor(0, new Thread(), () -> {}, false, null);
        ThreadFibers fibers = new ThreadFibers(false);
        fibers.create(actor);
        awaitParked(actor.carrier);
        assertEquals(Thread.State.RUNNABLE, actor.carrierState());
        fibers.abandon(new Actor[] {actor}, 1);
    }

    @Test
    void anActorThatWaitsForSomethingElseIs() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Thread waits = new Thread(() -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        waits.start();
        Actor actor = new Actor(0, new Thread(), () -> {}, false, null);
        actor.carrier = waits;
        awaitParked(waits);
        assertNotEquals(Thread.State.RUNNABLE, actor.carrierState());
        latch.countDown();
        waits.join();
    }

    private static void awaitParked(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
