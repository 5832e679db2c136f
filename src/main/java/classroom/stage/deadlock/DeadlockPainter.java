package classroom.stage.deadlock;

import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.text.Texts;
import classroom.trace.Snapshot;
import classroom.trace.ThreadTrace;
import classroom.trace.format.ThreadState;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Paints the picture of {@link DeadlockStage} at a time. Lengths are in letter heights, from the middle of the picture.
 */
final class DeadlockPainter {
    private static final double BOX_WIDE = 13;
    private static final double BOX_HIGH = 3.4;
    private static final double ACROSS = 14.7;
    private static final double DOWN = 5;
    private static final double HEAD = 0.75;

    private static final List<String> BALANCES = List.of("balanceA", "balanceB");

    private final TextRelativePainter pen;
    private final Point2D middle;
    private final DeadlockStage.Transfers of;
    private final Snapshot moment;
    private final boolean stuck;
    private final Color bad = TextRelativePainter.color("Classroom.picture.bad");
    private final Color ink = TextRelativePainter.color("Classroom.picture.ink");
    private final Color muted = TextRelativePainter.color("Classroom.picture.muted");

    /**
     * @param middle the middle of the picture, in pixels
     * @param moment the displayed state
     * @param stuck  whether the threads are deadlocked
     */
    DeadlockPainter(
            TextRelativePainter pen, Point2D middle, DeadlockStage.Transfers of, Snapshot moment, boolean stuck) {
        this.pen = pen;
        this.middle = middle;
        this.of = of;
        this.moment = moment;
        this.stuck = stuck;
    }

    /**
     * Paints everything.
     *
     * @param due the number of transfers of a run that is not deadlocked
     */
    void paint(long due) {
        for (int lock = 0; lock < DeadlockStage.LOCKS.size(); lock++) {
            for (int thread = 0; thread < of.threads().size(); thread++) {
                tie(lock, thread);
            }
        }
        for (int lock = 0; lock < DeadlockStage.LOCKS.size(); lock++) {
            lock(lock);
        }
        for (int thread = 0; thread < of.threads().size(); thread++) {
            thread(thread);
        }
        if (stuck) {
            pen.write(
                    Texts.text("deadlock.stuck"),
                    bad,
                    1.5,
                    true,
                    middle.getX(),
                    middle.getY() - 0.8 * pen.em(),
                    0.5,
                    14 * pen.em());
        }
        String moved = Texts.text("deadlock.moved", of.moved(moment.time()), due);
        pen.write(
                moved,
                stuck ? muted : ink,
                1,
                !stuck,
                middle.getX(),
                middle.getY() + (stuck ? 0.9 : 0) * pen.em(),
                0.5,
                14 * pen.em());
    }

    /** Paints the arrow between a lock and a thread, if any, and its text in the corner of the picture. */
    private void tie(int lock, int thread) {
        LockTie tie = LockTie.of(moment, of.threads().get(thread), of.locks().get(lock));
        if (tie.isNone()) {
            return;
        }
        boolean holds = tie.holds() > 0;
        int side = lock == 0 ? -1 : 1;
        int up = thread == 0 ? -1 : 1;
        Point2D atLock = at(side * (ACROSS - 1.5), up * BOX_HIGH / 2);
        Point2D atThread = at(side * BOX_WIDE / 2, up * DOWN);
        Color color = stuck ? bad : ThreadColors.of(of.threads().get(thread));
        arrow(holds ? atLock : atThread, holds ? atThread : atLock, color, !holds);
        Point2D label = at(side * (ACROSS + 0.5), up * (DOWN + 0.4));
        String text = holds ? Texts.text("deadlock.holds", tie.holds()) : Texts.text("deadlock.wants", tie.wants());
        pen.write(text, color, 0.95, true, label.getX(), label.getY(), 0.5, 14 * pen.em());
    }

    /** Paints an account with its lock. */
    private void lock(int lock) {
        Rectangle2D box = box((lock == 0 ? -1 : 1) * ACROSS, 0);
        ThreadTrace holder = of.threads().stream()
                .filter(each -> LockTie.of(moment, each, of.locks().get(lock)).holds() > 0)
                .findFirst()
                .orElse(null);
        pen.fill(pen.round(box, 0.8), TextRelativePainter.color("Classroom.picture.memory"));
        pen.draw(
                pen.round(box, 0.8),
                holder == null ? muted : stuck ? bad : ThreadColors.of(holder),
                holder == null ? 0.08 : 0.2);
        String title = Texts.text("deadlock.account", lock, of.field(BALANCES.get(lock), moment.time()));
        String state = holder == null
                ? Texts.text("deadlock.free", DeadlockStage.LOCKS.get(lock))
                : Texts.text("deadlock.held", DeadlockStage.LOCKS.get(lock));
        label(box, title, ink, state, muted);
    }

    /** Paints a thread: its name and what it does. */
    private void thread(int thread) {
        ThreadTrace track = of.threads().get(thread);
        Rectangle2D box = box(0, (thread == 0 ? -1 : 1) * DOWN);
        pen.fill(pen.round(box, 2.6), TextRelativePainter.color("Classroom.picture.box"));
        pen.draw(pen.round(box, 2.6), stuck ? bad : ThreadColors.of(track), 0.2);
        ThreadState state = track.stateAt(moment.time());
        String doing = state == null
                ? Texts.text("deadlock.not-yet")
                : stuck && state == ThreadState.BLOCKED ? Texts.text("deadlock.never") : state(state);
        label(box, track.nameAt(moment.time()), ThreadColors.of(track), doing, muted);
    }

    private String state(ThreadState state) {
        return switch (state) {
            case SLEEPING -> Texts.text("deadlock.sleeps");
            case BLOCKED, WAITING -> Texts.text("deadlock.waits");
            case ENDED -> Texts.text("deadlock.done");
            default -> Texts.text("deadlock.runs");
        };
    }

    /** Writes two lines in a box. */
    private void label(Rectangle2D box, String title, Color titleColor, String below, Color belowColor) {
        double room = box.getWidth() - pen.em();
        pen.write(title, titleColor, 1.05, true, box.getCenterX(), box.getCenterY() - 0.65 * pen.em(), 0.5, room);
        pen.write(below, belowColor, 0.9, false, box.getCenterX(), box.getCenterY() + 0.75 * pen.em(), 0.5, room);
    }

    /** Paints an arrow with a filled tip. */
    private void arrow(Point2D from, Point2D to, Color color, boolean dashed) {
        double wide = stuck ? 0.32 : 0.22;
        double length = from.distance(to);
        double dx = (to.getX() - from.getX()) / length;
        double dy = (to.getY() - from.getY()) / length;
        double head = HEAD * pen.em();
        Path2D line = new Path2D.Double();
        line.moveTo(from.getX(), from.getY());
        line.lineTo(to.getX() - dx * head, to.getY() - dy * head);
        if (dashed) {
            pen.dashed(line, color, wide, 0.55, 0.4);
        } else {
            pen.draw(line, color, wide);
        }
        Path2D tip = new Path2D.Double();
        tip.moveTo(to.getX(), to.getY());
        tip.lineTo(to.getX() - dx * head * 1.4 - dy * head * 0.8, to.getY() - dy * head * 1.4 + dx * head * 0.8);
        tip.lineTo(to.getX() - dx * head * 1.4 + dy * head * 0.8, to.getY() - dy * head * 1.4 - dx * head * 0.8);
        tip.closePath();
        pen.fill(tip, color);
    }

    /** Returns a point, given relative to the middle, in pixels. */
    private Point2D at(double x, double y) {
        return new Point2D.Double(middle.getX() + x * pen.em(), middle.getY() + y * pen.em());
    }

    /** Returns the box around a point, in pixels. */
    private Rectangle2D box(double x, double y) {
        Point2D center = at(x, y);
        return new Rectangle2D.Double(
                center.getX() - BOX_WIDE / 2 * pen.em(),
                center.getY() - BOX_HIGH / 2 * pen.em(),
                BOX_WIDE * pen.em(),
                BOX_HIGH * pen.em());
    }
}
