package classroom.metrics.bank;

import classroom.trace.ThreadTrace;

/**
 * A deposit whose money went out of the balance, since another thread wrote over it a sum that it had worked out before.
 *
 * @param lost the deposit that was overwritten
 * @param by   the deposit that did it: it had read a balance without the lost money
 * @param at   when it was lost, in ns of the run's clock
 * @param back when the money came back, since a third thread still held a balance with it; {@link ThreadTrace#NEVER} if it stayed lost
 */
public record LostUpdate(Deposit lost, Deposit by, long at, long back) {
    /** Whether it never came back. */
    public boolean isFinal() {
        return back == ThreadTrace.NEVER;
    }

    /** Whether both had read the same balance: the plainest kind. */
    public boolean isOfOneBalance() {
        return lost.read() == by.read();
    }
}
