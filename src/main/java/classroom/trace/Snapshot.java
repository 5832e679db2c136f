package classroom.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was so at one time, as far as it was known when it was asked. It doesn't change. */
public final class Snapshot {
    private final Trace trace;
    private final long time;
    private final List<ThreadSnapshot> threads = new ArrayList<>();

    Snapshot(Trace trace, long time) {
        this.trace = trace;
        this.time = time;
        for (ProcessTrace each : trace.processes()) {
            addThreads(each);
        }
    }

    private void addThreads(ProcessTrace process) {
        Map<Integer, List<ThreadTrace>> holders = new HashMap<>();
        Map<ThreadTrace, List<LockRef>> held = new LinkedHashMap<>();
        for (ThreadTrace each : process.threads()) {
            List<LockRef> locks = each.heldAt(time);
            held.put(each, locks);
            for (LockRef lock : locks) {
                List<ThreadTrace> of = holders.computeIfAbsent(lock.object(), object -> new ArrayList<>());
                if (!of.contains(each)) {
                    of.add(each);
                }
            }
        }
        for (ThreadTrace each : held.keySet()) {
            ThreadState state = each.stateAt(time);
            if (state != null) {
                threads.add(thread(each, state, held.get(each), holders));
            }
        }
    }

    private ThreadSnapshot thread(ThreadTrace track, ThreadState state, List<LockRef> held, Map<Integer, List<ThreadTrace>> holders) {
        int event = track.indexAt(time);
        int span = track.spanAt(time);
        int line = track.isAway(span) ? -1 : track.lineAt(event);
        boolean within = state != ThreadState.ENDED && span >= 0 && track.stateEvent(span) >= 0;
        LockRef wanted = within ? track.subject(span) : null;
        Site operation = within ? track.site(track.stateEvent(span)) : null;
        List<ThreadTrace> by = wanted == null ? List.of() : holders.getOrDefault(wanted.object(), List.of());
        return new ThreadSnapshot(track, state, line < 0 ? null : track.site(line), operation, wanted, by, held);
    }

    /** When, in ns of the run's clock. */
    public long time() {
        return time;
    }

    /** The threads that had been heard of by then, those that had ended too. */
    public List<ThreadSnapshot> threads() {
        return List.copyOf(threads);
    }

    /** One of them; null if it had not been heard of. */
    public ThreadSnapshot thread(ThreadTrace track) {
        return threads.stream().filter(each -> each.track() == track).findFirst().orElse(null);
    }

    /** The value of a field; {@link Value#NONE} if it isn't known. */
    public Value value(FieldKey field) {
        TraceEvent event = trace.fieldAt(field, time);
        return event == null ? Value.NONE : event.value();
    }

    /** What a process had printed. */
    public String output(ProcessTrace process) {
        return trace.outputAt(process, time);
    }
}
