package classroom.metrics.bank;

import classroom.trace.ThreadTrace;

/**
 * A thread reads the balance and later writes a new one.
 *
 * @param track   the thread
 * @param readAt  the time of the read, in ns of the run's clock
 * @param read    the balance that it read
 * @param wroteAt the time at which its write took effect; {@link ThreadTrace#NEVER} before the write
 * @param wrote   the balance that it wrote; the balance that it read before the write
 */
public record Deposit(ThreadTrace track, long readAt, long read, long wroteAt, long wrote) {
    /** Whether the thread has written. */
    public boolean isDone() {
        return wroteAt != ThreadTrace.NEVER;
    }
}
