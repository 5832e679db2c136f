package classroom.schedule.search;

/**
 * What a search needs to know of a branch that another JVM has explored.
 *
 * @param backtrack for each first step of the branch, a bit for each actor that is to go there since the branch has
 *                  found a race with that step
 * @param runs      the number of runs that were made
 * @param all       whether these are all runs of the branch
 * @param shared    the numbers of the shared sites that were found, as {@code SharedSites} numbers them
 */
public record BranchResult(long[] backtrack, long runs, boolean all, int[] shared) {
    /** Returns the number of the branch's first steps. */
    int length() {
        return backtrack.length;
    }
}
