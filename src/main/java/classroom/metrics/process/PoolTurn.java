package classroom.metrics.process;

import classroom.trace.ThreadTrace;

/**
 * That a worker had a task. Times are ns of the run's clock, {@link ThreadTrace#NEVER} where they have not come.
 *
 * @param task   its number, from 1
 * @param worker the number of the worker, from 0
 * @param from   when the worker was to have it
 * @param to     when there was a result, or when it went back into the queue
 * @param back   whether it went back into the queue, since the worker had gone
 */
public record PoolTurn(int task, int worker, long from, long to, boolean back) {
    /** Whether it had come to a result by a time. */
    public boolean isDone(long time) {
        return !back && time >= to;
    }
}
