package classroom.run.schedule;

import java.util.List;

/**
 * The state of a stepped run.
 *
 * @param choices the numbers of the threads that made the steps so far
 * @param threads the states of the threads, by number; main is 0
 * @param ending  how the run ended; empty while it is live
 * @param out     the standard output so far
 * @param err     the standard error so far
 * @param deaths  the exceptions that ended threads
 */
public record SteppedState(List<Integer> choices, List<ThreadPosition> threads, String ending, String out, String err,
        List<String> exceptions) {
    /**
     * The state of a thread.
     *
     * @param number  the number of the thread
     * @param name    the name of the thread
     * @param enabled whether it can make a step
     * @param ended   whether it has ended
     * @param next    the kind of its next step; null if it waits elsewhere, or has ended
     * @param site    the site of that step in {@link ScheduledCopy#sites}
     * @param line    the site of its current line
     * @param holder  the number of the thread that holds the lock it waits for; -1 for none
     */
    public record ThreadPosition(int number, String name, boolean enabled, boolean ended, StepKind next, int site, int line,
            int holder) {
    }

    /** The kind of a step, in the order used by the program's JVM. */
    public enum StepKind {
        READ, WRITE, PRINT, ENTER, WAKE, SHARE, RELEASE, ATTEMPT, EXIT
    }
}
