package classroom.stage.process;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;

/** The layout of a pool: tasks above, workers in the middle, results below. */
final class PoolLayout {
    /** The maximum number of workers in a row. */
    private static final int MAX_IN_ROW = 4;

    private static final double WIDE = 40;
    private static final double EDGE = 0.5;
    private static final double QUEUE = 3.1;
    private static final double FOOT = 2.1;
    private static final double BOX = 6.2;

    private final double em;
    private final double width;
    private final double height;
    private final int workers;

    /** @param em the size of letters, in pixels */
    PoolLayout(double em, int width, int height, int workers) {
        this.em = em;
        this.width = width;
        this.height = height;
        this.workers = Math.max(1, workers);
    }

    /** Returns the width of the whole layout, in letter heights. */
    static double wide() {
        return WIDE;
    }

    /** Returns the height of the whole layout, in letter heights. */
    static double high(int workers) {
        return 2 * QUEUE + FOOT + rows(workers) * BOX + 1.5;
    }

    private static int rows(int workers) {
        return Math.max(1, (workers + MAX_IN_ROW - 1) / MAX_IN_ROW);
    }

    Rectangle2D tasks() {
        return new Rectangle2D.Double(EDGE * em, 0.4 * em, width - 2 * EDGE * em, QUEUE * em);
    }

    Rectangle2D results() {
        return new Rectangle2D.Double(EDGE * em, height - (FOOT + QUEUE) * em, width - 2 * EDGE * em, QUEUE * em);
    }

    Rectangle2D worker(int number) {
        int rows = rows(workers);
        int columns = (workers + rows - 1) / rows;
        double top = tasks().getMaxY() + 0.5 * em;
        double high = (results().getY() - 0.5 * em - top) / rows;
        double wide = (width - 2 * EDGE * em + 0.5 * em) / columns;
        return new Rectangle2D.Double(
                EDGE * em + number % columns * wide, top + number / columns * high, wide - 0.5 * em, high - 0.3 * em);
    }

    /** Returns the y coordinate of the middle of the sentence. */
    double sentence() {
        return height - FOOT * em / 2;
    }

    /** Returns the bounds of a worker's button, at the right end of its box's last line. */
    Rectangle button(int number, int wide) {
        Rectangle2D box = worker(number);
        int high = (int) Math.round(1.4 * em);
        return new Rectangle(
                (int) Math.round(box.getMaxX() - 0.3 * em) - wide,
                (int) Math.round(box.getMaxY() - (ProcessBox.FOOTER * em + high) / 2),
                wide,
                high);
    }
}
