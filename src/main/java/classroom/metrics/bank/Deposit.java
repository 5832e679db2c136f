package classroom.metrics.bank;

import classroom.trace.ThreadTrace;

/**
 * One thread reads the balance and later writes a new one.
 *
 * @param track   the thread
 * @param readAt  when it read, in ns of the run's clock
 * @param read    the balance that it read
 * @param wroteAt when its write took effect; {@link ThreadTrace#NEVER} while it hasn't written
 * @param wrote   the balance that it wrote; what it read while it hasn't written
 */
public record Deposit(ThreadTrace track, long readAt, long read, long wroteAt, long wrote) {
    /** Whether it has written. */
    public boolean isDone() {
        return wroteAt != ThreadTrace.NEVER;
    }
}
