package classroom.schedule;

import java.util.IdentityHashMap;

/** Finds the states of objects in the current run. */
public final class ObjectStates {
    private static final IdentityHashMap<Object, ObjectState> OTHERS = new IdentityHashMap<>();
    private static int epoch;
    private static int hashes;

    private ObjectStates() {
    }

    /** Returns the state of an object; a new one if there is none of this run. */
    public static ObjectState state(Object object) {
        int now = Controller.HERE.epoch();
        if (epoch != now) {
            epoch = now;
            hashes = 0;
            if (!OTHERS.isEmpty()) {
                OTHERS.clear();
            }
        }
        if (object instanceof Placed own) {
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

    /** Makes an object share the state of another one from now on, as an iterator that of its list. */
    public static void link(Object child, Object parent) {
        if (child != null && parent != null && child != parent && !(child instanceof Placed)) {
            ObjectState state = state(parent);
            OTHERS.put(child, state);
        }
    }

    /** Returns a hash code that is the same in all runs with the same choices. */
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
