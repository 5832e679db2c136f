package classroom.observe;

import classroom.trace.format.TraceFormat;

/**
 * Determines whether a woven method is the outermost of its thread, called by {@code Thread.run} or, as {@code main},
 * by the JVM. Then the thread ends when the method ends, and the exception that the method throws ends the thread.
 * Any other thread, such as the event thread or a pool's, is outside the program's code from the return of such a
 * method to the next call.
 */
final class ThreadEntryTracker {
    /** The maximum length of an exception's text, in characters. */
    private static final int MAX_MESSAGE_CHARS = 200;
    /** The maximum number of JDK frames between a task and its future. */
    private static final int MAX_JDK_FRAMES = 3;

    private static final String OURS = "classroom.observe.";
    private static final String OF_PANELS = "classroom.screen.host.";

    private ThreadEntryTracker() {}

    static void begins(ThreadBuffer mine, int site) {
        if (!mine.lookedFor) {
            mine.lookedFor = true;
            mine.droppedBefore = EventWriter.dropped();
            if (isOutermost()) {
                mine.outermost = site;
            } else {
                Probe.WATCH.watch(Thread.currentThread());
            }
        }
        if (mine.isInOperation()) {
            mine.put(TraceFormat.CALLED);
        }
        if (mine.outermost == 0) {
            back(mine);
        }
        if (mine.outermost == 0 || mine.outermost == site) {
            mine.depth++;
        }
    }

    /** Records that the program's code returns to its caller or waits for a message box, whose number is returned. */
    static int away(ThreadBuffer mine) {
        int before = mine.waitsAt;
        mine.waitsAt = mine.depth;
        if (mine.outermost == 0) {
            goes(mine);
        }
        return before;
    }

    /** Records that the message box was answered. */
    static void answered(ThreadBuffer mine, int before) {
        mine.waitsAt = before;
        if (mine.depth > before) {
            back(mine);
        }
    }

    private static void goes(ThreadBuffer mine) {
        if (!mine.away) {
            mine.away = true;
            mine.put(TraceFormat.AWAY);
        }
    }

    private static void back(ThreadBuffer mine) {
        if (mine.away) {
            mine.away = false;
            mine.put(TraceFormat.BACK);
        }
    }

    static void ends(ThreadBuffer mine, int site, Throwable exception) {
        if (mine.isInOperation()) {
            mine.put(TraceFormat.RETURNED);
        }
        if (mine.outermost == 0) {
            if (mine.depth > 0) {
                mine.depth--;
                if (leaves(mine)) {
                    taskEnds(mine, site, exception);
                }
            }
        } else if (mine.outermost == site) {
            mine.depth--;
            if (leaves(mine)) {
                threadEnds(mine, site, exception);
            }
        }
    }

    private static void taskEnds(ThreadBuffer mine, int site, Throwable exception) {
        if (exception != null && isInFuture()) {
            int text = mine.define(text(exception));
            mine.put(TraceFormat.TASK_FAILED, TraceFormat.STRING, site, text, System.identityHashCode(exception));
        }
        goes(mine);
    }

    private static void threadEnds(ThreadBuffer mine, int site, Throwable exception) {
        if (exception != null) {
            mine.put(TraceFormat.DIED, TraceFormat.STRING, site, mine.define(text(exception)));
        }
        Thread thread = Thread.currentThread();
        mine.put(TraceFormat.ENDED, TraceFormat.NONE, site, ThreadIds.recorded(thread));
        Probe.WATCH.forget(thread);
    }

    /**
     * Whether the thread leaves the program's code. A probe that failed, as by a StackOverflowError, may have missed
     * a call or a return; if that matters, the stack is examined.
     */
    private static boolean leaves(ThreadBuffer mine) {
        int missed = EventWriter.dropped() - mine.droppedBefore;
        if (missed == 0 || mine.waitsAt > 0) {
            return mine.outermost == 0 ? mine.depth == mine.waitsAt : mine.depth <= 0;
        }
        if (Math.abs(mine.depth) > missed || !(mine.outermost == 0 ? isOutside() : isOutermost())) {
            return false;
        }
        mine.depth = 0;
        mine.droppedBefore += missed;
        return true;
    }

    /** Whether all frames below the observer and the woven method belong to the JDK. */
    private static boolean isOutside() {
        StackTraceElement[] stack = new Throwable().getStackTrace();
        for (int i = firstWoven(stack) + 1; i < stack.length; i++) {
            String type = stack[i].getClassName();
            if ("app".equals(stack[i].getClassLoaderName()) && !type.startsWith(OURS) && !type.startsWith(OF_PANELS)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all frames below the observer and the woven method are the JDK's own thread code. */
    private static boolean isOutermost() {
        StackTraceElement[] stack = new Throwable().getStackTrace();
        for (int i = firstWoven(stack) + 1; i < stack.length; i++) {
            String type = stack[i].getClassName();
            if (!type.equals("java.lang.Thread") && !type.equals("java.lang.VirtualThread")) {
                return false;
            }
        }
        return true;
    }

    /** Whether the woven method was called by a future, which keeps the exceptions of its task. */
    private static boolean isInFuture() {
        StackTraceElement[] stack = new Throwable().getStackTrace();
        int woven = firstWoven(stack);
        for (int i = woven + 1; i < stack.length && i <= woven + MAX_JDK_FRAMES; i++) {
            String type = stack[i].getClassName();
            if (type.equals("java.util.concurrent.FutureTask")
                    || type.startsWith("java.util.concurrent.CompletableFuture$")) {
                return true;
            }
        }
        return false;
    }

    private static int firstWoven(StackTraceElement[] stack) {
        int woven = 0;
        while (woven < stack.length && stack[woven].getClassName().startsWith(OURS)) {
            woven++;
        }
        return woven;
    }

    /**
     * Returns the class and message of an exception. The message of a class of the program is not used, because
     * getting it would run the program's code.
     */
    private static String text(Throwable exception) {
        String name = exception.getClass().getName();
        if (exception.getClass().getClassLoader() != null || exception.getMessage() == null) {
            return name;
        }
        String text = name + ": " + exception.getMessage();
        return text.length() > MAX_MESSAGE_CHARS ? text.substring(0, MAX_MESSAGE_CHARS) : text;
    }
}
