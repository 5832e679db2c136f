package classroom.window.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * The distribution of a text's sections over three columns, in order: the highest column is as low as possible, in the
 * largest letters that fit.
 *
 * @param steps  the number of font steps above the default size
 * @param widths the widths of the columns, in pixels
 * @param ends   the index after the last section of each column
 * @param height the height of the highest column, in pixels
 */
record ColumnLayout(int steps, List<Integer> widths, List<Integer> ends, int height) {
    static final int COLUMNS = 3;
    private static final int MAX_STEPS = 6;
    /** The possible widths of the columns, in percent; each is wide enough to read well. */
    private static final List<List<Integer>> SHARES = List.of(
            List.of(34, 33, 33),
            List.of(40, 30, 30),
            List.of(30, 40, 30),
            List.of(30, 30, 40),
            List.of(46, 27, 27),
            List.of(27, 46, 27),
            List.of(27, 27, 46),
            List.of(38, 38, 24),
            List.of(38, 24, 38),
            List.of(24, 38, 38));

    /** Measures the height of a section. */
    @FunctionalInterface
    interface Measure {
        /**
         * Returns the height of a section, in pixels.
         *
         * @param part  the index of the section, from 0
         * @param width the width of the column, in pixels
         * @param steps the number of font steps above the default size
         */
        int height(int part, int width, int steps);
    }

    /**
     * Returns the best layout; at the default font size it may be higher than the available height.
     *
     * @param parts  the number of sections, at least 3
     * @param width  the total width of all columns, in pixels
     * @param height the available height, in pixels
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
            List<Integer> widths =
                    shares.stream().map(share -> width * share / 100).toList();
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

    /** Returns the indexes of the sections of a column, from 0. */
    List<Integer> parts(int column) {
        List<Integer> parts = new ArrayList<>();
        for (int part = column == 0 ? 0 : ends.get(column - 1); part < ends.get(column); part++) {
            parts.add(part);
        }
        return parts;
    }
}
