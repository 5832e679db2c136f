package classroom.run.schedule;

import classroom.run.RunException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Random orders of one program, which several JVMs make. Each part has a seed of its own, so which orders are made does
 * not depend on how many JVMs there are. Used once.
 */
final class SharedRandomOrders {
    private static final int PARTS = 32;

    private final ExploreSettings settings;
    private final BooleanSupplier stopped;
    private final BiConsumer<Long, Integer> progress;
    private final FoundOutcomes found = new FoundOutcomes();
    private final Deque<ExploreSettings> parts = new ArrayDeque<>();
    private final long began = System.nanoTime();
    private int helping;
    private RunException failure;

    /** Tells a JVM to make some random orders. */
    @FunctionalInterface
    interface PartSender {
        /** Sends the command. */
        void send(HostConnection to, ExploreSettings part) throws RunException;
    }

    /**
     * @param settings how many, with the seed from which those of the parts come
     * @param stopped  tells whether no part is to be begun any more
     * @param progress called by the thread that leads
     */
    SharedRandomOrders(ExploreSettings settings, BooleanSupplier stopped, BiConsumer<Long, Integer> progress) {
        this.settings = settings;
        this.stopped = stopped;
        this.progress = progress;
        SplittableRandom seeds = new SplittableRandom(settings.seed());
        for (int i = 0; i < PARTS; i++) {
            long count = settings.random() * (i + 1) / PARTS - settings.random() * i / PARTS;
            parts.add(settings.withRandom(count, seeds.nextLong()));
        }
    }

    /** Returns the first part, and takes it. */
    synchronized ExploreSettings first() {
        return parts.remove();
    }

    /** Returns the next part, and takes it; null if there is none. */
    private synchronized ExploreSettings next() {
        return stopped.getAsBoolean() || failure != null ? null : parts.poll();
    }

    /**
     * Makes one part after another with a JVM that is at its first one.
     *
     * @return the result, when the helpers are done too
     */
    ExplorationResult lead(HostConnection leader, PartSender sender) throws RunException {
        HostAnswer last = found.receive(leader, this::tellProgress);
        for (ExploreSettings part = next(); part != null; part = next()) {
            sender.send(leader, part);
            last = found.receive(leader, this::tellProgress);
        }
        synchronized (this) {
            while (helping > 0) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw HostAnswer.damaged(e);
                }
            }
            if (failure != null) {
                throw failure;
            }
        }
        return found.result(last, leader).inAll(settings.seed(), began);
    }

    /** Lets another JVM make parts, on a thread of its own; returns at once. */
    void help(HostConnection helper, PartSender sender) {
        synchronized (this) {
            helping++;
        }
        Thread thread = new Thread(() -> makeParts(helper, sender), "classroom random orders");
        thread.setDaemon(true);
        thread.start();
    }

    private void makeParts(HostConnection helper, PartSender sender) {
        RunException why = null;
        try {
            for (ExploreSettings part = next(); part != null; part = next()) {
                sender.send(helper, part);
                found.receive(helper, SharedRandomOrders::isKnown);
            }
        } catch (RunException e) {
            why = e;
        }
        synchronized (this) {
            failure = failure == null ? why : failure;
            helping--;
            notifyAll();
        }
    }

    /** Tells the progress of all, when the JVM that leads tells of its own. */
    private boolean tellProgress(HostAnswer line) throws RunException {
        if (line.is("progress")) {
            progress.accept(found.runsSoFar(), line.integer(2));
        }
        return isKnown(line);
    }

    /** A part that begins anew has told nothing of what it found yet. */
    private static boolean isKnown(HostAnswer line) {
        return line.is("anew");
    }
}
