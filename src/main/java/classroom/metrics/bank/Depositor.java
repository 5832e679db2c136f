package classroom.metrics.bank;

import classroom.metrics.SortedTimes;
import classroom.trace.ThreadTrace;
import java.util.List;
import java.util.Optional;

/** A thread that puts money in: its deposits, and which of them were lost. It doesn't change. */
public final class Depositor {
    private final ThreadTrace track;
    private final List<Deposit> deposits;
    private final List<LostUpdate> losses;
    private final long[] reads;
    private final long[] writes;
    private final long[] lost;
    private final long[] back;

    /**
     * @param deposits in the order of time; only the last one may be undone
     * @param losses   of these deposits, in the order of time
     */
    Depositor(ThreadTrace track, List<Deposit> deposits, List<LostUpdate> losses) {
        this.track = track;
        this.deposits = List.copyOf(deposits);
        this.losses = List.copyOf(losses);
        reads = deposits.stream().mapToLong(Deposit::readAt).toArray();
        writes = deposits.stream().filter(Deposit::isDone).mapToLong(Deposit::wroteAt).toArray();
        lost = losses.stream().mapToLong(LostUpdate::at).toArray();
        back = losses.stream().filter(each -> !each.isFinal()).mapToLong(LostUpdate::back).sorted().toArray();
    }

    /** The thread. */
    public ThreadTrace track() {
        return track;
    }

    /** The deposit whose read was the last one up to a time; empty before the first. */
    public Optional<Deposit> lastAt(long time) {
        int count = SortedTimes.upTo(reads, time);
        return count == 0 ? Optional.empty() : Optional.of(deposits.get(count - 1));
    }

    /** How many of its deposits had been written at a time. */
    public int doneAt(long time) {
        return SortedTimes.upTo(writes, time);
    }

    /** How many of those were lost then. */
    public int lostAt(long time) {
        return SortedTimes.upTo(lost, time) - SortedTimes.upTo(back, time);
    }

    /** By whom a deposit of its own was overwritten, if it was lost at a time. */
    public Optional<LostUpdate> lossOf(Deposit deposit, long time) {
        for (int i = SortedTimes.upTo(lost, deposit.wroteAt() - 1); i < lost.length && lost[i] <= time; i++) {
            LostUpdate each = losses.get(i);
            if (each.lost() == deposit && time < each.back()) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
