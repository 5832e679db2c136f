package classroom.window.schedule;

import classroom.run.RunException;
import classroom.run.schedule.ScheduledRun;
import classroom.run.schedule.SteppedState;
import classroom.run.schedule.SteppedState.ThreadPosition;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A move of a held program: some steps of its threads. Made in the background. */
interface StepMove {
    /** The longest time of one move, in ms; another move goes on from there. */
    long MAX_MS = 2_000;

    /**
     * Makes the move.
     *
     * @return the state after it
     * @throws RunException if the program can't be moved any more
     */
    SteppedState make(ScheduledRun of) throws RunException;

    /** A thread's next step, or its steps up to its next line; nothing if it can't go on. */
    static StepMove step(int thread, boolean wholeLine) {
        return of -> can(of.state(), thread) ? of.step(thread, wholeLine) : of.state();
    }

    /** A thread's steps until it is blocked or has ended, the time of a move is over, or it is canceled. */
    static StepMove untilBlocked(int thread, BooleanSupplier canceled) {
        return of -> {
            long end = end();
            SteppedState now = of.state();
            while (can(now, thread) && !canceled.getAsBoolean() && System.nanoTime() - end < 0) {
                now = of.step(thread, false);
            }
            return now;
        };
    }

    /** Steps of random threads until the program ends, the time of a move is over, or it is canceled. */
    static StepMove atRandom(BooleanSupplier canceled) {
        return of -> {
            long end = end();
            SteppedState now = of.state();
            while (now.ending().isEmpty() && !canceled.getAsBoolean() && System.nanoTime() - end < 0) {
                List<ThreadPosition> able =
                        now.threads().stream().filter(ThreadPosition::enabled).toList();
                if (able.isEmpty()) {
                    break;
                }
                int chosen = ThreadLocalRandom.current().nextInt(able.size());
                now = of.step(able.get(chosen).number(), false);
            }
            return now;
        };
    }

    /** Returns when a move that begins now must be over, by {@link System#nanoTime}. */
    static long end() {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MAX_MS);
    }

    private static boolean can(SteppedState now, int thread) {
        return now.ending().isEmpty()
                && thread >= 0
                && thread < now.threads().size()
                && now.threads().get(thread).enabled();
    }
}
