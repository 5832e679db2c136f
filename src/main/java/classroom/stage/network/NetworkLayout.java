package classroom.stage.network;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;

/** Where everything stands: the queue in the middle, half of the members on its left, the others on its right. */
final class NetworkLayout {
    static final double WIDE = 46;
    private static final double EDGE = 0.6;
    private static final double FOOT = 2.1;
    private static final double BOX = 3.9;
    /** The height of a box with lanes below, and the least height of a lane there. */
    private static final double BOX_BESIDE_LANES = 3.4;

    private static final double MIN_LANE = 0.7;
    private static final double STRIP = 0.34;
    /** A box of this height has room for a strip. */
    private static final double BOX_WITH_STRIP = 2;

    /** The share of the width that the queue has. */
    private static final double QUEUE = 0.24;

    private static final double GAP = 0.07;
    /** So many rows of members have a box of their own each; more share the height. */
    private static final int MIN_ROWS = 2;

    private final double em;
    private final double width;
    private final double height;
    private final int members;
    private final double lane;
    private final double lanes;

    /** @param em the size of letters, in pixels */
    NetworkLayout(double em, double width, double height, int members) {
        this.em = em;
        this.width = width;
        this.height = height;
        this.members = members;
        double boxes = FOOT + EDGE + Math.max(MIN_ROWS, rows(members)) * BOX_BESIDE_LANES;
        double room = height / em - boxes - MemberLanes.TITLE - 0.4;
        lane = Math.min(MemberLanes.MAX_LANE, room / Math.max(1, members));
        // Lanes are shown where there is room below the boxes.
        lanes = members > 0 && lane >= MIN_LANE ? (members * lane + MemberLanes.TITLE + 0.4) * em : 0;
    }

    /** Returns how many letters a picture must be high that has room for all; with many members, letters get no smaller. */
    static double high(int members) {
        return Math.min(6, Math.max(MIN_ROWS, rows(members))) * BOX + FOOT + 1;
    }

    private static int rows(int members) {
        return Math.max(1, (members + 1) / 2);
    }

    Rectangle2D queue() {
        double wide = width * QUEUE;
        return new Rectangle2D.Double((width - wide) / 2, EDGE * em, wide, height - lanes - (FOOT + EDGE) * em);
    }

    /** Returns where the lanes of the members stand; null if there is no room. */
    Rectangle2D lanes() {
        return lanes == 0
                ? null
                : new Rectangle2D.Double(
                        EDGE * em, height - FOOT * em - lanes + 0.4 * em, width - 2 * EDGE * em, lanes - 0.4 * em);
    }

    /** Returns the height of a lane. */
    double lane() {
        return lane * em;
    }

    /**
     * Returns where the lane of a member stands in its box, while there is no room for lanes below the boxes; null if
     * there are such lanes, or no room in the box either.
     */
    Rectangle2D strip(int place) {
        Rectangle2D box = member(place);
        return lanes > 0 || box.getHeight() < BOX_WITH_STRIP * em
                ? null
                : new Rectangle2D.Double(
                        box.getX() + 0.5 * em, box.getMaxY() - (STRIP + 0.15) * em, box.getWidth() - em, STRIP * em);
    }

    /** Returns where the picture of the answers stands, in the box of the queue. */
    Rectangle2D picture(double wide, double high) {
        Rectangle2D box = queue();
        double top = box.getY() + 2 * em;
        double room = restart().getY() - 0.4 * em - top;
        double scale = Math.min((box.getWidth() - em) / wide, room / high);
        return scale <= 0
                ? null
                : new Rectangle2D.Double(
                        box.getCenterX() - wide * scale / 2,
                        top + (room - high * scale) / 2,
                        wide * scale,
                        high * scale);
    }

    /** Returns the box of a member, by its place from 0. */
    Rectangle2D member(int place) {
        double wide = width * ((1 - QUEUE) / 2 - GAP) - EDGE * em;
        double high = (height - lanes - (FOOT + EDGE) * em) / Math.max(MIN_ROWS, rows(members));
        double x = place % 2 == 0 ? EDGE * em : width - EDGE * em - wide;
        return new Rectangle2D.Double(x, EDGE * em + place / 2 * high, wide, Math.max(1, high - 0.4 * em));
    }

    double sentence() {
        return height - FOOT * em / 2;
    }

    /** Returns where the button of the queue stands: at the lower end of its box. */
    Rectangle restart() {
        Rectangle2D box = queue();
        int high = (int) Math.round(1.35 * em);
        return new Rectangle(
                (int) Math.round(box.getX() + 0.5 * em),
                (int) Math.round(box.getMaxY() - 0.4 * em) - high,
                (int) Math.round(box.getWidth() - em),
                high);
    }

    /** Returns where the button of a member stands: at the right end of its last line. */
    Rectangle button(int place, int wide, int fromRight) {
        Rectangle2D box = member(place);
        int high = (int) Math.round(1.35 * em);
        return new Rectangle(
                (int) Math.round(box.getMaxX() - 0.3 * em) - wide - fromRight,
                (int) Math.round(box.getMaxY() - (strip(place) == null ? 0.3 : STRIP + 0.25) * em) - high,
                wide,
                high);
    }
}
