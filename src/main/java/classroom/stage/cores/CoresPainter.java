package classroom.stage.cores;

import classroom.metrics.cores.CoreUse;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import classroom.trace.format.ThreadState;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.List;
import javax.swing.UIManager;

/** Paints the meters of {@link CoresStage}: the machine's cores on top, a meter a thread below. */
final class CoresPainter {
    /** The maximum number of cores with a cell each; more are painted as one bar. */
    private static final int MAX_CELLS = 64;
    /** The maximum number of rows of meters in a column. */
    private static final int MAX_ROWS = 8;

    private static final double MICROS = 1e6;
    /** The minimum number of cores used by other processes that is mentioned in the text. */
    private static final double MIN_OTHERS = 0.05;
    /** The minimum size of letters, relative to their normal size. */
    private static final double MIN_SCALE = 0.5;
    /** The distance of slanting lines, in letter heights. */
    private static final double STEP = 0.46;

    private final Graphics2D g;
    private final Font font;
    private final int width;
    private final int height;
    private final int margin = UIScale.scale(8);
    private final Color ink = UIManager.getColor("Label.foreground");
    private final Color faint = TextRelativePainter.color("Classroom.cores.faint");

    /** @param font the default font, in the size chosen by the user */
    CoresPainter(Graphics2D g, Font font, int width, int height) {
        this.g = g;
        this.font = font;
        this.width = width;
        this.height = height;
    }

    /** @param locked whether threads may wait for a lock */
    void paint(CoreUse use, List<CoresStage.Meter> meters, boolean locked) {
        Font big = font.deriveFont(Font.BOLD, font.getSize2D() * 2);
        FontMetrics head = g.getFontMetrics(big);
        int base = margin + head.getAscent();
        boolean known = use.cores() > 0;
        String used = known ? Texts.text("cores.used", use.coresUsed(), use.cores()) : "";
        text(used, big, ink, margin, base);
        String work = known ? Texts.text("cores.work", use.allWork()) : "";
        int room = width - 2 * margin - head.stringWidth(used) - UIScale.scale(16);
        Font small = TextRelativePainter.fitting(g, font, work, room, MIN_SCALE);
        text(work, small, faint, width - margin - g.getFontMetrics(small).stringWidth(work), base);
        int top = base + head.getDescent() + UIScale.scale(2);
        int bar = UIScale.scale(18);
        cores(use, new Rectangle2D.Double(margin, top, width - 2.0 * margin, bar));
        FontMetrics usual = g.getFontMetrics(font);
        int foot = height - margin - usual.getHeight();
        threads(
                meters,
                new Rectangle2D.Double(
                        margin,
                        top + bar + UIScale.scale(8),
                        width - 2.0 * margin,
                        foot - UIScale.scale(4) - top - bar - UIScale.scale(8)));
        legend(use, meters, locked, foot + usual.getAscent());
    }

    /** Paints a cell for each core: filled for the process's share, hatched for other processes. */
    private void cores(CoreUse use, Rectangle2D at) {
        int cells = use.cores() > MAX_CELLS ? 1 : Math.max(1, use.cores());
        double each = at.getWidth() / cells;
        double full = use.cores() == 0 ? 0 : use.coresUsed() * cells / use.cores();
        double all = use.cores() == 0 ? 0 : full + use.othersUsed() * cells / use.cores();
        double gap = cells == 1 ? 0 : UIScale.scale(3f);
        for (int i = 0; i < cells; i++) {
            Rectangle2D cell = new Rectangle2D.Double(at.getX() + i * each, at.getY(), each - gap, at.getHeight());
            double own = within(full - i);
            meter(cell, own, TextRelativePainter.color("Classroom.cores.busy"));
            Rectangle2D others = new Rectangle2D.Double(
                    cell.getX() + cell.getWidth() * own,
                    cell.getY(),
                    cell.getWidth() * (within(all - i) - own),
                    cell.getHeight());
            new TextRelativePainter(g, font, font.getSize2D()).hatch(others, faint, STEP);
        }
    }

    private static double within(double share) {
        return Math.max(0, Math.min(1, share));
    }

    private void threads(List<CoresStage.Meter> meters, Rectangle2D at) {
        if (meters.isEmpty()) {
            return;
        }
        int columns = (meters.size() + MAX_ROWS - 1) / MAX_ROWS;
        int rows = (meters.size() + columns - 1) / columns;
        double wide = at.getWidth() / columns;
        double high = Math.min(at.getHeight() / rows, g.getFontMetrics(font).getHeight() * 1.7);
        double gap = Math.min(UIScale.scale(5f), high / 5);
        for (int i = 0; i < meters.size(); i++) {
            double x = at.getX() + i / rows * wide;
            double y = at.getY() + i % rows * high;
            thread(
                    meters.get(i),
                    new Rectangle2D.Double(x, y, wide - (columns == 1 ? 0 : UIScale.scale(8f)), high - gap));
        }
    }

    /** Paints a thread's state, number and meter, and as much text as fits. */
    private void thread(CoresStage.Meter meter, Rectangle2D at) {
        double high = at.getHeight();
        Font own = font.deriveFont((float) Math.min(font.getSize2D(), high * 0.8));
        FontMetrics metrics = g.getFontMetrics(own);
        double side = Math.min(high * 0.75, metrics.getAscent());
        double y = at.getCenterY() + (metrics.getAscent() - metrics.getDescent()) / 2.0;
        state(meter, new Rectangle2D.Double(at.getX(), at.getCenterY() - side / 2, side, side));
        double x = at.getX() + side + UIScale.scale(3f);
        text(String.valueOf(meter.number()), own, ink, x, y);
        x += metrics.stringWidth("00") + UIScale.scale(3f);
        String cpu = Texts.text("cores.cpu", meter.cpu() / MICROS);
        String work = Texts.text(
                "cores.counted",
                NumberFormat.getIntegerInstance(Texts.language().locale()).format(meter.work()));
        double room = at.getMaxX() - x;
        double cpuWidth = metrics.stringWidth(Texts.text("cores.cpu", 88.88)) + UIScale.scale(6f);
        double more = metrics.stringWidth(Texts.text("cores.counted", "888,888,888")) + UIScale.scale(6f);
        boolean hasWork = room > cpuWidth + more + UIScale.scale(80f);
        boolean hasCpu = room > cpuWidth + UIScale.scale(24f);
        double bar = room - (hasCpu ? cpuWidth : 0) - (hasWork ? more : 0);
        meter(new Rectangle2D.Double(x, at.getY(), bar, high), meter.share(), meter.color());
        if (hasCpu) {
            text(cpu, own, ink, x + bar + UIScale.scale(6f), y);
        }
        if (hasWork) {
            text(work, own, faint, at.getMaxX() - metrics.stringWidth(work), y);
        }
    }

    private void meter(Rectangle2D at, double share, Color color) {
        g.setColor(TextRelativePainter.color("Classroom.cores.empty"));
        g.fill(at);
        g.setColor(color);
        g.fill(new Rectangle2D.Double(at.getX(), at.getY(), at.getWidth() * share, at.getHeight()));
        g.setColor(faint);
        g.setStroke(new BasicStroke(UIScale.scale(1f)));
        g.draw(new Rectangle2D.Double(
                at.getX() + 0.5, at.getY() + 0.5, Math.max(0, at.getWidth() - 1), Math.max(0, at.getHeight() - 1)));
    }

    /**
     * Paints a thread's state: a full disc while it counts, an empty one while it waits for the lock, a line after its
     * end, and nothing if unknown.
     */
    private void state(CoresStage.Meter meter, Rectangle2D at) {
        float line = UIScale.scale(2f);
        g.setColor(meter.color());
        g.setStroke(new BasicStroke(line));
        if (meter.state() == ThreadState.ENDED) {
            g.draw(new Line2D.Double(at.getX(), at.getCenterY(), at.getMaxX(), at.getCenterY()));
        } else if (meter.state() == ThreadState.BLOCKED) {
            g.draw(new Ellipse2D.Double(
                    at.getX() + line / 2, at.getY() + line / 2, at.getWidth() - line, at.getHeight() - line));
        } else if (meter.state() != null) {
            Shape disc = new Ellipse2D.Double(at.getX(), at.getY(), at.getWidth(), at.getHeight());
            g.fill(disc);
        }
    }

    private void legend(CoreUse use, List<CoresStage.Meter> meters, boolean locked, int base) {
        boolean known = meters.stream().anyMatch(each -> each.state() != null);
        String label = Texts.text("cores.legend.bar");
        if (known) {
            label = Texts.text("cores.legend.runs") + "   " + (locked ? Texts.text("cores.legend.waits") + "   " : "")
                    + Texts.text("cores.legend.ended") + "   " + label;
        }
        if (use.othersUsed() >= MIN_OTHERS) {
            label += "   " + Texts.text("cores.legend.others", use.othersUsed());
        }
        text(label, TextRelativePainter.fitting(g, font, label, width - 2.0 * margin, MIN_SCALE), faint, margin, base);
    }

    private void text(String text, Font in, Color color, double x, double y) {
        g.setFont(in);
        g.setColor(color);
        g.drawString(text, (float) x, (float) y);
    }
}
