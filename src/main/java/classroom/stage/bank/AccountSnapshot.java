package classroom.stage.bank;

import classroom.metrics.bank.BankMetrics;
import classroom.metrics.bank.Depositor;
import classroom.metrics.bank.LostUpdates;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The account at one time of a run. Immutable.
 *
 * @param balance  the balance, in yuan
 * @param putIn    the sum of the deposits made so far, in yuan
 * @param expected the sum of all deposits of the run, in yuan
 * @param lost     the number of deposits lost so far
 * @param deposits the number of deposits of each thread
 * @param guarded  whether the program uses a lock or an atomic balance
 * @param over     whether all threads have ended
 * @param took     the time from the first thread's start to the last thread's end, in ns; empty if unknown
 * @param cells    the threads, in the order of their start
 */
record AccountSnapshot(
        long balance,
        long putIn,
        long expected,
        int lost,
        int deposits,
        boolean guarded,
        boolean over,
        OptionalLong took,
        List<AccountCell> cells) {

    /**
     * Creates a snapshot.
     *
     * @param trace      the run's trace; null for none
     * @param account    the lost updates of the trace
     * @param parameters the parameter values of the run, by name
     * @param time       in ns of the run's clock
     */
    static AccountSnapshot at(Trace trace, LostUpdates account, Map<String, Integer> parameters, long time) {
        List<Depositor> depositors = account.depositors();
        int threads = Math.max(parameters.getOrDefault("threads", depositors.size()), depositors.size());
        List<AccountCell> cells = new ArrayList<>(threads);
        depositors.forEach(each -> cells.add(AccountCell.of(each, time)));
        while (cells.size() < threads) {
            cells.add(AccountCell.TO_COME);
        }
        OptionalLong took = took(depositors, threads);
        boolean over = took.isPresent() && cells.stream().allMatch(AccountCell::ended);
        long money = parameters.getOrDefault("money", 1);
        return new AccountSnapshot(
                account.balanceAt(time),
                account.depositsAt(time) * money,
                BankMetrics.expected(trace, parameters),
                account.lostAt(time),
                BankMetrics.depositsOfAThread(trace),
                isGuarded(trace),
                over,
                took,
                List.copyOf(cells));
    }

    /** Returns the time from the first thread's start to the last thread's end, in ns; empty before that. */
    static OptionalLong took(List<Depositor> depositors, int threads) {
        long from = depositors.stream()
                .mapToLong(each -> each.track().firstAt())
                .min()
                .orElse(0);
        long to = depositors.stream()
                .mapToLong(each -> each.track().endedAt())
                .max()
                .orElse(ThreadTrace.NEVER);
        return depositors.size() < threads || to == ThreadTrace.NEVER
                ? OptionalLong.empty()
                : OptionalLong.of(to - from);
    }

    private static boolean isGuarded(Trace trace) {
        return trace != null
                && trace.processes().stream()
                        .anyMatch(each -> each.sites().has(site -> site.op().locks() || site.op() == Operation.ATOMIC));
    }
}
