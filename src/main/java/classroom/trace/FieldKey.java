package classroom.trace;

/**
 * A field of an object, a static field, or an array element in one process.
 *
 * @param process the process
 * @param owner   the class that declares it, as in {@code classroom.program.bank.Account}; empty for an element
 * @param name    its name; empty for an element
 * @param object  the identity of the object or the array; 0 for a static field
 * @param index   the index of the element; 0 for a field
 */
public record FieldKey(ProcessTrace process, String owner, String name, int object, int index)
        implements Comparable<FieldKey> {
    /** Orders by object, index and names, so that a hash map of keys stays fast even if hashes collide. */
    @Override
    public int compareTo(FieldKey other) {
        int order = Integer.compare(object, other.object);
        order = order != 0 ? order : Integer.compare(index, other.index);
        order = order != 0 ? order : name.compareTo(other.name);
        order = order != 0 ? order : owner.compareTo(other.owner);
        return order != 0 ? order : process.file().compareTo(other.process.file());
    }

    /** Whether it is an array element. */
    public boolean isElement() {
        return name.isEmpty();
    }
}
