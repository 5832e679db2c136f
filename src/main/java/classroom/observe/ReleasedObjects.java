package classroom.observe;

/**
 * The objects whose release one thread recorded after the recording of operations stopped: one for each lock that the
 * thread may have held then. Used by that thread only.
 */
final class ReleasedObjects {
    /** The maximum number of locks that a thread is expected to hold at once. */
    private static final int MAX_COUNT = 64;

    private final int[] objects = new int[MAX_COUNT];
    private int count;

    /**
     * Adds an object if there is room.
     *
     * @param object its identity hash code
     * @return whether it was added; false if it is already there or there is no room
     */
    boolean add(int object) {
        for (int i = 0; i < count; i++) {
            if (objects[i] == object) {
                return false;
            }
        }
        if (count == MAX_COUNT) {
            return false;
        }
        objects[count++] = object;
        return true;
    }
}
