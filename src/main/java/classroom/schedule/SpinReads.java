package classroom.schedule;

/** What an actor has read since it last came to the end of a loop that only looks. Until one of these is written, it needn't look again. */
final class SpinReads implements WaitCondition {
    private static final int MAX_READS = 16;

    private final int[] places = new int[MAX_READS];
    private final int[] versions = new int[MAX_READS];
    private int count;

    /** A round begins. */
    void begin() {
        count = 0;
    }

    /** A place is read, which so many writes have come to. */
    void read(int place, int version) {
        if (count < MAX_READS) {
            places[count] = place;
            versions[count] = version;
        }
        count++;
    }

    /** Whether all that was read in the round is known. If that is nothing, the loop never ends. */
    boolean isKnown() {
        return count <= MAX_READS;
    }

    @Override
    public boolean isReady(Actor actor) {
        for (int i = 0; i < count; i++) {
            if (ScheduleController.INSTANCE.version(places[i]) != versions[i]) {
                return true;
            }
        }
        return false;
    }

    /** The place that has changed; -1 for none. */
    int changed() {
        for (int i = 0; i < count; i++) {
            if (ScheduleController.INSTANCE.version(places[i]) != versions[i]) {
                return places[i];
            }
        }
        return -1;
    }
}
