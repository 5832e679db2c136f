package classroom.race;

/**
 * Two accesses of one field by two threads, at least one of them a write, that nothing orders.
 *
 * @param owner  the class that declares the field; empty for an element of an array
 * @param name   the field's name; empty for an element
 * @param object the identity of the object or the array; 0 for a static field
 * @param index  the element's index; 0 for a field
 * @param first  the access that was noted first
 * @param second the other one
 * @param count  how often accesses at these two places raced
 */
public record Race(String owner, String name, int object, int index, RaceAccess first, RaceAccess second, long count) {
    /** Whether it is an element of an array. */
    public boolean isElement() {
        return name.isEmpty();
    }
}
