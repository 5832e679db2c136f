package classroom.observe;

import classroom.trace.TraceFormat;

/**
 * Finds out whether a woven method is the outermost of its thread, called by {@code Thread.run} itself or by the JVM as {@code
 * main}. Then the thread ends when the method does, and by an exception that the method lets out. Any other thread, as an event
 * thread or a pool's, is away when it has returned from the program's code, until it comes back there.
 */
final class ThreadEntryTracker {
    /** The most that is told of an exception, in characters. */
    private static final int LONGEST = 200;
    /** So many methods of the JDK may stand between a task and its future. */
    private static final int NEAR = 3;
    private static final String OURS = "classroom.observe.";
    private static final String OF_PANELS = "classroom.screen.";

    private ThreadEntryTracker() {
    }

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
        if (mine.outermost == 0) {
            back(mine);
        }
        if (mine.outermost == 0 || mine.outermost == site) {
            mine.depth++;
        }
    }

    /** The program's code returns to what called it, or waits in a message box, whose number this gives. */
    static int away(ThreadBuffer mine) {
        int before = mine.waitsAt;
        mine.waitsAt = mine.depth;
        if (mine.outermost == 0) {
            goes(mine);
        }
        return before;
    }

    /** The message box was answered. */
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
        mine.put(TraceFormat.ENDED, TraceFormat.NONE, site, thread.getId());
        Probe.WATCH.forget(thread);
    }

    /**
     * Whether the thread leaves the program's code. A probe that fails, as at the end of the stack, may have missed a call or a
     * return; where that can matter the stack itself is asked.
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

    /** Below ours and the woven method, no code but the JDK's is on the stack. */
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

    /** Below ours and the woven method, only the JDK's own thread code is on the stack. */
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

    /** Whether the woven method was called by a future, which keeps what it throws. */
    private static boolean isInFuture() {
        StackTraceElement[] stack = new Throwable().getStackTrace();
        int woven = firstWoven(stack);
        for (int i = woven + 1; i < stack.length && i <= woven + NEAR; i++) {
            if (stack[i].getClassName().equals("java.util.concurrent.FutureTask")) {
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

    /** Its class and message; a class of the program isn't asked for its message, since that would run the program's code. */
    private static String text(Throwable exception) {
        String name = exception.getClass().getName();
        if (exception.getClass().getClassLoader() != null || exception.getMessage() == null) {
            return name;
        }
        String text = name + ": " + exception.getMessage();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
