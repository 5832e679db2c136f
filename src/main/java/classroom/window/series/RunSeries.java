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
 * Runs programs one after another on a thread of its own, and brings their results to the event thread. It ends when
 * all have run, when it is stopped, when a run fails, or when the app closes; its end is told exactly once, whichever
 * comes first.
 *
 * @param <P> what tells one run of the series from the others
 * @param <R> what a run results in
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
     * @param <P> what tells one run of the series from the others
     * @param <R> what a run results in
     */
    @FunctionalInterface
    interface SeriesStep<P, R> {
        /**
         * Runs a program; called on the thread of the series.
         *
         * @param planned which run
         * @param signal  ends it early: the step names there how
         * @return its result; empty only if the series was stopped meanwhile
         * @throws RunException if it can't be run or comes to no result; the series ends then
         */
        Optional<R> run(P planned, StopSignal signal) throws RunException, ExecutionException, InterruptedException;
    }

    /**
     * Receives what the series does; called on the event thread.
     *
     * @param <P> what tells one run of the series from the others
     * @param <R> what a run results in
     */
    interface SeriesListener<P, R> {
        /** A run begins. */
        default void begins(P planned) {
        }

        /**
         * A run is over.
         *
         * @param result what it came to
         * @param count  how many have come to a result, this one among them
         */
        void ran(P planned, R result, int count);

        /**
         * The series has ended; called exactly once, after all other calls.
         *
         * @param fault why there are fewer results than planned; null if there are all, if it was stopped and if the
         *              app closes
         */
        void over(RunException fault);
    }

    /**
     * A series that has not begun.
     *
     * @param background of the app; its shutdown says that the app closes
     * @param thread     name of the series' thread
     */
    RunSeries(BackgroundExecutor background, String thread, SeriesStep<P, R> step, SeriesListener<P, R> listener) {
        this.background = background;
        this.thread = thread;
        this.step = step;
        this.listener = listener;
    }

    /**
     * Begins, and returns at once. Called once, on the event thread.
     *
     * @param plan the runs in their order
     */
    void start(List<P> plan) {
        // The reset is called in any case, while a failure is told to nobody once the app closes.
        background.runAlone(thread, () -> {
            try {
                run(List.copyOf(plan));
            } catch (Throwable e) {
                failure = e;
                throw e;
            }
            return null;
        }, () -> listener.over(fault()), nothing -> { }, this::failed);
    }

    /**
     * Ends the run under way and starts no more; the end of the series is told later. Does nothing after the end. May be
     * called on any thread.
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

    /** Tells a fault of the app itself, which is not the program's. */
    private void failed(Throwable fault) {
        boolean expected = fault instanceof RunException || fault instanceof LauncherClosedException;
        boolean checked = !(fault instanceof RuntimeException || fault instanceof Error);
        if (!expected && !(isEnding() && checked)) {
            BackgroundTasks.rethrow(fault);
        }
    }

    /** Whether nobody waits for results any more, so that a run that has failed has failed for that reason. */
    private boolean isEnding() {
        return signal.isStopped() || background.isShutdown();
    }
}
