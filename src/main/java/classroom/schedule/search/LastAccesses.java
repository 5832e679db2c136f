package classroom.schedule.search;

import java.util.Arrays;

/** The last steps at each place of a run. Steps are named by their number plus 1; 0 is none. */
final class LastAccesses {
    private int[] runs = new int[64];
    private int[] write = new int[64];
    private int[] entry = new int[64];
    private int[][] reads = new int[64][];
    private int run;

    /** Starts a run: there are no steps. */
    void runStarted() {
        run++;
    }

    /** Makes room for a place, and clears what it has of an earlier run. */
    private void prepare(int place) {
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

    /** Returns the last write of a place. */
    int write(int place) {
        prepare(place);
        return write[place];
    }

    /** Returns the last operation on a lock or the like. */
    int entry(int place) {
        prepare(place);
        return entry[place];
    }

    /** Returns, for each actor, its last read of a place since the last write; null if there was none in any run. */
    int[] reads(int place) {
        prepare(place);
        return reads[place];
    }

    /** Sets the last write of a place, and forgets the reads before it. */
    void setWrite(int place, int step) {
        write[place] = step;
        if (reads[place] != null) {
            Arrays.fill(reads[place], 0);
        }
    }

    /** Sets the last operation on a lock or the like. */
    void setEntry(int place, int step) {
        entry[place] = step;
    }

    /**
     * Sets the last read of a place by an actor.
     *
     * @param count the number of actors
     */
    void setRead(int place, int actor, int step, int count) {
        if (reads[place] == null || reads[place].length < count) {
            reads[place] = reads[place] == null ? new int[count] : Arrays.copyOf(reads[place], count);
        }
        reads[place][actor] = step;
    }
}
