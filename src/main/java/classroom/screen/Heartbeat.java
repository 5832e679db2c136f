package classroom.screen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * What was measured of a panel's event thread: its beats, and the clicks that were made on the panel with the moment in which the
 * thread took each. All times are {@link System#nanoTime}, one clock for both JVMs. May be called on any thread.
 */
public final class Heartbeat {
    /** How long a beat is kept. A gap is kept by its two ends, however long it was. */
    private static final long KEPT_NANOS = 600_000_000_000L;

    private final Deque<Long> beats = new ArrayDeque<>();
    private final Deque<Click> clicks = new ArrayDeque<>();
    private long longestGap;

    /**
     * A click, or another press of a key or button that does what a click does.
     *
     * @param number the input's
     * @param made   when the reader made it
     * @param taken  when the event thread took it; 0 as long as it waits
     */
    public record Click(long number, long made, long taken) {
        /** Whether the event thread has not taken it yet. */
        public boolean waits() {
            return taken == 0;
        }
    }

    /**
     * The heartbeat at one moment.
     *
     * @param beats      in their order
     * @param clicks     in their order
     * @param longestGap between two beats since the count was begun, in ns; the gap that is still open is not in it
     */
    public record HeartbeatSnapshot(long[] beats, List<Click> clicks, long longestGap) {
        /** The longest gap, with the one that is open now. */
        public long longestGap(long now) {
            return beats.length == 0 ? 0 : Math.max(longestGap, openGap(now));
        }

        /** How long ago the last beat was, in ns; 0 before the first. */
        public long openGap(long now) {
            return beats.length == 0 ? 0 : Math.max(0, now - beats[beats.length - 1]);
        }

        /** How many clicks wait to be taken. */
        public int waiting() {
            return (int) clicks.stream().filter(Click::waits).count();
        }
    }

    synchronized void beat(long at) {
        if (!beats.isEmpty()) {
            longestGap = Math.max(longestGap, at - beats.getLast());
        }
        beats.addLast(at);
        while (beats.size() > 2 && at - beats.getFirst() > KEPT_NANOS) {
            beats.removeFirst();
        }
        while (!clicks.isEmpty() && !clicks.getFirst().waits() && at - clicks.getFirst().taken() > KEPT_NANOS) {
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

    /** Begins to count the longest gap anew, from the last beat on. */
    public synchronized void countAnew() {
        longestGap = 0;
    }

    /**
     * What was measured up to a moment of before, as it was then.
     *
     * @param since leaves out the beats before this moment, but for the last of them
     * @param until the moment
     */
    public synchronized HeartbeatSnapshot snapshot(long since, long until) {
        long longest = 0;
        long before = 0;
        List<Long> shown = new ArrayList<>();
        for (long each : beats) {
            if (each - until > 0) {
                break;
            }
            longest = before == 0 ? 0 : Math.max(longest, each - before);
            before = each;
            if (each - since <= 0) {
                shown.clear();
            }
            shown.add(each);
        }
        List<Click> made = clicks.stream().filter(click -> click.made() - until <= 0)
                .map(click -> click.taken() - until > 0 ? new Click(click.number(), click.made(), 0) : click).toList();
        return new HeartbeatSnapshot(shown.stream().mapToLong(Long::longValue).toArray(), made, longest);
    }

    /**
     * What was measured until now.
     *
     * @param since leaves out the beats before this moment, but for the last of them
     */
    public synchronized HeartbeatSnapshot snapshot(long since) {
        Deque<Long> recent = new ArrayDeque<>();
        for (Iterator<Long> back = beats.descendingIterator(); back.hasNext();) {
            long each = back.next();
            recent.addFirst(each);
            if (each < since) {
                break;
            }
        }
        return new HeartbeatSnapshot(recent.stream().mapToLong(Long::longValue).toArray(), List.copyOf(clicks), longestGap);
    }
}
