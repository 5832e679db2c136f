package classroom.stage.lanes;

import classroom.trace.ThreadState;

/**
 * The patterns of the states, for bars of one height: running is full, sleeping a flat line, blocked is hatched, waiting is
 * dotted, started hardly there. In a bar of few pixels the patterns go along the time only: full, pale, dashes, dots.
 */
final class LanePattern {
    private static final int LOW = 5;

    private final int height;
    private final int period;
    /** State by state, row by row. */
    private final int[] pixels;

    /**
     * @param height of the bars, in pixels
     * @param fine   pixels of the display for one of the common grid
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

    /** Whether it goes along the time only. */
    boolean isLow() {
        return height < LOW;
    }

    /** Every so many columns it comes again; a power of two. */
    int period() {
        return period;
    }

    /** Where the row of a state begins in {@link #pixels}. */
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
