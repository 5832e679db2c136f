package classroom.stage.loop;

import classroom.metrics.StaticFields;
import classroom.trace.EventKind;
import classroom.trace.Operation;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * An event loop at one time of a run. It doesn't change.
 *
 * @param pid         of its process
 * @param place       where its one thread was
 * @param connections how many there were
 * @param waiting     how many requests waited for the server's time to pass
 * @param ready       how many events were ready, the one in hand too
 * @param late        how long the last events had been ready before the loop came to them, in µs, the last one first
 */
record EventLoopSnapshot(long pid, ClientPlace place, long connections, long waiting, long ready, List<Long> late) {
    /** So many of the last events are told. */
    static final int EVENTS = 48;
    /** So far back they are looked for. */
    private static final int LOOK_BACK = 3000;

    /** Where a loop may be, in the order in which it comes there. */
    enum ClientPlace {
        SELECT, ACCEPT, READ, ANSWER, ENDED
    }

    /** The loop of a process at a time, in ns of the run's clock. */
    static EventLoopSnapshot of(Trace trace, ProcessTrace process, long time) {
        List<ThreadTrace> threads = process.threads();
        ThreadTrace main = threads.isEmpty() ? null : threads.get(0);
        return new EventLoopSnapshot(process.pid(), main == null ? ClientPlace.SELECT : place(main, time), field(trace, process, "connections", time),
                field(trace, process, "waiting", time), field(trace, process, "ready", time), main == null ? List.of() : late(main, time));
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
        for (int i = last; i >= 0 && i > last - LOOK_BACK && late.size() < EVENTS; i--) {
            if (main.kind(i) == EventKind.WRITE_STATIC && main.site(i).name().equals("late")) {
                late.add(main.value(i).bits());
            }
        }
        return late;
    }
}
