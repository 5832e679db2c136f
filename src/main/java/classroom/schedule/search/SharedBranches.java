package classroom.schedule.search;

import classroom.schedule.SharedSites;
import java.util.Arrays;

/**
 * The branches of one search that helpers explore. A step is tried in all its ways only when the branches that were
 * given away there have come back, since these may have found more ways. Used on the exploring thread.
 */
final class SharedBranches {
    private final BranchHelpers helpers;
    private final StepHistory path;
    private final SharedSites sharedSites;
    /** For each step, the number of branches whose last step it is and that are being explored. */
    private int[] open = new int[64];

    private int allOpen;
    private long runs;
    private boolean complete = true;

    SharedBranches(BranchHelpers helpers, StepHistory path, SharedSites sharedSites) {
        this.helpers = helpers;
        this.path = path;
        this.sharedSites = sharedSites;
    }

    /** Returns the number of runs that helpers have made. */
    long runs() {
        return runs;
    }

    /** Tells whether all branches that have come back were explored to their ends. */
    boolean isComplete() {
        return complete;
    }

    /** Gives an idle helper a branch of the search, if there is one. Called before each run. */
    void share(OpenChoices choices) {
        SearchBranch branch = helpers.hasIdle() ? choices.split() : null;
        if (branch != null) {
            int step = branch.length() - 1;
            if (step >= open.length) {
                open = Arrays.copyOf(open, 2 * step);
            }
            open[step]++;
            allOpen++;
            helpers.explore(branch);
        }
    }

    /** Waits until the branches that were given away at a step have come back. */
    void await(int step) {
        while (step < open.length && open[step] > 0) {
            take(helpers.await());
        }
    }

    /** Lets all branches end soon, and waits until they have come back. */
    void stop() {
        if (allOpen > 0) {
            helpers.stop();
        }
        while (allOpen > 0) {
            take(helpers.await());
        }
    }

    private void take(BranchResult result) {
        open[result.length() - 1]--;
        allOpen--;
        runs += result.runs();
        complete &= result.all();
        for (int i = 0; i < result.length(); i++) {
            path.backtrack[i] |= result.backtrack()[i];
        }
        sharedSites.addFound(result.shared());
    }
}
