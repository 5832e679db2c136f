package classroom.stage.loop;

import classroom.metrics.StaticFields;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * An event loop at one time of a run. Immutable.
 *
 * @param pid         the id of its process
 * @param place       the place of its thread
 * @param connections the number of open connections
 * @param waiting     the number of requests that wait for the simulated server time to pass
 * @param ready       the number of ready events, including the one being handled
 * @param late        how long the last events had been ready before they were handled, in µs, the last one first
 */
record EventLoopSnapshot(long pid, ClientPlace place, long connections, long waiting, long ready, List<Long> late) {
    /** The maximum number of last events. */
    static final int EVENTS = 48;
    /** The maximum number of trace events that are searched for them. */
    private static final int MAX_SEARCHED_EVENTS = 3000;

    /** The places of a loop's thread, in their order. */
    enum ClientPlace {
        SELECT,
        ACCEPT,
        READ,
        ANSWER,
        ENDED
    }

    /** Returns the state of a process's loop at a time, in ns of the run's clock. */
    static EventLoopSnapshot of(Trace trace, ProcessTrace process, long time) {
        List<ThreadTrace> threads = process.threads();
        ThreadTrace main = threads.isEmpty() ? null : threads.get(0);
        return new EventLoopSnapshot(
                process.pid(),
                main == null ? ClientPlace.SELECT : place(main, time),
                field(trace, process, "connections", time),
                field(trace, process, "waiting", time),
                field(trace, process, "ready", time),
                main == null ? List.of() : late(main, time));
    }

    private static ClientPlace place(ThreadTrace main, long time) {
        if (time >= main.endedAt()) {
            return ClientPlace.ENDED;
        }
        int span = main.spanAt(time);
        boolean within = span >= 0 && main.stateEvent(span) >= 0;
        if (within && main.site(main.stateEvent(span)).op() == Operation.SELECT) {
            return ClientPlace.SELECT;
        }
        int line = main.lineAt(main.indexAt(time));
        return switch (line < 0 ? "" : main.site(line).method()) {
            case "accept" -> ClientPlace.ACCEPT;
            case "read" -> ClientPlace.READ;
            case "answer", "compute" -> ClientPlace.ANSWER;
            default -> ClientPlace.SELECT;
        };
    }

    private static long field(Trace trace, ProcessTrace process, String name, long time) {
        TraceEvent event = trace.fieldAt(StaticFields.named(trace, process, name), time);
        return event == null || event.time() > time ? 0 : event.value().bits();
    }

    private static List<Long> late(ThreadTrace main, long time) {
        List<Long> late = new ArrayList<>();
        int last = main.indexAt(time);
        for (int i = last; i >= 0 && i > last - MAX_SEARCHED_EVENTS && late.size() < EVENTS; i--) {
            if (main.kind(i) == EventKind.WRITE_STATIC && main.site(i).name().equals("late")) {
                late.add(main.value(i).bits());
            }
        }
        return late;
    }
}
