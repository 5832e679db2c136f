package classroom.stage.bank;

import classroom.metrics.bank.BankMetrics;
import classroom.metrics.bank.Depositor;
import classroom.metrics.bank.LostUpdates;
import classroom.trace.Operation;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The account at one time of a run. It doesn't change.
 *
 * @param balance  in yuan
 * @param putIn    what the deposits made by then come to, in yuan
 * @param expected what all deposits come to, in yuan
 * @param lost     how many deposits were lost then
 * @param deposits how many deposits each thread makes
 * @param guarded  whether the program has a lock or an atomic balance
 * @param over     whether all threads had ended
 * @param took     how long all threads took together, in ns; empty while that isn't known
 * @param cells    the threads, in the order in which they were started
 */
record AccountSnapshot(long balance, long putIn, long expected, int lost, int deposits, boolean guarded, boolean over, OptionalLong took,
        List<AccountCell> cells) {

    /**
     * Looks at the account.
     *
     * @param trace      null for none
     * @param account    what was worked out of it
     * @param parameters what the program was started with, by name
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
        return new AccountSnapshot(account.balanceAt(time), account.depositsAt(time) * money, BankMetrics.expected(trace, parameters),
                account.lostAt(time), BankMetrics.depositsOfAThread(trace), isGuarded(trace), over, took, List.copyOf(cells));
    }

    /** From the first thread's start to the last one's end. */
    static OptionalLong took(List<Depositor> depositors, int threads) {
        long from = depositors.stream().mapToLong(each -> each.track().firstAt()).min().orElse(0);
        long to = depositors.stream().mapToLong(each -> each.track().endedAt()).max().orElse(ThreadTrace.NEVER);
        return depositors.size() < threads || to == ThreadTrace.NEVER ? OptionalLong.empty() : OptionalLong.of(to - from);
    }

    private static boolean isGuarded(Trace trace) {
        if (trace != null) {
            for (ProcessTrace each : trace.processes()) {
                for (int i = 0; i < each.sites().size(); i++) {
                    Operation op = each.site(i).op();
                    if (op.locks() || op == Operation.ATOMIC) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
