package classroom.window.series;

/** Tells a series' thread that no result is wanted any more, and ends the run under way. May be used on any thread. */
final class StopSignal {
    private boolean stopped;
    private Runnable ending;

    /** Whether the series was stopped. */
    synchronized boolean isStopped() {
        return stopped;
    }

    /**
     * Names what ends the run under way; the one named before is forgotten.
     *
     * @param ends called at most once, by whoever stops the series; called here if it was stopped before; null where
     *             nothing runs
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

    /** Stops the series; only the first call does anything. */
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
