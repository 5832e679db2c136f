package classroom.schedule;

import java.util.ArrayList;
import java.util.List;

/** The exceptions that ended actors of a run. */
public final class Deaths {
    private final List<String> told = new ArrayList<>();

    /** Removes all. */
    void clear() {
        told.clear();
    }

    /** Called when an actor's {@code run} threw an exception. Its own handler is called, if it has one. */
    void died(Actor actor, Throwable exception) {
        Thread.UncaughtExceptionHandler handler = actor.thread.getUncaughtExceptionHandler();
        boolean usual = handler == null || handler instanceof ThreadGroup;
        if (usual) {
            handler = Thread.getDefaultUncaughtExceptionHandler();
        }
        if (handler != null) {
            handler.uncaughtException(actor.thread, exception);
        } else {
            StackTraceElement[] trace = exception.getStackTrace();
            String where = "";
            for (StackTraceElement each : trace) {
                if (!each.getClassName().startsWith("java.") && !each.getClassName().startsWith("jdk.")
                        && !each.getClassName().startsWith("classroom.schedule.")) {
                    where = " (" + each.getFileName() + ":" + each.getLineNumber() + ")";
                    break;
                }
            }
            told.add(actor.thread.getName() + ": " + exception + where);
        }
    }

    /** Returns a sentence for each, in order: the thread, the exception, and its source position. */
    public List<String> told() {
        return List.copyOf(told);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return told.isEmpty();
    }
}
