package classroom.schedule.search;

import classroom.schedule.Actor;
import classroom.schedule.Controller;
import classroom.schedule.Ending;
import classroom.schedule.Strategy;
import java.util.ArrayList;
import java.util.List;

/** Repeats the steps chosen so far, makes one more step or advances by one line, and describes the resulting state. */
public final class Stepped implements Strategy {
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
     * The state of an actor.
     *
     * @param number  the number of the actor
     * @param name    the name of its thread
     * @param enabled whether it can make a step
     * @param ended   whether it has ended
     * @param kind    the kind of its next step, a constant of {@link classroom.schedule.Kind}; -1 if it waits
     *                elsewhere, or has ended
     * @param site    the site of that step
     * @param line    the site of its current line
     * @param holder  the number of the actor that holds the lock it waits for; -1 for none
     */
    public record ActorPosition(int number, String name, boolean enabled, boolean ended, int kind, int site, int line, int holder) {
    }

    /**
     * @param prefix    the actors of the steps so far
     * @param who       the actor that makes the next step; -1 for none
     * @param wholeLine whether it continues to its next line, rather than its next visible step
     */
    public Stepped(int[] prefix, int who, boolean wholeLine) {
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
            lines = Controller.HERE.actor(who).lines();
            return go(who);
        }
        if (can && wholeLine && Controller.HERE.actor(who).lines() == lines) {
            return go(who);
        }
        wrong |= who >= 0 && at == prefix.length;
        stopped = true;
        look();
        return CUT;
    }

    private int go(int actor) {
        if (actor < 0 || actor >= Controller.MAX_ACTORS || (enabled >> actor & 1) == 0) {
            wrong = true;
            stopped = true;
            look();
            return CUT;
        }
        Controller.HERE.actor(actor).joinEnabling();
        made.add(actor);
        return actor;
    }

    private void look() {
        Controller here = Controller.HERE;
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
    public void ends(Ending how) {
        if (!stopped) {
            enabled = 0;
            look();
        }
    }

    /** Whether the run can continue from there. */
    public boolean isOpen() {
        return stopped;
    }

    /** Whether a choice could not be followed. */
    public boolean isWrong() {
        return wrong;
    }

    /** Returns the actors of all steps made. */
    public int[] made() {
        return made.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns the state of each actor. */
    public List<ActorPosition> standing() {
        return List.copyOf(standing);
    }
}
