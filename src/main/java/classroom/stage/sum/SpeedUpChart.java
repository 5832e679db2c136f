package classroom.stage.sum;

import classroom.metrics.sum.Amdahl;
import classroom.metrics.sum.SpeedUps;
import classroom.stage.paint.RenderQuality;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javax.swing.JPanel;
import javax.swing.UIManager;

/**
 * A chart of the measured speed-up over one worker by the number of workers, with medians and spreads, the ideal
 * speed-up, Amdahl's law, and the number of cores. The axis of workers is linear, so that the ideal is a straight line.
 * Used on the event thread.
 */
public final class SpeedUpChart extends JPanel {
    private static final int STEPS = 120;
    private static final float FINE = 1f;
    private static final float STRONG = 2f;

    private transient SpeedUps measured = new SpeedUps("", 1, List.of());
    private int most = 8;

    /** Creates a chart without measurements. */
    public SpeedUpChart() {
        setName("speedup.chart");
        setOpaque(true);
    }

    /**
     * Sets the displayed measurements.
     *
     * @param workers the maximum number of workers on the axis
     */
    public void show(SpeedUps next, int workers) {
        measured = next;
        most = Math.max(2, workers);
        describe();
        repaint();
    }

    /** Updates the texts after the language has changed. */
    public void languageChanged() {
        describe();
        repaint();
    }

    /** Returns the chart as an image, in the current theme. */
    public BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        paint(g, width, height, getFont().deriveFont(height / 28f));
        g.dispose();
        return picture;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(UIManager.getFont("defaultFont"));
    }

    @Override
    public Dimension getPreferredSize() {
        return UIScale.scale(new Dimension(460, 180));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        paint(g, getWidth(), getHeight(), getFont());
        g.dispose();
    }

    private void paint(Graphics2D g, int width, int height, Font font) {
        RenderQuality.exact(g);
        g.setColor(TextRelativePainter.color("Classroom.sum.ground"));
        g.fillRect(0, 0, width, height);
        g.setFont(font);
        FontMetrics metrics = g.getFontMetrics();
        int line = metrics.getHeight();
        if (measured.all().isEmpty()) {
            hint(g, width, height, font);
            return;
        }
        List<SeriesLabel> legend = legend();
        double wide = legend.stream()
                        .mapToDouble(each -> metrics.stringWidth(each.text))
                        .max()
                        .orElse(0)
                + 3.0 * line;
        boolean beside = wide < width * 0.5;
        double right = beside ? width - wide : width - line / 2.0;
        Rectangle2D area = new Rectangle2D.Double(
                2.2 * line, 1.8 * line, Math.max(1, right - 3 * line), Math.max(1, height - 4.3 * line));
        new Axes(g, area, metrics).paint();
        if (beside) {
            legend(g, legend, right, area.getY(), metrics);
        }
    }

    /** Paints only a hint what to do, as long as there are no measurements. */
    private static void hint(Graphics2D g, int width, int height, Font font) {
        String empty = Texts.text("speedup.empty");
        new TextRelativePainter(g, font, font.getSize2D())
                .write(
                        empty,
                        TextRelativePainter.color("Classroom.sum.faint"),
                        1,
                        false,
                        width / 2.0,
                        height / 2.0,
                        0.5,
                        width - 2 * font.getSize2D());
    }

    /** An entry of the legend. */
    private record SeriesLabel(String text, Color color, int series, boolean dashed) {}

    private List<SeriesLabel> legend() {
        List<SeriesLabel> entries = new ArrayList<>();
        entries.add(new SeriesLabel(
                Texts.text("speedup.ideal", measured.cores()),
                TextRelativePainter.color("Classroom.sum.faint"),
                -1,
                false));
        List<String> programs = measured.programs();
        for (int i = 0; i < programs.size(); i++) {
            String program = programs.get(i);
            Color own = SpeedUpMarks.series(i);
            entries.add(new SeriesLabel(
                    Texts.text("speedup.of", SpeedUpText.name(program), measured.times(program)), own, i, false));
            if (measured.amdahl(program).gains()) {
                entries.add(new SeriesLabel(
                        Texts.text("speedup.amdahl", measured.amdahl(program).serial() * 100), own, -1, true));
            }
        }
        return entries;
    }

    private void legend(Graphics2D g, List<SeriesLabel> entries, double x, double top, FontMetrics metrics) {
        double y = top;
        double side = metrics.getHeight();
        for (SeriesLabel each : entries) {
            g.setColor(each.color);
            g.setStroke(
                    each.dashed
                            ? SpeedUpMarks.dashed()
                            : new BasicStroke(UIScale.scale(each.series < 0 ? FINE : STRONG)));
            if (each.series < 0) {
                g.draw(new Line2D.Double(x, y + side / 2, x + 1.5 * side, y + side / 2));
            } else {
                g.fill(SpeedUpMarks.mark(each.series, x + 0.75 * side, y + side / 2));
            }
            g.setColor(TextRelativePainter.color("Classroom.sum.ink"));
            g.drawString(each.text, (float) (x + 2 * side), (float) (y + metrics.getAscent()));
            y += side * 1.15;
        }
    }

    /** Paints the axes and the data between them. */
    private final class Axes {
        private final Graphics2D g;
        private final Rectangle2D area;
        private final FontMetrics metrics;
        private final double high;

        Axes(Graphics2D g, Rectangle2D area, FontMetrics metrics) {
            this.g = g;
            this.area = area;
            this.metrics = metrics;
            double top = Math.min(most, measured.cores());
            for (String program : measured.programs()) {
                for (int workers : measured.medians(program).keySet()) {
                    top = Math.max(top, measured.spread(program, workers)[1]);
                }
            }
            high = Math.ceil(top + 0.2);
        }

        void paint() {
            grid();
            cores();
            Shape clip = g.getClip();
            g.clip(area);
            g.setColor(TextRelativePainter.color("Classroom.sum.faint"));
            g.setStroke(new BasicStroke(UIScale.scale(FINE)));
            ideal();
            List<String> programs = measured.programs();
            for (int i = 0; i < programs.size() && measured.oneMs() > 0; i++) {
                Amdahl fitted = measured.amdahl(programs.get(i));
                if (fitted.gains()) {
                    g.setColor(SpeedUpMarks.series(i));
                    g.setStroke(SpeedUpMarks.dashed());
                    curve(fitted::speedUp);
                }
            }
            g.setClip(clip);
            for (int i = 0; i < programs.size() && measured.oneMs() > 0; i++) {
                points(programs.get(i), i);
            }
        }

        private double x(double workers) {
            return area.getX() + area.getWidth() * (workers - 1) / (most - 1);
        }

        private double y(double speedUp) {
            return area.getMaxY() - area.getHeight() * speedUp / high;
        }

        private void grid() {
            g.setStroke(new BasicStroke(UIScale.scale(FINE)));
            double step = Math.max(1, Math.ceil(high * metrics.getHeight() / area.getHeight()));
            for (double at = 0; at <= high; at += step) {
                g.setColor(TextRelativePainter.color("Classroom.sum.grid"));
                g.draw(new Line2D.Double(area.getX(), y(at), area.getMaxX(), y(at)));
                text(
                        Integer.toString((int) at),
                        area.getX() - metrics.getHeight() / 2.0,
                        y(at) + metrics.getAscent() / 2.5,
                        1);
            }
            for (int workers = 1; workers <= most; workers *= 2) {
                text(Integer.toString(workers), x(workers), area.getMaxY() + metrics.getAscent() * 1.2, 0.5);
            }
            text(
                    Texts.text("speedup.workers"),
                    area.getCenterX(),
                    area.getMaxY() + metrics.getHeight() + metrics.getAscent() * 1.2,
                    0.5);
            text(
                    Texts.text("speedup.axis"),
                    area.getX() - metrics.getHeight(),
                    area.getY() - metrics.getAscent() * 0.75,
                    0);
        }

        /** @param share the share of the text that is left of x */
        private void text(String words, double x, double y, double share) {
            g.setColor(TextRelativePainter.color("Classroom.sum.faint"));
            g.drawString(words, (float) (x - share * metrics.stringWidth(words)), (float) y);
        }

        private void cores() {
            if (measured.cores() > most) {
                return;
            }
            double at = x(measured.cores());
            g.setColor(TextRelativePainter.color("Classroom.sum.wait"));
            g.setStroke(new BasicStroke(
                    UIScale.scale(FINE),
                    BasicStroke.CAP_BUTT,
                    BasicStroke.JOIN_MITER,
                    10f,
                    new float[] {UIScale.scale(2f), UIScale.scale(3f)},
                    0));
            g.draw(new Line2D.Double(at, area.getY(), at, area.getMaxY()));
            g.drawString(
                    Texts.text("speedup.cores", measured.cores()),
                    (float) at + UIScale.scale(4),
                    (float) area.getY() + metrics.getAscent());
        }

        /** Paints the ideal: a speed-up equal to the number of workers, up to the number of cores. */
        private void ideal() {
            int all = Math.min(measured.cores(), most);
            Path2D line = new Path2D.Double();
            line.moveTo(x(1), y(1));
            line.lineTo(x(all), y(all));
            line.lineTo(x(most), y(all));
            g.draw(line);
        }

        private void curve(DoubleUnaryOperator speedUp) {
            Path2D curve = new Path2D.Double();
            for (int i = 0; i <= STEPS; i++) {
                double workers = 1 + (most - 1.0) * i / STEPS;
                if (i == 0) {
                    curve.moveTo(x(workers), y(speedUp.applyAsDouble(workers)));
                } else {
                    curve.lineTo(x(workers), y(speedUp.applyAsDouble(workers)));
                }
            }
            g.draw(curve);
        }

        private void points(String program, int number) {
            g.setColor(SpeedUpMarks.series(number));
            g.setStroke(new BasicStroke(UIScale.scale(STRONG)));
            Path2D line = new Path2D.Double();
            // Marks that would cover each other are placed side by side.
            double aside = number * SpeedUpMarks.side() / 2.0;
            measured.medians(program).forEach((workers, ms) -> {
                double x = x(workers) + aside;
                double y = y(measured.oneMs() / ms);
                double[] spread = measured.spread(program, workers);
                g.draw(new Line2D.Double(x, y(spread[0]), x, y(spread[1])));
                g.fill(SpeedUpMarks.mark(number, x, y));
                if (line.getCurrentPoint() == null) {
                    line.moveTo(x, y);
                } else {
                    line.lineTo(x, y);
                }
            });
            g.setStroke(new BasicStroke(UIScale.scale(FINE)));
            g.draw(line);
        }
    }

    private void describe() {
        getAccessibleContext().setAccessibleName(Texts.text("speedup.title"));
        getAccessibleContext()
                .setAccessibleDescription(
                        measured.all().isEmpty()
                                ? Texts.text("speedup.empty")
                                : new SpeedUpText(measured).description());
    }

    /** Returns a sentence about each program's measurements. */
    public static List<String> sentences(SpeedUps measured) {
        return new SpeedUpText(measured).sentences();
    }
}
