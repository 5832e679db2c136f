package classroom.stage.memory;

import classroom.trace.FieldKey;
import classroom.trace.LockRef;
import classroom.trace.Snapshot;
import classroom.trace.ThreadSnapshot;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * The memory of a run at a time.
 *
 * @param names    the names of its locks
 * @param snapshot its threads at the time
 * @param at       the time, in ns of the run's clock
 */
record MemoryMoment(Trace trace, LockNames names, Snapshot snapshot, long at) {
    /** Returns the event with a field's value; null if the value was unknown. */
    TraceEvent event(FieldKey field) {
        return event(trace, field, at);
    }

    static TraceEvent event(Trace trace, FieldKey field, long at) {
        TraceEvent event = trace.fieldAt(field, at);
        return event == null || event.time() > at ? null : event;
    }

    /** Returns the newest write to the objects; null for none. */
    TraceEvent newest(List<MemoryObject> objects) {
        TraceEvent newest = null;
        for (MemoryObject object : objects) {
            for (FieldKey field : object.fields()) {
                TraceEvent event = event(field);
                if (event != null && event.kind().isWrite() && (newest == null || event.time() > newest.time())) {
                    newest = event;
                }
            }
        }
        return newest;
    }

    /** Whether two events are the same one; neither is if it is null. */
    static boolean same(TraceEvent one, TraceEvent other) {
        return one != null && other != null && one.track() == other.track() && one.number() == other.number();
    }

    /** Returns the threads that hold the object's lock. */
    List<ThreadSnapshot> owners(MemoryObject of) {
        List<ThreadSnapshot> owners = new ArrayList<>();
        for (ThreadSnapshot each : snapshot.threads()) {
            if (each.held().stream().anyMatch(lock -> of.is(each.track().process(), lock))) {
                owners.add(each);
            }
        }
        return owners;
    }

    /** Returns the threads that wait for the object's lock. */
    List<ThreadSnapshot> queue(MemoryObject of) {
        List<ThreadSnapshot> queue = new ArrayList<>();
        for (ThreadSnapshot each : snapshot.threads()) {
            LockRef wanted = wanted(each);
            if (wanted != null && of.is(each.track().process(), wanted)) {
                queue.add(each);
            }
        }
        return queue;
    }

    /** Returns the lock that a thread waits for; null for none. */
    static LockRef wanted(ThreadSnapshot of) {
        return of.operation() != null && of.operation().op().locks() ? of.wanted() : null;
    }
}
