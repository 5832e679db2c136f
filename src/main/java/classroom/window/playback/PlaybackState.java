package classroom.window.playback;

/**
 * The displayed time of a page's runs and its mode: live, playing at some speed, or paused. Times are in ns since the
 * runs began. Used on the event thread.
 */
public final class PlaybackState {
    private final Runnable changed;
    private Mode mode = Mode.LIVE;
    private double speed = 1;
    private long time;
    private long end;
    private long lastTick;

    /** How the time moves. */
    public enum Mode {
        LIVE,
        PLAYING,
        PAUSED
    }

    /** @param changed called after the user has changed how the time moves */
    PlaybackState(Runnable changed) {
        this.changed = changed;
    }

    public Mode mode() {
        return mode;
    }

    /** Returns the displayed time. */
    public long time() {
        return time;
    }

    /** Returns the last time with data. */
    public long end() {
        return end;
    }

    /** Sets the speed, in seconds of the run per second of playback. */
    void speed(double chosen) {
        speed = chosen;
    }

    /** Shows the current time and follows it. */
    void goLive() {
        mode = Mode.LIVE;
        time = end;
        changed.run();
    }

    /** Pauses at a time, limited to the available range. */
    void scrub(long to) {
        mode = Mode.PAUSED;
        time = Math.max(0, Math.min(to, end));
        changed.run();
    }

    /** Plays from the displayed time, or from the start if it is the end. */
    void play() {
        if (time >= end) {
            time = 0;
        }
        mode = Mode.PLAYING;
        // The last tick may be long ago.
        lastTick = 0;
        changed.run();
    }

    void pause() {
        mode = Mode.PAUSED;
        changed.run();
    }

    /**
     * Advances the time.
     *
     * @param now  by {@link System#nanoTime}
     * @param last the last time with data
     * @return whether the displayed time has changed
     */
    boolean tick(long now, long last) {
        long before = time;
        long passed = lastTick == 0 ? 0 : now - lastTick;
        lastTick = now;
        end = last;
        if (mode == Mode.LIVE) {
            time = end;
        } else if (mode == Mode.PLAYING) {
            time = Math.min(end, time + (long) (passed * speed));
            if (time == end) {
                mode = Mode.PAUSED;
            }
        }
        return time != before;
    }
}
