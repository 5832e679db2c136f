package classroom.metrics.process;

import classroom.trace.ThreadTrace;

/**
 * A worker process of a pool. Times are ns of the run's clock, {@link ThreadTrace#NEVER} if not reached.
 *
 * @param pid     its process id
 * @param started when it was started
 * @param track   its thread; null while it has recorded nothing
 * @param ended   when its end was noticed
 * @param status  its exit status, if it has ended
 */
public record PoolWorker(long pid, long started, ThreadTrace track, long ended, int status) {}
