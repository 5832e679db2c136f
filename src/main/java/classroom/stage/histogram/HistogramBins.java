package classroom.stage.histogram;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Puts balances together into bars, equally wide: each side's from 0 to what is due on this side, so that places of both sides mean the
 * same share of what is due. Exactly what is due has a place of its own at the end, so that right is never mixed with nearly right; and
 * behind it comes one for all that is more, where there is such a thing.
 */
final class HistogramBins {
    private static final long[] NICE = {1, 2, 5};

    private final HistogramData balances;
    /** The most that is due on a side, and so much of it is in a place. */
    private final long most;
    private final long width;
    /** The place of what is due. */
    private final int right;
    private final int places;

    /**
     * A bar that has runs.
     *
     * @param place its place on the axis, from 0
     * @param side  from 0
     * @param right whether its runs ended with exactly what is due
     * @param from  the smallest balance in it
     * @param to    the largest
     * @param runs  the numbers of its runs
     */
    record Bar(int place, int side, boolean right, long from, long to, List<Integer> runs) {
    }

    /** @param room for how many places, at least 3 */
    HistogramBins(HistogramData balances, int room) {
        this.balances = balances;
        most = balances.sides().stream().mapToLong(HistogramData.HistogramSide::due).max().orElse(1);
        int over = balances.isAnyOver() ? 1 : 0;
        long fitting = 1;
        for (int i = 0; (most + fitting - 1) / fitting > Math.max(2, room - over) - 1; i++) {
            fitting = NICE[(i + 1) % 3] * (long) Math.pow(10, (i + 1) / 3);
        }
        width = fitting;
        right = (int) ((most + width - 1) / width);
        places = right + 1 + over;
    }

    /** How many places the axis has. */
    int places() {
        return places;
    }

    /** The place of what is due. */
    int right() {
        return right;
    }

    /** The place of a balance of a side. */
    int place(int side, long balance) {
        long due = balances.sides().get(side).due();
        if (balance >= due) {
            return balance == due ? right : right + 1;
        }
        long at = Math.max(0, balance);
        return due == most ? (int) (at / width) : Math.min(right - 1, (int) ((double) at / due * most / width));
    }

    /** Those with runs, from left to right. */
    List<Bar> bars() {
        TreeMap<Integer, List<HistogramData.SeriesResult>> results = new TreeMap<>();
        int sides = balances.sides().size();
        for (HistogramData.SeriesResult each : balances.results()) {
            results.computeIfAbsent(place(each.side(), each.balance()) * sides + each.side(), key -> new ArrayList<>()).add(each);
        }
        List<Bar> bars = new ArrayList<>();
        results.forEach((key, all) -> bars.add(new Bar(key / sides, key % sides, key / sides == right,
                amounts(all).min().orElseThrow(), amounts(all).max().orElseThrow(), all.stream().map(HistogramData.SeriesResult::run).toList())));
        return bars;
    }

    private static LongStream amounts(List<HistogramData.SeriesResult> results) {
        return results.stream().mapToLong(HistogramData.SeriesResult::balance);
    }
}
