package classroom.schedule.search;

/**
 * What a search has left to do: the choices at the steps of its last run that no run has tried. The next run tries one
 * at the last such step; others can be given away to helpers. Used on the exploring thread between runs.
 */
final class OpenChoices {
    /** Stands for no actor. */
    static final int NONE = -1;

    private final StepHistory path;
    private final SharedBranches shared;
    private final int firstStep;
    private int step;
    private int actor = NONE;

    /**
     * @param path      the steps of the search's last run
     * @param shared    the branches that were given away
     * @param firstStep the number of the first step that leaves a choice
     */
    OpenChoices(StepHistory path, SharedBranches shared, int firstStep) {
        this.path = path;
        this.shared = shared;
        this.firstStep = firstStep;
    }

    /** Returns the first step at which the next run differs from the last one; 0 before the first run. */
    int step() {
        return step;
    }

    /** Returns the number of the actor that makes this step in the next run; {@link #NONE} before the first run. */
    int actor() {
        return actor;
    }

    /**
     * Finds the last step at which there is another choice to try. May wait for branches that were given away.
     *
     * @param length the number of steps of the last run
     * @return whether there is one
     */
    boolean backtrack(int length) {
        for (int d = length - 1; d >= firstStep; d--) {
            path.done[d] |= 1L << path.actor[d] | path.given[d];
            path.given[d] = 0;
            long open = path.open(d);
            if (open == 0) {
                shared.await(d);
                open = path.open(d);
            }
            if (open != 0) {
                actor = Long.numberOfTrailingZeros(open);
                step = d;
                return true;
            }
        }
        return false;
    }

    /**
     * Gives away the first choice that is still to be tried, which is that with the most orders. Called only if there is
     * a next run.
     *
     * @return null if there is none
     */
    SearchBranch split() {
        for (int d = firstStep; actor != NONE && d <= step; d++) {
            int current = d == step ? actor : path.actor[d];
            long open = path.open(d) & ~(1L << current);
            if (open != 0) {
                int next = Long.numberOfTrailingZeros(open);
                SearchBranch away = path.branch(d, current, next);
                path.given[d] |= 1L << next;
                return away;
            }
        }
        return null;
    }
}
