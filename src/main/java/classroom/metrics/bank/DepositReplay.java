package classroom.metrics.bank;

import classroom.trace.ThreadTrace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Reconstructs the history of the balance from recorded accesses. A read is recorded after it happened and a write
 * before; in between the thread may lose its core while others run. So a write takes effect at the thread's next
 * event, or when another thread reads its value; and a read of an older balance happened before that balance was
 * replaced.
 */
final class DepositReplay {
    /** The maximum number of pending writes among which a read value is searched. */
    private static final int MAX_LOOKS = 1_000;

    private final Ledger ledger = new Ledger();
    private final Map<ThreadTrace, List<Deposit>> deposits = new LinkedHashMap<>();
    private final List<long[]> balances = new ArrayList<>();
    /** The deposits that were read and not yet written, by thread. */
    private final Map<ThreadTrace, Deposit> open = new LinkedHashMap<>();
    /** Recorded writes that may not have happened yet, ordered by the latest time at which they must have happened. */
    private final PriorityQueue<Access> noted = new PriorityQueue<>(Comparator.comparingLong(Access::after));
    /** For each balance, when it was last replaced. */
    private final Map<Long, Long> replaced = new HashMap<>();
    /** For each balance, the deposit that last wrote it. */
    private final Map<Long, Deposit> writers = new HashMap<>();

    private boolean begun;

    /** @param accesses in the order in which they were recorded */
    DepositReplay(List<Access> accesses) {
        for (Access each : accesses) {
            while (!noted.isEmpty() && noted.peek().after() <= each.time()) {
                write(noted.peek().after());
            }
            if (each.kind() == Access.AccessKind.READ) {
                read(each);
            } else if (each.kind() == Access.AccessKind.WRITE) {
                noted.add(each);
            }
        }
        while (!noted.isEmpty()) {
            Access next = noted.peek();
            write(next.after() == ThreadTrace.NEVER ? next.time() : next.after());
        }
        addInOneStep(accesses.stream()
                .filter(each -> each.kind() == Access.AccessKind.ADD)
                .toList());
        open.forEach((track, undone) ->
                deposits.computeIfAbsent(track, one -> new ArrayList<>()).add(undone));
    }

    /** Returns all losses in time order. */
    List<LostUpdate> losses() {
        return ledger.losses();
    }

    /** Returns the deposits of each thread in time order; the last one may be incomplete. */
    Map<ThreadTrace, List<Deposit>> deposits() {
        return deposits;
    }

    /** Returns the balances in time order: start time and amount. */
    List<long[]> balances() {
        return balances;
    }

    private void read(Access access) {
        long value = access.value();
        long time = access.time();
        if (!begun) {
            begin(value, access.before());
        } else if (value != ledger.balance()) {
            Long until = replaced.get(value);
            if (until != null && until >= access.before()) {
                time = until;
            } else {
                correct(access);
            }
        }
        open.put(access.track(), new Deposit(access.track(), time, value, ThreadTrace.NEVER, value));
    }

    /** A value that was read had been written before: the write took effect earlier or the read later than recorded. */
    private void correct(Access read) {
        int looks = MAX_LOOKS;
        for (Access each : noted) {
            if (looks-- == 0) {
                break;
            }
            if (each.value() == read.value() && each.track() != read.track()) {
                noted.remove(each);
                write(each, read.time());
                return;
            }
        }
        Deposit writer = writers.get(read.value());
        if (writer != null) {
            ledger.settle(read.value(), writer, read.time());
            change(read.time());
        }
    }

    private void write(long time) {
        write(noted.poll(), time);
    }

    private void write(Access access, long time) {
        Deposit read = open.remove(access.track());
        if (read == null) {
            begin(access.value(), time);
        } else {
            put(new Deposit(access.track(), read.readAt(), read.read(), time, access.value()));
        }
    }

    private void put(Deposit deposit) {
        replaced.put(ledger.balance(), deposit.wroteAt());
        ledger.put(deposit);
        writers.put(deposit.wrote(), deposit);
        deposits.computeIfAbsent(deposit.track(), track -> new ArrayList<>()).add(deposit);
        change(deposit.wroteAt());
    }

    private void begin(long value, long time) {
        begun = true;
        ledger.begin(value);
        change(time);
    }

    private void change(long time) {
        balances.add(new long[] {time, ledger.balance()});
    }

    /**
     * Adds atomic steps without other accesses in between. They are ordered by their results; each happened before
     * the later ones were recorded.
     */
    private void addInOneStep(List<Access> steps) {
        List<Access> inOrder = new ArrayList<>(steps);
        inOrder.sort(Comparator.comparingLong(Access::value));
        long[] times = inOrder.stream().mapToLong(Access::time).toArray();
        for (int i = times.length - 2; i >= 0; i--) {
            times[i] = Math.min(times[i], times[i + 1]);
        }
        for (int i = 0; i < times.length; i++) {
            Access each = inOrder.get(i);
            open.remove(each.track());
            put(new Deposit(each.track(), times[i], ledger.balance(), times[i], each.value()));
        }
    }
}
