package classroom.stage.lanes.model;

import classroom.trace.ThreadTrace;
import classroom.trace.format.EventKind;
import classroom.trace.format.ThreadState;
import classroom.trace.index.AscendingSearch;
import java.util.Arrays;
import java.util.List;

/**
 * The data of one thread's lane: its pieces of state, and its marks. A piece is a span of state, the time before the
 * thread's start, the time from the start to the first span, or the time after the last span. New events are added
 * step by step, so that a lane does not change while it is painted. Used on the event thread.
 */
public final class Lane {
    /** The state before the thread is known and after its last known time. */
    public static final int NOTHING = ThreadState.values().length;

    /** The interval, in spans, at which the accumulated times of the states are stored. */
    private static final int SUM_INTERVAL = 16;

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
    /** The end of the thread, or the last known time before it. */
    private long end;
    /** For each state, the total time in it before each {@link #SUM_INTERVAL}th span. */
    private long[][] sums = new long[ThreadState.values().length][2];

    Lane(ThreadTrace track, long zero) {
        this.track = track;
        this.zero = zero;
        this.writes = new MarkList(track);
        this.starts = new MarkList(track);
        this.prints = new MarkList(track);
    }

    /** Returns its thread. */
    public ThreadTrace track() {
        return track;
    }

    /** Returns the time that is drawn as 0, on the run's clock; all other times here are on that clock, too. */
    public long zero() {
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

    /** Whether all events of the trace have been added. */
    boolean isComplete() {
        return events == track.size() && spans == track.stateCount();
    }

    /**
     * Adds new events.
     *
     * @param most     the maximum number of events and spans
     * @param fields   the shared fields of its process
     * @param newUntil the last known time of its run
     * @return the first time from which the lane looks different; {@link ThreadTrace#NEVER} if it does not
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
            if (spans % SUM_INTERVAL == 0 && spans > 0) {
                sum(spans / SUM_INTERVAL);
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
        for (int i = (number - 1) * SUM_INTERVAL; i < number * SUM_INTERVAL; i++) {
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

    /** Returns the piece at a time not before the given piece, in time logarithmic in the distance. */
    int piece(int from, long time) {
        return Math.max(from, AscendingSearch.lastAtOrBeforeNear(from, spans + BEFORE_SPANS + 2, this::from, time));
    }

    /** Returns when a piece begins; {@link ThreadTrace#NEVER} after the last. */
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

    /** Returns the number of the state in a piece; {@link #NOTHING} if unknown. */
    int state(int piece) {
        int span = piece - BEFORE_SPANS;
        if (span >= 0 && span < spans) {
            return track.state(span).ordinal();
        }
        boolean isOver = span == spans && (spans > 0 || started != ThreadTrace.NEVER);
        return piece == 1 ? ThreadState.STARTED.ordinal() : isOver ? ThreadState.ENDED.ordinal() : NOTHING;
    }

    /** Adds the times in each state of whole pieces. */
    void addTimes(int from, int to, long[] byState) {
        int piece = from;
        while (piece < to && (piece - BEFORE_SPANS) % SUM_INTERVAL != 0) {
            addTime(piece++, byState);
        }
        int first = (piece - BEFORE_SPANS) / SUM_INTERVAL;
        int last = Math.min(to - BEFORE_SPANS, spans - 1) / SUM_INTERVAL;
        if (last > first) {
            for (int state = 0; state < sums.length; state++) {
                byState[state] += sums[state][last] - sums[state][first];
            }
            piece = last * SUM_INTERVAL + BEFORE_SPANS;
        }
        while (piece < to) {
            addTime(piece++, byState);
        }
    }

    private void addTime(int piece, long[] byState) {
        byState[state(piece)] += from(piece + 1) - from(piece);
    }

    /** Returns the last write of a field, marked or not, not later than a time; -1 if none. */
    public int lastWrite(long time) {
        return writes.last(time);
    }

    /** Returns the marked event nearest to a time, within a distance in ns; -1 if there is none. */
    public int mark(long time, double most) {
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
