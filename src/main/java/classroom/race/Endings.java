package classroom.race;

import classroom.race.Hint.HintKind;
import classroom.trace.EventKind;
import classroom.trace.Operation;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds threads whose end nothing waits for, and exceptions that are not handled. */
final class Endings {
    private static final int MAX_HINTS = 20;
    /** Methods of stages that receive the exception of the previous stage. */
    private static final Pattern GIVEN = Pattern.compile("exceptionally.*|handle(Async)?|whenComplete(Async)?");

    private final ProcessTrace process;
    private final List<ThreadTrace> threads;

    Endings(ProcessTrace process, List<ThreadTrace> threads) {
        this.process = process;
        this.threads = threads;
    }

    /**
     * Finds threads started by the program whose end nothing waits for.
     *
     * @param clocks what each thread has seen at its end, in the order of the threads
     */
    List<Hint> notAwaited(List<VectorClock> clocks, int[] lastClocks) {
        Map<Integer, Hint> byPlace = new LinkedHashMap<>();
        for (int i = 0; i < threads.size(); i++) {
            ThreadTrace thread = threads.get(i);
            RaceAccess start = start(thread);
            boolean ended = thread.endedAt() < process.endedAt() && thread.died() == null;
            if (start == null || !ended || isSeen(i, clocks, lastClocks[i])) {
                continue;
            }
            int site = start.thread().site(start.event()).number();
            Hint known = byPlace.get(site);
            if (known != null) {
                byPlace.put(site, new Hint(known.kind(), known.at(), null, known.detail(), known.count() + 1));
            } else if (byPlace.size() < MAX_HINTS) {
                byPlace.put(site, new Hint(HintKind.NOT_AWAITED, start, null, thread.name(), 1));
            }
        }
        return new ArrayList<>(byPlace.values());
    }

    private static boolean isSeen(int thread, List<VectorClock> clocks, int last) {
        for (int i = 0; i < clocks.size(); i++) {
            if (i != thread && clocks.get(i).get(thread) >= last) {
                return true;
            }
        }
        return false;
    }

    private static RaceAccess start(ThreadTrace thread) {
        ThreadTrace by = thread.startedBy();
        if (by == null) {
            return null;
        }
        for (int i = Math.max(0, by.indexAt(thread.startedAt()) - 1); i < by.size() && by.time(i) <= thread.startedAt(); i++) {
            if (by.kind(i) == EventKind.STARTED && by.other(i) == thread.id()) {
                return new RaceAccess(by, i);
            }
        }
        return null;
    }

    /** Finds exceptions that ended a thread or remain in a future. */
    List<Hint> exceptions() {
        Set<Integer> seen = new HashSet<>();
        boolean given = false;
        for (ThreadTrace each : threads) {
            for (int i = 0; i < each.size(); i++) {
                EventKind kind = each.kind(i);
                if (kind == EventKind.LOOKED_AT) {
                    seen.add(each.object(i));
                }
                given |= kind == EventKind.BEGIN && each.site(i).op() == Operation.HAND_OVER && GIVEN.matcher(each.site(i).name()).matches();
            }
        }
        List<Hint> hints = new ArrayList<>();
        for (ThreadTrace each : threads) {
            for (int i = 0; i < each.size() && hints.size() < MAX_HINTS; i++) {
                if (each.kind(i) == EventKind.TASK_FAILED && !given && !seen.contains(each.object(i))) {
                    hints.add(new Hint(HintKind.UNSEEN_EXCEPTION, place(each, i), null, each.value(i).text(), 1));
                } else if (each.kind(i) == EventKind.DIED) {
                    hints.add(new Hint(HintKind.UNCAUGHT_EXCEPTION, place(each, i), null, each.value(i).text(), 1));
                }
            }
        }
        return hints;
    }

    /** Returns the current line of a thread. */
    private static RaceAccess place(ThreadTrace thread, int event) {
        int line = thread.lineAt(event);
        return new RaceAccess(thread, line < 0 ? event : line);
    }
}
