package classroom.stage;

import java.util.ArrayList;
import java.util.List;

/**
 * The balances that many runs ended with. It doesn't change.
 *
 * @param expected what every run should have ended with, in yuan; at least 1
 * @param names    of the sides, one or two
 * @param results  of all runs, in the order in which they were added
 */
public record Balances(long expected, List<String> names, List<Result> results) {
    /**
     * How one run ended.
     *
     * @param side    from 0
     * @param balance in yuan
     * @param run     its number
     */
    public record Result(int side, long balance, int run) {
    }

    public Balances {
        expected = Math.max(1, expected);
        names = List.copyOf(names);
        results = List.copyOf(results);
    }

    /** The same and one more. */
    Balances with(Result result) {
        List<Result> more = new ArrayList<>(results);
        more.add(result);
        return new Balances(expected, names, more);
    }

    /** How many runs of a side there are. */
    long count(int side) {
        return results.stream().filter(each -> each.side == side).count();
    }

    /** How many of them ended as they should. */
    long right(int side) {
        return results.stream().filter(each -> each.side == side && each.balance == expected).count();
    }
}
