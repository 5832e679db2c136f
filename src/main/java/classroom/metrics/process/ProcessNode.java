package classroom.metrics.process;

import classroom.metrics.TimeSeries;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;

/**
 * One of the processes of a tree. Times are ns of the run's clock, {@link ThreadTrace#NEVER} if not reached.
 *
 * @param pid      its process id, of the operating system
 * @param parent   the process id of its parent
 * @param role     its role
 * @param process  its trace; null for a process that is not a JVM of the run
 * @param started  when it was started
 * @param begun    when it reached the program's own code
 * @param ended    when it ended
 * @param status   its exit status, if it has ended
 * @param track    its thread; null while it has recorded nothing, and for a process that is not a JVM
 * @param values   the values of its variable
 * @param returned the results of {@code fork} in it; empty if it was not called there
 */
public record ProcessNode(
        long pid,
        long parent,
        Role role,
        ProcessTrace process,
        long started,
        long begun,
        long ended,
        int status,
        ThreadTrace track,
        TimeSeries values,
        TimeSeries returned) {
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
