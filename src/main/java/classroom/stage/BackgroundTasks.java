package classroom.stage;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs long work off the event thread and delivers the result on the event thread. Called on the event thread. */
public interface BackgroundTasks {
    /**
     * Runs a task; returns at once.
     *
     * @param <T>    the type of the result
     * @param work   called on another thread; must not touch components
     * @param reset  called on the event thread when the work has ended, before the callbacks below; resets the
     *               display of ongoing work
     * @param done   called on the event thread with the result, if there is one
     * @param failed called on the event thread with whatever the work threw, including unchecked exceptions and
     *               errors
     */
    <T> void run(Callable<T> work, Runnable reset, Consumer<? super T> done, Consumer<? super Throwable> failed);

    /** Runs a task; a failure is thrown on the event thread, where it is reported as an error of the app. */
    default <T> void run(Callable<T> work, Runnable reset, Consumer<? super T> done) {
        run(work, reset, done, BackgroundTasks::rethrow);
    }

    /** Rethrows a failure; a checked exception becomes the cause of an {@code IllegalStateException}. */
    static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }
}
