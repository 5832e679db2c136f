package classroom.trace;

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
 * Threads that wait for each other in a circle, each for a lock that the next one holds and the last one for a lock of the first:
 * none of them will ever go on.
 *
 * @param circle each waits for the one behind it, the last for the first
 */
public record Deadlock(List<ThreadSnapshot> circle) {
    /**
     * The circle of a moment, if there is one. While a trace grows, its threads are not all known up to the same time, and what
     * looks like a circle may already have been left: then only waits of some age count.
     *
     * @param age how long each thread must have waited by then, in ns; 0 for a trace that doesn't grow any more
     */
    public static Optional<Deadlock> in(Snapshot moment, long age) {
        Map<ThreadTrace, ThreadSnapshot> waiting = new HashMap<>();
        for (ThreadSnapshot each : moment.threads()) {
            if (isBlocked(each) && moment.time() - each.track().stateFrom(each.track().spanAt(moment.time())) >= age) {
                waiting.put(each.track(), each);
            }
        }
        Set<ThreadTrace> seen = new HashSet<>();
        for (ThreadSnapshot each : moment.threads()) {
            if (waiting.containsKey(each.track()) && !seen.contains(each.track())) {
                Optional<Deadlock> found = from(each, waiting, seen);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether it waits for a lock of another one, for as long as that takes. */
    private static boolean isBlocked(ThreadSnapshot thread) {
        boolean blocked = thread.state() == ThreadState.BLOCKED && thread.operation() != null && thread.operation().op() != Operation.TRY_LOCK;
        return blocked && thread.wanted() != null && !thread.holders().isEmpty();
    }

    /** Walks from a thread to those that it waits for, deep first; a thread that was walked through already leads to no circle. */
    private static Optional<Deadlock> from(ThreadSnapshot start, Map<ThreadTrace, ThreadSnapshot> waiting, Set<ThreadTrace> seen) {
        List<ThreadSnapshot> path = new ArrayList<>();
        Deque<Deque<ThreadTrace>> open = new ArrayDeque<>();
        open.push(new ArrayDeque<>(List.of(start.track())));
        while (!open.isEmpty()) {
            ThreadTrace next = open.peek().poll();
            if (next == null) {
                open.pop();
                if (!open.isEmpty()) {
                    path.remove(path.size() - 1);
                }
            } else if (path.contains(waiting.get(next))) {
                return Optional.of(new Deadlock(List.copyOf(path.subList(path.indexOf(waiting.get(next)), path.size()))));
            } else if (seen.add(next)) {
                path.add(waiting.get(next));
                Deque<ThreadTrace> holders = new ArrayDeque<>();
                waiting.get(next).holders().stream().filter(each -> each != next && waiting.containsKey(each)).forEach(holders::add);
                open.push(holders);
            }
        }
        return Optional.empty();
    }
}
