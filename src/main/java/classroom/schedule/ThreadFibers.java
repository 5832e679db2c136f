package classroom.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Executes each actor by a real thread of a pool. A baton is passed between them; the receiver yields for a while, then
 * parks.
 */
final class ThreadFibers extends Fibers {
    private static final int YIELDS = 40;
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);
    /** The maximum number of threads that never returned; above it, exploring is given up. */
    private static final int MAX_LOST = 20;

    private final List<Worker> idle = new ArrayList<>();
    private final Baton explorer = new Baton();
    private int lost;

    /** Wakes up a thread. */
    private static final class Baton {
        private volatile boolean here;
        private volatile Thread owner;
        private volatile boolean parked;

        void give() {
            here = true;
            if (parked) {
                LockSupport.unpark(owner);
            }
        }

        void await() {
            await(0);
        }

        /** Whether it came within a time; 0 waits forever. */
        @SuppressWarnings("ThreadPriorityCheck") // A yield is faster than to park, and nothing relies on it.
        boolean await(long deadline) {
            owner = Thread.currentThread();
            for (int i = 0; i < YIELDS && !here; i++) {
                Thread.yield();
            }
            if (!here) {
                parked = true;
                while (!here && (deadline == 0 || System.nanoTime() - deadline < 0)) {
                    if (deadline == 0) {
                        LockSupport.park(this);
                    } else {
                        LockSupport.parkNanos(this, PATIENCE);
                    }
                    Thread.interrupted();
                }
                parked = false;
            }
            boolean came = here;
            here = false;
            return came;
        }
    }

    /** A thread of the pool. */
    private final class Worker extends Thread {
        private final Baton baton = new Baton();
        private volatile Actor job;
        private volatile boolean left;

        Worker() {
            super("classroom fiber");
            setDaemon(true);
        }

        @Override
        public void run() {
            while (true) {
                baton.await();
                Actor actor = job;
                job = null;
                Controller.HERE.body(actor);
                // An ended actor has already resumed the next one; an abandoned one notifies the explorer.
                if (left) {
                    return;
                }
                if (actor.dropped) {
                    explorer.give();
                }
            }
        }
    }

    @Override
    String title() {
        return "threads";
    }

    @Override
    void run(Actor first) {
        explorer.owner = Thread.currentThread();
        worker(first).baton.give();
        explorer.await();
    }

    @Override
    void made(Actor actor) {
        Worker worker;
        synchronized (idle) {
            worker = idle.isEmpty() ? null : idle.remove(idle.size() - 1);
        }
        if (worker == null) {
            worker = new Worker();
            worker.start();
        }
        worker.job = actor;
        actor.fiber = worker;
        actor.carrier = worker;
    }

    @Override
    void transfer(Actor from, Actor to) {
        give(to);
        worker(from).baton.await();
    }

    @Override
    void leave(Actor from, Actor to) {
        synchronized (idle) {
            idle.add(worker(from));
        }
        give(to);
    }

    @Override
    void abandon(Actor[] actors, int count) {
        for (int i = 0; i < count; i++) {
            Actor actor = actors[i];
            if (actor.ended || actor.dropped) {
                continue;
            }
            actor.dropped = true;
            Worker worker = worker(actor);
            if (worker.job != null) {
                // It has not begun.
                worker.job = null;
            } else {
                worker.baton.give();
                if (!explorer.await(System.nanoTime() + PATIENCE)) {
                    worker.left = true;
                    if (++lost > MAX_LOST) {
                        throw new IllegalStateException("threads that never end");
                    }
                    continue;
                }
            }
            synchronized (idle) {
                idle.add(worker);
            }
        }
    }

    private void give(Actor to) {
        if (to == null) {
            explorer.give();
        } else {
            worker(to).baton.give();
        }
    }

    private static Worker worker(Actor actor) {
        return (Worker) actor.fiber;
    }
}
