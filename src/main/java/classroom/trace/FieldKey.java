package classroom.trace;

/**
 * A field of an object, a static field, or an element of an array, in one process.
 *
 * @param process whose
 * @param owner   the class that declares it, as in {@code classroom.program.bank.Account}; empty for an element
 * @param name    its name; empty for an element
 * @param object  the identity of the object or the array; 0 for a static field
 * @param index   the element's index; 0 for a field
 */
public record FieldKey(ProcessTrace process, String owner, String name, int object, int index) {
    /** Whether it is an element of an array. */
    public boolean isElement() {
        return name.isEmpty();
    }
}
