package classroom.window.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * How parts of a text, in their order, stand in three columns: so that the highest column is as low as it can be, in the largest letters
 * with which all still has room.
 *
 * @param steps  how many steps the letters are larger than usual
 * @param widths of the columns, in pixels
 * @param ends   behind which part each column ends
 * @param height of the highest column, in pixels
 */
record ColumnLayout(int steps, List<Integer> widths, List<Integer> ends, int height) {
    static final int COLUMNS = 3;
    private static final int MAX_STEPS = 6;
    /** How wide columns may be, in percent of what all have; letters are read well in each. */
    private static final List<List<Integer>> SHARES = List.of(List.of(34, 33, 33), List.of(40, 30, 30), List.of(30, 40, 30),
            List.of(30, 30, 40), List.of(46, 27, 27), List.of(27, 46, 27), List.of(27, 27, 46), List.of(38, 38, 24),
            List.of(38, 24, 38), List.of(24, 38, 38));

    /** Tells how high a part is. */
    @FunctionalInterface
    interface Measure {
        /**
         * Measures a part, in pixels.
         *
         * @param part  from 0
         * @param width in pixels
         * @param steps how many steps the letters are larger than usual
         */
        int height(int part, int width, int steps);
    }

    /**
     * The best plan; in the usual letters it may be higher than the room is.
     *
     * @param parts  how many there are, at least 3
     * @param width  of all columns together, in pixels
     * @param height that there is, in pixels
     */
    static ColumnLayout of(int parts, int width, int height, Measure measure) {
        ColumnLayout best = lowest(parts, width, 0, measure);
        for (int steps = 1; steps <= MAX_STEPS; steps++) {
            ColumnLayout larger = lowest(parts, width, steps, measure);
            if (larger.height > height) {
                return best;
            }
            best = larger;
        }
        return best;
    }

    private static ColumnLayout lowest(int parts, int width, int steps, Measure measure) {
        ColumnLayout best = null;
        for (List<Integer> shares : SHARES) {
            List<Integer> widths = shares.stream().map(share -> width * share / 100).toList();
            int[][] heights = new int[COLUMNS][parts];
            for (int column = 0; column < COLUMNS; column++) {
                for (int part = 0; part < parts; part++) {
                    heights[column][part] = measure.height(part, widths.get(column), steps);
                }
            }
            for (int first = 1; first < parts - 1; first++) {
                for (int second = first + 1; second < parts; second++) {
                    List<Integer> ends = List.of(first, second, parts);
                    int high = highest(heights, ends);
                    if (best == null || high < best.height) {
                        best = new ColumnLayout(steps, widths, ends, high);
                    }
                }
            }
        }
        return best;
    }

    private static int highest(int[][] heights, List<Integer> ends) {
        int highest = 0;
        int part = 0;
        for (int column = 0; column < COLUMNS; column++) {
            int high = 0;
            for (; part < ends.get(column); part++) {
                high += heights[column][part];
            }
            highest = Math.max(highest, high);
        }
        return highest;
    }

    /** The parts of a column, from 0. */
    List<Integer> parts(int column) {
        List<Integer> parts = new ArrayList<>();
        for (int part = column == 0 ? 0 : ends.get(column - 1); part < ends.get(column); part++) {
            parts.add(part);
        }
        return parts;
    }
}
