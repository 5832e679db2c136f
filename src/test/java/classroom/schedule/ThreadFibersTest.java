package classroom.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Tests how threads carry actors, and what the watchdog is told of these. */
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
        Thread waits = new Thread(() -> await(latch));
        waits.start();
        Actor actor = new Actor(0, new Thread(), () -> {}, false, null);
        actor.carrier = waits;
        awaitParked(waits);
        assertNotEquals(Thread.State.RUNNABLE, actor.carrierState());
        latch.countDown();
        waits.join();
    }

    @Test
    void anotherGoesOnlyWhenTheCodeOfAnEndedActorHasReturned() throws Exception {
        ThreadFibers fibers = new ThreadFibers(false);
        CountDownLatch latch = new CountDownLatch(1);
        Actor[] actors = new Actor[1];
        Runnable body = () -> {
            fibers.finish(actors[0], null);
            // So the controller does not end it as well.
            actors[0].abandoned = true;
            await(latch);
        };
        actors[0] = new Actor(0, new Thread(), body, false, null);
        fibers.create(actors[0]);
        Thread explorer = new Thread(() -> fibers.run(actors[0]));
        explorer.start();
        explorer.join(300);
        assertTrue(explorer.isAlive(), "the run is not over");
        latch.countDown();
        explorer.join();
        Actor second = new Actor(0, new Thread(), () -> {}, false, null);
        fibers.create(second);
        assertSame(actors[0].carrier, second.carrier, "the thread carries another one");
        fibers.abandon(new Actor[] {second}, 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitParked(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
