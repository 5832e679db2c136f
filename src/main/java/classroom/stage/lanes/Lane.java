package classroom.stage.lanes;

import classroom.trace.EventKind;
import classroom.trace.ThreadState;
import classroom.trace.ThreadTrace;
import java.util.Arrays;
import java.util.List;

/**
 * What the lanes know of one thread: its pieces of state, and its marks. A piece is a span of state, or what is before, between
 * start and first span, or after. It takes in what is new step by step, so that it stays as it is while it is painted. On the
 * event thread.
 */
final class Lane {
    /** Not heard of yet, or nothing known any more. */
    static final int NOTHING = ThreadState.values().length;

    /** Every so many spans, the sums of the time in each state are kept. */
    private static final int EVERY = 16;
    private static final int BEFORE_SPANS = 2;

    private final ThreadTrace track;
    private final long zero;
    private final MarkList writes;
    private final MarkList starts;
    private final MarkList prints;
    private int events;
    private int spans;
    private long started = ThreadTrace.NEVER;
    private long horizon;
    /** The end, or the horizon before it. */
    private long end;
    /** Of each state with a span, how long it lasted in all spans before each {@link #EVERY}th. */
    private long[][] sums = new long[ThreadState.values().length][2];

    Lane(ThreadTrace track, long zero) {
        this.track = track;
        this.zero = zero;
        this.writes = new MarkList(track);
        this.starts = new MarkList(track);
        this.prints = new MarkList(track);
    }

    /** Its thread. */
    ThreadTrace track() {
        return track;
    }

    /** What is drawn as 0, on the run's clock; all other times here are on that clock, too. */
    long zero() {
        return zero;
    }

    MarkList writes() {
        return writes;
    }

    MarkList starts() {
        return starts;
    }

    MarkList prints() {
        return prints;
    }

    /** Whether all that the trace has is taken in. */
    boolean isComplete() {
        return events == track.size() && spans == track.stateCount();
    }

    /**
     * Takes in some of what is new.
     *
     * @param most     how many events and spans at most
     * @param fields   those of its process
     * @param newUntil the last moment that is known of its run
     * @return the first time from which it looks different; {@link ThreadTrace#NEVER} if it doesn't
     */
    long grow(int most, SharedFields fields, long newUntil) {
        long changed = growSpans(most);
        int size = (int) Math.min(track.size(), (long) events + most);
        if (size > events) {
            changed = Math.min(changed, track.time(events));
        }
        for (; events < size; events++) {
            take(events, fields);
        }
        if (started != track.startedAt()) {
            changed = Long.MIN_VALUE;
            started = track.startedAt();
        }
        long newEnd = Math.min(track.endedAt(), newUntil);
        if (newEnd != end || newUntil != horizon) {
            changed = Math.min(changed, Math.min(end, newEnd));
        }
        end = newEnd;
        horizon = newUntil;
        return changed;
    }

    private long growSpans(int most) {
        int count = (int) Math.min(track.stateCount(), (long) spans + most);
        long changed = count > spans ? track.stateFrom(spans) : ThreadTrace.NEVER;
        for (; spans < count; spans++) {
            if (spans % EVERY == 0 && spans > 0) {
                sum(spans / EVERY);
            }
        }
        return changed;
    }

    private void sum(int number) {
        for (ThreadState each : ThreadState.values()) {
            int state = each.ordinal();
            if (number == sums[state].length) {
                sums[state] = Arrays.copyOf(sums[state], number * 2);
            }
            sums[state][number] = sums[state][number - 1];
        }
        for (int i = (number - 1) * EVERY; i < number * EVERY; i++) {
            sums[track.state(i).ordinal()][number] += track.stateFrom(i + 1) - track.stateFrom(i);
        }
    }

    private void take(int event, SharedFields fields) {
        EventKind kind = track.kind(event);
        switch (kind) {
            case READ:
            case READ_STATIC:
            case WRITE:
            case WRITE_STATIC:
            case ATOMIC:
                fields.touch(this, event, kind);
                break;
            case STARTED:
                starts.add(event, true, -1);
                break;
            case OUT:
            case ERR:
                prints.add(event, true, -1);
                break;
            default:
        }
    }

    /** The piece of a time that isn't before another piece; found in steps that grow with the logarithm of how far that is. */
    int piece(int from, long time) {
        int low = from;
        int last = spans + BEFORE_SPANS + 1;
        int step = 1;
        while (low + step <= last && from(low + step) <= time) {
            low += step;
            step *= 2;
        }
        int high = Math.min(last + 1, low + step);
        while (low + 1 < high) {
            int middle = low + high >>> 1;
            if (from(middle) <= time) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** When a piece begins; {@link ThreadTrace#NEVER} behind the last. */
    long from(int piece) {
        int span = piece - BEFORE_SPANS;
        if (span >= 0 && span < spans) {
            return Math.min(track.stateFrom(span), end);
        }
        if (span < 0) {
            return piece <= 0 ? Long.MIN_VALUE : Math.min(started, from(BEFORE_SPANS));
        }
        return span == spans ? end : span == spans + 1 ? horizon : ThreadTrace.NEVER;
    }

    /** The state in a piece, as its number; {@link #NOTHING} if none is known. */
    int state(int piece) {
        int span = piece - BEFORE_SPANS;
        if (span >= 0 && span < spans) {
            return track.state(span).ordinal();
        }
        boolean isOver = span == spans && (spans > 0 || started != ThreadTrace.NEVER);
        return piece == 1 ? ThreadState.STARTED.ordinal() : isOver ? ThreadState.ENDED.ordinal() : NOTHING;
    }

    /** Adds to the sums of each state how long it lasts in whole pieces. */
    void addTimes(int from, int to, long[] byState) {
        int piece = from;
        while (piece < to && (piece - BEFORE_SPANS) % EVERY != 0) {
            addTime(piece++, byState);
        }
        int first = (piece - BEFORE_SPANS) / EVERY;
        int last = Math.min(to - BEFORE_SPANS, spans - 1) / EVERY;
        if (last > first) {
            for (int state = 0; state < sums.length; state++) {
                byState[state] += sums[state][last] - sums[state][first];
            }
            piece = last * EVERY + BEFORE_SPANS;
        }
        while (piece < to) {
            addTime(piece++, byState);
        }
    }

    private void addTime(int piece, long[] byState) {
        byState[state(piece)] += from(piece + 1) - from(piece);
    }

    /** The marked event that is nearest to a time, and at most so many ns from it; -1 if there is none. */
    int mark(long time, double most) {
        double near = most;
        int best = -1;
        for (MarkList each : List.of(writes, starts, prints)) {
            int event = each.nearest(time);
            double distance = event < 0 ? Double.MAX_VALUE : Math.abs(track.time(event) - time);
            if (distance <= near) {
                near = distance;
                best = event;
            }
        }
        return best;
    }
}
