package classroom.run.schedule;

import java.util.List;

/**
 * The state of a stepped run.
 *
 * @param choices    the numbers of the threads that made the steps up to now
 * @param threads    the position of each thread, by its number; main is 0
 * @param ending     how the run ended: see {@link OutcomeSummary#ending}; empty if it has not
 * @param out        what was printed on standard output up to now
 * @param err        what was printed on standard error up to now
 * @param exceptions the exceptions that ended threads: thread, exception, place
 */
public record SteppedState(
        List<Integer> choices,
        List<ThreadPosition> threads,
        String ending,
        String out,
        String err,
        List<String> exceptions) {
    /** Returns the outcome of this one order, if the run has ended. */
    public OutcomeSummary outcome() {
        return new OutcomeSummary(ending, 0, out, err, exceptions, 1, 1, choices);
    }

    /**
     * The position of a thread.
     *
     * @param number  its number
     * @param name    its name
     * @param enabled whether it can make a step
     * @param ended   whether it has ended
     * @param next    the kind of its next step; null if it waits between steps or has ended
     * @param site    the site of that step, by {@link ScheduledCopy#sites}
     * @param line    the site of the line that it is at
     * @param holder  the number of the thread that has the lock it waits for; -1 for none
     */
    public record ThreadPosition(
            int number, String name, boolean enabled, boolean ended, StepKind next, int site, int line, int holder) {}

    /** What a step does. In the order of the numbers of {@link classroom.schedule.StepKinds}. */
    public enum StepKind {
        READ,
        WRITE,
        PRINT,
        ENTER,
        WAKE,
        SHARE,
        RELEASE,
        ATTEMPT,
        EXIT
    }
}
