package classroom.schedule;

import java.util.IdentityHashMap;

/** Finds the state of an object in this run. */
public final class ObjectStates {
    private static final IdentityHashMap<Object, ObjectState> OTHERS = new IdentityHashMap<>();
    private static int epoch;
    private static int hashes;

    private ObjectStates() {
    }

    /** The object's state; new where there is none of this run. */
    public static ObjectState state(Object object) {
        int now = ScheduleController.INSTANCE.epoch();
        if (epoch != now) {
            epoch = now;
            hashes = 0;
            if (!OTHERS.isEmpty()) {
                OTHERS.clear();
            }
        }
        if (object instanceof TrackedObject own) {
            if (own.classroom$state() instanceof ObjectState known && known.isOf(now)) {
                return known;
            }
            ObjectState made = new ObjectState(now);
            own.classroom$state(made);
            return made;
        }
        ObjectState known = OTHERS.get(object);
        if (known == null) {
            known = new ObjectState(now);
            OTHERS.put(object, known);
        }
        return known;
    }

    /** From now on, the child counts as the parent: an iterator as its list. */
    public static void link(Object child, Object parent) {
        if (child != null && parent != null && child != parent && !(child instanceof TrackedObject)) {
            ObjectState state = state(parent);
            OTHERS.put(child, state);
        }
    }

    /** A hash code that is the same in each run that goes the same way. */
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
