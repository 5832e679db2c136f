package classroom.screen;

/** Makes heartbeats for tests of what is painted of them; times are in ms before a moment. */
public final class Beats {
    private static final long MS = 1_000_000;
    private static final long PAUSE = 33;

    private final Heartbeat heartbeat = new Heartbeat();
    private final long now;

    /** @param now the moment, by {@link System#nanoTime} */
    public Beats(long now) {
        this.now = now;
    }

    /** Beats as usual from one time to another. */
    public Beats beating(long from, long to) {
        for (long ago = from; ago >= to; ago -= PAUSE) {
            heartbeat.beat(now - ago * MS);
        }
        return this;
    }

    /** A click that was made then, and taken then; not yet if the latter is negative. */
    public Beats click(long number, long made, long taken) {
        heartbeat.made(number, now - made * MS);
        if (taken >= 0) {
            heartbeat.taken(number, now - taken * MS);
        }
        return this;
    }

    /** What was made. */
    public Heartbeat heartbeat() {
        return heartbeat;
    }
}
