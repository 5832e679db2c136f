package classroom.schedule;

import java.util.ArrayList;
import java.util.List;

/** The exceptions that ended actors of one run, except those that a handler of the program was given. */
public final class UncaughtExceptions {
    private final List<String> sentences = new ArrayList<>();

    /** Removes all. */
    void clear() {
        sentences.clear();
    }

    /**
     * Notes that an actor's {@code run} threw an exception. If the program has a handler for it, calls that instead.
     *
     * @throws RunAbortedError if the run ends in that handler
     */
    void add(Actor actor, Throwable exception) {
        Thread.UncaughtExceptionHandler handler = actor.thread.getUncaughtExceptionHandler();
        if (handler == null || handler instanceof ThreadGroup) {
            handler = Thread.getDefaultUncaughtExceptionHandler();
        }
        if (handler != null) {
            handler.uncaughtException(actor.thread, exception);
        } else {
            sentences.add(actor.thread.getName() + ": " + exception + place(exception));
        }
    }

    /** Returns the innermost frame in the program's own code, in brackets; empty if there is none. */
    private static String place(Throwable exception) {
        for (StackTraceElement each : exception.getStackTrace()) {
            String name = each.getClassName();
            if (!name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("classroom.schedule.")) {
                return " (" + each.getFileName() + ":" + each.getLineNumber() + ")";
            }
        }
        return "";
    }

    /** Returns a sentence for each exception, in their order: the thread, the exception, its place in the source. */
    public List<String> sentences() {
        return List.copyOf(sentences);
    }
}
