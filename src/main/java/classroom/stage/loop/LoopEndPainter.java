package classroom.stage.loop;

import classroom.stage.paint.TextRelativePainter;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;

/** Paints the end of a server in letters as large as possible, and the note below in the default size if it fits. */
final class LoopEndPainter {
    /** The maximum size of letters, relative to the default; fewer lines do not get larger letters than many. */
    private static final double MAX_SCALE = 2.4;
    /** The line height, relative to the size of letters. */
    private static final double STEP = 1.35;
    /** The minimum size of letters for a line that is too long, relative to the default. */
    private static final double MIN_SCALE = 0.85;

    private final Graphics2D g;
    private final Font font;
    private final int width;
    private final int height;

    /** @param font the default font, in the size chosen by the user */
    LoopEndPainter(Graphics2D g, Font font, int width, int height) {
        this.g = g;
        this.font = font;
        this.width = width;
        this.height = height;
    }

    void paint(LoopEnd end) {
        Color ink = TextRelativePainter.color("Classroom.picture.ink");
        int margin = UIScale.scale(10);
        double room = width - 2.0 * margin;
        FontMetrics usual = g.getFontMetrics(font);
        int count = end.lines().size() + (end.verdict().isEmpty() ? 0 : 1);
        double high = height - usual.getHeight() - margin;
        double size = Math.max(font.getSize2D(), Math.min(font.getSize2D() * MAX_SCALE, (high - 1) / count / STEP));
        double base = margin / 2.0 + size;
        for (int i = 0; i < end.lines().size(); i++) {
            line(end.lines().get(i), i == 0 ? Font.BOLD : Font.PLAIN, size, ink, margin, base, room);
            base += size * STEP;
        }
        if (!end.verdict().isEmpty()) {
            Color verdict = TextRelativePainter.color(end.good() ? "Classroom.picture.good" : "Classroom.picture.bad");
            line(end.verdict(), Font.BOLD, size, verdict, margin, base, room);
            base += size * STEP;
        }
        if (size * STEP * count <= high) {
            double below = Math.min(base - size + usual.getHeight(), height - margin / 2.0 - usual.getDescent());
            line(
                    end.note(),
                    Font.PLAIN,
                    font.getSize2D(),
                    TextRelativePainter.color("Classroom.picture.muted"),
                    margin,
                    below,
                    room);
        }
    }

    private void line(String text, int style, double size, Color color, double x, double base, double room) {
        g.setFont(TextRelativePainter.fitting(
                g, font.deriveFont(style, (float) size), text, room, MIN_SCALE * font.getSize2D() / size));
        g.setColor(color);
        g.drawString(text, (float) x, (float) base);
    }
}
