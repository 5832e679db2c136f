package classroom.schedule.search;

/**
 * A part of a search that another JVM can make: the orders that begin with some steps. The search that gives it away
 * counts as having made, before it, all orders that take an earlier choice at its last step.
 *
 * @param choices   the numbers of the actors that make these steps; at least one
 * @param backtrack for each of these steps, a bit for each actor that goes there in some run of the whole search
 * @param sleep     for each of these steps, a bit for each actor that need not go there
 */
public record SearchBranch(int[] choices, long[] backtrack, long[] sleep) {
    /** Returns the number of its first steps. */
    int length() {
        return choices.length;
    }
}
