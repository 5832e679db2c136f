package classroom.schedule;

/** Finds what the schedule knows of an object in this run. Called by the actor that goes. */
public final class ObjectStates {
    private static final JdkObjectStates JDK_OBJECTS = new JdkObjectStates();
    private static int epoch;
    private static int hashes;

    private ObjectStates() {}

    /** Returns an object's state; creates it if there is none of this run. */
    public static ObjectState state(Object object) {
        int now = ScheduleController.INSTANCE.epoch();
        if (epoch != now) {
            epoch = now;
            hashes = 0;
            JDK_OBJECTS.clear();
        }
        if (object instanceof TrackedObject own) {
            if (own.classroom$state() instanceof ObjectState known && known.isOf(now)) {
                return known;
            }
            ObjectState made = new ObjectState(now);
            own.classroom$state(made);
            return made;
        }
        ObjectState known = JDK_OBJECTS.get(object);
        if (known == null) {
            known = new ObjectState(now);
            JDK_OBJECTS.put(object, known);
        }
        return known;
    }

    /**
     * Makes an object share the state of another one: an iterator that of its list. Does nothing for objects of the
     * program.
     */
    public static void link(Object child, Object parent) {
        if (child != null && parent != null && child != parent && !(child instanceof TrackedObject)) {
            ObjectState state = state(parent);
            JDK_OBJECTS.put(child, state);
        }
    }

    /** Returns a hash code that is the same in each run with the same choices; 0 for null. */
    public static int hash(Object object) {
        if (object == null) {
            return 0;
        }
        ObjectState state = state(object);
        int hash = state.hash(hashes + 1);
        hashes = Math.max(hashes, hash);
        return hash;
    }
}
