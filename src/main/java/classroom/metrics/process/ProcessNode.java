package classroom.metrics.process;

import classroom.metrics.TimeSeries;
import classroom.trace.ThreadTrace;

/**
 * One of the processes of a tree. Times are ns of the run's clock, {@link ThreadTrace#NEVER} where they have not come.
 *
 * @param pid      its process id, as the operating system has it
 * @param parent   that of its parent, as the operating system has it
 * @param role     its part
 * @param started  when it was started
 * @param begun    when it came to the program's own code
 * @param ended    when it ended
 * @param status   its exit status, once it has ended
 * @param track    its thread; null while that has noted nothing, and of a process that is no JVM
 * @param values   what its own variable was
 * @param returned what {@code fork} returned in it; empty if it was not called there
 */
public record ProcessNode(long pid, long parent, Role role, long started, long begun, long ended, int status, ThreadTrace track,
        TimeSeries values, TimeSeries returned) {
    /** The part of a process. */
    public enum Role {
        /** The app, which runs the program. */
        APP,
        /** A program that only starts another. */
        STARTER,
        PARENT,
        CHILD
    }
}
