package classroom.observe;

import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Gives back the ids of the observer's threads, so that the program's threads have the same ids as without the
 * observer. The JDK has no method for this: it changes fields of {@code Thread}, and does nothing if these do not
 * exist. It is done only if {@link #ALLOWED} is set, since it costs about 20 ms at the start of a JVM, and since a
 * JDK from {@link #FLAG_FROM} on prints a warning unless it was started with {@link #FLAG}.
 */
public final class ThreadIds {
    /** The environment variable that requests this; its value is ignored. */
    public static final String ALLOWED = "CLASSROOM_IDS";
    /** The flag that suppresses the warning of newer JDKs. */
    public static final String FLAG = "--sun-misc-unsafe-memory-access=allow";

    public static final int FLAG_FROM = 24;

    /** The first id of the observer's threads: no program creates so many threads. */
    private static final long OURS = 1L << 40;

    private static final ThreadIds HERE = System.getenv(ALLOWED) == null ? null : find();

    private final Object unsafe;
    private final Method putLong;
    private final Method compareAndSwap;
    private final long id;
    private final Object counterBase;
    private final long counter;
    /** Whether the counter has the last id, as in JDK 17, and not the next one. */
    private final boolean last;

    private long next = OURS;

    private ThreadIds(Object unsafe) throws ReflectiveOperationException {
        this.unsafe = unsafe;
        Class<?> type = unsafe.getClass();
        putLong = type.getMethod("putLong", Object.class, long.class, long.class);
        compareAndSwap = type.getMethod("compareAndSwapLong", Object.class, long.class, long.class, long.class);
        Method offset = type.getMethod("staticFieldOffset", Field.class);
        Method base = type.getMethod("staticFieldBase", Field.class);
        id = (long)
                type.getMethod("objectFieldOffset", Field.class).invoke(unsafe, Thread.class.getDeclaredField("tid"));
        Field before = find(Thread.class, "threadSeqNumber");
        last = before != null;
        if (last) {
            counterBase = base.invoke(unsafe, before);
            counter = (long) offset.invoke(unsafe, before);
        } else {
            Field address = Class.forName("java.lang.Thread$ThreadIdentifiers").getDeclaredField("NEXT_TID_OFFSET");
            Method getLong = type.getMethod("getLong", Object.class, long.class);
            counterBase = null;
            counter = (long) getLong.invoke(unsafe, base.invoke(unsafe, address), offset.invoke(unsafe, address));
        }
    }

    /** Returns the id under which a thread is recorded. */
    static long recorded(Thread thread) {
        return thread instanceof CarrierThread carrier ? carrier.carried().getId() : thread.getId();
    }

    /**
     * Gives back the id of a thread that was just created and not started, unless another thread was created in the
     * meantime.
     */
    @SuppressWarnings("LockOnNonEnclosingClassLiteral")
    static void giveBack(Thread thread) {
        if (HERE != null) {
            // JDK 17 uses this lock for the counter.
            synchronized (Thread.class) {
                HERE.giveBackNow(thread);
            }
        }
    }

    private void giveBackNow(Thread thread) {
        try {
            long old = thread.getId();
            long after = last ? old : old + 1;
            putLong.invoke(unsafe, thread, id, next++);
            compareAndSwap.invoke(unsafe, counterBase, counter, after, after - 1);
        } catch (ReflectiveOperationException e) {
            // The thread keeps its id.
            return;
        }
    }

    private static ThreadIds find() {
        try {
            Field unsafe = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            unsafe.setAccessible(true);
            return new ThreadIds(unsafe.get(null));
        } catch (ReflectiveOperationException | RuntimeException e) {
            // The JDK has other fields: the program's threads have higher ids than without the observer.
            return null;
        }
    }

    private static Field find(Class<?> type, String name) {
        for (Field each : type.getDeclaredFields()) {
            if (each.getName().equals(name)) {
                return each;
            }
        }
        return null;
    }
}
