package classroom.schedule;

import classroom.observe.CarrierThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Carries each actor by a thread of a pool. The threads hand a baton to each other; a thread that waits for it yields
 * {@link #MAX_YIELDS} times, then parks.
 */
final class ThreadFibers extends Fibers {
    private static final int MAX_YIELDS = 40;
    private static final long MAX_WAIT_NS = TimeUnit.MILLISECONDS.toNanos(100);
    /** The most threads that may be left behind since they did not end; with more, exploring fails. */
    private static final int MAX_LOST = 20;

    /** Whether each actor has a thread of its own, with the name of the program's thread, which ends with it. */
    private final boolean recorded;

    private final List<Worker> idle = new ArrayList<>();
    private final Baton explorer = new Baton();
    private int lost;

    /** @param recorded whether the run is observed as if the program's own threads made it */
    ThreadFibers(boolean recorded) {
        this.recorded = recorded;
    }

    /** Lets the thread go that waits for it. */
    private static final class Baton {
        private volatile boolean given;
        private volatile Thread owner;
        private volatile boolean parked;

        /** Lets the waiting thread go on, or the next one that waits. */
        void give() {
            given = true;
            if (parked) {
                LockSupport.unpark(owner);
            }
        }

        /** Waits for the baton, without a deadline. */
        void await() {
            await(0);
        }

        /**
         * Waits for the baton.
         *
         * @param deadline by {@code System.nanoTime}; 0 for none
         * @return whether the baton was received
         */
        @SuppressWarnings("ThreadPriorityCheck") // Yielding is faster than parking; nothing relies on it.
        boolean await(long deadline) {
            owner = Thread.currentThread();
            for (int i = 0; i < MAX_YIELDS && !given; i++) {
                Thread.yield();
            }
            if (!given) {
                parked = true;
                while (!given && (deadline == 0 || System.nanoTime() - deadline < 0)) {
                    if (deadline == 0) {
                        LockSupport.park(this);
                    } else {
                        LockSupport.parkNanos(this, MAX_WAIT_NS);
                    }
                    Thread.interrupted();
                }
                parked = false;
            }
            boolean received = given;
            given = false;
            return received;
        }
    }

    /** A thread of the pool, which carries one actor after another. */
    private final class Worker extends Thread implements CarrierThread {
        private final Baton baton = new Baton();
        private volatile Actor job;
        private volatile boolean leftBehind;
        /** The program's thread, in a recorded run. */
        private volatile Thread carried;
        /** Whether the actor has ended, so that {@link #next} goes; null for the explorer. Used by this thread only. */
        private boolean ended;

        private Actor next;

        Worker(String name) {
            super(name);
            setDaemon(true);
        }

        @Override
        public Thread carried() {
            return carried == null ? this : carried;
        }

        @Override
        public void run() {
            while (true) {
                baton.await();
                Actor actor = job;
                job = null;
                ScheduleController.INSTANCE.runBody(actor);
                if (ended) {
                    handOver();
                } else if (actor.abandoned && !leftBehind && !recorded) {
                    explorer.give();
                }
                if (leftBehind || recorded) {
                    return;
                }
            }
        }

        /** Lets the next actor go. No code of the ended one may follow: it reads what belongs to the one that goes. */
        private void handOver() {
            Actor to = next;
            next = null;
            ended = false;
            if (!recorded) {
                synchronized (idle) {
                    idle.add(this);
                }
            }
            ThreadFibers.this.give(to);
        }
    }

    /** Tells whether a thread is parked until it is its turn, or has not woken from that yet. Any thread may call it. */
    static boolean awaitsTurn(Thread thread) {
        return LockSupport.getBlocker(thread) instanceof Baton;
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
    void create(Actor actor) {
        Worker worker;
        synchronized (idle) {
            worker = idle.isEmpty() ? null : idle.remove(idle.size() - 1);
        }
        if (worker == null) {
            worker = new Worker(recorded ? actor.thread.getName() : "classroom fiber");
            worker.carried = recorded ? actor.thread : null;
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
    void finish(Actor from, Actor to) {
        Worker worker = worker(from);
        worker.next = to;
        worker.ended = true;
    }

    @Override
    void abandon(Actor[] actors, int count) {
        for (int i = 0; i < count; i++) {
            Actor actor = actors[i];
            if (actor.ended || actor.abandoned) {
                continue;
            }
            actor.abandoned = true;
            Worker worker = worker(actor);
            if (worker.job != null) {
                // It has not begun.
                worker.job = null;
            } else {
                worker.baton.give();
                if (!explorer.await(System.nanoTime() + MAX_WAIT_NS)) {
                    worker.leftBehind = true;
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
