package classroom.schedule.search;

import classroom.schedule.RunEnding;
import classroom.schedule.ScheduleController;
import classroom.schedule.Strategy;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a given order. After its end, and from a choice that can't be followed, the actor that went last goes on as
 * long as it can, then the one with the lowest number. Records the steps.
 */
public final class FixedOrder implements Strategy {
    private final int[] order;
    private final List<Step> steps = new ArrayList<>();
    private int firstInvalid = -1;

    /**
     * A step that was made.
     *
     * @param actor   the number of the actor that made it
     * @param kind    of {@link classroom.schedule.StepKinds}
     * @param place   what it was about
     * @param site    where in the program
     * @param enabled a bit for each actor that could have gone
     */
    public record Step(int actor, int kind, int place, int site, long enabled) {}

    /** @param order the numbers of the actors that make the steps */
    public FixedOrder(int... order) {
        this.order = order.clone();
    }

    @Override
    public void runStarted() {
        steps.clear();
        firstInvalid = -1;
    }

    @Override
    public int choose(long enabled) {
        int at = steps.size();
        int chosen;
        boolean follows = at < order.length && firstInvalid < 0;
        if (follows && order[at] < ScheduleController.MAX_ACTORS && (enabled >> order[at] & 1) != 0) {
            chosen = order[at];
        } else {
            if (follows) {
                firstInvalid = at;
            }
            int last = at == 0 ? -1 : steps.get(at - 1).actor;
            chosen = last >= 0 && (enabled >> last & 1) != 0 ? last : Long.numberOfTrailingZeros(enabled);
        }
        var actor = ScheduleController.INSTANCE.actor(chosen);
        actor.acquireEnabler();
        steps.add(new Step(chosen, actor.kind(), actor.place(), actor.site(), enabled));
        return chosen;
    }

    @Override
    public void runEnded(RunEnding how) {
        // The steps are kept for steps().
    }

    /** Returns the steps of the last run. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Returns the first choice that couldn't be followed, from 0; -1 if all could. */
    public int firstInvalid() {
        return firstInvalid;
    }
}
