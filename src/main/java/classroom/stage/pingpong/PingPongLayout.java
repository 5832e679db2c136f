package classroom.stage.pingpong;

import classroom.stage.pingpong.PingPongRun.ExchangeShape;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;

/** The layout of Ping/Pong, in letter heights, so that it grows with the available space. */
final class PingPongLayout {
    /** The size of the whole layout, in letter heights. */
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

    /** @param most the maximum size of letters, in pixels */
    PingPongLayout(int width, int height, double most, ExchangeShape shape) {
        this.width = width;
        this.height = height;
        this.shape = shape;
        em = Math.max(6, Math.min(Math.min(width / WIDE, height / HIGH), most));
    }

    /** Returns the size of letters, in pixels. */
    double em() {
        return em;
    }

    /** Returns the box of the first process, which is the process of both threads if the players are threads. */
    Rectangle2D parent() {
        if (shape == ExchangeShape.THREADS) {
            return new Rectangle2D.Double(EDGE * em, EDGE * em, width - 2 * EDGE * em, boxHeight());
        }
        return new Rectangle2D.Double((width - MIDDLE * column()) / 2, EDGE * em, MIDDLE * column(), boxHeight());
    }

    /** Returns the box of a player: 0 for Ping, 1 for Pong. */
    Rectangle2D player(int number) {
        double wide = SIDE * column();
        double inset = shape == ExchangeShape.THREADS ? 2 * EDGE * em : EDGE * em;
        double top = shape == ExchangeShape.THREADS ? EDGE * em + header() + EDGE * em * 0.6 : EDGE * em;
        double high = shape == ExchangeShape.THREADS ? boxHeight() - header() - 1.2 * EDGE * em : boxHeight();
        return new Rectangle2D.Double(number == 0 ? inset : width - inset - wide, top, wide, high);
    }

    /** Returns the memory cell in the middle of the process that has both threads. */
    Rectangle2D sharedMemory() {
        Rectangle2D left = player(0);
        double wide = MIDDLE * column();
        return new Rectangle2D.Double((width - wide) / 2, left.getY(), wide, left.getHeight());
    }

    /** Returns the memory cell inside a box. */
    Rectangle2D memory(Rectangle2D box) {
        double inset = 0.5 * em;
        return new Rectangle2D.Double(
                box.getX() + inset,
                box.getY() + header() + 0.35 * em,
                box.getWidth() - 2 * inset,
                box.getHeight() - header() - footer() - 0.35 * em);
    }

    /** Returns the height of the line with a box's name. */
    double header() {
        return 1.6 * em;
    }

    /** Returns the height of the line with a box's activity. */
    double footer() {
        return 1.75 * em;
    }

    Rectangle2D terminal() {
        double top = EDGE * em + boxHeight() + FLIGHT * em;
        return new Rectangle2D.Double(EDGE * em, top, width - 2 * EDGE * em, height - top - WHY * em);
    }

    /** Returns the area of the total and the explanation. */
    Rectangle2D why() {
        return new Rectangle2D.Double(EDGE * em, height - WHY * em, width - 2 * EDGE * em, WHY * em);
    }

    /** Returns the bounds of a player's button, at the right end of its box's last line. */
    Rectangle button(int number, int wide) {
        Rectangle2D box = player(number);
        int high = (int) Math.round(1.45 * em);
        int right = (int) Math.round(box.getMaxX() - 0.4 * em);
        return new Rectangle(right - wide, (int) Math.round(box.getMaxY() - (footer() + high) / 2), wide, high);
    }

    private double boxHeight() {
        return em * BOX + Math.max(0, height - HIGH * em) * 0.4;
    }

    /** Returns the width unit, stretched if there is more space than needed. */
    private double column() {
        return width / WIDE;
    }
}
