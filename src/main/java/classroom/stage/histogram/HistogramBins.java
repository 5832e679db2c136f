package classroom.stage.histogram;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Groups balances into equally wide bins: each side's range from 0 to its expected balance, so that a bin means the
 * same share on both sides. The exact expected balance has a bin of its own at the end, so that correct runs are never
 * mixed with nearly correct ones; after it follows one for larger balances, if there are any. Runs that ended in a
 * deadlock have the first bin, if there are any.
 */
final class HistogramBins {
    private static final long[] NICE = {1, 2, 5};

    private final HistogramData balances;
    /** The largest expected balance of all sides, and how much of it is in a bin. */
    private final long most;

    private final long width;
    /** The index of the bin of the expected balance. */
    private final int right;

    private final int places;
    /** The index of the bin of the balance 0: 1 if the first bin is that of deadlocks. */
    private final int first;

    /**
     * A bin that has runs.
     *
     * @param place the index of the bin, from 0
     * @param side  the index of the program, from 0
     * @param right whether its runs ended with exactly the expected balance
     * @param from  the smallest balance in it
     * @param to    the largest balance in it
     * @param runs  the numbers of its runs
     */
    record Bar(int place, int side, boolean right, long from, long to, List<Integer> runs) {}

    /** @param room the maximum number of bins, at least 3 */
    HistogramBins(HistogramData balances, int room) {
        this.balances = balances;
        most = balances.sides().stream()
                .mapToLong(HistogramData.HistogramSide::due)
                .max()
                .orElse(1);
        int over = balances.isAnyOver() ? 1 : 0;
        first = balances.isAnyDeadlocked() ? 1 : 0;
        long fitting = 1;
        for (int i = 0; (most + fitting - 1) / fitting > Math.max(2, room - over - first) - 1; i++) {
            fitting = NICE[(i + 1) % 3] * (long) Math.pow(10, (i + 1) / 3);
        }
        width = fitting;
        right = first + (int) ((most + width - 1) / width);
        places = right + 1 + over;
    }

    /** Returns the number of bins on the axis. */
    int places() {
        return places;
    }

    /** Returns the index of the bin of the expected balance. */
    int right() {
        return right;
    }

    /** Returns the index of the bin of the balance 0. */
    int zero() {
        return first;
    }

    /** Returns the index of the bin of a side's balance. */
    int place(int side, long balance) {
        if (balance == HistogramData.DEADLOCK) {
            return 0;
        }
        long due = balances.sides().get(side).due();
        if (balance >= due) {
            return balance == due ? right : right + 1;
        }
        long at = Math.max(0, balance);
        return due == most
                ? first + (int) (at / width)
                : Math.min(right - 1, first + (int) ((double) at / due * most / width));
    }

    /** Returns the bins with runs, from left to right. */
    List<Bar> bars() {
        TreeMap<Integer, List<HistogramData.SeriesResult>> results = new TreeMap<>();
        int sides = balances.sides().size();
        for (HistogramData.SeriesResult each : balances.results()) {
            results.computeIfAbsent(place(each.side(), each.balance()) * sides + each.side(), key -> new ArrayList<>())
                    .add(each);
        }
        List<Bar> bars = new ArrayList<>();
        results.forEach((key, all) -> bars.add(new Bar(
                key / sides,
                key % sides,
                key / sides == right,
                amounts(all).min().orElseThrow(),
                amounts(all).max().orElseThrow(),
                all.stream().map(HistogramData.SeriesResult::run).toList())));
        return bars;
    }

    private static LongStream amounts(List<HistogramData.SeriesResult> results) {
        return results.stream().mapToLong(HistogramData.SeriesResult::balance);
    }
}
