package classroom.run;

import classroom.run.process.DescendantTracker;
import classroom.run.storage.RunFolder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The phases of a run: it runs; its remaining processes are asked to end; those that are left are killed; its output
 * is read to the end; it is over. Used on the watcher's thread.
 */
public final class RunLifecycle {
    /** The time that processes have to end when asked, in ns. A JVM with a thread that reads takes 0.3 s. */
    private static final long ASKED = TimeUnit.MILLISECONDS.toNanos(400);
    /** How long processes that cannot be killed delay the end of a run, in ns. */
    private static final long FORCED = TimeUnit.SECONDS.toNanos(5);
    /** How long a foreign process that keeps the output open delays the end of a run, in ns. */
    private static final long DRAINED = TimeUnit.MILLISECONDS.toNanos(500);

    private enum Phase {
        RUNNING,
        ASKED,
        FORCED,
        DRAINING,
        OVER
    }

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

    public DescendantTracker family() {
        return family;
    }

    /** Whether the run is ending and needs frequent checks. */
    public boolean ends() {
        return phase != Phase.RUNNING;
    }

    /** Whether the run has few, seldom changing processes, so that infrequent checks suffice. */
    public boolean isQuiet() {
        return phase == Phase.RUNNING && run.order().panel();
    }

    /**
     * Whether all processes of the machine have to be scanned again: when the run begins to end, and when no process
     * of it seems to be left.
     */
    public boolean mustBeSure() {
        return (phase == Phase.ASKED || phase == Phase.FORCED)
                && (!searched || ending != null && family.living().isEmpty());
    }

    public boolean isOver() {
        return phase == Phase.OVER;
    }

    /** Begins to end the run. */
    void stop(long now) {
        if (phase == Phase.RUNNING) {
            stopped = true;
            enter(Phase.ASKED, now);
        }
    }

    /** Called when the first process has ended; the remaining processes are ended, too. */
    void rootEnded(int status, long nanos) {
        ending = ending(status, nanos);
        family.rootEnded(status, nanos);
        if (phase == Phase.RUNNING) {
            enter(Phase.ASKED, nanos);
        }
    }

    /** Advances the run if possible; the list of its processes must be up to date. */
    public void step(long now) {
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
            // A process may have started a child just before it was killed: check twice.
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
