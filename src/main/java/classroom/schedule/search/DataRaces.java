package classroom.schedule.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs of sites whose accesses of one place by different actors are not ordered, one of them a write. Whether such a
 * pair is a data race depends on what is accessed: volatile fields and atomics have none.
 */
final class DataRaces {
    private static final int MAX = 64;

    private final int[] first = new int[MAX];
    private final int[] second = new int[MAX];
    private int count;

    /** Adds a pair, in any order. Does nothing if it is known, or there are too many. */
    void add(int site, int other) {
        int low = Math.min(site, other);
        int high = Math.max(site, other);
        for (int i = 0; i < count; i++) {
            if (first[i] == low && second[i] == high) {
                return;
            }
        }
        if (count < MAX) {
            first[count] = low;
            second[count++] = high;
        }
    }

    /** Returns the pairs. */
    List<Findings.SitePair> pairs() {
        List<Findings.SitePair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add(new Findings.SitePair(first[i], second[i]));
        }
        return pairs;
    }
}
