package classroom.vote;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The votes of a round.
 *
 * @param phones the number of votes by phone for each answer; answers without votes may be missing
 * @param hands  the number of raised hands for each answer
 */
public record Tally(SortedMap<Integer, Integer> phones, SortedMap<Integer, Integer> hands) {
    public Tally {
        phones = Collections.unmodifiableSortedMap(new TreeMap<>(phones));
        hands = Collections.unmodifiableSortedMap(new TreeMap<>(hands));
    }

    /** Returns the votes for each answer that has some, in the order of the answers. */
    public SortedMap<Integer, Integer> counts() {
        SortedMap<Integer, Integer> all = new TreeMap<>(phones);
        hands.forEach((answer, count) -> all.merge(answer, count, Integer::sum));
        all.values().removeIf(count -> count == 0);
        return all;
    }

    /** Returns the votes for an answer. */
    public int count(int answer) {
        return phones.getOrDefault(answer, 0) + hands.getOrDefault(answer, 0);
    }

    /** Returns the number of all votes. */
    public int total() {
        return sum(phones) + sum(hands);
    }

    /** Returns the share of an answer, from 0 to 1; 0 without votes. */
    public double share(int answer) {
        return total() == 0 ? 0 : (double) count(answer) / total();
    }

    private static int sum(Map<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
