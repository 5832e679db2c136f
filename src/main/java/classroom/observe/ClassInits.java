package classroom.observe;

import classroom.trace.TraceFormat;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which classes of the program are being initialized by which thread. Any other thread that uses such a class waits until that is done; the
 * JVM tells nobody. Being in a class's initializer is noted as holding a lock that the class has for this.
 */
final class ClassInits {
    private static final ConcurrentHashMap<Class<?>, ClassInits> KNOWN = new ConcurrentHashMap<>();
    /** The sites whose class is initialized for good. Written without a lock: what is lost is found out again. */
    private static boolean[] done = new boolean[64];

    private final String name;
    private volatile Thread by;
    private volatile boolean over;

    private ClassInits(Class<?> type) {
        name = type.getName() + "<clinit>";
    }

    /** The calling thread begins to initialize a class. */
    static void begins(Class<?> type, int site) {
        ClassInits init = KNOWN.computeIfAbsent(type, ClassInits::new);
        init.by = Thread.currentThread();
        EventWriter.did(init.name, init, site);
    }

    /** It has done so, or failed. */
    static void ends(Class<?> type, int site) {
        ClassInits init = KNOWN.computeIfAbsent(type, ClassInits::new);
        EventWriter.did(init.name, init, site);
        init.over = true;
        init.by = null;
    }

    /** The calling thread is about to use a class: it waits where another thread initializes that. */
    static void wanted(Class<?> type, int site) {
        boolean[] known = done;
        if (site < known.length && known[site]) {
            return;
        }
        ClassInits init = KNOWN.get(type);
        if (init == null) {
            return;
        }
        Thread now = init.by;
        if (init.over) {
            setDone(site);
        } else if (now != null && now != Thread.currentThread()) {
            ThreadBuffer mine = ThreadBuffer.mine();
            mine.begin(TraceFormat.OBJECT, site, Values.object(mine, init.name, init));
        }
    }

    private static synchronized void setDone(int site) {
        if (site >= done.length) {
            done = Arrays.copyOf(done, Math.max(site + 1, done.length * 2));
        }
        done[site] = true;
    }
}
