package classroom.race;

/**
 * Two accesses of one field by two threads, at least one of them a write, that no happens-before order connects.
 *
 * @param owner  the class that declares the field; empty for an element of an array
 * @param name   the field's name; empty for an element
 * @param object the identity of the object or the array; 0 for a static field
 * @param index  the element's index; 0 for a field
 * @param first  the access that was recorded first
 * @param second the other access
 * @param count  the number of races between these two places
 */
public record Race(String owner, String name, int object, int index, RaceAccess first, RaceAccess second, long count) {
    /** Tells whether it is about an element of an array. */
    public boolean isElement() {
        return name.isEmpty();
    }
}
