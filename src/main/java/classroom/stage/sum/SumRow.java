package classroom.stage.sum;

import classroom.trace.ThreadTrace;
import java.util.List;

/**
 * One who takes part in the work of the lesson Sum: the main thread, another thread, or a child process. Doesn't change.
 *
 * @param who    what it is
 * @param number which of its kind, from 1
 * @param pid    of its process
 * @param track  its thread; null while that is not known
 * @param spans  what it did when, in the order of time
 * @param status what a child process ended with; 0 while it has not
 */
record SumRow(Who who, int number, long pid, ThreadTrace track, List<Span> spans, int status) {
    /** What takes part. */
    enum Who {
        MAIN, THREAD, POOL, PROCESS
    }

    /**
     * A phase, in ns of the run's clock.
     *
     * @param to {@link ThreadTrace#NEVER} while it goes on
     */
    record Span(SumPhase phase, long from, long to) {
    }
}
