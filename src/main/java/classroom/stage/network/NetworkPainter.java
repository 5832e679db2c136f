package classroom.stage.network;

import classroom.metrics.network.QueueEvent.QueueEventKind;
import classroom.metrics.network.QueueHistory;
import classroom.metrics.network.QueueMember;
import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.text.Texts;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Paints a queue and its members at one time. */
final class NetworkPainter {
    /** How long a task or an answer is seen on its way, in ns: it took less. */
    static final long FLIGHT = 350_000_000;
    /** After so long without an answer, the silence is counted, in ns. */
    private static final long SILENCE = 3_000_000_000L;

    private static final double NANOS = 1e9;
    /** The height of the queue's box, in letters, in which lines have their usual distance; the least share of that. */
    private static final double QUEUE_LINES = 9.2;

    private static final double MIN_LINE = 0.72;

    private final TextRelativePainter pen;
    private final NetworkLayout layout;
    private final QueueHistory history;
    private final long at;
    private final int tasks;

    /** @param tasks the number of all tasks, as the run was started */
    NetworkPainter(TextRelativePainter pen, NetworkLayout layout, QueueHistory history, long at, int tasks) {
        this.pen = pen;
        this.layout = layout;
        this.history = history;
        this.at = at;
        this.tasks = tasks;
    }

    /** @param picture what the answers come to; null for none */
    void paint(BufferedImage picture) {
        List<QueueMember> members = history.members(at);
        queue(members, picture);
        MemberLanes lanes = new MemberLanes(pen, history, at, this::color);
        if (layout.lanes() != null) {
            lanes.paint(layout.lanes(), layout.lane(), members);
        }
        for (int i = 0; i < members.size(); i++) {
            member(members.get(i), layout.member(i));
            if (layout.strip(i) != null) {
                lanes.paint(layout.strip(i), members.get(i), members);
            }
        }
        for (int i = 0; i < members.size(); i++) {
            flights(members.get(i), layout.member(i));
        }
    }

    /** Returns the color of a member: that of its process in the lanes, if it is one of the run. */
    private Color color(QueueMember member) {
        return member.pid() == 0
                ? ThreadColors.ofPlace(member.number())
                : ThreadColors.ofChild(history.parent(), member.pid());
    }

    private void queue(List<QueueMember> members, BufferedImage picture) {
        Rectangle2D box = layout.queue();
        double em = pen.em();
        int answered = history.count(QueueEventKind.ANSWERED, at);
        long out = members.stream().filter(each -> each.turn(at) != null).count();
        pen.fill(pen.round(box, 0.6), TextRelativePainter.color("Classroom.picture.box"));
        pen.draw(pen.round(box, 0.6), TextRelativePainter.color("Classroom.picture.ink"), 0.12);
        Color ink = TextRelativePainter.color("Classroom.picture.ink");
        double middle = box.getCenterX();
        double room = box.getWidth() - em;
        // Lines stand closer where lanes take some of the height.
        double line = Math.max(MIN_LINE, Math.min(1, box.getHeight() / (QUEUE_LINES * em))) * em;
        if (picture != null) {
            picture(picture, ink);
            return;
        }
        pen.write(Texts.text("network.queue.title"), ink, 1.1, true, middle, box.getY() + 1.1 * line, 0.5, room);
        long waiting = Math.max(0, tasks - answered - out);
        pen.write(
                Texts.text("network.queue.waiting", waiting),
                ink,
                1,
                false,
                middle,
                box.getY() + 2.7 * line,
                0.5,
                room);
        pen.write(Texts.text("network.queue.out", out), ink, 1, false, middle, box.getY() + 4.1 * line, 0.5, room);
        Rectangle2D bar = new Rectangle2D.Double(box.getX() + em / 2, box.getY() + 5 * line, room, 0.9 * line);
        pen.fill(pen.round(bar, 0.3), TextRelativePainter.color("Classroom.picture.memory"));
        double share = tasks == 0 ? 0 : Math.min(1, answered / (double) tasks);
        pen.fill(
                pen.round(new Rectangle2D.Double(bar.getX(), bar.getY(), room * share, bar.getHeight()), 0.3),
                TextRelativePainter.color("Classroom.picture.good"));
        pen.write(
                Texts.text("network.queue.answered", answered, tasks),
                ink,
                1,
                true,
                middle,
                box.getY() + 6.8 * line,
                0.5,
                room);
        marked(
                Texts.text("network.queue.again", history.count(QueueEventKind.AGAIN, at)),
                history.count(QueueEventKind.AGAIN, at),
                box.getY() + 8.2 * line,
                middle,
                room);
        marked(
                Texts.text("network.queue.duplicates", history.count(QueueEventKind.DUPLICATE, at)),
                history.count(QueueEventKind.DUPLICATE, at),
                box.getY() + 9.5 * line,
                middle,
                room);
        marked(
                Texts.text("network.queue.restarts", history.restarts(at)),
                history.restarts(at),
                box.getY() + 10.8 * line,
                middle,
                room);
    }

    /** Paints the picture in the queue's box, below how much of it there is. */
    private void picture(BufferedImage picture, Color ink) {
        Rectangle2D box = layout.queue();
        long tiles = history.tiles().stream().filter(each -> each.time() <= at).count();
        pen.write(
                Texts.text("network.queue.answered", tiles, tasks),
                ink,
                1,
                true,
                box.getCenterX(),
                box.getY() + 1.1 * pen.em(),
                0.5,
                box.getWidth() - pen.em());
        Rectangle2D place = layout.picture(picture.getWidth(), picture.getHeight());
        if (place != null) {
            pen.image(picture, place);
        }
    }

    private long lastEvent() {
        List<QueueHistory.TimedEvent> events = history.events();
        return events.isEmpty() ? at : events.get(events.size() - 1).time();
    }

    private void marked(String text, int count, double y, double middle, double room) {
        double bottom = history.queueProcess(at) == 0
                ? layout.queue().getMaxY()
                : layout.restart().getY();
        if (count > 0 && y < bottom - pen.em() / 2) {
            pen.write(text, TextRelativePainter.color("Classroom.picture.bad"), 1, true, middle, y, 0.5, room);
        }
    }

    private void member(QueueMember member, Rectangle2D box) {
        double em = pen.em();
        boolean away = member.isAway(at);
        Color color = away ? TextRelativePainter.color("Classroom.picture.over") : color(member);
        pen.fill(pen.round(box, 0.5), TextRelativePainter.color("Classroom.picture.box"));
        if (away) {
            pen.dashed(pen.round(box, 0.5), color, 0.14, 0.4, 0.3);
        } else {
            pen.draw(pen.round(box, 0.5), color, 0.2);
        }
        Color ink = TextRelativePainter.color("Classroom.picture.ink");
        double left = box.getX() + 0.5 * em;
        double room = box.getWidth() - em;
        double first = Math.min(box.getY() + em, box.getCenterY());
        double wide = pen.write(member.name(), ink, 1, true, left, first, 0, room * 0.5);
        pen.write(
                Texts.text("network.member.answers", member.answers(at), member.rate(Math.min(at, lastEvent()))),
                ink,
                0.95,
                false,
                left + room,
                first,
                1,
                room - wide - em / 2);
        if (box.getHeight() > 2.8 * em) {
            // The buttons stand at the right end of the last line.
            double second = box.getY() + Math.min(2.5 * em, box.getHeight() - 0.75 * em);
            boolean alone = box.getHeight() > 4.6 * em || member.pid() == 0;
            pen.write(doing(member), ink, 0.95, false, left, second, 0, alone ? room : room * 0.35);
        }
    }

    /** Returns what a member does, in a few words. */
    String doing(QueueMember member) {
        QueueMember.Turn turn = member.turn(at);
        if (member.isAway(at)) {
            return Texts.text("network.member.away");
        } else if (history.isCut(member, at)) {
            return Texts.text("network.member.cut");
        } else if (turn == null) {
            return Texts.text("network.member.waits");
        } else if (at - turn.from() > SILENCE) {
            return Texts.text("network.member.silent", turn.task(), (at - turn.from()) / NANOS);
        }
        return turn.again()
                ? Texts.text("network.member.again", turn.task())
                : Texts.text("network.member.works", turn.task());
    }

    /** Paints the tasks that were given and the answers that came a moment ago. */
    private void flights(QueueMember member, Rectangle2D box) {
        boolean onLeft = box.getCenterX() < layout.queue().getCenterX();
        double near = onLeft ? box.getMaxX() : box.getX();
        double far = onLeft ? layout.queue().getX() : layout.queue().getMaxX();
        for (int i = member.turns().size() - 1; i >= 0; i--) {
            QueueMember.Turn turn = member.turns().get(i);
            if (turn.from() <= at && at - turn.from() < FLIGHT) {
                Color color =
                        TextRelativePainter.color(turn.again() ? "Classroom.picture.bad" : "Classroom.picture.bytes");
                dot(far, near, at - turn.from(), box.getCenterY() - pen.em() / 2, color, turn.task());
            }
            boolean answer = turn.end() == QueueMember.End.ANSWERED || turn.end() == QueueMember.End.DUPLICATE;
            if (answer && turn.to() <= at && at - turn.to() < FLIGHT) {
                boolean twice = turn.end() == QueueMember.End.DUPLICATE;
                Color color = TextRelativePainter.color(twice ? "Classroom.picture.bad" : "Classroom.picture.good");
                dot(near, far, at - turn.to(), box.getCenterY() + pen.em() / 2, color, turn.task());
            }
            if (turn.from() < at - 10 * FLIGHT && turn.to() < at - FLIGHT) {
                return;
            }
        }
    }

    private void dot(double from, double to, long since, double y, Color color, int task) {
        double x = from + (to - from) * since / FLIGHT;
        double size = 1.1 * pen.em();
        pen.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size), color);
        pen.write(
                Integer.toString(task),
                TextRelativePainter.color("Classroom.picture.onColor"),
                0.6,
                true,
                x,
                y,
                0.5,
                size * 0.9);
    }
}
