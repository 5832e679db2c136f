package classroom.weave.schedule;

import classroom.trace.format.Operation;
import classroom.weave.call.Hierarchy;
import java.util.HashMap;
import java.util.Map;

/** Which methods and classes of the JDK the scheduled copy replaces, and by what. All names are internal. */
final class Replacements {
    private static final String MODEL = "classroom/schedule/model/";
    private static final String JUC = "java/util/concurrent/";
    /** By owner and name: the class of {@code schedule.model} that has a static method of the same name. */
    private static final Map<String, String> CALLS = new HashMap<>();
    /** By owner, name and parameters: the class and method. */
    private static final Map<String, String> RENAMED = new HashMap<>();
    /** By class of the JDK: the model that extends it. */
    private static final Map<String, String> TYPES = new HashMap<>();

    static {
        calls("Monitors", "java/lang/Object", "wait", "notify", "notifyAll");
        calls(
                "ThreadCalls",
                "java/lang/Thread",
                "start",
                "join",
                "sleep",
                "yield",
                "onSpinWait",
                "currentThread",
                "interrupt",
                "isInterrupted",
                "interrupted",
                "isAlive",
                "getState",
                "getId",
                "threadId",
                "holdsLock",
                "isVirtual",
                "setDaemon",
                "isDaemon");
        calls("ThreadCalls", JUC + "TimeUnit", "sleep", "timedJoin");
        calls("ParkCalls", JUC + "locks/LockSupport", "park", "parkNanos", "parkUntil", "unpark");
        calls("ExitCalls", "java/lang/System", "exit");
        calls("ExitCalls", "java/lang/Runtime", "exit", "halt");
        calls(
                "ExecutorModel",
                JUC + "Executors",
                "newFixedThreadPool",
                "newSingleThreadExecutor",
                "newCachedThreadPool",
                "newVirtualThreadPerTaskExecutor");
        calls("VirtualClock", "java/lang/System", "nanoTime", "currentTimeMillis");
        renamed("java/time/Instant.now()", "VirtualClock.instant");
        renamed("java/time/LocalTime.now()", "VirtualClock.localTime");
        renamed("java/time/LocalDate.now()", "VirtualClock.localDate");
        renamed("java/time/LocalDateTime.now()", "VirtualClock.localDateTime");
        calls(
                "ThreadRandomModel",
                JUC + "ThreadLocalRandom",
                "nextInt",
                "nextLong",
                "nextDouble",
                "nextBoolean",
                "nextGaussian");
        renamed("java/lang/Math.random()", "RandomModel.random");
        renamed("java/util/Collections.shuffle(Ljava/util/List;)", "RandomModel.shuffle");
        renamed("java/lang/ThreadLocal.withInitial(Ljava/util/function/Supplier;)", "ThreadLocalModel.withInitial");
        TYPES.put("java/util/Random", MODEL + "RandomModel");
        TYPES.put("java/lang/ThreadLocal", MODEL + "ThreadLocalModel");
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

    private Replacements() {}

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

    /**
     * A static method that replaces another one.
     *
     * @param receiver the type of its first parameter, if the replaced method is not static
     */
    record Target(String owner, String name, String receiver) {
        /** Returns the operation whose site its calls have. */
        Operation operation() {
            return switch (name) {
                case "wait" -> Operation.WAIT;
                case "notify", "notifyAll" -> Operation.NOTIFY;
                case "start" -> Operation.START;
                case "join", "timedJoin" -> Operation.JOIN;
                case "sleep" -> Operation.SLEEP;
                case "park", "parkNanos", "parkUntil" -> Operation.PARK;
                case "unpark" -> Operation.UNPARK;
                case "exit", "halt" -> Operation.EXIT;
                default -> Operation.LINE;
            };
        }
    }

    /** Returns what replaces a method; null if nothing does. */
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

    /** Returns the model that replaces a class of the JDK; null if none does. */
    static String substitute(String type) {
        return TYPES.get(type);
    }
}
