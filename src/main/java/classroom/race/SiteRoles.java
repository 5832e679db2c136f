package classroom.race;

import classroom.trace.format.Operation;
import classroom.trace.format.Site;
import classroom.trace.format.SiteTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the sites of a process mean for the order of events, by site number. Used by one thread. */
final class SiteRoles {
    /** What a call on an object that several threads use does. */
    enum SiteRole {
        OBJECT,
        INTERRUPT,
        IS_INTERRUPTED,
        IS_ALIVE,
        OPTIMISTIC,
        VALIDATE,
        TASK_STATE,
        ITERATOR
    }

    /** Whether some stages or tasks begin when others are done. */
    final boolean dependent;
    /** Whether any task is handed over to other threads. */
    final boolean handsOver;
    /** The number of the class that each site is in. */
    final int[] classOf;
    /** The number of the class and method that each site is in. */
    final int[] methodOf;

    private static final Set<String> SUBMITTING = Set.of(
            "execute",
            "submit",
            "schedule",
            "scheduleAtFixedRate",
            "scheduleWithFixedDelay",
            "fork",
            "supplyAsync",
            "runAsync",
            "invokeLater",
            "publish",
            "start",
            "addShutdownHook");

    private final boolean[] submits;
    private final SiteRole[] roles;
    private final Map<String, Integer> classes = new HashMap<>();

    SiteRoles(SiteTable sites) {
        int size = sites.size();
        classOf = new int[size];
        methodOf = new int[size];
        roles = new SiteRole[size];
        submits = new boolean[size];
        boolean stages = false;
        boolean hands = false;
        Map<String, Integer> methods = new HashMap<>();
        for (int i = 0; i < size; i++) {
            Site site = sites.get(i);
            classOf[i] = numberOf(site.className());
            methodOf[i] = methods.computeIfAbsent(site.className() + "." + site.method(), key -> methods.size());
            roles[i] = site.op() == Operation.SHARED ? role(site) : SiteRole.OBJECT;
            submits[i] = SUBMITTING.contains(site.name());
            hands |= site.op() == Operation.HAND_OVER;
            stages |= site.op() == Operation.HAND_OVER && isDependent(site)
                    || site.owner().endsWith("ForkJoinPool");
        }
        dependent = stages;
        handsOver = hands;
    }

    /** Returns what a call at a site does. */
    SiteRole role(int site) {
        return site < roles.length ? roles[site] : SiteRole.OBJECT;
    }

    /** Tells whether a call hands a task over and returns before that is done. */
    boolean onlySubmits(int site) {
        return site < submits.length && submits[site];
    }

    /** Returns the number of a class. */
    int numberOf(String className) {
        return classes.computeIfAbsent(className, key -> classes.size());
    }

    private static boolean isDependent(Site site) {
        boolean combines = (site.name().equals("collect") || site.name().equals("reduce"))
                && site.descriptor().chars().filter(each -> each == ';').count() > 3;
        return combines
                || site.owner().endsWith("CompletableFuture")
                || site.owner().endsWith("CompletionStage")
                || site.name().equals("fork");
    }

    private static SiteRole role(Site site) {
        switch (site.name()) {
            case "interrupt":
                return SiteRole.INTERRUPT;
            case "interrupted":
            case "isInterrupted":
                return SiteRole.IS_INTERRUPTED;
            case "isAlive":
            case "getState":
                return SiteRole.IS_ALIVE;
            case "tryOptimisticRead":
                return SiteRole.OPTIMISTIC;
            case "validate":
                return SiteRole.VALIDATE;
            case "isDone":
            case "isCancelled":
            case "cancel":
            case "getNow":
            case "isCompletedExceptionally":
            case "isTerminated":
            case "shutdownNow":
                return SiteRole.TASK_STATE;
            case "next":
            case "hasNext":
            case "nextElement":
            case "hasMoreElements":
            case "getValue":
            case "setValue":
                return SiteRole.ITERATOR;
            default:
                return SiteRole.OBJECT;
        }
    }
}
