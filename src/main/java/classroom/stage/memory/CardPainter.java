package classroom.stage.memory;

import classroom.stage.paint.ActivityState;
import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.trace.ThreadSnapshot;
import classroom.trace.format.ThreadState;
import java.awt.Color;
import java.awt.geom.Rectangle2D;

/**
 * Paints the cards of threads. Used on the event thread.
 *
 * @param pen   with letters of the size for these cards
 * @param locks the names of the run's locks
 * @param at    the time, in ns of the run's clock
 */
record CardPainter(TextRelativePainter pen, LockNames locks, long at) {
    /** The height of a line, in letter heights. */
    static final double LINE = 1.25;
    /** The vertical middle of the first line. */
    static final double FIRST = 0.95;

    private static final double ROUND = 0.8;

    /** Paints a card: name, state and line; unless it is small, the locks that the thread holds and waits for. */
    void card(CardGroup group, Rectangle2D box, boolean small) {
        double y = head(group, box) + LINE * pen.em();
        boolean over = group.of().state() == ThreadState.ENDED;
        Color ink = TextRelativePainter.color(over ? "Classroom.picture.muted" : "Classroom.picture.ink");
        pen.write(CardText.place(group.of()), ink, 0.9, false, left(box), y, 0, room(box));
        if (!small) {
            locks(group.of(), box, y);
        }
    }

    /** Paints a card of one line: sign and name of the thread. */
    void chip(CardGroup group, Rectangle2D box) {
        head(group, box, "");
    }

    /** Paints the card itself and its first line; returns the vertical middle of that line. */
    double head(CardGroup group, Rectangle2D box) {
        return head(group, box, CardText.state(group.of().state()));
    }

    private double head(CardGroup group, Rectangle2D box, String state) {
        ThreadSnapshot of = group.of();
        boolean over = of.state() == ThreadState.ENDED;
        boolean stuck = of.state() == ThreadState.BLOCKED;
        Color thread =
                group.count() > 1 ? TextRelativePainter.color("Classroom.source.crowd") : ThreadColors.of(of.track());
        Color muted = TextRelativePainter.color("Classroom.picture.muted");
        pen.fill(pen.round(box, ROUND), TextRelativePainter.color("Classroom.picture.box"));
        Rectangle2D stripe = new Rectangle2D.Double(
                box.getX() + 0.25 * pen.em(),
                box.getY() + 0.35 * pen.em(),
                0.5 * pen.em(),
                box.getHeight() - 0.7 * pen.em());
        pen.fill(stripe, over ? TextRelativePainter.faded(thread, 0.35) : thread);
        Color edge = stuck
                ? TextRelativePainter.color("Classroom.picture.bad")
                : over ? TextRelativePainter.color("Classroom.picture.grid") : thread;
        pen.draw(pen.round(box, ROUND), edge, stuck ? 0.16 : 0.08);
        double x = left(box);
        double room = room(box);
        double y = box.getY() + FIRST * pen.em();
        pen.sign(sign(of.state()), stuck ? edge : over ? muted : thread, x, y, 0.85);
        double stateWide = Math.min(room * 0.45, pen.width(state, 0.9, stuck));
        pen.write(state, stuck ? edge : muted, 0.9, stuck, x + room, y, 1, stateWide);
        pen.write(
                group.title(at),
                over ? muted : thread,
                1.05,
                true,
                x + 1.3 * pen.em(),
                y,
                0,
                room - stateWide - 1.8 * pen.em());
        return y;
    }

    /**
     * Paints the locks that a thread holds and waits for, below a line.
     *
     * @param above the vertical middle of that line
     * @return the vertical middle of the last line
     */
    double locks(ThreadSnapshot of, Rectangle2D box, double above) {
        String wanted = CardText.wanted(of, locks, at);
        String held = CardText.held(of, locks);
        boolean stuck = of.state() == ThreadState.BLOCKED;
        double y = above;
        if (!held.isEmpty()) {
            y += LINE * pen.em();
            Color good = TextRelativePainter.color("Classroom.picture.good");
            pen.write(held, good, 0.9, false, left(box), y, 0, room(box));
        }
        if (!wanted.isEmpty()) {
            y += LINE * pen.em();
            Color color = TextRelativePainter.color(stuck ? "Classroom.picture.bad" : "Classroom.picture.muted");
            pen.write(wanted, color, 0.9, stuck, left(box), y, 0, room(box));
        }
        return y;
    }

    /** Returns the number of lines that {@link #locks} paints. */
    static int lockLines(ThreadSnapshot of, LockNames locks, long at) {
        return (CardText.held(of, locks).isEmpty() ? 0 : 1)
                + (CardText.wanted(of, locks, at).isEmpty() ? 0 : 1);
    }

    /** Returns where the text of a card begins. */
    double left(Rectangle2D box) {
        return box.getX() + 1.1 * pen.em();
    }

    /** Returns the width of the text of a card. */
    double room(Rectangle2D box) {
        return box.getWidth() - 1.5 * pen.em();
    }

    private static ActivityState sign(ThreadState state) {
        return switch (state) {
            case STARTED -> ActivityState.STARTING;
            case RUNNING -> ActivityState.RUNNING;
            case SLEEPING -> ActivityState.SLEEPING;
            case BLOCKED, WAITING -> ActivityState.WAITING;
            case ENDED -> ActivityState.ENDED;
        };
    }
}
