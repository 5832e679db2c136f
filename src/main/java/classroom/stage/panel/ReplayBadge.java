package classroom.stage.panel;

import classroom.stage.paint.RenderQuality;
import classroom.stage.paint.TextRelativePainter;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;

/** Marks a picture as a replay, with a dashed frame around it and a text in its corner. */
final class ReplayBadge {
    private ReplayBadge() {}

    /**
     * Paints the mark over a picture.
     *
     * @param g may be changed
     */
    static void paint(Graphics2D g, int width, int height, Font font, String label) {
        RenderQuality.smooth(g);
        g.setFont(font.deriveFont(Font.BOLD));
        FontMetrics metrics = g.getFontMetrics();
        int pad = UIScale.scale(6);
        int wide = metrics.stringWidth(label) + 2 * pad;
        int high = metrics.getHeight() + pad;
        int x = width - wide;
        int y = height - high;
        g.setColor(TextRelativePainter.color("Classroom.replay.ground"));
        g.fillRect(x, y, wide, high);
        float line = UIScale.scale(3f);
        g.setStroke(new BasicStroke(
                line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3 * line, 2 * line}, 0));
        g.drawRect((int) (line / 2), (int) (line / 2), width - (int) line, height - (int) line);
        g.setColor(TextRelativePainter.color("Classroom.replay.text"));
        g.drawString(label, x + pad, y + pad / 2 + metrics.getAscent());
    }
}
