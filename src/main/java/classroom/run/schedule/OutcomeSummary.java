package classroom.run.schedule;

import classroom.schedule.Outcome;
import java.util.List;

/**
 * An outcome of a program, and how often it was seen.
 *
 * @param ending     {@code ENDED}, {@code DEADLOCK}, {@code SPINS}, {@code STEPS} or {@code EXIT}: see
 *                   {@link classroom.schedule.RunEnding}
 * @param status     the exit status if it ended by {@code System.exit}; else 0
 * @param out        what was printed on standard output
 * @param err        what was printed on standard error
 * @param exceptions the exceptions that ended threads: thread, exception, place
 * @param runs       the number of runs in which it was seen
 * @param orders     the number of orders that these stand for; -1 if not counted
 * @param choices    the simplest order that was found: the numbers of the threads that make its steps
 */
public record OutcomeSummary(
        String ending,
        int status,
        String out,
        String err,
        List<String> exceptions,
        long runs,
        long orders,
        List<Integer> choices) {
    /** Returns the outcome without counts and order: equal for equal outcomes. */
    public OutcomeSummary bare() {
        return new OutcomeSummary(ending, status, out, err, exceptions, 0, 0, List.of());
    }

    /** Returns what it counts as when there are too many different outcomes. */
    OutcomeSummary amongTheRest() {
        return new OutcomeSummary(ending, 0, Outcome.REST, "", List.of(), runs, orders, choices);
    }

    /** Tells whether the run was cut off at the bound of steps, so that its outcome is not known. */
    public boolean isCut() {
        return ending.equals("STEPS");
    }

    /** Tells whether the run failed, whatever it printed: threads wait for ever, or an exception ended one. */
    public boolean isFailure() {
        return !ending.equals("ENDED") && !(ending.equals("EXIT") && status == 0) || !exceptions.isEmpty();
    }
}
