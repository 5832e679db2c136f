package classroom.metrics.bank;

import classroom.trace.ThreadTrace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the account: which deposits make up the balance, the oldest at the bottom. Who writes over others takes those off that he
 * hadn't seen. Who had read more than there is now, since somebody else wrote over it meanwhile, puts those back. So the deposits
 * that are in always add up to the balance, and all the others are lost.
 */
final class Ledger {
    /** A loss that may yet be made good. */
    private record Loss(LostUpdate update, int number) {
    }

    private final List<Deposit> in = new ArrayList<>();
    private final List<LostUpdate> losses = new ArrayList<>();
    /** What was taken off, by the balance that it had read; the last one on top. */
    private final Map<Long, Deque<Loss>> off = new HashMap<>();
    private long balance;

    /** The balance of now. */
    long balance() {
        return balance;
    }

    /** All losses so far in the order of time, those that were made good too. */
    List<LostUpdate> losses() {
        return losses;
    }

    /** The balance is this, whatever it was before. */
    void begin(long now) {
        in.clear();
        off.clear();
        balance = now;
    }

    /** A deposit is written. */
    void put(Deposit deposit) {
        settle(deposit.read(), deposit, deposit.wroteAt());
        in.add(deposit);
        balance = deposit.wrote();
    }

    /** The balance becomes this, one that it was before. */
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
