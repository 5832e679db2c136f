package classroom.weave.call;

import classroom.trace.format.Operation;

/**
 * The methods of JDK objects that may order accesses by several threads: collections, and queries of threads and tasks.
 */
final class SharedCalls {
    /** The methods of this class have no parameter types of their own; they adapt to the caller. */
    static final String HANDLE = "java/lang/invoke/VarHandle";

    private static final String UTIL = "java/util/";
    private static final String JUC = "java/util/concurrent/";
    private static final String[] HANDLED = {
        "get",
        "set",
        "getVolatile",
        "setVolatile",
        "getOpaque",
        "setOpaque",
        "getAcquire",
        "setRelease",
        "compareAndSet",
        "compareAndExchange",
        "compareAndExchangeAcquire",
        "compareAndExchangeRelease",
        "weakCompareAndSet",
        "weakCompareAndSetAcquire",
        "weakCompareAndSetPlain",
        "weakCompareAndSetRelease",
        "getAndSet",
        "getAndSetAcquire",
        "getAndSetRelease",
        "getAndAdd",
        "getAndAddAcquire",
        "getAndAddRelease",
        "getAndBitwiseOr",
        "getAndBitwiseAnd",
        "getAndBitwiseXor"
    };

    private SharedCalls() {}

    /** Adds rules that record these calls. */
    static void putAll() {
        put(
                UTIL + "Map",
                "get",
                "getOrDefault",
                "containsKey",
                "containsValue",
                "isEmpty",
                "size",
                "put",
                "putIfAbsent",
                "putAll",
                "remove",
                "replace",
                "clear");
        around(UTIL + "Map", "compute", "computeIfAbsent", "computeIfPresent", "merge", "forEach", "replaceAll");
        put(
                UTIL + "NavigableMap",
                "firstEntry",
                "lastEntry",
                "pollFirstEntry",
                "pollLastEntry",
                "floorEntry",
                "ceilingEntry");
        put(UTIL + "SortedMap", "firstKey", "lastKey");
        put(UTIL + "Map$Entry", "getValue", "setValue");
        put(
                UTIL + "Collection",
                "add",
                "addAll",
                "remove",
                "removeAll",
                "retainAll",
                "contains",
                "containsAll",
                "isEmpty",
                "size",
                "clear",
                "toArray",
                "iterator");
        around(UTIL + "Collection", "removeIf");
        around("java/lang/Iterable", "forEach");
        put(UTIL + "Iterator", "next", "hasNext");
        put(UTIL + "Enumeration", "nextElement", "hasMoreElements");
        put(UTIL + "List", "get", "set", "indexOf");
        put(UTIL + "Vector", "addElement", "elementAt", "firstElement", "lastElement", "removeElement");
        put(UTIL + "Stack", "push", "pop", "peek", "empty");
        put(UTIL + "Queue", "offer", "poll", "peek", "element", "remove");
        put(
                UTIL + "Deque",
                "push",
                "pop",
                "addFirst",
                "addLast",
                "offerFirst",
                "offerLast",
                "pollFirst",
                "pollLast",
                "peekFirst",
                "peekLast",
                "removeFirst",
                "removeLast",
                "getFirst",
                "getLast");
        put(UTIL + "SortedSet", "first", "last");
        put(UTIL + "NavigableSet", "pollFirst", "pollLast");
        put(JUC + "BlockingQueue", "drainTo", "remainingCapacity");
        put("java/lang/StringBuffer", "append", "insert", "length", "toString");
        put(JUC + "Future", "isDone", "isCancelled", "cancel");
        put(JUC + "CompletableFuture", "getNow", "isCompletedExceptionally");
        put(JUC + "ExecutorService", "isTerminated", "shutdownNow");
        put(JUC + "CountDownLatch", "getCount");
        put(JUC + "Semaphore", "availablePermits", "drainPermits");
        put(JUC + "Phaser", "getPhase", "isTerminated", "getArrivedParties");
        put(JUC + "CyclicBarrier", "isBroken", "getNumberWaiting");
        before(JUC + "Phaser", "arrive", "arriveAndDeregister", "register", "bulkRegister");
        noted(CallRule.Style.ATOMIC, "java/lang/Thread", "isAlive", "getState", "isInterrupted");
        before("java/lang/Thread", "interrupt");
        noted(CallRule.Style.SPAN, "java/lang/Thread", "interrupted");
        noted(CallRule.Style.ATOMIC, JUC + "locks/StampedLock", "tryOptimisticRead", "validate");
        noted(CallRule.Style.ATOMIC, HANDLE, HANDLED);
        for (String each : new String[] {"Integer", "Long"}) {
            noted(
                    CallRule.Style.ATOMIC,
                    JUC + "atomic/Atomic" + each + "FieldUpdater",
                    "get",
                    "set",
                    "compareAndSet",
                    "getAndSet",
                    "incrementAndGet",
                    "getAndIncrement",
                    "addAndGet",
                    "getAndAdd",
                    "decrementAndGet",
                    "getAndDecrement");
        }
        noted(
                CallRule.Style.ATOMIC,
                JUC + "atomic/AtomicReferenceFieldUpdater",
                "get",
                "set",
                "compareAndSet",
                "getAndSet");
    }

    private static void put(String type, String... methods) {
        noted(CallRule.Style.SHARED, type, methods);
    }

    private static void around(String type, String... methods) {
        noted(CallRule.Style.SHARED_AROUND, type, methods);
    }

    private static void before(String type, String... methods) {
        noted(CallRule.Style.DID, type, methods);
    }

    private static void noted(CallRule.Style style, String type, String... methods) {
        CallRule.put(Operation.SHARED, style, type, methods);
    }
}
