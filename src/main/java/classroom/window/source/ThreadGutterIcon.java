package classroom.window.source;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;
import javax.swing.Icon;
import javax.swing.UIManager;

/**
 * The mark in the gutter of a line: an arrow in the color of the thread there, or the number of threads.
 *
 * @param threads their colors
 */
record ThreadGutterIcon(List<Color> threads) implements Icon {
    private static final int SIZE = 14;

    @Override
    public void paintIcon(Component c, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        int size = getIconWidth();
        if (threads.size() == 1) {
            g.setColor(threads.get(0));
            g.fillPolygon(new int[] {x + 1, x + size - 1, x + 1}, new int[] {y + 1, y + size / 2, y + size - 1}, 3);
        } else {
            g.setColor(UIManager.getColor("Classroom.source.crowd"));
            g.fillRoundRect(x, y, size, size, size / 2, size / 2);
            g.setColor(UIManager.getColor("Classroom.source.ground"));
            String count = String.valueOf(threads.size());
            g.setFont(UIManager.getFont("defaultFont")
                    .deriveFont(Font.BOLD, size * (count.length() < 3 ? 0.68f : 1.5f / count.length())));
            FontMetrics metrics = g.getFontMetrics();
            g.drawString(
                    count,
                    x + (size - metrics.stringWidth(count)) / 2,
                    y + (size + metrics.getAscent() - metrics.getDescent()) / 2);
        }
        g.dispose();
    }

    @Override
    public int getIconWidth() {
        return UIScale.scale(SIZE);
    }

    @Override
    public int getIconHeight() {
        return getIconWidth();
    }
}
