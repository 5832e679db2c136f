package classroom.metrics.bank;

import classroom.trace.ThreadTrace;

/**
 * A deposit that was lost from the balance, because another thread overwrote it with a balance computed from an older
 * one.
 *
 * @param lost the deposit that was overwritten
 * @param by   the overwriting deposit, which had read a balance without the lost one
 * @param at   when it was lost, in ns of the run's clock
 * @param back when it was restored, because a third thread wrote a balance that included it; {@link
 *             ThreadTrace#NEVER} if it stayed lost
 */
public record LostUpdate(Deposit lost, Deposit by, long at, long back) {
    /** Whether it was never restored. */
    public boolean isFinal() {
        return back == ThreadTrace.NEVER;
    }

    /** Whether both deposits had read the same balance, which is the simplest case. */
    public boolean isOfOneBalance() {
        return lost.read() == by.read();
    }
}
