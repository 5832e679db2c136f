package classroom.stage.bank;

import classroom.metrics.bank.Deposit;
import classroom.metrics.bank.Depositor;
import classroom.metrics.bank.LostUpdate;
import classroom.trace.ThreadState;

/**
 * Where a thread is that puts money in, at one time.
 *
 * @param depositor the thread; null for one that hasn't been started
 * @param place     how far it is
 * @param asleep    whether it sleeps
 * @param ended     whether it has ended
 * @param deposit   the deposit that it is at or made last; null before the first
 * @param loss      how that one was lost; null if it wasn't
 * @param done      how many deposits it has made
 * @param lost      how many of those are lost
 */
record AccountCell(Depositor depositor, CellPlace place, boolean asleep, boolean ended, Deposit deposit, LostUpdate loss, int done,
        int lost) {
    /** How far a thread is. */
    enum CellPlace {
        TO_COME,
        /** It runs and holds no balance. */
        STARTED,
        /** It wants the lock. */
        BLOCKED,
        /** It has read a balance and not yet written one. */
        HOLDS,
        /** It has written, and its money is in. */
        IN,
        /** It has written, and its money was lost. */
        LOST
    }

    /** A thread that hasn't been started. */
    static final AccountCell TO_COME = new AccountCell(null, CellPlace.TO_COME, false, false, null, null, 0, 0);

    /** The thread at a time. */
    static AccountCell of(Depositor depositor, long time) {
        if (time < depositor.track().firstAt()) {
            return TO_COME;
        }
        ThreadState state = depositor.track().stateAt(time);
        Deposit deposit = depositor.lastAt(time).orElse(null);
        LostUpdate loss = deposit == null ? null : depositor.lossOf(deposit, time).orElse(null);
        return new AccountCell(depositor, place(state, deposit, loss, time), state == ThreadState.SLEEPING, state == ThreadState.ENDED, deposit,
                loss, depositor.doneAt(time), depositor.lostAt(time));
    }

    private static CellPlace place(ThreadState state, Deposit deposit, LostUpdate loss, long time) {
        if (state == ThreadState.BLOCKED) {
            return CellPlace.BLOCKED;
        }
        if (deposit == null) {
            return CellPlace.STARTED;
        }
        return time < deposit.wroteAt() ? CellPlace.HOLDS : loss == null ? CellPlace.IN : CellPlace.LOST;
    }
}
