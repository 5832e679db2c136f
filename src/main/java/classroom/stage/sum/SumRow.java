package classroom.stage.sum;

import classroom.trace.ThreadTrace;
import java.util.List;

/**
 * A participant of the lesson Sum: the main thread, another thread, or a child process. Immutable.
 *
 * @param who    its kind
 * @param number its number among those of its kind, from 1
 * @param pid    the id of its process
 * @param track  its thread; null while unknown
 * @param spans  its phases, in time order
 * @param status the exit status of a child process; 0 while it runs
 */
record SumRow(Who who, int number, long pid, ThreadTrace track, List<Span> spans, int status) {
    /** The kind of a participant. */
    enum Who {
        MAIN,
        THREAD,
        POOL,
        PROCESS
    }

    /**
     * A phase, in ns of the run's clock.
     *
     * @param to {@link ThreadTrace#NEVER} while it lasts
     */
    record Span(SumPhase phase, long from, long to) {}
}
