package classroom.window.series;

/** Tells a series' thread to stop, and stops the current run. Thread-safe. */
final class StopSignal {
    private boolean stopped;
    private Runnable ending;

    /** Whether the series was stopped. */
    synchronized boolean isStopped() {
        return stopped;
    }

    /**
     * Sets what stops the current run, in place of the previous one.
     *
     * @param ends called at most once, by the thread that stops the series, or by this method if it was stopped before;
     *             null if nothing runs
     */
    void whenStopped(Runnable ends) {
        synchronized (this) {
            if (!stopped) {
                ending = ends;
                return;
            }
        }
        if (ends != null) {
            ends.run();
        }
    }

    /** Stops the series; only the first call has an effect. */
    void stop() {
        Runnable ends;
        synchronized (this) {
            stopped = true;
            ends = ending;
            ending = null;
        }
        if (ends != null) {
            ends.run();
        }
    }
}
