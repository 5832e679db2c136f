package classroom.run.schedule;

import classroom.run.RunException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * One exploration: a JVM leads it, and may give branches of its search away to helpers. Both are passed on here, and
 * what all have found is added up. Used once, by one thread.
 */
final class SharedExploration {
    private final HostConnection leader;
    private final BranchHelperJvms helpers;
    private final ExploreSettings settings;
    private final BiConsumer<Long, Integer> progress;
    private final FoundOutcomes found = new FoundOutcomes();
    private final long began = System.nanoTime();
    private volatile RunException failure;

    /** @param progress called by the thread that explores */
    SharedExploration(
            HostConnection leader,
            BranchHelperJvms helpers,
            ExploreSettings settings,
            BiConsumer<Long, Integer> progress) {
        this.leader = leader;
        this.helpers = helpers;
        this.settings = settings;
        this.progress = progress;
    }

    /** Receives what the leader says until it has explored all, and returns the result. */
    ExplorationResult await() throws RunException {
        HostAnswer last = found.receive(leader, this::passOn);
        if (failure != null) {
            throw failure;
        }
        return found.result(last, leader);
    }

    private boolean passOn(HostAnswer line) throws RunException {
        if (line.is("progress")) {
            progress.accept(found.runsSoFar(), line.integer(2));
        } else if (line.is("split")) {
            explore(line);
        } else if (line.is("halt")) {
            helpers.stop();
        } else if (line.is("anew")) {
            found.clear();
        } else {
            return line.is("waiting");
        }
        return true;
    }

    /** Lets an idle helper explore a branch, on a thread of its own. */
    private void explore(HostAnswer branch) throws RunException {
        HostConnection helper = helpers.take();
        if (helper == null) {
            throw HostAnswer.damaged(null);
        }
        Thread thread = new Thread(() -> join(branch, helper), "classroom branch");
        thread.setDaemon(true);
        try {
            send(branch, helper);
            thread.start();
        } catch (RunException e) {
            fail(e, branch);
        }
    }

    private void send(HostAnswer branch, HostConnection helper) throws RunException {
        long spent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        helper.send(
                "branch",
                "choices=" + branch.text(1),
                "backtrack=" + branch.text(2),
                "sleep=" + branch.text(3),
                "sites=" + branch.text(4),
                "runs=" + settings.maxRuns(),
                "millis=" + Math.max(1, settings.maxMillis() - spent),
                "commute=" + settings.commutingPrints());
    }

    /** Waits for what a helper has found, and tells the leader. */
    private void join(HostAnswer branch, HostConnection helper) {
        try {
            HostAnswer joined = answer(helper);
            helpers.giveBack(helper);
            leader.send(joined.words().toArray());
        } catch (RunException e) {
            fail(e, branch);
        }
    }

    /** Returns what the leader needs to know of a branch; its outcomes are added to those that were found. */
    private HostAnswer answer(HostConnection helper) throws RunException {
        AtomicReference<HostAnswer> joined = new AtomicReference<>();
        found.receive(helper, line -> {
            if (!line.is("joined")) {
                return false;
            }
            joined.set(line);
            return true;
        });
        if (joined.get() == null) {
            throw HostAnswer.damaged(null);
        }
        return joined.get();
    }

    /** Ends the exploration, since a helper has failed; the leader may wait for it. */
    private void fail(RunException why, HostAnswer branch) {
        failure = why;
        helpers.stop();
        try {
            leader.send("stop");
            int steps = branch.integers(1).size();
            leader.send("joined", "0" + ",0".repeat(steps - 1), 0, false, "");
        } catch (RunException e) {
            // Ignored: the leader has ended, and whoever waits for it gets to know.
        }
    }
}
