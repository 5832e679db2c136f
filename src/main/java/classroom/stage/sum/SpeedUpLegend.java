package classroom.stage.sum;

import classroom.metrics.sum.SpeedUps;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The legend of a speed-up chart in the current language: the ideal, and for each program its mark and, if there is
 * one, its curve of Amdahl's law. Used on the event thread.
 */
final class SpeedUpLegend {
    private final List<SeriesLabel> entries = new ArrayList<>();

    /**
     * An entry.
     *
     * @param series the index of the program whose mark is shown; -1 for a line
     * @param dashed whether the line is dashed
     */
    private record SeriesLabel(String text, Color color, int series, boolean dashed) {}

    SpeedUpLegend(SpeedUps measured) {
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
    }

    /** Returns the width of the legend with its margin, in pixels. */
    double width(FontMetrics metrics) {
        return entries.stream()
                        .mapToDouble(each -> metrics.stringWidth(each.text))
                        .max()
                        .orElse(0)
                + 3.0 * metrics.getHeight();
    }

    /** Paints the legend with its upper left corner at a point. */
    void paint(Graphics2D g, double x, double top) {
        FontMetrics metrics = g.getFontMetrics();
        double y = top;
        double side = metrics.getHeight();
        for (SeriesLabel each : entries) {
            g.setColor(each.color);
            if (each.series < 0) {
                g.setStroke(each.dashed ? SpeedUpMarks.dashed() : SpeedUpMarks.fine());
                g.draw(new Line2D.Double(x, y + side / 2, x + 1.5 * side, y + side / 2));
            } else {
                g.fill(SpeedUpMarks.mark(each.series, x + 0.75 * side, y + side / 2));
            }
            g.setColor(TextRelativePainter.color("Classroom.sum.ink"));
            g.drawString(each.text, (float) (x + 2 * side), (float) (y + metrics.getAscent()));
            y += side * 1.15;
        }
    }
}
