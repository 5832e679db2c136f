package classroom.stage.pingpong;

import classroom.stage.pingpong.PingPongRun.ExchangeShape;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;

/** Where everything of Ping/Pong stands, measured in the height of a letter, so that it grows with its place. */
final class PingPongLayout {
    /** The place in letters that has room for all: so wide, so high. */
    private static final double WIDE = 40;
    private static final double HIGH = 17.6;

    private static final double EDGE = 0.5;
    private static final double SIDE = 10.4;
    private static final double MIDDLE = 10.8;
    private static final double BOX = 7;
    private static final double FLIGHT = 1.2;
    private static final double WHY = 3;

    private final double em;
    private final double width;
    private final double height;
    private final ExchangeShape shape;

    /** @param most the largest letters wanted */
    PingPongLayout(int width, int height, double most, ExchangeShape shape) {
        this.width = width;
        this.height = height;
        this.shape = shape;
        em = Math.max(6, Math.min(Math.min(width / WIDE, height / HIGH), most));
    }

    /** The size of letters. */
    double em() {
        return em;
    }

    /** The box of the process that is first; of the one that has both threads, if there are threads. */
    Rectangle2D parent() {
        if (shape == ExchangeShape.THREADS) {
            return new Rectangle2D.Double(EDGE * em, EDGE * em, width - 2 * EDGE * em, boxHeight());
        }
        return new Rectangle2D.Double((width - MIDDLE * column()) / 2, EDGE * em, MIDDLE * column(), boxHeight());
    }

    /** The box of Ping, number 0, or Pong, number 1. */
    Rectangle2D player(int number) {
        double wide = SIDE * column();
        double inset = shape == ExchangeShape.THREADS ? 2 * EDGE * em : EDGE * em;
        double top = shape == ExchangeShape.THREADS ? EDGE * em + header() + EDGE * em * 0.6 : EDGE * em;
        double high = shape == ExchangeShape.THREADS ? boxHeight() - header() - 1.2 * EDGE * em : boxHeight();
        return new Rectangle2D.Double(number == 0 ? inset : width - inset - wide, top, wide, high);
    }

    /** The memory cell in the middle of the process that has both threads. */
    Rectangle2D sharedMemory() {
        Rectangle2D left = player(0);
        double wide = MIDDLE * column();
        return new Rectangle2D.Double((width - wide) / 2, left.getY(), wide, left.getHeight());
    }

    /** The memory cell inside a box. */
    Rectangle2D memory(Rectangle2D box) {
        double inset = 0.5 * em;
        return new Rectangle2D.Double(box.getX() + inset, box.getY() + header() + 0.35 * em, box.getWidth() - 2 * inset,
                box.getHeight() - header() - footer() - 0.35 * em);
    }

    /** How high the name's line of a box is. */
    double header() {
        return 1.6 * em;
    }

    /** How high the line of a box is that tells what it is doing. */
    double footer() {
        return 1.75 * em;
    }

    Rectangle2D terminal() {
        double top = EDGE * em + boxHeight() + FLIGHT * em;
        return new Rectangle2D.Double(EDGE * em, top, width - 2 * EDGE * em, height - top - WHY * em);
    }

    /** Where the total and the sentence stand. */
    Rectangle2D why() {
        return new Rectangle2D.Double(EDGE * em, height - WHY * em, width - 2 * EDGE * em, WHY * em);
    }

    /** Where a player's button stands: at the right of the last line of its box. */
    Rectangle button(int number, int wide) {
        Rectangle2D box = player(number);
        int high = (int) Math.round(1.45 * em);
        int right = (int) Math.round(box.getMaxX() - 0.4 * em);
        return new Rectangle(right - wide, (int) Math.round(box.getMaxY() - (footer() + high) / 2), wide, high);
    }

    private double boxHeight() {
        return em * BOX + Math.max(0, height - HIGH * em) * 0.4;
    }

    /** A letter's width, stretched where there is more room than wanted. */
    private double column() {
        return width / WIDE;
    }
}
