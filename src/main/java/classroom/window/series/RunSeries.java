package classroom.window.series;

import classroom.run.LauncherClosedException;
import classroom.run.RunException;
import classroom.stage.BackgroundTasks;
import classroom.window.BackgroundExecutor;
import java.awt.EventQueue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * Runs programs one after another on a thread of its own, and delivers their results on the event thread. A series ends
 * when all have run, when it is stopped, when a run fails, or when the app closes; its end is reported exactly once.
 *
 * @param <P> the description of one run
 * @param <R> the result of a run
 */
final class RunSeries<P, R> {
    private final BackgroundExecutor background;
    private final String thread;
    private final SeriesStep<P, R> step;
    private final SeriesListener<P, R> listener;
    private final StopSignal signal = new StopSignal();
    private volatile Throwable failure;

    /**
     * Runs one program of a series to its end.
     *
     * @param <P> the description of one run
     * @param <R> the result of a run
     */
    @FunctionalInterface
    interface SeriesStep<P, R> {
        /**
         * Runs a program; called on the thread of the series.
         *
         * @param planned the run
         * @param signal  stops it early: the step registers there how to do so
         * @return its result; empty only if the series was stopped meanwhile
         * @throws RunException if it cannot run or has no result; the series ends then
         */
        Optional<R> run(P planned, StopSignal signal) throws RunException, ExecutionException, InterruptedException;
    }

    /**
     * Receives the events of a series; called on the event thread.
     *
     * @param <P> the description of one run
     * @param <R> the result of a run
     */
    interface SeriesListener<P, R> {
        /** Called when a run begins. */
        default void begins(P planned) {}

        /**
         * Called when a run is over.
         *
         * @param result its result
         * @param count  the number of results so far, including this one
         */
        void ran(P planned, R result, int count);

        /**
         * Called exactly once when the series has ended, after all other calls.
         *
         * @param fault why there are fewer results than planned; null if there are all, if it was stopped, or if the
         *              app closes
         */
        void over(RunException fault);
    }

    /**
     * Creates a series, which has to be started.
     *
     * @param background the app's executor; its shutdown means that the app closes
     * @param thread     the name of the series' thread
     */
    RunSeries(BackgroundExecutor background, String thread, SeriesStep<P, R> step, SeriesListener<P, R> listener) {
        this.background = background;
        this.thread = thread;
        this.step = step;
        this.listener = listener;
    }

    /**
     * Starts the series; returns at once. Called once, on the event thread.
     *
     * @param plan the runs in order
     */
    void start(List<P> plan) {
        // The reset is always called, while failures are not reported once the app closes.
        background.runAlone(
                thread,
                () -> {
                    try {
                        run(List.copyOf(plan));
                    } catch (Throwable e) {
                        failure = e;
                        throw e;
                    }
                    return null;
                },
                () -> listener.over(fault()),
                nothing -> {},
                this::failed);
    }

    /**
     * Stops the current run and starts no more; the end of the series is reported later. Does nothing after the end.
     * May be called on any thread.
     */
    void stop() {
        signal.stop();
    }

    private void run(List<P> plan) throws RunException, ExecutionException, InterruptedException {
        int count = 0;
        for (P planned : plan) {
            if (signal.isStopped()) {
                return;
            }
            EventQueue.invokeLater(() -> listener.begins(planned));
            Optional<R> result;
            try {
                result = step.run(planned, signal);
            } finally {
                signal.whenStopped(null);
            }
            if (result.isPresent()) {
                int now = ++count;
                EventQueue.invokeLater(() -> listener.ran(planned, result.get(), now));
            }
        }
    }

    private RunException fault() {
        if (failure == null || isEnding() || failure instanceof LauncherClosedException) {
            return null;
        }
        return failure instanceof RunException reason ? reason : new RunException(failure, "run.fault");
    }

    /** Reports an error of the app itself. */
    private void failed(Throwable fault) {
        boolean expected = fault instanceof RunException || fault instanceof LauncherClosedException;
        boolean checked = !(fault instanceof RuntimeException || fault instanceof Error);
        if (!expected && !(isEnding() && checked)) {
            BackgroundTasks.rethrow(fault);
        }
    }

    /** Whether the series was stopped or the app closes, which explains a failed run. */
    private boolean isEnding() {
        return signal.isStopped() || background.isShutdown();
    }
}
