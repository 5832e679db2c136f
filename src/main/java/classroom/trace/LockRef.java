package classroom.trace;

import classroom.trace.format.Value;

/**
 * A lock, a monitor, or another object that a thread waits for.
 *
 * @param object its identity in its process
 * @param type   the name of its class
 */
public record LockRef(int object, String type) {
    /** Returns a text as in {@code ReentrantLock@1f}. */
    @Override
    public String toString() {
        return new Value(Value.ValueType.OBJECT, object, type).toString();
    }
}
