package classroom.metrics.process;

import classroom.trace.ThreadTrace;

/**
 * The assignment of a task to a worker. Times are ns of the run's clock, {@link ThreadTrace#NEVER} if not reached.
 *
 * @param task   the number of the task, from 1
 * @param worker the number of the worker, from 0
 * @param from   when the task was assigned
 * @param to     when the result arrived, or when the task was returned to the queue
 * @param back   whether it was returned to the queue, because the worker had ended
 */
public record PoolTurn(int task, int worker, long from, long to, boolean back) {
    /** Whether there was a result at a time. */
    public boolean isDone(long time) {
        return !back && time >= to;
    }
}
