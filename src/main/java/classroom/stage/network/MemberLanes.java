package classroom.stage.network;

import classroom.metrics.network.QueueEvent.QueueEventKind;
import classroom.metrics.network.QueueHistory;
import classroom.metrics.network.QueueMember;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;

/**
 * Paints a lane for each member, with time to the right: a bar for each task in its hands. All times are those at which
 * the queue saw it, on the clock of the teacher's computer.
 */
final class MemberLanes {
    /** The most height of a lane, and the height of the title, in letters. */
    static final double MAX_LANE = 1.0;

    static final double TITLE = 1.3;
    private static final double NAME = 6;

    private final TextRelativePainter pen;
    private final QueueHistory history;
    private final long at;
    private final Function<QueueMember, Color> colors;

    MemberLanes(TextRelativePainter pen, QueueHistory history, long at, Function<QueueMember, Color> colors) {
        this.pen = pen;
        this.history = history;
        this.at = at;
        this.colors = colors;
    }

    /** @param high the height of a lane, in pixels */
    void paint(Rectangle2D place, double high, List<QueueMember> members) {
        double em = pen.em();
        Color ink = TextRelativePainter.color("Classroom.picture.ink");
        pen.write(
                Texts.text("network.lanes.title"),
                ink,
                0.9,
                false,
                place.getX(),
                place.getY() + TITLE * em / 2,
                0,
                place.getWidth());
        long from = from(members);
        double left = place.getX() + NAME * em;
        double wide = place.getMaxX() - left;
        double y = place.getY() + TITLE * em;
        for (QueueMember each : members) {
            pen.write(each.name(), ink, 0.85 * high / em, false, place.getX(), y + high / 2, 0, (NAME - 0.5) * em);
            lane(each, from, new Rectangle2D.Double(left, y, wide, high));
            y += high;
        }
        restarts(from, left, place.getY() + TITLE * em, wide, y);
    }

    private long from(List<QueueMember> members) {
        return members.stream().mapToLong(QueueMember::joined).min().orElse(at);
    }

    /** Paints the lane of one of the members alone, on the clock of all of them. */
    void paint(Rectangle2D place, QueueMember member, List<QueueMember> members) {
        lane(member, from(members), place);
    }

    private void lane(QueueMember member, long from, Rectangle2D place) {
        double left = place.getX();
        double wide = place.getWidth();
        double line = Math.max(1, 0.1 * place.getHeight());
        pen.fill(
                new Rectangle2D.Double(left, place.getCenterY() - line / 2, wide, line),
                TextRelativePainter.color("Classroom.picture.memory"));
        Color own = colors.apply(member);
        Color bad = TextRelativePainter.color("Classroom.picture.bad");
        double scale = wide / Math.max(1, at - from);
        double painted = -1;
        for (QueueMember.Turn turn : member.turns()) {
            if (turn.from() > at) {
                return;
            }
            double begin = left + (turn.from() - from) * scale;
            double end = left + (Math.min(at, turn.to()) - from) * scale;
            boolean marked = turn.again() || turn.end() == QueueMember.End.DUPLICATE && turn.to() <= at;
            boolean lost = turn.end() == QueueMember.End.LEFT && turn.to() <= at;
            // Of tasks that are smaller than a dot, one is painted for each dot.
            if (end - painted >= 1 || marked || lost) {
                double high = (marked ? 0.9 : 0.7) * place.getHeight();
                Rectangle2D bar = new Rectangle2D.Double(
                        begin, place.getCenterY() - high / 2, Math.max(1, end - begin - 0.5), high);
                if (lost) {
                    pen.dashed(bar, bad, 0.12, 0.3, 0.2);
                } else {
                    pen.fill(bar, marked ? bad : own);
                }
                painted = end;
            }
        }
    }

    private void restarts(long from, double left, double top, double wide, double bottom) {
        boolean first = true;
        for (QueueHistory.TimedEvent each : history.events()) {
            if (each.event().kind() == QueueEventKind.PROCESS && each.time() <= at) {
                if (!first) {
                    double x = left + (each.time() - from) * wide / Math.max(1, at - from);
                    pen.fill(
                            new Rectangle2D.Double(x, top, Math.max(1.5, 0.12 * pen.em()), bottom - top),
                            TextRelativePainter.color("Classroom.picture.bad"));
                }
                first = false;
            }
        }
    }
}
