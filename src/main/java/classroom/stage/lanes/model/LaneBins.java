package classroom.stage.lanes.model;

import classroom.stage.paint.TimeAxis;
import classroom.trace.ThreadTrace;
import java.util.Arrays;

/**
 * What is visible of a lane in each pixel column: the state with the most time, the state with the second most, and
 * the marks. Takes time proportional to the columns, not to the events. Used on the event thread.
 */
public final class LaneBins {
    /** The bit of a mark: a write of a shared field. */
    public static final int WRITE = 1;
    /** The bit of a mark: a thread start. */
    public static final int START = 2;
    /** The bit of a mark: printed output. */
    public static final int PRINT = 4;

    /** The maximum number of pieces in a column that are examined one by one. */
    private static final int MAX_SINGLE_PIECES = 24;

    private byte[] first = {};
    private byte[] second = {};
    /** The share of the second state, of 255. */
    private byte[] share = {};

    private byte[] marks = {};
    private final long[] times = new long[Lane.NOTHING + 1];

    /** Returns the number of the state with the most time in a column, or {@link Lane#NOTHING}. */
    public int first(int column) {
        return first[column];
    }

    /** Returns the state with the second most time. */
    public int second(int column) {
        return second[column];
    }

    /** Returns the share of the second state in a column, of 255; 0 if there is none. */
    public int share(int column) {
        return share[column] & 0xff;
    }

    /** Returns the bits of the marks in a column. */
    public int marks(int column) {
        return marks[column];
    }

    /** Returns the number of columns. */
    public int width() {
        return first.length;
    }

    /**
     * Recomputes some columns.
     *
     * @param width the number of columns
     * @param from  the first column to compute
     */
    public void fill(Lane lane, TimeAxis axis, int width, int from) {
        if (first.length != width) {
            first = Arrays.copyOf(first, width);
            second = Arrays.copyOf(second, width);
            share = Arrays.copyOf(share, width);
            marks = Arrays.copyOf(marks, width);
        }
        states(lane, axis, from);
        Arrays.fill(marks, from, width, (byte) 0);
        lane.writes().mark(marks, WRITE, axis, lane.zero(), from, width);
        lane.starts().mark(marks, START, axis, lane.zero(), from, width);
        lane.prints().mark(marks, PRINT, axis, lane.zero(), from, width);
    }

    private void states(Lane lane, TimeAxis axis, int from) {
        long left = lane.zero() + axis.edge(from);
        int piece = lane.piece(0, left);
        int column = from;
        while (column < first.length) {
            long right = Math.max(left + 1, lane.zero() + axis.edge(column + 1));
            long end = lane.from(piece + 1);
            if (end < right) {
                piece = mix(lane, piece, left, right, column++);
                left = right;
            } else {
                int next = end == ThreadTrace.NEVER
                        ? first.length
                        : Math.min(first.length, axis.column(end - lane.zero()));
                next = Math.max(next, column + 1);
                fill(column, next, lane.state(piece));
                column = next;
                left = lane.zero() + axis.edge(column);
            }
            piece = lane.piece(piece, left);
        }
    }

    private void fill(int from, int to, int state) {
        Arrays.fill(first, from, to, (byte) state);
        Arrays.fill(share, from, to, (byte) 0);
    }

    /** Computes a column with more than one piece; returns the last of them. */
    private int mix(Lane lane, int piece, long from, long to, int column) {
        Arrays.fill(times, 0);
        int last = piece;
        long at = from;
        long next = lane.from(last + 1);
        while (next < to && last - piece < MAX_SINGLE_PIECES) {
            times[lane.state(last)] += next - at;
            at = next;
            last++;
            next = lane.from(last + 1);
        }
        if (next < to) {
            int first = last;
            last = lane.piece(first, to - 1);
            lane.addTimes(first, last, times);
            at = lane.from(last);
        }
        times[lane.state(last)] += to - at;
        rank(column);
        return last;
    }

    private void rank(int column) {
        int most = 0;
        int next = -1;
        for (int i = 1; i < times.length; i++) {
            if (times[i] > times[most]) {
                next = most;
                most = i;
            } else if (next < 0 || times[i] > times[next]) {
                next = i;
            }
        }
        // Known states win over unknown ones, however short they are: otherwise a short thread would be invisible.
        if (most == Lane.NOTHING && times[next] > 0) {
            times[most] = 0;
            rank(column);
            return;
        }
        first[column] = (byte) most;
        second[column] = (byte) next;
        share[column] =
                (byte) (times[next] == 0 ? 0 : Math.max(1, (int) (255f * times[next] / (times[most] + times[next]))));
    }
}
