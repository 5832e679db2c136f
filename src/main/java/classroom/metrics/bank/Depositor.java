package classroom.metrics.bank;

import classroom.trace.ThreadTrace;
import classroom.trace.index.AscendingSearch;
import java.util.List;
import java.util.Optional;

/** A thread that makes deposits, and which of them were lost. Immutable. */
public final class Depositor {
    private final ThreadTrace track;
    private final List<Deposit> deposits;
    private final List<LostUpdate> losses;
    private final long[] reads;
    private final long[] writes;
    private final long[] lost;
    private final long[] back;

    /**
     * @param deposits in time order; only the last one may be incomplete
     * @param losses   the losses of these deposits, in time order
     */
    Depositor(ThreadTrace track, List<Deposit> deposits, List<LostUpdate> losses) {
        this.track = track;
        this.deposits = List.copyOf(deposits);
        this.losses = List.copyOf(losses);
        reads = deposits.stream().mapToLong(Deposit::readAt).toArray();
        writes = deposits.stream()
                .filter(Deposit::isDone)
                .mapToLong(Deposit::wroteAt)
                .toArray();
        lost = losses.stream().mapToLong(LostUpdate::at).toArray();
        back = losses.stream()
                .filter(each -> !each.isFinal())
                .mapToLong(LostUpdate::back)
                .sorted()
                .toArray();
    }

    /** Returns the thread. */
    public ThreadTrace track() {
        return track;
    }

    /** Returns the deposit with the last read up to a time; empty before the first. */
    public Optional<Deposit> lastAt(long time) {
        int count = AscendingSearch.count(reads, time);
        return count == 0 ? Optional.empty() : Optional.of(deposits.get(count - 1));
    }

    /** Returns how many of its deposits had been written at a time. */
    public int doneAt(long time) {
        return AscendingSearch.count(writes, time);
    }

    /** Returns how many of its deposits were lost at a time. */
    public int lostAt(long time) {
        return AscendingSearch.count(lost, time) - AscendingSearch.count(back, time);
    }

    /** Returns the loss of one of its deposits, if it was lost at a time. */
    public Optional<LostUpdate> lossOf(Deposit deposit, long time) {
        for (int i = AscendingSearch.count(lost, deposit.wroteAt() - 1); i < lost.length && lost[i] <= time; i++) {
            LostUpdate each = losses.get(i);
            if (each.lost() == deposit && time < each.back()) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
