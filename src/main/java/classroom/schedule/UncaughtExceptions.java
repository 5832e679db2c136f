package classroom.schedule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The exceptions that ended actors or tasks of one run, except those that a handler of the program was given or that
 * someone asked a future for.
 */
public final class UncaughtExceptions {
    private final List<String> sentences = new ArrayList<>();
    /** By the future that holds it: a task's exception that no one has asked for. */
    private final IdentityHashMap<Object, String> unasked = new IdentityHashMap<>();

    /** Removes all. */
    void clear() {
        sentences.clear();
        unasked.clear();
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

    /** Notes that an actor's task threw an exception, which its future holds until someone asks for the result. */
    public void hold(Object future, Actor actor, Throwable exception) {
        unasked.put(future, actor.thread.getName() + " (Future): " + exception + place(exception));
    }

    /** Notes that someone asked for a future's result. */
    public void asked(Object future) {
        unasked.remove(future);
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

    /**
     * Returns a sentence for each exception, in their order: the thread, the exception, its place in the source. Those
     * of tasks whose results were never asked for come last, sorted.
     */
    public List<String> sentences() {
        if (sentences.isEmpty() && unasked.isEmpty()) {
            return List.of();
        }
        List<String> all = new ArrayList<>(sentences);
        unasked.values().stream().sorted().forEach(all::add);
        return List.copyOf(all);
    }
}
