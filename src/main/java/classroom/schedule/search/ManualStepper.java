package classroom.schedule.search;

import classroom.schedule.Actor;
import classroom.schedule.RunEnding;
import classroom.schedule.ScheduleController;
import classroom.schedule.Strategy;
import java.util.ArrayList;
import java.util.List;

/** Makes the steps that were chosen up to now, and one more or one line more, and tells where all stand then. */
public final class ManualStepper implements Strategy {
    private final int[] prefix;
    private final int who;
    private final boolean wholeLine;
    private final List<Integer> choices = new ArrayList<>();
    private final List<ActorPosition> positions = new ArrayList<>();
    private long enabled;
    private int lines = -1;
    private boolean stopped;
    private boolean invalid;

    /**
     * Where an actor stands.
     *
     * @param number  the actor's
     * @param name    its thread's
     * @param enabled whether it can go
     * @param ended   whether it has ended
     * @param kind    of its next step, by {@link classroom.schedule.StepKinds}; -1 where it waits without standing at
     *                one, or has ended
     * @param site    of that step
     * @param line    the site of the line that it is at
     * @param holder  the number of the actor that has the lock it waits for; -1 for none
     */
    public record ActorPosition(int number, String name, boolean enabled, boolean ended, int kind, int site, int line, int holder) {
    }

    /**
     * @param prefix    the actors of the steps up to now
     * @param who       the actor that goes on then; -1 for nobody
     * @param wholeLine whether up to its next line, rather than its next visible step
     */
    public ManualStepper(int[] prefix, int who, boolean wholeLine) {
        this.prefix = prefix.clone();
        this.who = who;
        this.wholeLine = wholeLine;
    }

    @Override
    public void runStarted() {
        choices.clear();
        positions.clear();
    }

    @Override
    public int choose(long now) {
        enabled = now;
        int at = choices.size();
        if (at < prefix.length) {
            return go(prefix[at]);
        }
        boolean can = who >= 0 && (now >> who & 1) != 0;
        if (can && at == prefix.length) {
            lines = ScheduleController.INSTANCE.actor(who).lines();
            return go(who);
        }
        if (can && wholeLine && ScheduleController.INSTANCE.actor(who).lines() == lines) {
            return go(who);
        }
        invalid |= who >= 0 && at == prefix.length;
        stopped = true;
        recordPositions();
        return CUT;
    }

    private int go(int actor) {
        if (actor < 0 || actor >= ScheduleController.MAX_ACTORS || (enabled >> actor & 1) == 0) {
            invalid = true;
            stopped = true;
            recordPositions();
            return CUT;
        }
        ScheduleController.INSTANCE.actor(actor).acquireEnabler();
        choices.add(actor);
        return actor;
    }

    private void recordPositions() {
        ScheduleController here = ScheduleController.INSTANCE;
        for (int i = 0; i < here.count(); i++) {
            Actor actor = here.actor(i);
            boolean none = actor.isEnded() || actor.isBetweenSteps();
            boolean can = !none && (enabled >> i & 1) != 0;
            positions.add(new ActorPosition(i, actor.thread.getName(), can, actor.isEnded(), none ? -1 : actor.kind(), actor.site(),
                    actor.line(), can ? -1 : holder(actor)));
        }
    }

    private static int holder(Actor actor) {
        if (actor.syncPoint() instanceof classroom.schedule.model.Mutex mutex && mutex.owner() != null && !actor.isEnded()) {
            return mutex.owner().number;
        }
        return -1;
    }

    @Override
    public void runEnded(RunEnding how) {
        if (!stopped) {
            enabled = 0;
            recordPositions();
        }
    }

    /** Whether the run goes on from there. */
    public boolean isUnfinished() {
        return stopped;
    }

    /** Whether a choice couldn't be followed. */
    public boolean isInvalid() {
        return invalid;
    }

    /** The actors of all steps that were made. */
    public int[] choices() {
        return choices.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Where each actor stands. */
    public List<ActorPosition> positions() {
        return List.copyOf(positions);
    }
}
