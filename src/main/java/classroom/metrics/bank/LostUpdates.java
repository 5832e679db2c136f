package classroom.metrics.bank;

import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.index.AscendingSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The history of the account from a trace: its balance at any time, the depositing threads, and the lost deposits.
 * Immutable; any thread may use it. Creating it reads the whole trace: not for the event thread.
 */
public final class LostUpdates {
    /** The maximum number of threads that are shown; no lesson has as many. */
    private static final int MAX_DEPOSITORS = 10_000;
    /** The value without any trace. */
    public static final LostUpdates NONE = new LostUpdates(new DepositReplay(List.of()), List.of());

    private final List<LostUpdate> all;
    private final int count;
    private final List<Depositor> depositors;
    private final long[] changes;
    private final long[] balances;
    private final long[] writes;
    private final long[] lost;
    private final long[] back;

    private LostUpdates(DepositReplay history, List<ThreadTrace> threads) {
        all = List.copyOf(history.losses());
        count = (int) all.stream().filter(LostUpdate::isFinal).count();
        changes = history.balances().stream().mapToLong(each -> each[0]).toArray();
        balances = history.balances().stream().mapToLong(each -> each[1]).toArray();
        writes = history.deposits().values().stream()
                .flatMap(List::stream)
                .filter(Deposit::isDone)
                .mapToLong(Deposit::wroteAt)
                .sorted()
                .toArray();
        lost = all.stream().mapToLong(LostUpdate::at).sorted().toArray();
        back = all.stream()
                .filter(each -> !each.isFinal())
                .mapToLong(LostUpdate::back)
                .sorted()
                .toArray();
        depositors = depositors(history, threads);
    }

    /** Computes the history from a trace, as far as it was read. */
    public static LostUpdates of(Trace trace) {
        List<ProcessTrace> processes = trace == null ? List.of() : trace.processes();
        if (processes.isEmpty()) {
            return NONE;
        }
        ProcessTrace first = processes.get(0);
        return new LostUpdates(new DepositReplay(Accesses.in(first)), List.copyOf(first.threads()));
    }

    private List<Depositor> depositors(DepositReplay history, List<ThreadTrace> threads) {
        Map<ThreadTrace, List<LostUpdate>> losses = new HashMap<>();
        all.forEach(each -> losses.computeIfAbsent(each.lost().track(), track -> new ArrayList<>())
                .add(each));
        List<Depositor> found = new ArrayList<>();
        for (ThreadTrace each : threads) {
            List<Deposit> own = history.deposits().getOrDefault(each, List.of());
            if (found.size() == MAX_DEPOSITORS) {
                break;
            }
            if (each.startedBy() != null || own.stream().anyMatch(Deposit::isDone)) {
                found.add(new Depositor(each, own, losses.getOrDefault(each, List.of())));
            }
        }
        found.sort(Comparator.comparingLong(depositor -> depositor.track().firstAt()));
        return List.copyOf(found);
    }

    /** Returns all lost deposits in time order, including those that were restored. */
    public List<LostUpdate> all() {
        return all;
    }

    /**
     * Returns the first one that stayed lost, preferably one where both threads had read the same balance; empty if
     * none was lost.
     */
    public Optional<LostUpdate> first() {
        return all.stream()
                .filter(each -> each.isFinal() && each.isOfOneBalance())
                .findFirst()
                .or(() -> all.stream().filter(LostUpdate::isFinal).findFirst());
    }

    /** Returns how many deposits are lost in the end. */
    public int count() {
        return count;
    }

    /** Returns how many deposits were lost at a time. */
    public int lostAt(long time) {
        return AscendingSearch.count(lost, time) - AscendingSearch.count(back, time);
    }

    /** Returns how many deposits had been written at a time, including lost ones. */
    public int depositsAt(long time) {
        return AscendingSearch.count(writes, time);
    }

    /** Returns the balance at a time, in yuan; before the first known balance, that one; 0 if none is known. */
    public long balanceAt(long time) {
        int number = AscendingSearch.count(changes, time);
        return changes.length == 0 ? 0 : balances[Math.max(0, number - 1)];
    }

    /** Returns the depositing threads in the order in which they were started. */
    public List<Depositor> depositors() {
        return depositors;
    }
}
