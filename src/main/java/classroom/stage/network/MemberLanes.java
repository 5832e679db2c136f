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
    /** The height of a lane and of the title, in letters. */
    static final double LANE = 1.0;

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

    void paint(Rectangle2D place, List<QueueMember> members) {
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
        long from = members.stream().mapToLong(QueueMember::joined).min().orElse(at);
        double left = place.getX() + NAME * em;
        double wide = place.getMaxX() - left;
        double y = place.getY() + TITLE * em;
        for (QueueMember each : members) {
            pen.write(each.name(), ink, 0.85, false, place.getX(), y + LANE * em / 2, 0, (NAME - 0.5) * em);
            pen.fill(
                    new Rectangle2D.Double(left, y + 0.45 * em, wide, Math.max(1, 0.1 * em)),
                    TextRelativePainter.color("Classroom.picture.memory"));
            lane(each, from, left, y, wide);
            y += LANE * em;
        }
        restarts(from, left, place.getY() + TITLE * em, wide, y);
    }

    private void lane(QueueMember member, long from, double left, double y, double wide) {
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
                double high = (marked ? 0.9 : 0.7) * pen.em();
                Rectangle2D bar = new Rectangle2D.Double(
                        begin, y + (LANE * pen.em() - high) / 2, Math.max(1, end - begin - 0.5), high);
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
