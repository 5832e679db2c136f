package classroom.trace;

/**
 * A lock or a monitor, or whatever else a thread waits for.
 *
 * @param object its identity in its process
 * @param type   its class's name
 */
public record LockRef(int object, String type) {
    /** As in {@code ReentrantLock@1f}. */
    @Override
    public String toString() {
        return new Value(Value.ValueType.OBJECT, object, type).toString();
    }
}
