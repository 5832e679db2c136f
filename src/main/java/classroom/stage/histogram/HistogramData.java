package classroom.stage.histogram;

import java.util.ArrayList;
import java.util.List;

/**
 * What many runs ended with, as the balance of an account. It doesn't change.
 *
 * @param what    all of them count, as a reader knows it: the balance, in yuan
 * @param sides   one or two
 * @param results of all runs, in the order in which they were added
 */
public record HistogramData(String what, List<HistogramSide> sides, List<SeriesResult> results) {
    /**
     * A program that was run.
     *
     * @param name as a reader knows it
     * @param due  what every run of it should end with; at least 1. It may be another amount than the other side’s
     */
    public record HistogramSide(String name, long due) {
        public HistogramSide {
            due = Math.max(1, due);
        }
    }

    /**
     * How one run ended.
     *
     * @param side    from 0
     * @param balance in the unit of what is due
     * @param run     its number
     */
    public record SeriesResult(int side, long balance, int run) {
    }

    public HistogramData {
        sides = List.copyOf(sides);
        results = List.copyOf(results);
    }

    /** The same and one more. */
    HistogramData with(SeriesResult result) {
        List<SeriesResult> more = new ArrayList<>(results);
        more.add(result);
        return new HistogramData(what, sides, more);
    }

    /** How many runs of a side there are. */
    long count(int side) {
        return results.stream().filter(each -> each.side == side).count();
    }

    /** How many of them ended as they should: with exactly what is due. */
    long right(int side) {
        return results.stream().filter(each -> each.side == side && isRight(each)).count();
    }

    /** Whether any run ended with more than is due. */
    boolean isAnyOver() {
        return results.stream().anyMatch(each -> each.balance > sides.get(each.side).due);
    }

    /** Whether the same is due on all sides, so that one axis can have its numbers. */
    boolean isOneDue() {
        return sides.stream().mapToLong(HistogramSide::due).distinct().count() <= 1;
    }

    private boolean isRight(SeriesResult result) {
        return result.balance == sides.get(result.side).due;
    }
}
