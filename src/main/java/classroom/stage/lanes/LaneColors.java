package classroom.stage.lanes;

import classroom.stage.lanes.model.Lane;
import classroom.stage.lanes.model.LaneBins;
import classroom.stage.paint.TextRelativePainter;
import classroom.trace.format.ThreadState;
import java.awt.Color;

/** The colors of the lanes, from the current theme. Used on the event thread. */
final class LaneColors {
    private final int[] bases = new int[Lane.NOTHING + 1];
    private final int[] inks = new int[Lane.NOTHING + 1];

    LaneColors() {
        put(ThreadState.STARTED, "Classroom.lanes.ground", "Classroom.lanes.started");
        put(ThreadState.RUNNING, "Classroom.lanes.running", "Classroom.lanes.running");
        put(ThreadState.SLEEPING, "Classroom.lanes.sleepingGround", "Classroom.lanes.sleeping");
        put(ThreadState.BLOCKED, "Classroom.lanes.blockedGround", "Classroom.lanes.blocked");
        put(ThreadState.WAITING, "Classroom.lanes.waitingGround", "Classroom.lanes.waiting");
        put(ThreadState.ENDED, "Classroom.lanes.ended", "Classroom.lanes.ended");
        bases[Lane.NOTHING] = rgb("Classroom.lanes.ground");
        inks[Lane.NOTHING] = rgb("Classroom.lanes.ground");
    }

    /** Returns the background color of a state's pattern, by its number. */
    int base(int state) {
        return bases[state];
    }

    /** Returns the foreground color of a state's pattern. */
    int ink(int state) {
        return inks[state];
    }

    /**
     * Returns the color of a state if the bar is too low for the pattern: for sleeping, a mix with the color of the
     * missing line.
     */
    int pale(int state) {
        return state == ThreadState.SLEEPING.ordinal() ? mixed(bases[state], inks[state]) : bases[state];
    }

    /** Returns the color of a kind of mark, by its bit. */
    Color mark(int bit) {
        return of(
                bit == LaneBins.WRITE
                        ? "Classroom.lanes.write"
                        : bit == LaneBins.START ? "Classroom.lanes.start" : "Classroom.lanes.print");
    }

    /** Returns a color of the theme. */
    static Color of(String key) {
        return TextRelativePainter.color(key);
    }

    private void put(ThreadState state, String base, String ink) {
        bases[state.ordinal()] = rgb(base);
        inks[state.ordinal()] = rgb(ink);
    }

    private static int mixed(int most, int some) {
        int result = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            result = result << 8 | (2 * (most >> shift & 0xff) + (some >> shift & 0xff)) / 3;
        }
        return result;
    }

    private static int rgb(String key) {
        return of(key).getRGB();
    }
}
