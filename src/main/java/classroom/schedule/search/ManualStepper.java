package classroom.schedule.search;

import classroom.schedule.Actor;
import classroom.schedule.RunEnding;
import classroom.schedule.ScheduleController;
import classroom.schedule.Strategy;
import classroom.schedule.model.Mutex;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes given steps, then one more step or the steps up to an actor's next line, and stops there. Records the position
 * of each actor.
 */
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
     * The position of an actor.
     *
     * @param number  its number
     * @param name    the name of its thread
     * @param enabled whether it can make its step
     * @param ended   whether it has ended
     * @param kind    the kind of its next step, by {@link classroom.schedule.StepKinds}; -1 if it is at none or has
     *                ended
     * @param site    the site of that step
     * @param line    the site of the line that it is at
     * @param holder  the number of the actor that has the lock it waits for; -1 for none
     */
    public record ActorPosition(
            int number, String name, boolean enabled, boolean ended, int kind, int site, int line, int holder) {}

    /**
     * @param prefix    the numbers of the actors that make the given steps
     * @param who       the number of the actor that goes on then; -1 for none
     * @param wholeLine whether it goes on to its next line, rather than making one step
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
            positions.add(new ActorPosition(
                    i,
                    actor.thread.getName(),
                    can,
                    actor.isEnded(),
                    none ? -1 : actor.kind(),
                    actor.site(),
                    actor.line(),
                    can ? -1 : holder(actor)));
        }
    }

    private static int holder(Actor actor) {
        if (actor.syncPoint() instanceof Mutex mutex && mutex.owner() != null && !actor.isEnded()) {
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

    /** Tells whether the program has not ended there. */
    public boolean isUnfinished() {
        return stopped;
    }

    /** Tells whether a step could not be made, since its actor was not enabled. */
    public boolean isInvalid() {
        return invalid;
    }

    /** Returns the numbers of the actors that made the steps, in their order. */
    public int[] choices() {
        return choices.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns the position of each actor, by its number. */
    public List<ActorPosition> positions() {
        return List.copyOf(positions);
    }
}
