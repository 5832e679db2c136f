package classroom.run.schedule;

import classroom.run.Launcher;
import classroom.run.RunException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A program in a JVM where the app is the scheduler. It can be explored, replayed, and stepped through; a stepped run
 * stays where it is until the next command. All methods wait for that JVM; call them on one thread at a time, never on
 * the event thread. Only {@link #stop} and {@link #close} may be called on another thread meanwhile. Methods throw
 * {@link RunException} if the program turns out not to be schedulable, or its JVM ends or does not answer.
 */
public final class ScheduledRun implements AutoCloseable {
    private static final Pace USUAL = new Pace(900, 1_000, BranchHelperJvms.usualCount());
    /** Switching threads takes most of the time where continuations are missing, and no compiler makes that faster. */
    private static final Pace WITH_THREADS = new Pace(6_000, 1_000, BranchHelperJvms.usualCount());

    private static final int QUICK_RANDOM_RUNS = 20_000;

    private final Launcher launcher;
    private final Pace pace;
    private volatile HostConnection host;
    /** Those of the current or last exploration. */
    private volatile BranchHelperJvms helpers = new BranchHelperJvms();

    private volatile boolean stopped;
    private boolean closed;
    private boolean quick = true;
    /** The numbers of the threads that made the steps of the stepped run. */
    private final List<Integer> choices = new ArrayList<>();
    /** The number of steps before each call of {@link #step} that can be undone. */
    private final List<Integer> undoable = new ArrayList<>();

    /**
     * What JVMs an exploration gets as time goes on.
     *
     * @param quickMs after this time it begins anew in a JVM for long work, in ms
     * @param aloneMs after this time of that JVM, helpers start, in ms: with few cores, its compiler would have to share
     *                one with theirs
     * @param helpers their number
     */
    record Pace(int quickMs, int aloneMs, int helpers) {}

    private ScheduledRun(Launcher launcher, HostConnection host, Pace pace) {
        this.launcher = launcher;
        this.host = host;
        this.pace = pace;
    }

    /**
     * Starts the program's JVM. Nothing of the program runs yet.
     *
     * @throws RunException if the program can't be scheduled, with the line that is why, or its JVM doesn't start
     */
    public static ScheduledRun start(Launcher launcher, ScheduledCopy copy) throws RunException {
        HostConnection host = open(launcher, copy);
        return new ScheduledRun(launcher, host, host.fibers().equals("threads") ? WITH_THREADS : USUAL);
    }

    /** Starts the program's JVM as {@link #start(Launcher, ScheduledCopy)} does, with another pace. */
    static ScheduledRun start(Launcher launcher, ScheduledCopy copy, Pace pace) throws RunException {
        return new ScheduledRun(launcher, open(launcher, copy), pace);
    }

    private static HostConnection open(Launcher launcher, ScheduledCopy copy) throws RunException {
        if (!copy.refusals().isEmpty()) {
            var first = copy.refusals().get(0);
            throw new RunException(
                    null,
                    "run.schedule.unschedulable",
                    copy.order().program(),
                    first.what(),
                    first.className(),
                    first.line());
        }
        return HostConnection.open(launcher, copy, Map.of());
    }

    /** Returns the program's scheduled copy. */
    public ScheduledCopy copy() {
        return host.copy();
    }

    /**
     * Makes the program's orders. Ends within about twice the time of the settings, and soon after {@link #stop}. What
     * takes long begins anew after a while, in a JVM for long work; more JVMs help with all orders, where there are cores
     * for them.
     *
     * @param progress is given the numbers of runs and of outcomes up to now, which may begin anew; called by the
     *                 thread that calls this
     */
    public ExplorationResult explore(ExploreSettings settings, BiConsumer<Long, Integer> progress) throws RunException {
        stopped = false;
        boolean isLong =
                settings.random() > 0 ? settings.random() > QUICK_RANDOM_RUNS : settings.maxMillis() > pace.quickMs();
        if (isLong && settings.random() > 0) {
            return exploreAtRandom(settings, progress);
        }
        if (!quick || !isLong) {
            return explore(List.of(), settings, true, progress);
        }
        boolean overlaps = Runtime.getRuntime().availableProcessors() > 1;
        SuccessorJvm successor = new SuccessorJvm(
                launcher,
                copy(),
                overlaps ? pace.quickMs() / 2 : pace.quickMs(),
                HostCommands.explore(List.of(), settings, true));
        ExplorationResult found;
        try {
            found = explore(List.of(), settings.within(pace.quickMs()), false, progress);
        } catch (RunException e) {
            successor.close();
            throw e;
        }
        boolean isDone = found.all() || settings.bound() >= 0 && found.preemptions() == settings.bound();
        if (isDone || stopped) {
            successor.close();
            return found;
        }
        if (found.millis() < pace.quickMs()) {
            // The runs were used up, not the time: what comes after them takes no longer.
            successor.close();
            return explore(List.of(), settings, true, progress);
        }
        replaceBy(successor);
        return await(settings, true, progress);
    }

    /** Makes many random orders, in a JVM for each core. */
    private ExplorationResult exploreAtRandom(ExploreSettings settings, BiConsumer<Long, Integer> progress)
            throws RunException {
        SharedRandomOrders orders = new SharedRandomOrders(settings, () -> stopped, progress);
        SharedRandomOrders.PartSender sender = (to, part) -> {
            to.send(HostCommands.explore(List.of(), part, false));
            if (stopped) {
                // What stop() has sent may have come before the command.
                to.send("stop");
            }
        };
        if (quick) {
            replaceBy(new SuccessorJvm(launcher, copy(), 0, HostCommands.explore(List.of(), orders.first(), false)));
        } else {
            sender.send(host, orders.first());
        }
        try (BranchHelperJvms now = new BranchHelperJvms()) {
            helpers = now;
            now.start(pace.helpers(), 0, launcher, copy(), () -> orders.help(now.take(), sender));
            return orders.lead(host, sender);
        }
    }

    /** Replaces the JVM by its successor, which is exploring. */
    private void replaceBy(SuccessorJvm successor) throws RunException {
        HostConnection next = successor.take();
        synchronized (this) {
            if (closed) {
                next.close();
            }
            host.close();
            host = next;
            quick = false;
        }
        if (stopped) {
            stop();
        }
    }

    /**
     * Waits for what the JVM finds.
     *
     * @param shared whether others help if that takes long
     */
    private ExplorationResult await(ExploreSettings settings, boolean shared, BiConsumer<Long, Integer> progress)
            throws RunException {
        try (BranchHelperJvms now = new BranchHelperJvms()) {
            helpers = now;
            if (shared && settings.random() == 0 && settings.bound() < 0) {
                now.start(pace.helpers(), pace.aloneMs(), launcher, copy(), this::tellOfHelper);
            }
            return new SharedExploration(host, now, settings, progress).await();
        }
    }

    private void tellOfHelper() {
        try {
            host.send("helper");
        } catch (RunException e) {
            // Ignored: the JVM has ended, and explore() throws the reason.
        }
    }

    /**
     * Makes all orders that begin with some steps, within the time and the runs of the settings.
     *
     * @param first the numbers of the threads that make these steps
     * @return the result; without a run if the steps can't be made, or more of the program turned out to be shared
     */
    public ExplorationResult exploreFrom(List<Integer> first, ExploreSettings settings) throws RunException {
        return explore(first, settings, false, (runs, outcomes) -> {});
    }

    /** @param later whether some more orders are tried, if there are too many to make all */
    private ExplorationResult explore(
            List<Integer> first, ExploreSettings settings, boolean later, BiConsumer<Long, Integer> progress)
            throws RunException {
        host.send(HostCommands.explore(first, settings, later));
        return await(settings, !quick && first.isEmpty(), progress);
    }

    /** Ends {@link #explore} soon, with what it has found. */
    public void stop() {
        stopped = true;
        try {
            host.send("stop");
        } catch (RunException e) {
            // Ignored: the JVM has ended, and explore() throws the reason.
        }
        helpers.stop();
    }

    /**
     * Makes one run in a given order. After its end, the thread that went last goes on.
     *
     * @param order the numbers of the threads that make the steps
     */
    public ReplayResult replay(List<Integer> order) throws RunException {
        return HostCommands.replay(host, order);
    }

    /** Returns the state of the stepped run, which begins before the first step. */
    public SteppedState state() throws RunException {
        return HostCommands.step(host, choices, -1, false);
    }

    /**
     * Makes a thread's next visible step, or its steps up to its next line.
     *
     * @param thread    its number
     * @param wholeLine whether it goes on to its next line
     * @throws IllegalArgumentException if it can't make a step now
     */
    public SteppedState step(int thread, boolean wholeLine) throws RunException {
        int before = choices.size();
        SteppedState now = HostCommands.step(host, choices, thread, wholeLine);
        undoable.add(before);
        choices.clear();
        choices.addAll(now.choices());
        return now;
    }

    /** Undoes the last {@link #step}: the program runs again up to there. Without one, goes back to the start. */
    public SteppedState undo() throws RunException {
        return rewind(undoable.isEmpty() ? 0 : undoable.remove(undoable.size() - 1));
    }

    /** Goes back to the state after a number of steps. */
    public SteppedState rewind(int steps) throws RunException {
        List<Integer> fewer = List.copyOf(choices.subList(0, Math.max(0, Math.min(steps, choices.size()))));
        choices.clear();
        choices.addAll(fewer);
        undoable.removeIf(each -> each >= fewer.size());
        return state();
    }

    /**
     * Makes a given order from the start, and stops at its end.
     *
     * @param order the numbers of the threads that make the steps
     * @throws IllegalArgumentException if the order can't be followed
     */
    public SteppedState follow(List<Integer> order) throws RunException {
        SteppedState now = HostCommands.step(host, order, -1, false);
        choices.clear();
        choices.addAll(now.choices());
        undoable.clear();
        for (int i = 0; i < choices.size(); i++) {
            undoable.add(i);
        }
        return now;
    }

    /** Returns what makes orders of this program once more, in observed JVMs. */
    public OrderRecorder recorder() throws RunException {
        return new OrderRecorder(copy(), HostCommands.sharedSites(host));
    }

    /** Ends the program's JVM. */
    @Override
    public synchronized void close() {
        closed = true;
        helpers.close();
        host.close();
    }
}
