package classroom.schedule;

import java.util.Arrays;
import java.util.IdentityHashMap;

/**
 * The states of the objects of the JDK that a run uses, by identity. Most runs use a few: looking through these takes
 * less time than asking for a new object's identity hash code. Used by the actor that goes.
 */
final class JdkObjectStates {
    private static final int MAX_FEW = 16;

    private final Object[] few = new Object[MAX_FEW];
    private final ObjectState[] fewStates = new ObjectState[MAX_FEW];
    private int count;
    /** All others. */
    private final IdentityHashMap<Object, ObjectState> more = new IdentityHashMap<>();

    /** Removes all. */
    void clear() {
        Arrays.fill(few, 0, count, null);
        Arrays.fill(fewStates, 0, count, null);
        count = 0;
        if (!more.isEmpty()) {
            more.clear();
        }
    }

    /** Returns the state of an object; null if it has none. */
    ObjectState get(Object object) {
        int at = find(object);
        return at >= 0 ? fewStates[at] : more.isEmpty() ? null : more.get(object);
    }

    /** Sets the state of an object. */
    void put(Object object, ObjectState state) {
        int at = find(object);
        if (at < 0 && count == MAX_FEW) {
            more.put(object, state);
            return;
        }
        if (at < 0) {
            at = count++;
            few[at] = object;
        }
        fewStates[at] = state;
    }

    /** Returns the index of one of the few; -1 if the object is none of them. The latest are found first. */
    private int find(Object object) {
        for (int i = count - 1; i >= 0; i--) {
            if (few[i] == object) {
                return i;
            }
        }
        return -1;
    }
}
