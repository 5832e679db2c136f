package classroom.stage;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs the background tasks of stages at once, on the calling thread. */
public final class SameThread implements BackgroundTasks {
    @Override
    public <T> void run(
            Callable<T> work, Runnable reset, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception | Error failure) {
            reset.run();
            failed.accept(failure);
            return;
        }
        reset.run();
        done.accept(result);
    }
}
