package classroom.trace;

/**
 * One event of a thread, looked at by itself. A trace keeps no such objects; {@link ThreadTrace#event} makes one.
 *
 * @param track  the thread that noted it
 * @param number its number in the thread, from 0
 * @param time   when, in ns of the run's clock
 * @param kind   what
 * @param site   where
 * @param value  the value that was read, written or given; see {@link EventKind}
 * @param object the identity of the object or array that it is about, one of its process; 0 if none
 * @param index  of an array's element, its index
 * @param other  the id of a thread or process that it is about; of a {@link EventKind#LINK}, the object that stands behind
 */
public record TraceEvent(ThreadTrace track, int number, long time, EventKind kind, Site site, Value value, int object, int index, long other) {
}
