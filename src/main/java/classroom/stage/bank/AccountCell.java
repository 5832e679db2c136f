package classroom.stage.bank;

import classroom.metrics.bank.Deposit;
import classroom.metrics.bank.Depositor;
import classroom.metrics.bank.LostUpdate;
import classroom.trace.format.ThreadState;

/**
 * The state of a depositing thread at one time.
 *
 * @param depositor the thread; null if it has not been started
 * @param place     how far it is with its deposit
 * @param asleep    whether it sleeps
 * @param ended     whether it has ended
 * @param deposit   its current or last deposit; null before the first
 * @param loss      the lost update that overwrote this deposit; null if it was not lost
 * @param done      the number of deposits made
 * @param lost      the number of these that are lost
 */
record AccountCell(
        Depositor depositor,
        CellPlace place,
        boolean asleep,
        boolean ended,
        Deposit deposit,
        LostUpdate loss,
        int done,
        int lost) {
    /** How far a thread is with its deposit. */
    enum CellPlace {
        TO_COME,
        /** It runs and holds no balance. */
        STARTED,
        /** It waits for the lock. */
        BLOCKED,
        /** It has read a balance and not written one yet. */
        HOLDS,
        /** It has written a balance that contains its money. */
        IN,
        /** It has written a balance, but its money was overwritten. */
        LOST
    }

    /** The cell of a thread that has not been started. */
    static final AccountCell TO_COME = new AccountCell(null, CellPlace.TO_COME, false, false, null, null, 0, 0);

    /** Returns the state of a thread at a time, in ns of the run's clock. */
    static AccountCell of(Depositor depositor, long time) {
        if (time < depositor.track().firstAt()) {
            return TO_COME;
        }
        ThreadState state = depositor.track().stateAt(time);
        Deposit deposit = depositor.lastAt(time).orElse(null);
        LostUpdate loss =
                deposit == null ? null : depositor.lossOf(deposit, time).orElse(null);
        return new AccountCell(
                depositor,
                place(state, deposit, loss, time),
                state == ThreadState.SLEEPING,
                state == ThreadState.ENDED,
                deposit,
                loss,
                depositor.doneAt(time),
                depositor.lostAt(time));
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
