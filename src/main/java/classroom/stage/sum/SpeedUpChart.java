package classroom.stage.sum;

import classroom.metrics.sum.SpeedUps;
import classroom.stage.paint.RenderQuality;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.UIManager;

/**
 * A chart of the measured speed-up over one worker by the number of workers, with medians and spreads, the ideal
 * speed-up, Amdahl's law, and the number of cores. The axis of workers is linear, so that the ideal is a straight line.
 * Used on the event thread.
 */
public final class SpeedUpChart extends JPanel {
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
        SpeedUpLegend legend = new SpeedUpLegend(measured);
        double wide = legend.width(metrics);
        boolean beside = wide < width * 0.5;
        double right = beside ? width - wide : width - line / 2.0;
        Rectangle2D area = new Rectangle2D.Double(
                2.2 * line, 1.8 * line, Math.max(1, right - 3 * line), Math.max(1, height - 4.3 * line));
        new SpeedUpPlot(measured, most, g, area).paint();
        if (beside) {
            legend.paint(g, right, area.getY());
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
