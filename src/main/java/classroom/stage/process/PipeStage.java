package classroom.stage.process;

import classroom.metrics.process.PipeTraffic;
import classroom.stage.PaintedStage;
import classroom.stage.paint.ActivityState;
import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.text.Texts;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The stage of the pipe: parent and child, the bytes in the pipes between them, and the fill level of the first pipe
 * over time. Used on the event thread.
 */
final class PipeStage extends PaintedStage<PipeTraffic> {
    private static final double WIDE = 40;
    private static final double HIGH = 17;
    private static final double EDGE = 0.5;
    private static final double BOX = 10.5;
    private static final double TALL = 8.2;
    private static final double FOOT = 2.2;
    private static final double KB = 1000;
    /** The capacity of a pipe on most systems, in bytes, which is the minimum that the picture shows. */
    private static final double PIPE_CAPACITY = 65_536;

    PipeStage() {
        super("stage.process.pipe", "Classroom.picture.ground");
    }

    @Override
    public String role(long pid) {
        boolean child = run() != null && run().child() != null && run().child().pid() == pid;
        return child ? Texts.text("process.role.child") : "";
    }

    @Override
    protected PipeTraffic read(Trace from) {
        return PipeTraffic.of(from);
    }

    @Override
    protected String description(PipeTraffic of, long at) {
        return sentence(of, at);
    }

    @Override
    protected void paint(Graphics2D g, PipeTraffic of, long at) {
        TextRelativePainter pen = new TextRelativePainter(g, getFont(), em(WIDE, HIGH));
        double em = pen.em();
        double wide = BOX * getWidth() / WIDE;
        double top = EDGE * em;
        Rectangle2D left = new Rectangle2D.Double(EDGE * em, top, wide, TALL * em);
        Rectangle2D right = new Rectangle2D.Double(getWidth() - EDGE * em - wide, top, wide, TALL * em);
        boolean blocked = of.isBlocked(at);
        pipe(pen, left.getMaxX(), right.getX(), top + 2.9 * em, of.onTheWay(at), room(of), blocked, true);
        pipe(pen, left.getMaxX(), right.getX(), top + 6.2 * em, of.onTheWayBack(at), room(of), false, false);
        ActivityState parent = life(of.parent(), null, at);
        box(
                g,
                pen,
                left,
                true,
                of.parent(),
                blocked ? ActivityState.WAITING : parent,
                blocked ? Texts.text("process.pipe.waits") : parent.text(),
                new long[] {of.written().at(at), of.back().at(at)});
        if (of.child() != null && at >= of.child().startedAt()) {
            ActivityState child =
                    life(of.child(), of.parent().childEnd(of.child().pid()), at);
            box(g, pen, right, false, of.child(), child, child.text(), new long[] {
                of.taken().at(at), of.answered().at(at)
            });
        }
        double bottom = getHeight() - FOOT * em;
        chart(
                pen,
                of,
                at,
                new Rectangle2D.Double(
                        4.5 * em, top + (TALL + 1.6) * em, getWidth() - 5 * em, bottom - top - (TALL + 1.9) * em));
        pen.write(
                sentence(of, at),
                TextRelativePainter.color("Classroom.picture.ink"),
                1.1,
                at >= of.over() || of.wasStopped(at),
                EDGE * em,
                getHeight() - FOOT * em / 2,
                0,
                getWidth() - 2 * EDGE * em);
    }

    private static double room(PipeTraffic of) {
        return Math.max(PIPE_CAPACITY, of.most());
    }

    private static ActivityState life(ProcessTrace process, ProcessTrace.ChildEnd end, long at) {
        ThreadTrace track = process.threads().stream().findFirst().orElse(null);
        return ActivityState.at(
                at,
                track,
                process.startedAt(),
                end == null ? process.endedAt() : Math.min(end.time(), process.endedAt()),
                end == null ? 0 : end.status());
    }

    /**
     * Paints a process with its two counters: the bytes written or read in the direction of the child, and in the
     * opposite direction.
     */
    private static void box(
            Graphics2D g,
            TextRelativePainter pen,
            Rectangle2D box,
            boolean parent,
            ProcessTrace process,
            ActivityState life,
            String doing,
            long[] counts) {
        double em = pen.em();
        ProcessBox boxes = new ProcessBox(g, pen, ThreadColors.of(process));
        String name = parent ? Texts.text("process.role.parent") : Texts.text("process.role.child");
        boxes.frame(box, name, ProcessBox.pid(process.pid()), life);
        String[] names = {parent ? "written" : "read", parent ? "read" : "written"};
        double high = (box.getHeight() - (ProcessBox.HEADER + ProcessBox.FOOTER + 0.7) * em) / 2;
        for (int i = 0; i < 2; i++) {
            Rectangle2D cell = new Rectangle2D.Double(
                    box.getX() + 0.4 * em,
                    box.getY() + (ProcessBox.HEADER + 0.3) * em + i * (high + 0.3 * em),
                    box.getWidth() - 0.8 * em,
                    high);
            boxes.cell(cell, names[i], kilo(counts[i]), -1, life);
        }
        boxes.footer(box, life, doing, box.getWidth());
    }

    /** Paints a pipe with a block for each KB in it, at the end where it will be read. */
    private static void pipe(
            TextRelativePainter pen,
            double from,
            double to,
            double middle,
            long bytes,
            double room,
            boolean full,
            boolean right) {
        double em = pen.em();
        double high = 1.5 * em;
        Rectangle2D tube = new Rectangle2D.Double(from, middle - high / 2, to - from, high);
        pen.fill(tube, TextRelativePainter.color("Classroom.picture.memory"));
        // Blocks narrower than a pixel are not visible.
        int columns = (int) Math.max(1, Math.min(tube.getWidth(), Math.ceil(room / KB / 2)));
        double step = (tube.getWidth() - 0.4 * em) / columns;
        int blocks = (int) Math.min(2.0 * columns, Math.ceil(bytes / Math.max(KB, room / 2 / columns)));
        for (int i = 0; i < blocks; i++) {
            double across = 0.2 * em + i / 2 * step;
            double x = right ? tube.getMaxX() - across - step : tube.getX() + across;
            double y = tube.getY() + 0.12 * em + i % 2 * (high - 0.24 * em) / 2;
            pen.fill(
                    new Rectangle2D.Double(
                            x + step * 0.08, y + high * 0.02, step * 0.84, (high - 0.24 * em) / 2 - high * 0.04),
                    TextRelativePainter.color("Classroom.picture.bytes"));
        }
        Color edge = TextRelativePainter.color(full ? "Classroom.picture.bad" : "Classroom.picture.over");
        pen.line(from, tube.getY(), to, tube.getY(), edge, full ? 0.25 : 0.12);
        pen.line(from, tube.getMaxY(), to, tube.getMaxY(), edge, full ? 0.25 : 0.12);
        String text = full
                ? Texts.text("process.pipe.full", kilo(bytes))
                : bytes == 0 ? (right ? "→" : "←") : Texts.text("process.pipe.way", kilo(bytes));
        pen.write(
                text,
                TextRelativePainter.color(full ? "Classroom.picture.bad" : "Classroom.picture.muted"),
                0.9,
                full,
                (from + to) / 2,
                tube.getY() - 0.65 * em,
                0.5,
                to - from - em);
    }

    /**
     * Paints the number of bytes on the way to the child over time, in front of the times at which the parent had to
     * wait.
     */
    private void chart(TextRelativePainter pen, PipeTraffic of, long at, Rectangle2D place) {
        double em = pen.em();
        double span = Math.max(1e9, trace().end() - trace().start());
        double high = Math.max(em, place.getHeight());
        double perByte = high / room(of);
        pen.fill(place, TextRelativePainter.color("Classroom.picture.box"));
        Path2D line = new Path2D.Double();
        line.moveTo(place.getX(), place.getMaxY());
        int columns = (int) place.getWidth();
        double last = place.getX();
        double since = -1;
        for (int i = 0; i <= columns; i++) {
            long time = trace().start() + (long) (span * i / columns);
            if (time > at) {
                break;
            }
            last = place.getX() + i;
            boolean blocked = of.isBlocked(time);
            if (blocked && since < 0) {
                since = last;
            } else if (!blocked && since >= 0) {
                shade(pen, place, since, last);
                since = -1;
            }
            line.lineTo(last, place.getMaxY() - of.onTheWay(time) * perByte);
        }
        if (since >= 0) {
            shade(pen, place, since, last);
        }
        line.lineTo(last, place.getMaxY());
        line.closePath();
        pen.fill(line, TextRelativePainter.faded(TextRelativePainter.color("Classroom.picture.bytes"), 0.6));
        pen.draw(line, TextRelativePainter.color("Classroom.picture.bytes"), 0.1);
        pen.draw(place, TextRelativePainter.color("Classroom.picture.grid"), 0.08);
        pen.write(
                kilo((long) room(of)),
                TextRelativePainter.color("Classroom.picture.muted"),
                0.85,
                false,
                place.getX() - 0.4 * em,
                place.getY() + 0.5 * em,
                1,
                4 * em);
        pen.write(
                kilo(0),
                TextRelativePainter.color("Classroom.picture.muted"),
                0.85,
                false,
                place.getX() - 0.4 * em,
                place.getMaxY() - 0.5 * em,
                1,
                4 * em);
        pen.write(
                Texts.text(
                        "process.pipe.chart", String.format(Texts.language().locale(), "%.1f", of.blocked(at) / 1e9)),
                TextRelativePainter.color("Classroom.picture.muted"),
                0.85,
                false,
                place.getX(),
                place.getY() - 0.65 * em,
                0,
                place.getWidth());
    }

    private static void shade(TextRelativePainter pen, Rectangle2D place, double from, double to) {
        pen.fill(
                new Rectangle2D.Double(from, place.getY(), to - from, place.getHeight()),
                TextRelativePainter.faded(TextRelativePainter.color("Classroom.picture.bad"), 0.22));
    }

    private static String kilo(long bytes) {
        return Texts.text("process.kb", Math.round(bytes / KB));
    }

    private static String now(PipeTraffic of, long at) {
        if (of.isReading(at)) {
            return Texts.text(of.answered().at(at) > 0 ? "process.pipe.now.back" : "process.pipe.now.waits");
        }
        return Texts.text(of.isBlocked(at) ? "process.pipe.now.blocked" : "process.pipe.now");
    }

    private static String sentence(PipeTraffic of, long at) {
        if (of.wasStopped(at)) {
            return Texts.text(
                    "process.pipe.end.stopped",
                    kilo(of.written().at(at)),
                    kilo(of.taken().at(at)));
        }
        if (at < of.over()) {
            return now(of, at);
        }
        String waited = String.format(Texts.language().locale(), "%.1f", of.blocked(at) / 1e9);
        return of.blocked(at) > 0
                ? Texts.text("process.pipe.end.waited", kilo(of.written().at(at)), waited, kilo(of.most()))
                : Texts.text("process.pipe.end", kilo(of.written().at(at)));
    }
}
