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
    private final List<Integer> made = new ArrayList<>();
    private final List<ActorPosition> standing = new ArrayList<>();
    private long enabled;
    private int lines = -1;
    private boolean stopped;
    private boolean wrong;

    /**
     * Where an actor stands.
     *
     * @param number  the actor's
     * @param name    its thread's
     * @param enabled whether it can go
     * @param ended   whether it has ended
     * @param kind    of its next step, by {@link classroom.schedule.StepKinds}; -1 where it waits without standing at one, or has ended
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
    public void begins() {
        made.clear();
        standing.clear();
    }

    @Override
    public int choose(long now) {
        enabled = now;
        int at = made.size();
        if (at < prefix.length) {
            return go(prefix[at]);
        }
        boolean can = who >= 0 && (now >> who & 1) != 0;
        if (can && at == prefix.length) {
            lines = ScheduleController.HERE.actor(who).lines();
            return go(who);
        }
        if (can && wholeLine && ScheduleController.HERE.actor(who).lines() == lines) {
            return go(who);
        }
        wrong |= who >= 0 && at == prefix.length;
        stopped = true;
        look();
        return CUT;
    }

    private int go(int actor) {
        if (actor < 0 || actor >= ScheduleController.MAX_ACTORS || (enabled >> actor & 1) == 0) {
            wrong = true;
            stopped = true;
            look();
            return CUT;
        }
        ScheduleController.HERE.actor(actor).joinEnabling();
        made.add(actor);
        return actor;
    }

    private void look() {
        ScheduleController here = ScheduleController.HERE;
        for (int i = 0; i < here.count(); i++) {
            Actor actor = here.actor(i);
            boolean none = actor.isEnded() || actor.isSilent();
            boolean can = !none && (enabled >> i & 1) != 0;
            standing.add(new ActorPosition(i, actor.thread.getName(), can, actor.isEnded(), none ? -1 : actor.kind(), actor.site(),
                    actor.line(), can ? -1 : holder(actor)));
        }
    }

    private static int holder(Actor actor) {
        if (actor.sync() instanceof classroom.schedule.model.Mutex mutex && mutex.owner() != null && !actor.isEnded()) {
            return mutex.owner().number;
        }
        return -1;
    }

    @Override
    public void ends(RunEnding how) {
        if (!stopped) {
            enabled = 0;
            look();
        }
    }

    /** Whether the run goes on from there. */
    public boolean isOpen() {
        return stopped;
    }

    /** Whether a choice couldn't be followed. */
    public boolean isWrong() {
        return wrong;
    }

    /** The actors of all steps that were made. */
    public int[] made() {
        return made.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Where each actor stands. */
    public List<ActorPosition> standing() {
        return List.copyOf(standing);
    }
}
