package classroom.race;

import classroom.race.Hint.HintKind;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds threads whose end no thread waits for, and exceptions that the program does not look at. Used by one thread.
 */
final class ThreadEndChecker {
    private static final int MAX_HINTS = 20;
    /** Methods of {@code CompletionStage} whose function is given the exception of the stage before. */
    private static final Pattern HANDLERS = Pattern.compile("exceptionally.*|handle(Async)?|whenComplete(Async)?");

    private final ProcessTrace process;
    private final List<ThreadTrace> threads;

    ThreadEndChecker(ProcessTrace process, List<ThreadTrace> threads) {
        this.process = process;
        this.threads = threads;
    }

    /**
     * Returns hints at threads that the program started, that have ended, and whose last action happens before no
     * action of another thread. Threads that were started at one place give one hint.
     *
     * @param clocks     the clock of each thread at its end
     * @param lastClocks the own time of each thread at its last action
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
        int first = Math.max(0, by.indexAt(thread.startedAt()) - 1);
        for (int i = first; i < by.size() && by.time(i) <= thread.startedAt(); i++) {
            if (by.kind(i) == EventKind.STARTED && by.other(i) == thread.id()) {
                return new RaceAccess(by, i);
            }
        }
        return null;
    }

    /** Returns hints at exceptions that ended a thread, and at those that stay in a future that is not looked at. */
    List<Hint> exceptions() {
        Set<Integer> seen = new HashSet<>();
        boolean handled = false;
        for (ThreadTrace each : threads) {
            for (int i = 0; i < each.size(); i++) {
                EventKind kind = each.kind(i);
                if (kind == EventKind.LOOKED_AT) {
                    seen.add(each.object(i));
                }
                handled |= kind == EventKind.BEGIN
                        && each.site(i).op() == Operation.HAND_OVER
                        && HANDLERS.matcher(each.site(i).name()).matches();
            }
        }
        List<Hint> hints = new ArrayList<>();
        for (ThreadTrace each : threads) {
            for (int i = 0; i < each.size() && hints.size() < MAX_HINTS; i++) {
                if (each.kind(i) == EventKind.TASK_FAILED && !handled && !seen.contains(each.object(i))) {
                    hints.add(new Hint(
                            HintKind.UNSEEN_EXCEPTION,
                            place(each, i),
                            null,
                            each.value(i).text(),
                            1));
                } else if (each.kind(i) == EventKind.DIED) {
                    hints.add(new Hint(
                            HintKind.UNCAUGHT_EXCEPTION,
                            place(each, i),
                            null,
                            each.value(i).text(),
                            1));
                }
            }
        }
        return hints;
    }

    /** Returns the line that a thread was at. */
    private static RaceAccess place(ThreadTrace thread, int event) {
        int line = thread.lineAt(event);
        return new RaceAccess(thread, line < 0 ? event : line);
    }
}
