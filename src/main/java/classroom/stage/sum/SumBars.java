package classroom.stage.sum;

import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.stage.paint.TimeAxis;
import classroom.stage.sum.SumRow.Span;
import classroom.text.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javax.swing.JComponent;

/** Paints a bar for each thread and process with its phases, on one time axis, and behind them the measured time. */
final class SumBars {
    private static final double NS_PER_MS = 1e6;
    private static final long MIN_SPAN_NS = 50_000_000;
    private static final int TICK = 70;
    private static final double MAX_ROW_SCALE = 2.2;

    private final JComponent on;
    private final SumRun run;
    private final long time;
    private final FontMetrics metrics;

    /** @param on the component that is painted, with the font for the names */
    SumBars(JComponent on, SumRun run, long time) {
        this.on = on;
        this.run = run;
        this.time = time;
        metrics = on.getFontMetrics(on.getFont());
    }

    void paint(Graphics2D g, Rectangle2D place) {
        List<SumRow> rows = run.rows();
        int name = rows.stream()
                        .mapToInt(each -> metrics.stringWidth(name(each)))
                        .max()
                        .orElse(0)
                + metrics.getHeight();
        double left = place.getX() + Math.min(name, place.getWidth() * 0.4) + UIScale.scale(6);
        double axis = metrics.getHeight();
        Rectangle2D bars = new Rectangle2D.Double(
                left,
                place.getY() + axis,
                Math.max(1, place.getMaxX() - left),
                Math.max(1, place.getHeight() - 2 * axis));
        long end = Math.max(run.start() + MIN_SPAN_NS, Math.max(run.end(), time));
        TimeAxis to = TimeAxis.fit(run.start(), end, (int) bars.getWidth());
        clock(g, to, bars);
        ticks(g, to, bars);
        double high = Math.min(bars.getHeight() / Math.max(1, rows.size()), metrics.getHeight() * MAX_ROW_SCALE);
        for (int i = 0; i < rows.size(); i++) {
            Rectangle2D row = new Rectangle2D.Double(left, bars.getY() + i * high, bars.getWidth(), high);
            names(g, rows, i, row, place.getX());
            bar(g, to, rows.get(i), row);
        }
    }

    /** Paints the measured time: from the complete list to the result. */
    private void clock(Graphics2D g, TimeAxis to, Rectangle2D bars) {
        if (run.made() > time) {
            return;
        }
        double from = bars.getX() + to.x(run.made());
        double until = bars.getX() + to.x(Math.min(time, run.done()));
        g.setColor(TextRelativePainter.color("Classroom.sum.clock"));
        g.fill(new Rectangle2D.Double(
                from, bars.getY() - metrics.getHeight(), until - from, bars.getHeight() + metrics.getHeight()));
        String words = Texts.text("sum.clock");
        double x = Math.min(
                Math.max(bars.getX(), (from + until - metrics.stringWidth(words)) / 2),
                bars.getMaxX() - metrics.stringWidth(words));
        g.setColor(TextRelativePainter.color("Classroom.sum.ink"));
        g.setFont(on.getFont());
        g.drawString(words, (float) x, (float) (bars.getY() - metrics.getDescent()));
    }

    private void ticks(Graphics2D g, TimeAxis to, Rectangle2D bars) {
        long step = to.step(UIScale.scale(TICK) + metrics.getHeight());
        g.setFont(on.getFont());
        g.setStroke(new BasicStroke(UIScale.scale(1f)));
        for (long at = 0; to.x(run.start() + at) < bars.getWidth(); at += step) {
            double x = bars.getX() + to.x(run.start() + at);
            g.setColor(TextRelativePainter.color("Classroom.sum.grid"));
            g.draw(new Line2D.Double(x, bars.getY(), x, bars.getMaxY()));
            String words = tick(at);
            if (x + metrics.stringWidth(words) <= bars.getMaxX()) {
                g.setColor(TextRelativePainter.color("Classroom.sum.faint"));
                g.drawString(words, (float) x, (float) (bars.getMaxY() + metrics.getAscent()));
            }
        }
    }

    /** Paints the name of a row; if rows are lower than letters, only of every second, third or n-th row. */
    private void names(Graphics2D g, List<SumRow> rows, int i, Rectangle2D row, double left) {
        int every = (int) Math.ceil(metrics.getAscent() / row.getHeight());
        boolean hasRoom = i % every == 0 && (i + every <= rows.size() || every == 1);
        SumRow each = rows.get(i);
        if (each.spans().get(0).from() > time || !hasRoom) {
            return;
        }
        double side = Math.min(metrics.getAscent(), row.getHeight()) * 0.7;
        if (each.track() != null) {
            g.setColor(ThreadColors.of(each.track()));
            g.fill(new Rectangle2D.Double(left, row.getCenterY() - side / 2, side, side));
        }
        g.setColor(TextRelativePainter.color("Classroom.sum.ink"));
        double room = row.getX() - left - metrics.getHeight();
        g.setFont(TextRelativePainter.fitting(g, on.getFont(), name(each), room, 0));
        g.drawString(name(each), (float) (left + metrics.getAscent()), (float)
                (row.getCenterY() + (metrics.getAscent() - metrics.getDescent()) / 2.0));
        g.setFont(on.getFont());
    }

    private void bar(Graphics2D g, TimeAxis to, SumRow row, Rectangle2D place) {
        double margin = Math.min(UIScale.scale(3f), place.getHeight() / 6);
        for (Span each : row.spans()) {
            if (each.from() < time) {
                double from = place.getX() + to.x(each.from());
                double until = place.getX() + to.x(Math.min(each.to(), time));
                each.phase()
                        .paint(
                                g,
                                new Rectangle2D.Double(
                                        from,
                                        place.getY() + margin,
                                        Math.max(1, until - from),
                                        place.getHeight() - 2 * margin));
            }
        }
        if (row.status() != 0 && row.spans().get(row.spans().size() - 1).to() <= time) {
            double x =
                    place.getX() + to.x(row.spans().get(row.spans().size() - 1).to()) + UIScale.scale(4);
            g.setColor(TextRelativePainter.color("Classroom.sum.wrong"));
            g.drawString(Texts.text("sum.killed", row.status()), (float) x, (float)
                    (place.getCenterY() + (metrics.getAscent() - metrics.getDescent()) / 2.0));
        }
    }

    private static String name(SumRow row) {
        switch (row.who()) {
            case MAIN:
                return Texts.text("sum.row.main");
            case POOL:
                return Texts.text("sum.row.pool", row.number());
            case PROCESS:
                return Texts.text("sum.row.process", row.number(), Long.toString(row.pid()));
            default:
                return row.track().name();
        }
    }

    private static String tick(long nanos) {
        double ms = nanos / NS_PER_MS;
        return ms >= 1000 ? Texts.text("sum.tick.s", trim(ms / 1000)) : Texts.text("sum.tick.ms", trim(ms));
    }

    private static String trim(double number) {
        return number == Math.rint(number)
                ? Long.toString((long) number)
                : Double.toString(Math.round(number * 1000) / 1000.0);
    }
}
