package classroom.trace.index;

import java.util.Arrays;

/**
 * Ascending lists of events, each found by two numbers. A list with a single event takes no object of its own. Callers
 * hold the trace's lock.
 */
public final class EventLists {
    // An open hash table of list numbers from 1, and for each list its two numbers, its first event, and all if more.
    private int[] slots = new int[64];
    private int[] one = new int[32];
    private int[] other = new int[32];
    private int[] first = new int[32];
    private int[] sizes = new int[32];
    private int[][] all = new int[32][];
    private int count = 1;

    /** Adds an event to a list; it is not earlier than those of the list. */
    public void add(int keyOne, int keyOther, int event) {
        int list = find(keyOne, keyOther, true);
        int size = sizes[list]++;
        if (size == 0) {
            first[list] = event;
            return;
        }
        if (size == 1) {
            all[list] = new int[] {first[list], event, 0, 0};
        } else {
            if (size == all[list].length) {
                all[list] = Arrays.copyOf(all[list], size * 2);
            }
            all[list][size] = event;
        }
    }

    /** Returns the last event of a list that is not later than the given one; -1 if there is none. */
    public int last(int keyOne, int keyOther, int event) {
        int list = find(keyOne, keyOther, false);
        if (list == 0 || first[list] > event) {
            return -1;
        }
        int[] events = all[list];
        return events == null
                ? first[list]
                : events[AscendingSearch.lastAtOrBefore(0, sizes[list], i -> events[i], event)];
    }

    private int find(int keyOne, int keyOther, boolean make) {
        int mask = slots.length - 1;
        int slot = SeededHash.of(keyOne, keyOther, 0) & mask;
        while (slots[slot] != 0) {
            int list = slots[slot];
            if (one[list] == keyOne && other[list] == keyOther) {
                return list;
            }
            slot = slot + 1 & mask;
        }
        if (!make) {
            return 0;
        }
        if (count == one.length) {
            grow();
            return find(keyOne, keyOther, true);
        }
        one[count] = keyOne;
        other[count] = keyOther;
        slots[slot] = count;
        return count++;
    }

    private void grow() {
        int length = one.length * 2;
        one = Arrays.copyOf(one, length);
        other = Arrays.copyOf(other, length);
        first = Arrays.copyOf(first, length);
        sizes = Arrays.copyOf(sizes, length);
        all = Arrays.copyOf(all, length);
        slots = new int[length * 2];
        for (int list = 1; list < count; list++) {
            int slot = SeededHash.of(one[list], other[list], 0) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = list;
        }
    }
}
