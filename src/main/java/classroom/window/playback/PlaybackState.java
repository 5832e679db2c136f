package classroom.window.playback;

/**
 * Which time of the runs a page shows, and how it moves on: with the running programs, by itself at some speed, or not at all. Times
 * are ns since the runs began. Belongs to the event thread.
 */
final class PlaybackState {
    private final Runnable changed;
    private Mode mode = Mode.LIVE;
    private double speed = 1;
    private long time;
    private long end;
    private long lastTick;

    /** How the time moves. */
    enum Mode { LIVE, PLAYING, PAUSED }

    /** @param changed called after the reader has changed how the time moves */
    PlaybackState(Runnable changed) {
        this.changed = changed;
    }

    Mode mode() {
        return mode;
    }

    /** The time that is shown. */
    long time() {
        return time;
    }

    /** The last time that there is something of. */
    long end() {
        return end;
    }

    /** How many seconds of the run pass in a second of the replay. */
    void speed(double chosen) {
        speed = chosen;
    }

    /** Shows the newest, and goes on with it. */
    void goLive() {
        mode = Mode.LIVE;
        time = end;
        changed.run();
    }

    /** Stays at this time; as much of it as there is. */
    void scrub(long to) {
        mode = Mode.PAUSED;
        time = Math.max(0, Math.min(to, end));
        changed.run();
    }

    /** Plays on from here, or from the start if this is the end. */
    void play() {
        if (time >= end) {
            time = 0;
        }
        mode = Mode.PLAYING;
        // Nobody may have ticked for long.
        lastTick = 0;
        changed.run();
    }

    void pause() {
        mode = Mode.PAUSED;
        changed.run();
    }

    /**
     * Moves on.
     *
     * @param now  by {@link System#nanoTime}
     * @param last the last time that there is something of
     * @return whether another time is shown now
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
