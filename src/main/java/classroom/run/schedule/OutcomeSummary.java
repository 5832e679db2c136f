package classroom.run.schedule;

import java.util.List;

/**
 * An outcome of some orders of a program.
 *
 * @param ending  {@code ENDED}, {@code DEADLOCK}, {@code SPINS}, {@code STEPS} or {@code EXIT}
 * @param status  the exit status, if it ended by {@code System.exit}
 * @param out     the standard output
 * @param err     the standard error
 * @param deaths  the exceptions that ended threads: thread, exception, position
 * @param runs    the number of runs with this outcome
 * @param orders  the number of orders that these represent; -1 if unknown
 * @param choices the numbers of the threads, step by step, of the simplest order found
 */
public record OutcomeSummary(String ending, int status, String out, String err, List<String> exceptions, long runs, long orders,
        List<Integer> choices) {
    /** Whether the program failed, whatever it should compute: threads wait forever or were ended by exceptions. */
    public boolean isFailure() {
        return !ending.equals("ENDED") && !(ending.equals("EXIT") && status == 0) || !exceptions.isEmpty();
    }
}
