package classroom.schedule;

/**
 * What an actor has read in the current round of a spin loop. It need not repeat the round before one of these is
 * written.
 */
final class Spin implements Ready {
    private static final int MAX_READS = 16;

    private final int[] places = new int[MAX_READS];
    private final int[] versions = new int[MAX_READS];
    private int count;

    /** Called when a round begins. */
    void begin() {
        count = 0;
    }

    /**
     * Called when a place is read.
     *
     * @param version the number of writes of the place so far
     */
    void read(int place, int version) {
        if (count < MAX_READS) {
            places[count] = place;
            versions[count] = version;
        }
        count++;
    }

    /** Whether everything that was read in the round is known. If nothing was read, the loop never ends. */
    boolean isKnown() {
        return count <= MAX_READS;
    }

    @Override
    public boolean isReady(Actor actor) {
        for (int i = 0; i < count; i++) {
            if (Controller.HERE.version(places[i]) != versions[i]) {
                return true;
            }
        }
        return false;
    }

    /** Returns a place that has changed; -1 for none. */
    int changed() {
        for (int i = 0; i < count; i++) {
            if (Controller.HERE.version(places[i]) != versions[i]) {
                return places[i];
            }
        }
        return -1;
    }
}
