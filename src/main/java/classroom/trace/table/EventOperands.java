package classroom.trace.table;

import classroom.trace.format.EventKind;
import classroom.trace.format.TraceFormat;

/** What the operands of a thread's events mean, which depends on their kinds: objects, indices, threads and processes. */
public final class EventOperands {
    private final EventColumns events;

    /** @param events the events of a thread, which may grow */
    public EventOperands(EventColumns events) {
        this.events = events;
    }

    /** Returns the kind of an event. */
    public EventKind kind(int event) {
        return EventKind.of(TraceFormat.kind(events.word(event)));
    }

    /** Returns the identity of the object of an event; 0 if none. */
    public int object(int event) {
        switch (kind(event)) {
            case READ:
            case WRITE:
            case ATOMIC:
            case TASK_FAILED:
                return (int) events.b(event);
            case LOOKED_AT:
                return (int) events.a(event);
            case BEGIN:
            case DID:
                return TraceFormat.type(events.word(event)) == TraceFormat.OBJECT ? (int) events.a(event) : 0;
            case LINK:
            case STARTED:
                return (int) (events.a(event) >>> 32);
            default:
                return 0;
        }
    }

    /** Returns the index of the array element that an event reads or writes; 0 for other events. */
    public int index(int event) {
        EventKind kind = kind(event);
        return kind == EventKind.READ || kind == EventKind.WRITE ? (int) (events.b(event) >>> 32) : 0;
    }

    /** Returns the id of the thread or process of an event, or the object that is stood for; see {@link EventKind}. */
    public long other(int event) {
        switch (kind(event)) {
            case STARTED:
            case RENAMED:
            case PROCESS_STARTED:
            case PROCESS_ENDED:
            case SAMPLED:
                return events.b(event);
            case ENDED:
                return events.a(event);
            case LINK:
                return (int) events.a(event);
            default:
                return 0;
        }
    }
}
