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
