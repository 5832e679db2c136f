package classroom.metrics.bank;

import classroom.trace.ThreadTrace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tracks which deposits make up the balance, as a stack with the oldest at the bottom. A thread that overwrites
 * deposits that it has not seen removes them. A thread whose read balance was higher, because another thread has
 * overwritten deposits since, puts those back. So the deposits on the stack always add up to the balance, and all
 * others are lost.
 */
final class Ledger {
    /** A loss that may still be undone. */
    private record Loss(LostUpdate update, int number) {}

    /**
     * The maximum number of losses that are recorded. When two balances are read alternately, the deposits in between
     * are lost again and again.
     */
    private static final int MAX_LOSSES = 1_000_000;

    private final List<Deposit> in = new ArrayList<>();
    private final List<LostUpdate> losses = new ArrayList<>();
    /** The removed deposits, by the balance that the removing deposit had read; the last one on top. */
    private final Map<Long, Deque<Loss>> off = new HashMap<>();

    private long balance;

    /** Returns the current balance. */
    long balance() {
        return balance;
    }

    /** Returns all losses so far in time order, including those that were undone. */
    List<LostUpdate> losses() {
        return losses;
    }

    /** Sets the balance, whatever it was before. */
    void begin(long now) {
        in.clear();
        off.clear();
        balance = now;
    }

    /** Adds a written deposit. */
    void put(Deposit deposit) {
        settle(deposit.read(), deposit, deposit.wroteAt());
        in.add(deposit);
        balance = deposit.wrote();
    }

    /** Sets the balance to one that it had before. */
    void settle(long now, Deposit by, long time) {
        if (now < balance) {
            takeOff(now, by, time);
        } else {
            putBack(now, time);
        }
        balance = now;
    }

    private void takeOff(long down, Deposit by, long time) {
        int stays = in.size();
        while (stays > 0 && in.get(stays - 1).wrote() > down) {
            stays--;
        }
        List<Deposit> gone = in.subList(stays, in.size());
        if (losses.size() + gone.size() > MAX_LOSSES) {
            begin(down);
            return;
        }
        for (Deposit each : gone) {
            LostUpdate update = new LostUpdate(each, by, time, ThreadTrace.NEVER);
            off.computeIfAbsent(each.read(), read -> new ArrayDeque<>()).push(new Loss(update, losses.size()));
            losses.add(update);
        }
        gone.clear();
    }

    private void putBack(long up, long time) {
        long now = balance;
        while (now < up) {
            Deque<Loss> fitting = off.get(now);
            if (fitting == null || fitting.isEmpty()) {
                return;
            }
            Loss loss = fitting.pop();
            Deposit found = loss.update.lost();
            losses.set(loss.number, new LostUpdate(found, loss.update.by(), loss.update.at(), time));
            in.add(found);
            now = found.wrote();
        }
    }
}
