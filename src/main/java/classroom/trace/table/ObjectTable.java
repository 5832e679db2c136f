package classroom.trace.table;

import java.util.HashMap;
import java.util.Map;

/** What the events of a process say about its objects, by the objects' identities. Callers hold the trace's lock. */
public final class ObjectTable {
    private final Map<Integer, Integer> behind = new HashMap<>();
    private final Map<Integer, Integer> types = new HashMap<>();

    /** Notes that an object stands for another, as a condition stands for its lock. */
    public void link(int object, int other) {
        behind.put(object, other);
    }

    /** Notes the text number of the class name of an object; only the first one counts. */
    public void type(int object, int text) {
        types.putIfAbsent(object, text);
    }

    /** Returns the object that the given object stands for; the object itself if there is none. */
    public int behind(int object) {
        return behind.getOrDefault(object, object);
    }

    /** Returns the text number of the class name of an object; known only if the object was ever locked. */
    public int typeOf(int object) {
        return types.getOrDefault(object, 0);
    }
}
