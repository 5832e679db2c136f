package classroom.schedule.search;

import classroom.schedule.Controller;
import classroom.schedule.Ending;
import classroom.schedule.Strategy;
import java.util.ArrayList;
import java.util.List;

/** Follows given choices; after their end the last actor continues, else the first that can. Records the choices. */
public final class GivenOrder implements Strategy {
    private final int[] order;
    private final List<Step> steps = new ArrayList<>();
    private int wrong = -1;

    /**
     * A step.
     *
     * @param actor   the actor
     * @param kind    a constant of {@link classroom.schedule.Kind}
     * @param place   the place
     * @param site    the site
     * @param enabled a bit for each actor that could have made a step
     */
    public record Step(int actor, int kind, int place, int site, long enabled) {
    }

    /** @param order the actors of the steps */
    public GivenOrder(int... order) {
        this.order = order.clone();
    }

    @Override
    public void begins() {
        steps.clear();
        wrong = -1;
    }

    @Override
    public int choose(long enabled) {
        int at = steps.size();
        int chosen;
        if (at < order.length && wrong < 0 && order[at] < Controller.MAX_ACTORS && (enabled >> order[at] & 1) != 0) {
            chosen = order[at];
        } else {
            if (at < order.length && wrong < 0) {
                wrong = at;
            }
            int last = at == 0 ? -1 : steps.get(at - 1).actor;
            chosen = last >= 0 && (enabled >> last & 1) != 0 ? last : Long.numberOfTrailingZeros(enabled);
        }
        var actor = Controller.HERE.actor(chosen);
        actor.joinEnabling();
        steps.add(new Step(chosen, actor.kind(), actor.place(), actor.site(), enabled));
        return chosen;
    }

    @Override
    public void ends(Ending how) {
        // The steps remain available.
    }

    /** Returns the steps of the last run. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Returns the index of the first choice that could not be followed; -1 if all could. */
    public int wrong() {
        return wrong;
    }
}
