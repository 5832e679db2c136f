package classroom.race;

import classroom.race.Hint.HintKind;
import classroom.trace.ThreadTrace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds locks that only one thread ever takes. Used by one thread. */
final class LockUse {
    private static final int MAX_LOCKS = 100_000;
    private static final int MAX_HINTS = 20;
    private static final int SHARED = -1;

    private final List<ThreadTrace> threads;
    /** The only thread that has wanted a lock so far, by the lock's identity; {@link #SHARED} for several. */
    private final Map<Integer, Integer> ownerOf = new HashMap<>();
    /** By the number of a site: its locks, its first event, how often it takes one, and the class of the first one. */
    private final Map<Integer, List<Integer>> locksAt = new LinkedHashMap<>();

    private final Map<Integer, RaceAccess> firstAt = new HashMap<>();
    private final Map<Integer, Long> counts = new HashMap<>();
    private final Map<Integer, String> types = new HashMap<>();

    LockUse(List<ThreadTrace> threads) {
        this.threads = threads;
    }

    /**
     * Notes that a thread takes or waits for a lock.
     *
     * @param lock  its identity
     * @param type  its class
     * @param event of the thread
     */
    void wanted(int lock, String type, int thread, int event) {
        Integer owner = ownerOf.get(lock);
        int site = threads.get(thread).site(event).number();
        counts.merge(site, 1L, Long::sum);
        if (owner == null && ownerOf.size() < MAX_LOCKS) {
            ownerOf.put(lock, thread);
            types.putIfAbsent(site, type);
        } else if (owner != null && owner != thread) {
            ownerOf.put(lock, SHARED);
        }
        if (owner == null || !firstAt.containsKey(site)) {
            locksAt.computeIfAbsent(site, key -> new ArrayList<>()).add(lock);
            firstAt.putIfAbsent(site, new RaceAccess(threads.get(thread), event));
        }
    }

    /** Returns hints at places where locks were taken several times, each lock by one thread only. */
    List<Hint> hints() {
        List<Hint> hints = new ArrayList<>();
        locksAt.forEach((site, locks) -> {
            boolean alone = locks.stream().allMatch(each -> ownerOf.getOrDefault(each, SHARED) != SHARED);
            if (alone && counts.get(site) > 1 && threads.size() > 1 && hints.size() < MAX_HINTS) {
                hints.add(new Hint(
                        HintKind.LOCK_OF_ONE_THREAD,
                        firstAt.get(site),
                        null,
                        types.getOrDefault(site, ""),
                        counts.get(site)));
            }
        });
        return hints;
    }
}
