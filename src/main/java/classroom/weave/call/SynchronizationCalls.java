package classroom.weave.call;

import classroom.trace.format.Operation;

/** The methods of the JDK by which threads wait for each other, and by which they start and wake each other. */
final class SynchronizationCalls {
    private static final String JUC = "java/util/concurrent/";

    private SynchronizationCalls() {}

    /** Adds rules that record these calls. */
    static void putAll() {
        CallRule.put(Operation.WAIT, CallRule.Style.SPAN, "java/lang/Object", "wait");
        CallRule.put(Operation.NOTIFY, CallRule.Style.DID, "java/lang/Object", "notify", "notifyAll");
        CallRule.put(Operation.START, CallRule.Style.START, "java/lang/Thread", "start");
        CallRule.put(Operation.START, CallRule.Style.STARTED, "java/lang/Thread", "startVirtualThread");
        CallRule.put(Operation.START, CallRule.Style.STARTED, "java/lang/Thread$Builder", "start");
        CallRule.put(Operation.START, CallRule.Style.STARTED, "java/lang/Thread$Builder$OfVirtual", "start");
        CallRule.put(Operation.JOIN, CallRule.Style.SPAN, "java/lang/Thread", "join", "join(Ljava/time/Duration;)");
        CallRule.put(Operation.SLEEP, CallRule.Style.SPAN, "java/lang/Thread", "sleep", "sleep(Ljava/time/Duration;)");
        CallRule.put(Operation.RENAME, CallRule.Style.RENAME, "java/lang/Thread", "setName");
        CallRule.put(Operation.SLEEP, CallRule.Style.SPAN, JUC + "TimeUnit", "sleep");
        CallRule.put(Operation.JOIN, CallRule.Style.SPAN, JUC + "TimeUnit", "timedJoin");
        CallRule.put(Operation.PARK, CallRule.Style.SPAN, JUC + "locks/LockSupport", "park", "parkNanos", "parkUntil");
        CallRule.put(Operation.UNPARK, CallRule.Style.DID_TO_ARGUMENT, JUC + "locks/LockSupport", "unpark");
        CallRule.put(Operation.LOCK, CallRule.Style.SPAN, JUC + "locks/Lock", "lock", "lockInterruptibly");
        CallRule.put(Operation.TRY_LOCK, CallRule.Style.SPAN, JUC + "locks/Lock", "tryLock");
        CallRule.put(Operation.UNLOCK, CallRule.Style.DID, JUC + "locks/Lock", "unlock");
        CallRule.put(Operation.VIEW, CallRule.Style.LINK, JUC + "locks/Lock", "newCondition");
        CallRule.put(Operation.VIEW, CallRule.Style.LINK, JUC + "locks/ReadWriteLock", "readLock", "writeLock");
        CallRule.put(
                Operation.LOCK,
                CallRule.Style.SPAN,
                JUC + "locks/StampedLock",
                "readLock",
                "writeLock",
                "readLockInterruptibly",
                "writeLockInterruptibly");
        CallRule.put(Operation.TRY_LOCK, CallRule.Style.SPAN, JUC + "locks/StampedLock", "tryReadLock", "tryWriteLock");
        CallRule.put(
                Operation.UNLOCK, CallRule.Style.DID, JUC + "locks/StampedLock", "unlock", "unlockRead", "unlockWrite");
        CallRule.put(
                Operation.AWAIT,
                CallRule.Style.SPAN,
                JUC + "locks/Condition",
                "await",
                "awaitNanos",
                "awaitUntil",
                "awaitUninterruptibly");
        CallRule.put(Operation.SIGNAL, CallRule.Style.DID, JUC + "locks/Condition", "signal", "signalAll");
        CallRule.put(Operation.ACQUIRE, CallRule.Style.SPAN, JUC + "Semaphore", "acquire", "acquireUninterruptibly");
        CallRule.put(Operation.TRY_ACQUIRE, CallRule.Style.SPAN, JUC + "Semaphore", "tryAcquire");
        CallRule.put(Operation.RELEASE, CallRule.Style.DID, JUC + "Semaphore", "release");
        CallRule.put(Operation.PUT, CallRule.Style.SPAN, JUC + "BlockingQueue", "put");
        CallRule.put(Operation.TAKE, CallRule.Style.SPAN, JUC + "BlockingQueue", "take");
        CallRule.put(Operation.OFFER, CallRule.Style.SPAN, JUC + "BlockingQueue", "offer", "add");
        CallRule.put(Operation.POLL, CallRule.Style.SPAN, JUC + "BlockingQueue", "poll");
        CallRule.put(Operation.PUT, CallRule.Style.SPAN, JUC + "BlockingDeque", "putFirst", "putLast");
        CallRule.put(Operation.TAKE, CallRule.Style.SPAN, JUC + "BlockingDeque", "takeFirst", "takeLast");
        CallRule.put(Operation.OFFER, CallRule.Style.SPAN, JUC + "TransferQueue", "tryTransfer");
        CallRule.put(Operation.OFFER, CallRule.Style.SPAN, JUC + "BlockingDeque", "offerFirst", "offerLast");
        CallRule.put(Operation.POLL, CallRule.Style.SPAN, JUC + "BlockingDeque", "pollFirst", "pollLast");
        CallRule.put(Operation.PUT, CallRule.Style.SPAN, JUC + "TransferQueue", "transfer");
        CallRule.put(Operation.EXCHANGE, CallRule.Style.SPAN, JUC + "Exchanger", "exchange");
        CallRule.put(Operation.LATCH, CallRule.Style.SPAN, JUC + "CountDownLatch", "await");
        CallRule.put(Operation.COUNT_DOWN, CallRule.Style.DID, JUC + "CountDownLatch", "countDown");
        CallRule.put(Operation.BARRIER, CallRule.Style.SPAN, JUC + "CyclicBarrier", "await");
        CallRule.put(
                Operation.BARRIER,
                CallRule.Style.SPAN,
                JUC + "Phaser",
                "arriveAndAwaitAdvance",
                "awaitAdvance",
                "awaitAdvanceInterruptibly");
        CallRule.put(Operation.FUTURE, CallRule.Style.SPAN, JUC + "Future", "get");
        CallRule.put(Operation.FUTURE, CallRule.Style.SPAN, JUC + "CompletableFuture", "join");
        CallRule.put(
                Operation.FUTURE,
                CallRule.Style.SPAN,
                JUC + "ForkJoinTask",
                "join",
                "invoke",
                "invokeAll",
                "quietlyJoin",
                "quietlyInvoke");
        CallRule.put(
                Operation.FUTURE,
                CallRule.Style.SPAN,
                JUC + "ExecutorService",
                "awaitTermination",
                "invokeAll",
                "invokeAny",
                "close()");
        CallRule.put(Operation.FUTURE, CallRule.Style.SPAN, JUC + "ForkJoinPool", "invoke", "awaitQuiescence");
        CallRule.put(Operation.FUTURE, CallRule.Style.SPAN, JUC + "CompletionService", "take", "poll");
        CallRule.put(Operation.FUTURE, CallRule.Style.SPAN, JUC + "StructuredTaskScope", "join", "joinUntil");
        CallRule.put(Operation.FUTURE, CallRule.Style.SPAN, "java/awt/EventQueue", "invokeAndWait");
        CallRule.put(Operation.FUTURE, CallRule.Style.SPAN, "javax/swing/SwingUtilities", "invokeAndWait");
        CallRule.put(
                Operation.COMPLETE, CallRule.Style.DID, JUC + "CompletableFuture", "complete", "completeExceptionally");
    }
}
