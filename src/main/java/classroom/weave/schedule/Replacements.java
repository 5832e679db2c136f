package classroom.weave.schedule;

import classroom.weave.Hierarchy;
import java.util.HashMap;
import java.util.Map;

/** The methods and classes that replace those of the JDK in the scheduled copy. */
final class Replacements {
    private static final String MODEL = "classroom/schedule/model/";
    private static final String JUC = "java/util/concurrent/";
    /** By owner and name: the class with a static method of the same name. */
    private static final Map<String, String> CALLS = new HashMap<>();
    /** By owner, name and descriptor: class and method. */
    private static final Map<String, String> RENAMED = new HashMap<>();
    /** Classes of the JDK, and the models that extend them. */
    private static final Map<String, String> TYPES = new HashMap<>();

    static {
        calls("Monitors", "java/lang/Object", "wait", "notify", "notifyAll");
        calls("ThreadCalls", "java/lang/Thread", "start", "join", "sleep", "yield", "onSpinWait", "currentThread", "interrupt",
                "isInterrupted", "interrupted", "isAlive", "getState", "getId", "threadId", "holdsLock", "isVirtual", "setDaemon", "isDaemon");
        calls("ThreadCalls", JUC + "TimeUnit", "sleep", "timedJoin");
        calls("ThreadCalls", JUC + "locks/LockSupport", "park", "parkNanos", "parkUntil", "unpark");
        calls("ThreadCalls", "java/lang/System", "exit");
        calls("ThreadCalls", "java/lang/Runtime", "exit", "halt");
        calls("ExecutorModel", JUC + "Executors", "newFixedThreadPool", "newSingleThreadExecutor", "newCachedThreadPool",
                "newVirtualThreadPerTaskExecutor");
        calls("VirtualClock", "java/lang/System", "nanoTime", "currentTimeMillis");
        renamed("java/time/Instant.now()", "VirtualClock.instant");
        renamed("java/time/LocalTime.now()", "VirtualClock.localTime");
        renamed("java/time/LocalDate.now()", "VirtualClock.localDate");
        renamed("java/time/LocalDateTime.now()", "VirtualClock.localDateTime");
        types("LockModel", "locks/ReentrantLock");
        types("ReadWriteLockModel", "locks/ReentrantReadWriteLock");
        types("FutureModel", "FutureTask");
        types("SemaphoreModel", "Semaphore");
        types("LatchModel", "CountDownLatch");
        types("BarrierModel", "CyclicBarrier");
        types("ArrayQueueModel", "ArrayBlockingQueue");
        types("LinkedQueueModel", "LinkedBlockingQueue");
        types("PriorityQueueModel", "PriorityBlockingQueue");
        RENAMED.put("java/lang/System.identityHashCode(Ljava/lang/Object;)", "classroom/schedule/Schedule.hash");
    }

    private Replacements() {
    }

    private static void calls(String model, String owner, String... names) {
        for (String name : names) {
            CALLS.put(owner + "." + name, MODEL + model);
        }
    }

    private static void types(String model, String type) {
        TYPES.put(JUC + type, MODEL + model);
    }

    private static void renamed(String from, String to) {
        RENAMED.put(from, MODEL + to);
    }

    /** A static method that replaces another one. */
    record Target(String owner, String name, String receiver) {
    }

    /** Returns the replacement of a method of the JDK; null if it is not replaced. */
    static Target call(Hierarchy types, String owner, String name, String descriptor) {
        if (owner.startsWith("[")) {
            return null;
        }
        String parameters = descriptor.substring(0, descriptor.indexOf(')') + 1);
        for (String type : types.supertypes(owner)) {
            if (types.isOwn(type)) {
                if (types.declares(type, name, descriptor)) {
                    return null;
                }
                continue;
            }
            String renamed = RENAMED.get(type + "." + name + parameters);
            if (renamed != null) {
                int dot = renamed.lastIndexOf('.');
                return new Target(renamed.substring(0, dot), renamed.substring(dot + 1), type);
            }
            String model = CALLS.get(type + "." + name);
            if (model != null) {
                return new Target(model, name, type);
            }
        }
        return null;
    }

    /** Returns the model of a class of the JDK; null if it is not replaced. */
    static String substitute(String type) {
        return TYPES.get(type);
    }
}
