package classroom.stage.download;

import classroom.metrics.download.Download;
import classroom.metrics.download.Downloads;
import classroom.stage.paint.ActivityState;
import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.stage.paint.TimeAxis;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import java.awt.Color;
import java.awt.geom.Rectangle2D;

/**
 * Paints the downloads: a time axis in seconds, a row for each file, and below three bars: the total, the sum and the
 * longest.
 */
final class DownloadPainter {
    private static final double AXIS = 1.7;
    private static final double FOOT = 6.1;
    private static final double BAR = 1.25;
    private static final double EDGE = 0.6;
    /**
     * The height of letters, as a share of the row's height, and the smallest letters, as a share of their normal size.
     */
    private static final double FILL = 0.8;

    private static final double MIN_SCALE = 0.7;
    /**
     * The row height, in letter heights, above which a row has two lines: the file, and in smaller letters its thread
     * or process.
     */
    private static final double TWO_LINES = 2.3;

    private static final double WHO = 0.8;
    private static final double GAP = 0.6;
    /** The factor by which the axis is longer than the longest time, which leaves space for the last bar's label. */
    private static final double MARGIN = 1.22;

    private final TextRelativePainter pen;
    private final double em;
    private final Downloads run;
    private final long time;
    private final double scale;
    private final DownloadText text;
    private double left;
    private double right;

    /** @param scale the length of the axis, in ns */
    DownloadPainter(TextRelativePainter pen, Downloads run, long time, double scale) {
        this.pen = pen;
        this.em = pen.em();
        this.run = run;
        this.time = time;
        this.scale = Math.max(1, scale) * MARGIN;
        this.text = new DownloadText(run, time);
    }

    void paint(int width, int height) {
        if (run.files().isEmpty()) {
            pen.write(
                    run.complaint(),
                    TextRelativePainter.color("Classroom.picture.bad"),
                    1.2,
                    true,
                    width / 2.0,
                    height / 2.0,
                    0.5,
                    width - 2 * em);
            return;
        }
        double top = AXIS * em;
        double foot = height - FOOT * em;
        double row = Math.min(4 * em, (foot - top) / run.files().size());
        // If rows are too low for letters, only every second or third row has text, in larger letters.
        int every = Math.max(1, (int) Math.ceil(MIN_SCALE * em / (row * FILL)));
        double letters = Math.min(1, row * every / em * FILL);
        left = EDGE * em + Math.min(width * 0.34, names(row > TWO_LINES * em, letters));
        right = width - EDGE * em;
        axis(top, foot);
        for (int i = 0; i < run.files().size(); i++) {
            file(run.files().get(i), top + i * row, row, i % every == 0 ? letters : 0);
        }
        if (time >= run.begun() && !text.isOver()) {
            double now = x(text.total());
            pen.line(now, top - 0.3 * em, now, foot, TextRelativePainter.color("Classroom.picture.now"), 0.09);
        }
        foot(foot + 0.45 * em, height);
    }

    /** Returns the width of all names, in one line or two lines each. */
    private double names(boolean two, double letters) {
        double name = run.files().stream()
                .mapToDouble(each -> pen.width(each.name(), letters, true))
                .max()
                .orElse(0);
        double who = run.files().stream()
                .mapToDouble(each -> pen.width(who(each), WHO * letters, false))
                .max()
                .orElse(0);
        return (two ? Math.max(name, who) : name + (who == 0 ? 0 : who + GAP * em)) + 1.4 * em;
    }

    private double x(double nanos) {
        return left + (right - left) * nanos / scale;
    }

    /** Paints grid lines with numbers, at whole seconds that leave the numbers enough space. */
    private void axis(double top, double bottom) {
        double second = (right - left) / scale * 1e9;
        if (second <= 0) {
            return;
        }
        double step = Math.max(1, TimeAxis.round(2.6 * em / second));
        for (int i = 0; i * step * 1e9 <= scale && i * step * second <= right - left; i++) {
            double x = x(i * step * 1e9);
            pen.line(x, top - 0.25 * em, x, bottom, TextRelativePainter.color("Classroom.picture.grid"), 0.06);
            String text = i == 0 ? Texts.text("download.zero") : Long.toString((long) (i * step));
            pen.write(
                    text,
                    TextRelativePainter.color("Classroom.picture.muted"),
                    0.85,
                    false,
                    x,
                    top - 0.9 * em,
                    i == 0 ? 0.2 : 0.5,
                    6 * em);
        }
    }

    /** @param letters the size of the row's text; 0 for none */
    private void file(Download file, double y, double high, double letters) {
        double middle = y + high / 2;
        Color color = color(file);
        if (letters > 0) {
            names(file, middle, high > TWO_LINES * em, letters);
        }
        double thick = Math.min(high * 0.72, 1.9 * em);
        Rectangle2D track = new Rectangle2D.Double(left, middle - thick / 2, right - left, thick);
        pen.fill(track, TextRelativePainter.color("Classroom.picture.box"));
        if (run.begun() == ThreadTrace.NEVER || time < file.started()) {
            return;
        }
        double from =
                x(file.begun() == ThreadTrace.NEVER ? time - run.begun() : Math.min(time, file.begun()) - run.begun());
        double started = x(file.started() - run.begun());
        if (file.pid() != 0) {
            Rectangle2D start = new Rectangle2D.Double(started, track.getY(), from - started, thick);
            pen.hatch(start, TextRelativePainter.color("Classroom.picture.over"), 0.5);
            pen.draw(start, TextRelativePainter.color("Classroom.picture.over"), 0.07);
        }
        if (file.begun() == ThreadTrace.NEVER || time < file.begun()) {
            if (letters > 0) {
                pen.write(
                        ActivityState.STARTING.text(),
                        TextRelativePainter.color("Classroom.picture.muted"),
                        0.85 * letters,
                        false,
                        from + 0.5 * em,
                        middle,
                        0,
                        right - from);
            }
            return;
        }
        bar(file, from, track, letters, color);
    }

    /** @param two whether there is space for two lines */
    private void names(Download file, double middle, boolean two, double letters) {
        double room = left - (EDGE + 0.9) * em;
        Color ink = TextRelativePainter.color("Classroom.picture.ink");
        double x = EDGE * em;
        String who = who(file);
        if (two && !who.isEmpty()) {
            pen.write(file.name(), ink, letters, true, x, middle - 0.6 * em, 0, room);
            pen.write(who, color(file), WHO * letters, false, x, middle + 0.6 * em, 0, room);
        } else {
            double other = who.isEmpty()
                    ? 0
                    : pen.write(who, color(file), WHO * letters, false, x + room, middle, 1, room * 0.45) + GAP * em;
            pen.write(file.name(), ink, letters, true, x, middle, 0, room - other);
        }
    }

    /** Paints the finished part filled and the rest empty, followed by the time it took. */
    private void bar(Download file, double from, Rectangle2D track, double letters, Color color) {
        boolean done = time >= file.ended();
        double due = x(file.due() - run.begun());
        double now = x(file.begun() - run.begun() + text.lasted(file));
        pen.draw(new Rectangle2D.Double(from, track.getY(), Math.max(0, due - from), track.getHeight()), color, 0.1);
        Rectangle2D part = new Rectangle2D.Double(from, track.getY(), now - from, track.getHeight());
        pen.fill(part, done ? color : TextRelativePainter.faded(color, 0.75));
        if (letters == 0) {
            return;
        }
        double behind = Math.max(due, now) + 0.5 * em;
        double middle = track.getCenterY();
        ActivityState life = !done ? ActivityState.SLEEPING : file.early() ? ActivityState.KILLED : ActivityState.ENDED;
        Color sign = life == ActivityState.KILLED ? TextRelativePainter.color("Classroom.picture.bad") : color;
        pen.sign(life, sign, behind, middle, 0.75 * letters);
        pen.write(
                Texts.text("download.seconds", DownloadText.seconds(text.lasted(file))),
                TextRelativePainter.color("Classroom.picture.ink"),
                0.9 * letters,
                done,
                behind + letters * 1.2 * em,
                middle,
                0,
                8 * em);
    }

    /** Returns the name of the downloader: the PID of its process, or the kind of its thread. */
    private String who(Download file) {
        if (file.pid() != 0) {
            return Texts.text("download.pid", Long.toString(file.pid()));
        }
        if (file.track() == null) {
            return "";
        }
        boolean main = file.track().startedBy() == null;
        return main
                ? Texts.text("download.main")
                : Texts.text("download.thread", file.track().id());
    }

    private static Color color(Download file) {
        return file.track() == null
                ? TextRelativePainter.color("Classroom.picture.over")
                : ThreadColors.of(file.track());
    }

    private void foot(double top, int height) {
        compare(top, Texts.text("download.total"), text.total(), false, true);
        compare(
                top + BAR * em,
                Texts.text("download.sum"),
                text.sum(),
                text.isOver() && text.isSum() && text.isNearly(text.sum()),
                false);
        compare(
                top + 2 * BAR * em,
                Texts.text("download.longest"),
                text.longest(),
                text.isOver() && text.isLongest() && text.isNearly(text.longest()),
                false);
        pen.write(
                text.sentence(),
                TextRelativePainter.color("Classroom.picture.ink"),
                1.1,
                text.isOver(),
                EDGE * em,
                height - 0.95 * em,
                0,
                right - EDGE * em);
    }

    /** Paints a bar for comparison; one that the total equals has a sign and bold text. */
    private void compare(double y, String name, long nanos, boolean same, boolean total) {
        double middle = y + BAR * em / 2;
        double high = BAR * em * 0.62;
        boolean strong = same || total;
        Color ink = TextRelativePainter.color(strong ? "Classroom.picture.ink" : "Classroom.picture.muted");
        pen.write((same ? "= " : "") + name, ink, 0.95, strong, left - 0.5 * em, middle, 1, left - em);
        Rectangle2D bar = new Rectangle2D.Double(left, middle - high / 2, x(Math.min(nanos, scale)) - left, high);
        if (total) {
            pen.fill(bar, ink);
        } else {
            Color like = TextRelativePainter.color(same ? "Classroom.picture.good" : "Classroom.picture.over");
            pen.hatch(bar, like, 0.45);
            pen.draw(bar, like, same ? 0.16 : 0.08);
        }
        pen.write(
                Texts.text("download.seconds", DownloadText.seconds(nanos)),
                ink,
                0.9,
                strong,
                bar.getMaxX() + 0.5 * em,
                middle,
                0,
                8 * em);
    }
}
