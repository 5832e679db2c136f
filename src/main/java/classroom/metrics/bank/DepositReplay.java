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
 * Finds what happened to the balance from what was noted. A read is noted a moment after it happened and a write a moment before;
 * between the two a thread may lose its core, and others go on. So a write takes effect when its thread goes on, or when
 * somebody reads what it wrote, and a read of an older balance happened before that was replaced.
 */
final class DepositReplay {
    private final Ledger ledger = new Ledger();
    private final Map<ThreadTrace, List<Deposit>> deposits = new LinkedHashMap<>();
    private final List<long[]> balances = new ArrayList<>();
    /** What each thread has read and not yet written. */
    private final Map<ThreadTrace, Deposit> open = new LinkedHashMap<>();
    /** Writes that were noted and may not have happened, the one that must happen next first. */
    private final PriorityQueue<Access> noted = new PriorityQueue<>(Comparator.comparingLong(Access::after));
    /** When a balance was last replaced by another. */
    private final Map<Long, Long> replaced = new HashMap<>();
    /** Who wrote a balance last. */
    private final Map<Long, Deposit> writers = new HashMap<>();
    private boolean begun;

    /** @param accesses in the order in which they were noted */
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
        addInOneStep(accesses.stream().filter(each -> each.kind() == Access.AccessKind.ADD).toList());
        open.forEach((track, undone) -> deposits.computeIfAbsent(track, one -> new ArrayList<>()).add(undone));
    }

    /** All losses in the order of time. */
    List<LostUpdate> losses() {
        return ledger.losses();
    }

    /** The deposits of each thread, in the order of time; the last one may be undone. */
    Map<ThreadTrace, List<Deposit>> deposits() {
        return deposits;
    }

    /** Each balance that there was: since when, and how much. */
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

    /** What was read was written before, and later than it seemed. */
    private void correct(Access read) {
        for (Access each : noted) {
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

    /** Steps that nothing comes between happened in the order of their results, each before the later ones were noted. */
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
