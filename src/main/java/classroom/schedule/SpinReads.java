package classroom.schedule;

/**
 * What an actor has read in the current round of a loop that only reads. As long as none of these places is written,
 * another round would read the same, so the actor waits for a write.
 */
final class SpinReads implements WaitCondition {
    private static final int MAX_READS = 16;

    private final int[] places = new int[MAX_READS];
    private final int[] versions = new int[MAX_READS];
    private int count;

    /** Starts a round. */
    void clear() {
        count = 0;
    }

    /**
     * Notes a read.
     *
     * @param version the number of writes of the place up to now
     */
    void add(int place, int version) {
        if (count < MAX_READS) {
            places[count] = place;
            versions[count] = version;
        }
        count++;
    }

    /** Tells whether all reads of the round were kept. If there were none, the loop never ends. */
    boolean isComplete() {
        return count <= MAX_READS;
    }

    @Override
    public boolean isReady(Actor actor) {
        return changedPlace() >= 0;
    }

    /** Returns a place that was written since it was read; -1 if there is none. */
    int changedPlace() {
        for (int i = 0; i < count && i < MAX_READS; i++) {
            if (ScheduleController.INSTANCE.version(places[i]) != versions[i]) {
                return places[i];
            }
        }
        return -1;
    }
}
