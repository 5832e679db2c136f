package classroom.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Puts balances together into bars: from 0 on, equally wide, and the expected balance in a bar of its own at the end, so that right is
 * never mixed with nearly right.
 */
final class Bars {
    private static final long[] NICE = {1, 2, 5};

    private final Balances balances;
    private final long width;
    private final int places;

    /**
     * A bar that has runs.
     *
     * @param place its place on the axis, from 0
     * @param side  from 0
     * @param from  the smallest balance that it may hold
     * @param to    the largest
     * @param runs  the numbers of its runs
     */
    record Bar(int place, int side, long from, long to, List<Integer> runs) {
    }

    /** @param most how many places there may be, at least 2 */
    Bars(Balances balances, int most) {
        this.balances = balances;
        long fitting = 1;
        for (int i = 0; (balances.expected() + fitting - 1) / fitting > Math.max(2, most) - 1; i++) {
            fitting = NICE[(i + 1) % 3] * (long) Math.pow(10, (i + 1) / 3);
        }
        width = fitting;
        places = (int) ((balances.expected() + width - 1) / width) + 1;
    }

    /** How many places the axis has; the last one is that of the expected balance. */
    int places() {
        return places;
    }

    /** The place of a balance. */
    int place(long balance) {
        return balance >= balances.expected() ? places - 1 : (int) (Math.max(0, balance) / width);
    }

    /** Those with runs, from left to right. */
    List<Bar> bars() {
        TreeMap<Integer, List<Integer>> runs = new TreeMap<>();
        int sides = balances.names().size();
        for (Balances.Result each : balances.results()) {
            runs.computeIfAbsent(place(each.balance()) * sides + each.side(), key -> new ArrayList<>()).add(each.run());
        }
        List<Bar> bars = new ArrayList<>();
        runs.forEach((key, numbers) -> {
            int place = key / sides;
            boolean last = place == places - 1;
            long from = last ? balances.expected() : place * width;
            long to = last ? balances.expected() : Math.min(from + width, balances.expected()) - 1;
            bars.add(new Bar(place, key % sides, from, to, List.copyOf(numbers)));
        });
        return bars;
    }
}
