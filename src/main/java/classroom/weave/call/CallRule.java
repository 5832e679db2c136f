package classroom.weave.call;

import classroom.trace.format.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A method of the JDK whose calls are recorded.
 *
 * @param op    what the call does
 * @param style how it is recorded
 */
public record CallRule(Operation op, Style style) {
    /** How a call is recorded. */
    public enum Style {
        /** Before the call, after it, and when it throws. */
        SPAN,
        /** Before the call, with its receiver. */
        DID,
        /** Before the call, with its only argument. */
        DID_TO_ARGUMENT,
        /** After the call, with its result. */
        ATOMIC,
        /** After the call, with its receiver, if that is a thread-safe object. */
        SHARED,
        /** Before and after the call, since it calls the program's code. */
        SHARED_AROUND,
        /** The receiver is a thread, which the call starts. */
        START,
        /** The result is a thread that has been started. */
        STARTED,
        RENAME,
        /** The result represents the receiver, as the lock of a {@code ReadWriteLock} does. */
        LINK,
        /** The result is a process. */
        PROCESS
    }

    private static final Map<String, CallRule> CALLS = new HashMap<>();
    private static final String JUC = "java/util/concurrent/";
    private static final String CHANNELS = "java/nio/channels/";
    /** Streams that stay in memory and never block, and print streams, whose output is recorded in another way. */
    private static final Set<String> AT_ONCE = Set.of(
            "java/io/ByteArrayInputStream",
            "java/io/ByteArrayOutputStream",
            "java/io/CharArrayReader",
            "java/io/CharArrayWriter",
            "java/io/PrintStream",
            "java/io/StringReader",
            "java/io/StringWriter");

    static {
        put(Operation.WAIT, Style.SPAN, "java/lang/Object", "wait");
        put(Operation.NOTIFY, Style.DID, "java/lang/Object", "notify", "notifyAll");
        put(Operation.START, Style.START, "java/lang/Thread", "start");
        put(Operation.START, Style.STARTED, "java/lang/Thread", "startVirtualThread");
        put(Operation.START, Style.STARTED, "java/lang/Thread$Builder", "start");
        put(Operation.START, Style.STARTED, "java/lang/Thread$Builder$OfVirtual", "start");
        put(Operation.JOIN, Style.SPAN, "java/lang/Thread", "join", "join(Ljava/time/Duration;)");
        put(Operation.SLEEP, Style.SPAN, "java/lang/Thread", "sleep", "sleep(Ljava/time/Duration;)");
        put(Operation.RENAME, Style.RENAME, "java/lang/Thread", "setName");
        put(Operation.SLEEP, Style.SPAN, JUC + "TimeUnit", "sleep");
        put(Operation.JOIN, Style.SPAN, JUC + "TimeUnit", "timedJoin");
        put(Operation.PARK, Style.SPAN, JUC + "locks/LockSupport", "park", "parkNanos", "parkUntil");
        put(Operation.UNPARK, Style.DID_TO_ARGUMENT, JUC + "locks/LockSupport", "unpark");
        put(Operation.LOCK, Style.SPAN, JUC + "locks/Lock", "lock", "lockInterruptibly");
        put(Operation.TRY_LOCK, Style.SPAN, JUC + "locks/Lock", "tryLock");
        put(Operation.UNLOCK, Style.DID, JUC + "locks/Lock", "unlock");
        put(Operation.VIEW, Style.LINK, JUC + "locks/Lock", "newCondition");
        put(Operation.VIEW, Style.LINK, JUC + "locks/ReadWriteLock", "readLock", "writeLock");
        put(
                Operation.LOCK,
                Style.SPAN,
                JUC + "locks/StampedLock",
                "readLock",
                "writeLock",
                "readLockInterruptibly",
                "writeLockInterruptibly");
        put(Operation.TRY_LOCK, Style.SPAN, JUC + "locks/StampedLock", "tryReadLock", "tryWriteLock");
        put(Operation.UNLOCK, Style.DID, JUC + "locks/StampedLock", "unlock", "unlockRead", "unlockWrite");
        put(
                Operation.AWAIT,
                Style.SPAN,
                JUC + "locks/Condition",
                "await",
                "awaitNanos",
                "awaitUntil",
                "awaitUninterruptibly");
        put(Operation.SIGNAL, Style.DID, JUC + "locks/Condition", "signal", "signalAll");
        put(Operation.ACQUIRE, Style.SPAN, JUC + "Semaphore", "acquire", "acquireUninterruptibly");
        put(Operation.TRY_ACQUIRE, Style.SPAN, JUC + "Semaphore", "tryAcquire");
        put(Operation.RELEASE, Style.DID, JUC + "Semaphore", "release");
        put(Operation.PUT, Style.SPAN, JUC + "BlockingQueue", "put");
        put(Operation.TAKE, Style.SPAN, JUC + "BlockingQueue", "take");
        put(Operation.OFFER, Style.SPAN, JUC + "BlockingQueue", "offer", "add");
        put(Operation.POLL, Style.SPAN, JUC + "BlockingQueue", "poll");
        put(Operation.PUT, Style.SPAN, JUC + "BlockingDeque", "putFirst", "putLast");
        put(Operation.TAKE, Style.SPAN, JUC + "BlockingDeque", "takeFirst", "takeLast");
        put(Operation.OFFER, Style.SPAN, JUC + "TransferQueue", "tryTransfer");
        put(Operation.OFFER, Style.SPAN, JUC + "BlockingDeque", "offerFirst", "offerLast");
        put(Operation.POLL, Style.SPAN, JUC + "BlockingDeque", "pollFirst", "pollLast");
        put(Operation.PUT, Style.SPAN, JUC + "TransferQueue", "transfer");
        put(Operation.EXCHANGE, Style.SPAN, JUC + "Exchanger", "exchange");
        put(Operation.LATCH, Style.SPAN, JUC + "CountDownLatch", "await");
        put(Operation.COUNT_DOWN, Style.DID, JUC + "CountDownLatch", "countDown");
        put(Operation.BARRIER, Style.SPAN, JUC + "CyclicBarrier", "await");
        put(
                Operation.BARRIER,
                Style.SPAN,
                JUC + "Phaser",
                "arriveAndAwaitAdvance",
                "awaitAdvance",
                "awaitAdvanceInterruptibly");
        put(Operation.FUTURE, Style.SPAN, JUC + "Future", "get");
        put(Operation.FUTURE, Style.SPAN, JUC + "CompletableFuture", "join");
        put(
                Operation.FUTURE,
                Style.SPAN,
                JUC + "ForkJoinTask",
                "join",
                "invoke",
                "invokeAll",
                "quietlyJoin",
                "quietlyInvoke");
        put(
                Operation.FUTURE,
                Style.SPAN,
                JUC + "ExecutorService",
                "awaitTermination",
                "invokeAll",
                "invokeAny",
                "close()");
        put(Operation.FUTURE, Style.SPAN, JUC + "ForkJoinPool", "invoke", "awaitQuiescence");
        put(Operation.FUTURE, Style.SPAN, JUC + "CompletionService", "take", "poll");
        put(Operation.FUTURE, Style.SPAN, JUC + "StructuredTaskScope", "join", "joinUntil");
        put(Operation.FUTURE, Style.SPAN, "java/awt/EventQueue", "invokeAndWait");
        put(Operation.FUTURE, Style.SPAN, "javax/swing/SwingUtilities", "invokeAndWait");
        HandOverCalls.putAll();
        SharedCalls.putAll();
        put(Operation.COMPLETE, Style.DID, JUC + "CompletableFuture", "complete", "completeExceptionally");
        put(Operation.PROCESS_START, Style.PROCESS, "java/lang/ProcessBuilder", "start");
        put(Operation.PROCESS_START, Style.PROCESS, "java/lang/Runtime", "exec");
        put(Operation.PROCESS_WAIT, Style.SPAN, "java/lang/Process", "waitFor");
        put(Operation.ACCEPT, Style.SPAN, "java/net/ServerSocket", "accept");
        put(Operation.ACCEPT, Style.SPAN, CHANNELS + "ServerSocketChannel", "accept");
        put(Operation.CONNECT, Style.SPAN, "java/net/Socket", "connect");
        put(Operation.CONNECT, Style.SPAN, CHANNELS + "SocketChannel", "connect", "finishConnect", "open");
        put(Operation.CONNECT, Style.SPAN, "java/net/URLConnection", "connect", "getInputStream");
        put(Operation.CONNECT, Style.SPAN, "java/net/URL", "openStream");
        put(Operation.CONNECT, Style.SPAN, "java/net/http/HttpClient", "send");
        put(Operation.SELECT, Style.SPAN, CHANNELS + "Selector", "select");
        put(Operation.FILE_LOCK, Style.SPAN, CHANNELS + "FileChannel", "lock");
        put(Operation.TAKE, Style.SPAN, "java/nio/file/WatchService", "take");
        put(Operation.POLL, Style.SPAN, "java/nio/file/WatchService", "poll");
        put(Operation.TAKE, Style.SPAN, "java/lang/ref/ReferenceQueue", "remove");
        put(Operation.INPUT, Style.SPAN, CHANNELS + "ReadableByteChannel", "read");
        put(Operation.INPUT, Style.SPAN, CHANNELS + "ScatteringByteChannel", "read");
        put(Operation.INPUT, Style.SPAN, CHANNELS + "DatagramChannel", "receive");
        put(Operation.INPUT, Style.SPAN, "java/net/DatagramSocket", "receive");
        put(Operation.INPUT, Style.SPAN, "java/lang/IO", "readln");
        put(Operation.INPUT, Style.SPAN, "java/io/IO", "readln");
        put(
                Operation.INPUT,
                Style.SPAN,
                "java/io/DataInput",
                "readBoolean",
                "readByte",
                "readChar",
                "readDouble",
                "readFloat",
                "readFully",
                "readInt",
                "readLine",
                "readLong",
                "readShort",
                "readUTF",
                "readUnsignedByte",
                "readUnsignedShort",
                "skipBytes");
        put(Operation.INPUT, Style.SPAN, "java/io/ObjectInput", "read", "readObject");
        put(
                Operation.INPUT,
                Style.SPAN,
                "java/io/InputStream",
                "read",
                "readAllBytes",
                "readNBytes",
                "skip",
                "transferTo");
        put(Operation.INPUT, Style.SPAN, "java/io/Reader", "read", "skip", "transferTo");
        put(Operation.INPUT, Style.SPAN, "java/io/BufferedReader", "readLine");
        put(Operation.INPUT, Style.SPAN, "java/io/Console", "readLine", "readPassword");
        for (String each : new String[] {
            "", "BigDecimal", "BigInteger", "Boolean", "Byte", "Double", "Float", "Int", "Line", "Long", "Short"
        }) {
            put(Operation.INPUT, Style.SPAN, "java/util/Scanner", "hasNext" + each, "next" + each);
        }
        put(Operation.INPUT, Style.SPAN, "java/util/Scanner", "findInLine", "findWithinHorizon", "skip");
        put(Operation.OUTPUT, Style.SPAN, CHANNELS + "WritableByteChannel", "write");
        put(Operation.OUTPUT, Style.SPAN, CHANNELS + "GatheringByteChannel", "write");
        put(
                Operation.OUTPUT,
                Style.SPAN,
                "java/io/DataOutput",
                "writeBoolean",
                "writeByte",
                "writeBytes",
                "writeChar",
                "writeChars",
                "writeDouble",
                "writeFloat",
                "writeInt",
                "writeLong",
                "writeShort",
                "writeUTF");
        put(Operation.OUTPUT, Style.SPAN, "java/io/ObjectOutput", "flush", "write", "writeObject");
        put(Operation.OUTPUT, Style.SPAN, "java/io/OutputStream", "flush", "write");
        put(Operation.OUTPUT, Style.SPAN, "java/io/Writer", "append", "flush", "write");
        put(Operation.OUTPUT, Style.SPAN, "java/io/BufferedWriter", "newLine");
        put(Operation.OUTPUT, Style.SPAN, "java/io/PrintWriter", "format", "print", "printf", "println");
        put(Operation.EXIT, Style.SPAN, "java/lang/System", "exit");
        put(Operation.EXIT, Style.SPAN, "java/lang/Runtime", "exit", "halt");
        String[] scalars = {
            "get",
            "set",
            "lazySet",
            "getAndSet",
            "compareAndSet",
            "weakCompareAndSet",
            "weakCompareAndSetPlain",
            "weakCompareAndSetVolatile",
            "weakCompareAndSetAcquire",
            "weakCompareAndSetRelease",
            "compareAndExchange",
            "compareAndExchangeAcquire",
            "compareAndExchangeRelease",
            "getPlain",
            "setPlain",
            "getOpaque",
            "setOpaque",
            "getAcquire",
            "setRelease",
            "getAndIncrement",
            "getAndDecrement",
            "getAndAdd",
            "incrementAndGet",
            "decrementAndGet",
            "addAndGet",
            "getAndUpdate",
            "updateAndGet",
            "getAndAccumulate",
            "accumulateAndGet",
            "intValue",
            "longValue"
        };
        for (String type : new String[] {
            "AtomicInteger",
            "AtomicLong",
            "AtomicBoolean",
            "AtomicReference",
            "AtomicIntegerArray",
            "AtomicLongArray",
            "AtomicReferenceArray"
        }) {
            put(Operation.ATOMIC, Style.ATOMIC, JUC + "atomic/" + type, scalars);
        }
        String[] adders = {
            "add",
            "increment",
            "decrement",
            "accumulate",
            "sum",
            "get",
            "reset",
            "sumThenReset",
            "getThenReset",
            "intValue",
            "longValue"
        };
        for (String type : new String[] {"LongAdder", "DoubleAdder", "LongAccumulator", "DoubleAccumulator"}) {
            put(Operation.ATOMIC, Style.ATOMIC, JUC + "atomic/" + type, adders);
        }
        for (String type : new String[] {"AtomicStampedReference", "AtomicMarkableReference"}) {
            put(
                    Operation.ATOMIC,
                    Style.ATOMIC,
                    JUC + "atomic/" + type,
                    "getReference",
                    "get",
                    "set",
                    "compareAndSet",
                    "weakCompareAndSet");
        }
    }

    /** All recorded calls: type and method name, or type, name and parameters, as in {@code java/lang/Thread.join}. */
    public static Set<String> all() {
        return Set.copyOf(CALLS.keySet());
    }

    private boolean isShared() {
        return style == Style.SHARED || style == Style.SHARED_AROUND;
    }

    /** Whether it is recorded that the call has thrown. */
    public boolean canFail() {
        return style == Style.SPAN || style == Style.START;
    }

    /**
     * Adds methods of a type.
     *
     * @param methods method names, which stand for all overloads that the type declares or inherits; or names with
     *                parameters, where an older JDK lacks that overload
     */
    static void put(Operation op, Style style, String type, String... methods) {
        for (String method : methods) {
            CALLS.put(type + "." + method, new CallRule(op, style));
        }
    }

    /**
     * Returns the rule for a call. It also matches if the call names a subtype of the type that declares the method.
     * Methods of the program itself have no rule, because their bodies are woven, except those of locks.
     *
     * @param types   the known types
     * @param ofClass whether the method is static
     * @return the rule, or null if the call is not recorded
     */
    public static CallRule of(Hierarchy types, boolean ofClass, String owner, String method, String descriptor) {
        if (owner.startsWith("[") || method.startsWith("<")) {
            return null;
        }
        CallRule shared = null;
        for (String type : types.supertypes(owner)) {
            if (AT_ONCE.contains(type)) {
                return null;
            }
            CallRule call = CALLS.get(type + "." + method);
            boolean is = call != null
                    && (type.equals(SharedCalls.HANDLE)
                            || !types.isKnown(type)
                            || types.has(type, method, descriptor, ofClass));
            call = is ? call : CALLS.get(type + "." + method + descriptor.substring(0, descriptor.indexOf(')') + 1));
            if (call != null && call.isShared()) {
                shared = shared == null ? call : shared;
            } else if (call != null) {
                return !types.isOwnCode(owner, method, descriptor) || call.op.locks() || call.op.unlocks()
                        ? call
                        : null;
            }
        }
        return shared == null || ofClass || types.isOwnCode(owner, method, descriptor) ? null : shared;
    }
}
