package classroom.run.schedule;

import java.util.List;

/**
 * What some orders of a program come to.
 *
 * @param ending  {@code ENDED}, {@code DEADLOCK}, {@code SPINS}, {@code STEPS} or {@code EXIT}
 * @param status  the exit status, where it ended by {@code System.exit}
 * @param out     what it printed
 * @param err     what it printed on standard error
 * @param deaths  the exceptions that ended threads: thread, exception, place
 * @param runs    in how many runs it was seen
 * @param orders  how many orders these stand for; -1 if that wasn't counted
 * @param choices the threads' numbers, step by step, of the simplest order that was found
 */
public record OutcomeSummary(String ending, int status, String out, String err, List<String> exceptions, long runs, long orders,
        List<Integer> choices) {
    /** Whether the program itself went wrong, whatever it should compute: threads wait for ever, or died. */
    public boolean isFailure() {
        return !ending.equals("ENDED") && !(ending.equals("EXIT") && status == 0) || !exceptions.isEmpty();
    }
}
