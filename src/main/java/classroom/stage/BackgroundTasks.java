package classroom.stage;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does work that takes time off the event thread, and brings its result back to it. Called on the event thread. */
public interface BackgroundTasks {
    /**
     * Does work; returns at once.
     *
     * @param <T>    the type of the result
     * @param work   called on another thread; touches no component
     * @param reset  called on the event thread when the work is done or has failed, before the following: sets back what says that work
     *               is under way
     * @param done   called on the event thread with the result, if there is one
     * @param failed called on the event thread with whatever the work threw, checked or not, an error too
     */
    <T> void run(Callable<T> work, Runnable reset, Consumer<? super T> done, Consumer<? super Throwable> failed);

    /** The same; a failure is thrown on the event thread, where it is told as a fault of the app. */
    default <T> void run(Callable<T> work, Runnable reset, Consumer<? super T> done) {
        run(work, reset, done, BackgroundTasks::rethrow);
    }

    /** Throws a failure again; a checked one as the cause of an {@code IllegalStateException}. */
    static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }
}
