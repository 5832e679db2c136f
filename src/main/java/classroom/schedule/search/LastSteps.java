package classroom.schedule.search;

import java.util.Arrays;

/** The last steps at each place of a run. Steps are given by their number plus 1; 0 is none. */
final class LastSteps {
    private int[] runs = new int[64];
    private int[] write = new int[64];
    private int[] entry = new int[64];
    private int[][] reads = new int[64][];
    private int run;

    /** Clears everything for a new run. */
    void begin() {
        run++;
    }

    private void at(int place) {
        if (place >= runs.length) {
            int more = Math.max(place + 1, 2 * runs.length);
            runs = Arrays.copyOf(runs, more);
            write = Arrays.copyOf(write, more);
            entry = Arrays.copyOf(entry, more);
            reads = Arrays.copyOf(reads, more);
        }
        if (runs[place] != run) {
            runs[place] = run;
            write[place] = 0;
            entry[place] = 0;
            if (reads[place] != null) {
                Arrays.fill(reads[place], 0);
            }
        }
    }

    /** Returns the last write. */
    int write(int place) {
        at(place);
        return write[place];
    }

    /** Returns the last acquisition of a lock or the like. */
    int entry(int place) {
        at(place);
        return entry[place];
    }

    /** Returns for each actor its last read since the last write; null if there is none. */
    int[] reads(int place) {
        at(place);
        return reads[place];
    }

    void setWrite(int place, int step) {
        write[place] = step;
        if (reads[place] != null) {
            Arrays.fill(reads[place], 0);
        }
    }

    void setEntry(int place, int step) {
        entry[place] = step;
    }

    void setRead(int place, int actor, int step, int width) {
        if (reads[place] == null || reads[place].length < width) {
            reads[place] = reads[place] == null ? new int[width] : Arrays.copyOf(reads[place], width);
        }
        reads[place][actor] = step;
    }
}
