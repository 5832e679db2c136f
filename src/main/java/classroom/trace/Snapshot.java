package classroom.trace;

import classroom.trace.format.Site;
import classroom.trace.format.ThreadState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The state of a trace at one time, as far as it was read when the snapshot was taken. Immutable. */
public final class Snapshot {
    private final long time;
    private final List<ThreadSnapshot> threads = new ArrayList<>();

    Snapshot(Trace trace, long time) {
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
                if (of.isEmpty() || of.get(of.size() - 1) != each) {
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

    private ThreadSnapshot thread(
            ThreadTrace track, ThreadState state, List<LockRef> held, Map<Integer, List<ThreadTrace>> holders) {
        int event = track.indexAt(time);
        int span = track.spanAt(time);
        int line = track.isAway(span) ? -1 : track.lineAt(event);
        boolean within = state != ThreadState.ENDED && span >= 0 && track.stateEvent(span) >= 0;
        LockRef wanted = within ? track.subject(span) : null;
        Site operation = within ? track.operation(span) : null;
        List<ThreadTrace> by = wanted == null ? List.of() : holders.getOrDefault(wanted.object(), List.of());
        return new ThreadSnapshot(track, state, line < 0 ? null : track.site(line), operation, wanted, by, held);
    }

    /** Returns the time, in ns of the run's clock. */
    public long time() {
        return time;
    }

    /** Returns the threads known at that time, including those that have ended. */
    public List<ThreadSnapshot> threads() {
        return Collections.unmodifiableList(threads);
    }

    /** Returns the state of a thread; null if it was not known at that time. */
    public ThreadSnapshot thread(ThreadTrace track) {
        return threads.stream()
                .filter(each -> each.track() == track)
                .findFirst()
                .orElse(null);
    }
}
