package classroom.stage.histogram;

import java.util.ArrayList;
import java.util.List;

/**
 * The final balances of many runs. Immutable.
 *
 * @param what    the name of the counted value, as displayed: the balance, in yuan
 * @param sides   one or two programs
 * @param results the results of all runs, in the order in which they were added
 */
public record HistogramData(String what, List<HistogramSide> sides, List<SeriesResult> results) {
    /** The balance recorded for a run that ended in a deadlock. */
    public static final long DEADLOCK = -1;

    /**
     * A program that was run.
     *
     * @param name its name, as displayed
     * @param due  the expected final balance, at least 1; it may differ from that of the other side
     */
    public record HistogramSide(String name, long due) {
        public HistogramSide {
            due = Math.max(1, due);
        }
    }

    /**
     * The result of one run.
     *
     * @param side    the index of the program, from 0
     * @param balance the final balance; {@link #DEADLOCK} for a run that ended in a deadlock
     * @param run     its number
     */
    public record SeriesResult(int side, long balance, int run) {}

    public HistogramData {
        sides = List.copyOf(sides);
        results = List.copyOf(results);
    }

    /** Returns a copy with one more result. */
    HistogramData with(SeriesResult result) {
        List<SeriesResult> more = new ArrayList<>(results);
        more.add(result);
        return new HistogramData(what, sides, more);
    }

    /** Returns the number of runs of a side. */
    long count(int side) {
        return results.stream().filter(each -> each.side == side).count();
    }

    /** Returns how many of a side's runs ended with exactly the expected balance. */
    long right(int side) {
        return results.stream()
                .filter(each -> each.side == side && isRight(each))
                .count();
    }

    /** Whether any run ended with more than the expected balance. */
    boolean isAnyOver() {
        return results.stream().anyMatch(each -> each.balance > sides.get(each.side).due);
    }

    /** Returns how many of a side's runs ended in a deadlock. */
    long deadlocks(int side) {
        return results.stream()
                .filter(each -> each.side == side && each.balance == DEADLOCK)
                .count();
    }

    /** Whether any run ended in a deadlock. */
    boolean isAnyDeadlocked() {
        return results.stream().anyMatch(each -> each.balance == DEADLOCK);
    }

    /** Whether all sides have the same expected balance, so that one axis fits both. */
    boolean isOneDue() {
        return sides.stream().mapToLong(HistogramSide::due).distinct().count() <= 1;
    }

    private boolean isRight(SeriesResult result) {
        return result.balance == sides.get(result.side).due;
    }
}
