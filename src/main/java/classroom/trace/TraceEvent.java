package classroom.trace;

import classroom.trace.format.EventKind;
import classroom.trace.format.Site;
import classroom.trace.format.Value;

/**
 * One event of a thread. A trace does not store these objects; {@link ThreadTrace#event} creates them.
 *
 * @param track  the thread that recorded it
 * @param number its index in the thread, from 0
 * @param time   its time, in ns of the run's clock
 * @param kind   the kind of event
 * @param site   where it happened
 * @param value  the value that was read, written or returned; see {@link EventKind}
 * @param object the identity, in its process, of the object or array concerned; 0 if none
 * @param index  the index of the array element, if there is one
 * @param other  the id of the thread or process concerned; for a {@link EventKind#LINK}, the identity of the object
 *               that is stood for
 */
public record TraceEvent(
        ThreadTrace track,
        int number,
        long time,
        EventKind kind,
        Site site,
        Value value,
        int object,
        int index,
        long other) {}
