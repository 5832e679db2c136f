package classroom.run.schedule;

import java.util.List;

/**
 * Where a stepped run stands.
 *
 * @param choices the numbers of the threads that made the steps up to now
 * @param threads where each thread stands, by its number; main is 0
 * @param ending  how the run ended; empty while it goes on
 * @param out     what was printed up to now
 * @param err     what was printed on standard error
 * @param deaths  the exceptions that ended threads
 */
public record SteppedState(List<Integer> choices, List<ThreadPosition> threads, String ending, String out, String err,
        List<String> exceptions) {
    /**
     * Where a thread stands.
     *
     * @param number  the thread's
     * @param name    the thread's
     * @param enabled whether it can make a step
     * @param ended   whether it has ended
     * @param next    what its next step does; null where it waits without standing at one, or has ended
     * @param site    of that step, by {@link ScheduledCopy#sites}
     * @param line    the site of the line that it is at
     * @param holder  the number of the thread that has the lock it waits for; -1 for none
     */
    public record ThreadPosition(int number, String name, boolean enabled, boolean ended, StepKind next, int site, int line,
            int holder) {
    }

    /** What a step does. The order is that of the program's JVM. */
    public enum StepKind {
        READ, WRITE, PRINT, ENTER, WAKE, SHARE, RELEASE, ATTEMPT, EXIT
    }
}
