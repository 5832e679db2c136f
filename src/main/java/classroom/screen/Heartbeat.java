package classroom.screen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Measurements of a panel's event thread: its beats, and the clicks on the panel with the time at which the thread
 * handled each. All times are {@link System#nanoTime}, which is one clock for both JVMs. May be used on any thread.
 */
public final class Heartbeat {
    /** How long a beat is kept, in ns. The two ends of a gap are kept, however long it was. */
    private static final long KEPT_NANOS = 600_000_000_000L;

    private final BeatTimes beats = new BeatTimes();
    private final Deque<Click> clicks = new ArrayDeque<>();
    private long longestGap;

    /**
     * A click, or the press of a key that actions like a click.
     *
     * @param number the number of the input
     * @param made   when the user made it
     * @param taken  when the event thread handled it; 0 while it waits
     */
    public record Click(long number, long made, long taken) {
        /** Whether the event thread has not handled it yet. */
        public boolean waits() {
            return taken == 0;
        }
    }

    /**
     * The heartbeat at one time.
     *
     * @param beats      in time order
     * @param clicks     in time order
     * @param longestGap the longest time between two beats since the last reset, in ns, without the current gap
     */
    public record HeartbeatSnapshot(long[] beats, List<Click> clicks, long longestGap) {
        /** Returns the longest gap, including the current one. */
        public long longestGap(long now) {
            return beats.length == 0 ? 0 : Math.max(longestGap, openGap(now));
        }

        /** Returns the time since the last beat, in ns; 0 before the first one. */
        public long openGap(long now) {
            return beats.length == 0 ? 0 : Math.max(0, now - beats[beats.length - 1]);
        }

        /** Returns the number of clicks that wait to be handled. */
        public int waiting() {
            return (int) clicks.stream().filter(Click::waits).count();
        }
    }

    synchronized void beat(long at) {
        if (beats.size() > 0) {
            longestGap = Math.max(longestGap, at - beats.last());
        }
        beats.add(at);
        while (beats.size() > 2 && at - beats.get(0) > KEPT_NANOS) {
            beats.removeFirst();
        }
        while (!clicks.isEmpty()
                && !clicks.getFirst().waits()
                && at - clicks.getFirst().taken() > KEPT_NANOS) {
            clicks.removeFirst();
        }
    }

    synchronized void made(long number, long at) {
        clicks.addLast(new Click(number, at, 0));
    }

    synchronized void taken(long number, long at) {
        List<Click> now = new ArrayList<>(clicks);
        now.replaceAll(click -> click.number() == number ? new Click(number, click.made(), at) : click);
        clicks.clear();
        clicks.addAll(now);
    }

    /** Resets the longest gap; it is measured from the last beat on. */
    public synchronized void countAnew() {
        longestGap = 0;
    }

    /**
     * Returns the measurements as they were at an earlier time.
     *
     * @param since beats before this time are left out, except for the last of them
     * @param until the time
     */
    public synchronized HeartbeatSnapshot snapshot(long since, long until) {
        int end = beats.countUntil(until);
        long longest = 0;
        for (int i = 1; i < end; i++) {
            longest = Math.max(longest, beats.get(i) - beats.get(i - 1));
        }
        List<Click> made = clicks.stream()
                .filter(click -> click.made() - until <= 0)
                .map(click -> click.taken() - until > 0 ? new Click(click.number(), click.made(), 0) : click)
                .toList();
        return new HeartbeatSnapshot(beats.copy(Math.min(end, from(since)), end), made, longest);
    }

    /**
     * Returns the current measurements.
     *
     * @param since beats before this time are left out, except for the last of them
     */
    public synchronized HeartbeatSnapshot snapshot(long since) {
        return new HeartbeatSnapshot(beats.copy(from(since), beats.size()), List.copyOf(clicks), longestGap);
    }

    /** Returns the index of the last beat not after a time; 0 if there is none. */
    private int from(long since) {
        return Math.max(0, beats.countUntil(since) - 1);
    }
}
