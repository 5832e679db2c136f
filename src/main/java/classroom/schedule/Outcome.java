package classroom.schedule;

import java.util.List;

/**
 * What one run led to. Runs with equal outcomes count as the same.
 *
 * @param ending     how it ended
 * @param status     the exit status if it ended by {@code System.exit}; else 0
 * @param out        what it printed on standard output
 * @param err        what it printed on standard error
 * @param exceptions the exceptions that ended threads, a sentence each
 */
public record Outcome(RunEnding ending, int status, String out, String err, List<String> exceptions) {
    /** Printed in place of what a run printed that counts among the rest. */
    public static final String REST = "…";

    /** Returns the outcome that runs count as when there are too many different ones. */
    public static Outcome rest(RunEnding ending) {
        return new Outcome(ending, 0, REST, "", List.of());
    }

    // Asked for in each run: what Java makes for a record is slow until it is compiled.

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome outcome
                && ending == outcome.ending
                && status == outcome.status
                && out.equals(outcome.out)
                && err.equals(outcome.err)
                && exceptions.equals(outcome.exceptions);
    }

    @Override
    public int hashCode() {
        return 31 * out.hashCode() + err.hashCode() + status;
    }
}
