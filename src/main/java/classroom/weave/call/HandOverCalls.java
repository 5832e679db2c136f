package classroom.weave.call;

import classroom.trace.format.Operation;

/** The methods of the JDK by which a thread hands work over to others. */
final class HandOverCalls {
    private static final String JUC = "java/util/concurrent/";
    private static final String[] STREAMS = {"Stream", "IntStream", "LongStream", "DoubleStream"};
    private static final String[] STAGES = {
        "thenApply",
        "thenAccept",
        "thenRun",
        "thenCombine",
        "thenAcceptBoth",
        "runAfterBoth",
        "applyToEither",
        "acceptEither",
        "runAfterEither",
        "thenCompose",
        "handle",
        "whenComplete"
    };

    private HandOverCalls() {}

    /** Adds rules that record these calls. */
    static void putAll() {
        put(JUC + "Executor", "execute");
        put(JUC + "ExecutorService", "submit");
        put(JUC + "ScheduledExecutorService", "schedule", "scheduleAtFixedRate", "scheduleWithFixedDelay");
        put(JUC + "CompletionService", "submit");
        put(JUC + "ForkJoinTask", "fork");
        put(JUC + "ForkJoinPool", "execute", "submit");
        put(JUC + "CompletableFuture", "supplyAsync", "runAsync", "completeAsync");
        put(JUC + "StructuredTaskScope", "fork");
        for (String each : STAGES) {
            put(JUC + "CompletionStage", each, each + "Async");
        }
        put(JUC + "CompletionStage", "exceptionally");
        put("java/util/Timer", "schedule", "scheduleAtFixedRate");
        put("java/lang/Runtime", "addShutdownHook");
        put("java/awt/EventQueue", "invokeLater");
        put("javax/swing/SwingUtilities", "invokeLater");
        put("javax/swing/SwingWorker", "execute", "publish([Ljava/lang/Object;)");
        put("javax/swing/Timer", "start");
        for (String each : STREAMS) {
            put(
                    "java/util/stream/" + each,
                    "forEach",
                    "forEachOrdered",
                    "reduce",
                    "collect",
                    "count",
                    "anyMatch",
                    "allMatch",
                    "noneMatch",
                    "findFirst",
                    "findAny",
                    "toArray",
                    "min",
                    "max");
            if (!each.equals("Stream")) {
                put("java/util/stream/" + each, "sum", "average", "summaryStatistics");
            }
        }
        put("java/util/stream/Stream", "toList");
        put("java/util/Arrays", "parallelSort", "parallelSetAll", "parallelPrefix");
    }

    private static void put(String type, String... methods) {
        CallRule.put(Operation.HAND_OVER, CallRule.Style.SPAN, type, methods);
    }
}
