package classroom.observe;

import classroom.trace.format.TraceFormat;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of the program that are being initialized, and the initializing threads. Other threads that use such a
 * class wait, without any notice from the JVM. Running a class initializer is recorded as holding an initialization
 * lock of the class.
 */
final class ClassInits {
    private static final ConcurrentHashMap<Class<?>, ClassInits> KNOWN = new ConcurrentHashMap<>();
    /** The sites whose class is completely initialized. Written without a lock: a lost entry is determined again. */
    private static boolean[] done = new boolean[64];

    private final String name;
    private volatile Thread by;
    private volatile boolean over;

    private ClassInits(Class<?> type) {
        name = type.getName() + "<clinit>";
    }

    /** Records that the calling thread begins to initialize a class. */
    static void begins(Class<?> type, int site) {
        ClassInits init = KNOWN.computeIfAbsent(type, ClassInits::new);
        init.by = Thread.currentThread();
        EventWriter.did(init.name, init, site);
    }

    /** Records that the initialization has completed or failed. */
    static void ends(Class<?> type, int site) {
        ClassInits init = KNOWN.computeIfAbsent(type, ClassInits::new);
        EventWriter.did(init.name, init, site);
        init.over = true;
        init.by = null;
    }

    /** Records that the calling thread is about to use a class, and so waits if another thread is initializing it. */
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
            ThreadBuffer mine = ThreadBuffers.mine();
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
