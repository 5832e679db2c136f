package classroom.schedule;

import java.util.Arrays;

/**
 * Numbers the places of one run and counts the writes of each. A place is anything that steps may conflict on: a field,
 * an array element, a lock, a JDK object. The first places are those of static fields; all others are given out on
 * demand.
 */
final class PlaceVersions {
    /** The place of all output. */
    static final int OUTPUT = 0;
    /** The place of steps that are about no object: the end of the program. */
    static final int NO_PLACE = 1;
    /** The place of the static field with number 0. */
    static final int FIRST_STATIC = 2;

    private int firstDynamic = FIRST_STATIC;
    private int next = firstDynamic;
    private int[] versions = new int[256];

    /**
     * Starts a run: no place has been written, and only the reserved places and those of static fields are taken.
     *
     * @param statics the number of static fields
     */
    void runStarted(int statics) {
        firstDynamic = FIRST_STATIC + statics;
        next = firstDynamic;
        Arrays.fill(versions, 0);
    }

    /** Returns a place that is not in use in this run. */
    int newPlace() {
        return next++;
    }

    /** Tells whether a place is reserved or that of a static field, so that every actor can reach it. */
    boolean isGlobal(int place) {
        return place < firstDynamic;
    }

    /** Returns the number of writes of a place in this run. */
    int version(int place) {
        return place < versions.length ? versions[place] : 0;
    }

    /** Counts a write of a place. */
    void countWrite(int place) {
        if (place >= versions.length) {
            versions = Arrays.copyOf(versions, Math.max(place + 1, versions.length * 2));
        }
        versions[place]++;
    }
}
