package classroom.trace;

import classroom.trace.format.Operation;
import classroom.trace.format.ThreadState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Threads that wait for each other in a cycle: each waits for a lock that the next one holds, the last one for a lock
 * of the first. None of them can continue.
 *
 * @param circle the threads; each waits for the next, the last for the first
 * @param time   the time of the snapshot, in ns of the run's clock
 */
public record Deadlock(List<ThreadSnapshot> circle, long time) {
    /**
     * The maximum number of pairs of a thread and a holder of its lock that are examined. Many threads may share many
     * read locks.
     */
    private static final int MAX_PAIRS = 1_000_000;

    /**
     * Finds the deadlock at the last event of a trace. The end of the trace may be later: when a process is killed,
     * its threads end and the cycle is gone.
     */
    public static Optional<Deadlock> atEnd(Trace trace) {
        return in(trace.at(trace.end()), 0);
    }

    /**
     * Describes the waits of the cycle, with locks and lines. This searches the events of the trace; do not call it
     * for each frame.
     */
    public List<DeadlockWait> waits() {
        return circle.stream().map(each -> DeadlockWait.of(each, time)).toList();
    }

    /**
     * Finds a deadlock in a snapshot. While a trace grows, its threads are not all read up to the same time, and an
     * apparent cycle may already be broken; then only waits of a minimum age count.
     *
     * @param age the minimum age of each wait, in ns; 0 for a complete trace
     */
    public static Optional<Deadlock> in(Snapshot moment, long age) {
        Map<ThreadTrace, ThreadSnapshot> waiting = new HashMap<>();
        for (ThreadSnapshot each : moment.threads()) {
            if (isBlocked(each)
                    && moment.time() - each.track().stateFrom(each.track().spanAt(moment.time())) >= age) {
                waiting.put(each.track(), each);
            }
        }
        Set<ThreadTrace> seen = new HashSet<>();
        int[] pairsLeft = {MAX_PAIRS};
        for (ThreadSnapshot each : moment.threads()) {
            if (waiting.containsKey(each.track()) && !seen.contains(each.track())) {
                Optional<Deadlock> found = from(each, waiting, seen, pairsLeft, moment.time());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a thread waits, without a time limit, for a lock that another thread holds. */
    private static boolean isBlocked(ThreadSnapshot thread) {
        boolean blocked = thread.state() == ThreadState.BLOCKED
                && thread.operation() != null
                && thread.operation().op() != Operation.TRY_LOCK;
        return blocked && thread.wanted() != null && !thread.holders().isEmpty();
    }

    /** Depth-first search from a thread to the threads that it waits for. Threads already searched lead to no cycle. */
    private static Optional<Deadlock> from(
            ThreadSnapshot start,
            Map<ThreadTrace, ThreadSnapshot> waiting,
            Set<ThreadTrace> seen,
            int[] pairsLeft,
            long time) {
        List<ThreadSnapshot> path = new ArrayList<>();
        Map<ThreadTrace, Integer> placeInPath = new HashMap<>();
        Deque<Deque<ThreadTrace>> open = new ArrayDeque<>();
        open.push(new ArrayDeque<>(List.of(start.track())));
        while (!open.isEmpty()) {
            ThreadTrace next = open.peek().poll();
            if (next == null) {
                open.pop();
                if (!open.isEmpty()) {
                    placeInPath.remove(path.remove(path.size() - 1).track());
                }
            } else if (placeInPath.containsKey(next)) {
                return Optional.of(new Deadlock(List.copyOf(path.subList(placeInPath.get(next), path.size())), time));
            } else if (seen.add(next)) {
                placeInPath.put(next, path.size());
                path.add(waiting.get(next));
                Deque<ThreadTrace> holders = new ArrayDeque<>();
                waiting.get(next).holders().stream()
                        .limit(pairsLeft[0])
                        .filter(each -> each != next && waiting.containsKey(each))
                        .forEach(holders::add);
                pairsLeft[0] =
                        Math.max(0, pairsLeft[0] - waiting.get(next).holders().size());
                open.push(holders);
            }
        }
        return Optional.empty();
    }
}
