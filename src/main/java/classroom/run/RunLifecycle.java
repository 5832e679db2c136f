package classroom.run;

import classroom.run.process.DescendantTracker;
import classroom.run.storage.RunFolder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The course of a run from its start to its end: it runs; what is left of it is asked to end; what is left then is forced; its
 * output is read to the end; it is over. Lives on the watcher's thread.
 */
final class RunLifecycle {
    /** How long processes that were asked may take. A JVM with a thread that reads takes 0.3 s to end of its own accord. */
    private static final long ASKED = TimeUnit.MILLISECONDS.toNanos(400);
    /** How long processes that can't be ended, not even forcibly, keep a run from being over. */
    private static final long FORCED = TimeUnit.SECONDS.toNanos(5);
    /** How long a process that isn't ours but holds the output keeps a run from being over. */
    private static final long DRAINED = TimeUnit.MILLISECONDS.toNanos(500);

    private enum Phase { RUNNING, ASKED, FORCED, DRAINING, OVER }

    private final Run run;
    private final DescendantTracker family;
    private final RunFolder folder;
    private final Set<ProcessHandle> asked = new HashSet<>();
    private Phase phase = Phase.RUNNING;
    private long since;
    private boolean searched;
    private int quiet;
    private boolean stopped;
    private ExitInfo ending;

    RunLifecycle(Run run, DescendantTracker family, RunFolder folder) {
        this.run = run;
        this.family = family;
        this.folder = folder;
    }

    DescendantTracker family() {
        return family;
    }

    /** Whether this must be looked at more often than a run that just runs. */
    boolean ends() {
        return phase != Phase.RUNNING;
    }

    /** Whether this run has few processes, which seldom change, so that looking now and then is enough. */
    boolean isQuiet() {
        return phase == Phase.RUNNING && run.order().panel();
    }

    /**
     * Whether all processes of the machine must be looked at again: when the run begins to end, and when nobody seems to be left
     * of it.
     */
    boolean mustBeSure() {
        return (phase == Phase.ASKED || phase == Phase.FORCED) && (!searched || ending != null && family.living().isEmpty());
    }

    boolean isOver() {
        return phase == Phase.OVER;
    }

    /** Begins to end the run. */
    void stop(long now) {
        if (phase == Phase.RUNNING) {
            stopped = true;
            enter(Phase.ASKED, now);
        }
    }

    /** Notes the end of the first process. What it leaves behind ends with it. */
    void rootEnded(int status, long nanos) {
        ending = ending(status, nanos);
        family.rootEnded(status, nanos);
        if (phase == Phase.RUNNING) {
            enter(Phase.ASKED, nanos);
        }
    }

    /** Does what is to be done now; the family is up to date. */
    void step(long now) {
        if (phase == Phase.ASKED || phase == Phase.FORCED) {
            end(now);
        }
        if (phase == Phase.DRAINING && (run.isRead() || now - since > DRAINED)) {
            folder.remove();
            phase = Phase.OVER;
            run.over(ending != null ? ending : ending(-1, now));
        }
    }

    private void end(long now) {
        List<ProcessHandle> living = family.living();
        searched = true;
        if (living.isEmpty() && ending != null) {
            quiet++;
            // Someone who was forced to end may have started a child at the last moment: look twice.
            if (quiet > 1 || phase == Phase.ASKED) {
                folder.release();
                enter(Phase.DRAINING, now);
            }
            return;
        }
        quiet = 0;
        if (phase == Phase.ASKED && now - since > ASKED) {
            folder.release();
            enter(Phase.FORCED, now);
        } else if (phase == Phase.FORCED && now - since > FORCED) {
            enter(Phase.DRAINING, now);
        }
        for (ProcessHandle process : living) {
            if (phase == Phase.FORCED) {
                process.destroyForcibly();
            } else if (asked.add(process)) {
                process.destroy();
            }
        }
    }

    private ExitInfo ending(int status, long nanos) {
        return new ExitInfo(status, stopped, nanos, TimeUnit.NANOSECONDS.toMillis(nanos - run.startedNanos()));
    }

    private void enter(Phase next, long now) {
        phase = next;
        since = now;
    }
}
