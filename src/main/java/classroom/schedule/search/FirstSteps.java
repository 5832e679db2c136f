package classroom.schedule.search;

import classroom.schedule.Refusal;
import classroom.schedule.ScheduleController;
import classroom.schedule.Strategy;

/**
 * The steps that all orders of a search begin with. Chosen ones may turn out to be impossible, and there are no orders
 * then; those of a branch were made by the search that has given it away.
 */
final class FirstSteps {
    /** Their number. */
    final int length;

    private final StepHistory path;
    private final int[] choices;
    /** The branch; null for chosen steps. */
    private final SearchBranch branch;

    private FirstSteps(StepHistory path, int[] choices, SearchBranch branch) {
        this.path = path;
        this.choices = choices;
        this.branch = branch;
        length = choices.length;
    }

    /**
     * Returns chosen steps.
     *
     * @param path    the steps of the search's current run
     * @param choices the numbers of the actors that make the steps; may be none
     */
    static FirstSteps chosen(StepHistory path, int... choices) {
        return new FirstSteps(path, choices.clone(), null);
    }

    /**
     * Returns the steps of a branch.
     *
     * @param path   the steps of the search's current run
     * @param branch the branch; null for no steps
     */
    static FirstSteps of(StepHistory path, SearchBranch branch) {
        return new FirstSteps(path, branch == null ? new int[0] : branch.choices(), branch);
    }

    /**
     * Sets which actors are to go at one of these steps, and which need not.
     *
     * @param step    its number
     * @param enabled a bit for each actor that can go
     * @return the number of the actor that makes it; {@link Strategy#CUT} if it can't
     */
    int choose(int step, long enabled) {
        int chosen = choices[step];
        if (branch == null) {
            path.backtrack[step] = 1L << chosen;
        } else {
            path.backtrack[step] = branch.backtrack()[step];
            path.sleep[step] = branch.sleep()[step];
        }
        if ((enabled >> chosen & 1) == 0) {
            refuseBranch(chosen);
            return Strategy.CUT;
        }
        return chosen;
    }

    /** Refuses the program if a step of a branch can't be made: it could in the run that the branch comes from. */
    private void refuseBranch(int missing) {
        if (branch != null) {
            ScheduleController controller = ScheduleController.INSTANCE;
            int site = missing < controller.count() ? controller.actor(missing).site() : 0;
            controller.setRefusal(new Refusal(Refusal.Reason.NOT_THE_SAME_TWICE, site, ""));
        }
    }

    /** Returns, for each step of a branch, a bit for each actor that is to go there besides those that were known. */
    long[] newBacktrack() {
        long[] more = new long[length];
        for (int d = 0; d < more.length; d++) {
            more[d] = path.backtrack[d] & ~branch.backtrack()[d];
        }
        return more;
    }
}
