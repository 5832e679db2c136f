package classroom.weave.schedule;

import classroom.weave.probe.Probes;
import java.util.Set;

/**
 * Finds uses of classes and methods that can't be scheduled, before the program runs: they wait for something outside
 * the schedule, start threads that it can't hold, or have no model.
 */
final class UnsupportedCalls {
    private static final Set<String> TYPES = Set.of(
            "java/net/Socket",
            "java/net/ServerSocket",
            "java/net/DatagramSocket",
            "java/net/URL",
            "java/net/URLConnection",
            "java/net/http/HttpClient",
            "java/nio/channels/SocketChannel",
            "java/nio/channels/ServerSocketChannel",
            "java/nio/channels/Selector",
            "java/nio/channels/AsynchronousFileChannel",
            "java/nio/channels/Pipe",
            "java/io/PipedInputStream",
            "java/io/PipedReader",
            "java/lang/ProcessBuilder",
            "java/lang/Process",
            "java/util/Timer",
            "java/util/TimerTask",
            "java/io/Console",
            "com/sun/net/httpserver/HttpServer",
            "java/lang/invoke/VarHandle");
    private static final Set<String> NO_MODEL = Set.of(
            "java/util/concurrent/locks/StampedLock",
            "java/util/concurrent/Phaser",
            "java/util/concurrent/Exchanger",
            "java/util/concurrent/DelayQueue",
            "java/util/concurrent/LinkedTransferQueue",
            "java/util/concurrent/ScheduledExecutorService",
            "java/util/concurrent/ScheduledThreadPoolExecutor",
            "java/util/concurrent/CompletableFuture",
            "java/util/concurrent/ForkJoinPool",
            "java/util/concurrent/ForkJoinTask",
            "java/util/concurrent/RecursiveTask",
            "java/util/concurrent/RecursiveAction",
            "java/util/concurrent/ThreadPoolExecutor",
            "java/util/concurrent/SynchronousQueue",
            "java/util/concurrent/LinkedBlockingDeque",
            "java/util/concurrent/ExecutorCompletionService",
            "java/lang/InheritableThreadLocal",
            "java/lang/Thread$Builder",
            "java/lang/Thread$Builder$OfVirtual",
            "java/lang/Thread$Builder$OfPlatform",
            "java/util/concurrent/Flow",
            "java/util/concurrent/SubmissionPublisher",
            "java/util/concurrent/atomic/AtomicIntegerFieldUpdater",
            "java/util/concurrent/atomic/AtomicLongFieldUpdater",
            "java/util/concurrent/atomic/AtomicReferenceFieldUpdater",
            "java/util/SplittableRandom",
            "java/security/SecureRandom",
            "java/util/random/RandomGeneratorFactory",
            "java/lang/StructuredTaskScope");
    private static final Set<String> METHODS = Set.of(
            "java/lang/Runtime.exec",
            "java/lang/Runtime.addShutdownHook",
            "java/lang/reflect/Method.invoke",
            "java/lang/Class.forName",
            "java/lang/Class.newInstance",
            "java/lang/reflect/Constructor.newInstance",
            "java/lang/reflect/Proxy.newProxyInstance",
            "java/lang/Thread.stop",
            "java/lang/Thread.startVirtualThread",
            "java/util/concurrent/Executors.newWorkStealingPool",
            "java/util/concurrent/Executors.newScheduledThreadPool",
            "java/util/concurrent/Executors.newSingleThreadScheduledExecutor",
            "java/util/concurrent/Executors.newThreadPerTaskExecutor",
            "java/util/Collection.parallelStream",
            "java/lang/Thread.suspend",
            "java/lang/Thread.resume",
            "java/lang/System.load",
            "java/lang/System.loadLibrary",
            "java/util/List.parallelStream",
            "java/util/UUID.randomUUID",
            "java/lang/StrictMath.random",
            "java/util/random/RandomGenerator.getDefault",
            "java/util/random/RandomGenerator.of",
            "java/util/concurrent/ThreadLocalRandom.ints",
            "java/util/concurrent/ThreadLocalRandom.longs",
            "java/util/concurrent/ThreadLocalRandom.doubles",
            "java/util/concurrent/ThreadLocalRandom.nextBytes",
            "java/util/concurrent/ThreadLocalRandom.nextFloat",
            "java/util/concurrent/ThreadLocalRandom.nextExponential",
            "java/util/stream/IntStream.parallel",
            "java/util/stream/LongStream.parallel",
            "java/util/stream/Stream.parallel");
    private static final Set<String> INPUT =
            Set.of("java/io/InputStreamReader", "java/util/Scanner", "java/io/BufferedInputStream");

    private UnsupportedCalls() {}

    /** Checks a call or instantiation; tells the weaver if it can't be scheduled. Takes internal names. */
    static void check(ScheduleWeaver weaver, String owner, String name, String descriptor, Probes.ProbeSite place) {
        if (owner.startsWith("[") || owner.startsWith("classroom/")) {
            return;
        }
        boolean found = isWindow(owner)
                || TYPES.contains(owner)
                || NO_MODEL.contains(owner)
                || METHODS.contains(owner + "." + name)
                || INPUT.contains(owner) && descriptor.contains("Ljava/io/InputStream;");
        if (!found && weaver.types().isOwn(owner)) {
            for (String type : weaver.types().supertypes(owner)) {
                found |= !type.equals(owner) && (TYPES.contains(type) || NO_MODEL.contains(type) || isWindow(type));
            }
        }
        if (found) {
            String method = owner + "." + name;
            weaver.refuse(METHODS.contains(method) ? method : owner, place.className(), place.line());
        }
    }

    private static boolean isWindow(String type) {
        return type.startsWith("javax/swing/") || type.startsWith("java/awt/");
    }
}
