package classroom.schedule;

import java.util.ArrayList;
import java.util.List;

/** The exceptions that ended actors of one run. */
public final class UncaughtExceptions {
    private final List<String> sentences = new ArrayList<>();

    /** Forgets all. */
    void clear() {
        sentences.clear();
    }

    /** An actor's {@code run} let an exception out. Its own handler is called, where it has one. */
    void add(Actor actor, Throwable exception) {
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
            sentences.add(actor.thread.getName() + ": " + exception + where);
        }
    }

    /** One sentence a death, in their order: the thread, the exception, its place in the source. */
    public List<String> sentences() {
        return List.copyOf(sentences);
    }

    /** Whether there was none. */
    public boolean isEmpty() {
        return sentences.isEmpty();
    }
}
