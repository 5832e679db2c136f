package classroom.metrics.bank;

import classroom.metrics.SortedTimes;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a trace tells of the account: its balance at any time, who put money in, and which deposit was lost to which. Made once, it
 * doesn't change, and any thread may ask it; making it reads the whole trace and belongs on a thread of its own.
 */
public final class LostUpdates {
    /** Those of no trace. */
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
        writes = history.deposits().values().stream().flatMap(List::stream).filter(Deposit::isDone)
                .mapToLong(Deposit::wroteAt).sorted().toArray();
        lost = all.stream().mapToLong(LostUpdate::at).sorted().toArray();
        back = all.stream().filter(each -> !each.isFinal()).mapToLong(LostUpdate::back).sorted().toArray();
        depositors = depositors(history, threads);
    }

    /** Finds them in all that a trace tells so far. */
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
        all.forEach(each -> losses.computeIfAbsent(each.lost().track(), track -> new ArrayList<>()).add(each));
        List<Depositor> found = new ArrayList<>();
        for (ThreadTrace each : threads) {
            List<Deposit> own = history.deposits().getOrDefault(each, List.of());
            if (each.startedBy() != null || own.stream().anyMatch(Deposit::isDone)) {
                found.add(new Depositor(each, own, losses.getOrDefault(each, List.of())));
            }
        }
        found.sort(Comparator.comparingLong(depositor -> depositor.track().firstAt()));
        return List.copyOf(found);
    }

    /** All of them in the order of time, those whose money came back too. */
    public List<LostUpdate> all() {
        return all;
    }

    /** The first one that stayed lost, if possible one where both threads had read the same balance; empty if nothing was lost. */
    public Optional<LostUpdate> first() {
        return all.stream().filter(each -> each.isFinal() && each.isOfOneBalance()).findFirst()
                .or(() -> all.stream().filter(LostUpdate::isFinal).findFirst());
    }

    /** How many deposits are lost in the end. */
    public int count() {
        return count;
    }

    /** How many deposits were lost at a time. */
    public int lostAt(long time) {
        return SortedTimes.upTo(lost, time) - SortedTimes.upTo(back, time);
    }

    /** How many deposits had been written at a time, the lost ones too. */
    public int depositsAt(long time) {
        return SortedTimes.upTo(writes, time);
    }

    /** The balance at a time, in yuan; the first one that is known before that; 0 if none is. */
    public long balanceAt(long time) {
        int number = SortedTimes.upTo(changes, time);
        return changes.length == 0 ? 0 : balances[Math.max(0, number - 1)];
    }

    /** The threads that put money in, in the order in which they were started. */
    public List<Depositor> depositors() {
        return depositors;
    }
}
