package classroom.stage.lanes;

import classroom.stage.lanes.model.Lane;
import classroom.trace.format.ThreadState;

/**
 * The patterns of the states, for bars of one height: running is filled, sleeping a flat line, blocked hatched, waiting
 * dotted, and started almost empty. For low bars, the patterns vary only along the time: filled, pale, dashes, dots.
 */
final class LanePattern {
    private static final int LOW = 5;

    private final int height;
    private final int period;
    /** The pixels of all states, row by row. */
    private final int[] pixels;

    /**
     * @param height the height of the bars, in pixels
     * @param fine   the number of device pixels for each of the common grid
     */
    LanePattern(LaneColors colors, int height, double fine) {
        this.height = height;
        this.period = Integer.highestOneBit((int) Math.round(8 * Math.max(1, fine)));
        this.pixels = new int[(Lane.NOTHING + 1) * height * period];
        for (int state = 0; state <= Lane.NOTHING; state++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < period; x++) {
                    boolean isInk = isLow() ? isInkLow(state, x) : isInk(state, x, y);
                    int base = isLow() ? colors.pale(state) : colors.base(state);
                    pixels[(state * height + y) * period + x] = isInk ? colors.ink(state) : base;
                }
            }
        }
    }

    /** Whether the patterns vary only along the time. */
    boolean isLow() {
        return height < LOW;
    }

    /** Returns the number of columns after which the patterns repeat; a power of two. */
    int period() {
        return period;
    }

    /** Returns the index in {@link #pixels} at which a row of a state begins. */
    int row(int state, int y) {
        return (state * height + y) * period;
    }

    int[] pixels() {
        return pixels;
    }

    private boolean isInk(int state, int x, int y) {
        int half = period / 2;
        if (state == ThreadState.SLEEPING.ordinal()) {
            int thick = Math.max(1, height / 7);
            return Math.abs(2 * y + 1 - height) <= thick;
        }
        if (state == ThreadState.BLOCKED.ordinal()) {
            return (x + y & period - 1) < half;
        }
        if (state == ThreadState.WAITING.ordinal()) {
            int dot = Math.max(1, period / 4);
            int row = y / dot;
            return row % 2 == height / dot / 2 % 2 && (x + row / 2 % 2 * half & period - 1) < dot;
        }
        return state == ThreadState.STARTED.ordinal() && x < period / 4 && Math.abs(2 * y + 1 - height) <= period / 8;
    }

    private boolean isInkLow(int state, int x) {
        int half = period / 2;
        if (state == ThreadState.BLOCKED.ordinal()) {
            return x < half + half / 2;
        }
        if (state == ThreadState.WAITING.ordinal()) {
            return x % half < half / 4;
        }
        return state == ThreadState.STARTED.ordinal() && x < period / 8;
    }
}
