package classroom.window.source;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import org.fife.ui.rsyntaxtextarea.RSyntaxTextArea;

/**
 * The text area of a source pane, which paints values behind lines. It has an editor theme of its own, which its owner
 * sets again after each change of the app's theme. Used on the event thread.
 */
final class CodeArea extends RSyntaxTextArea {
    private transient Runnable themeListener;
    private Map<Integer, String> values = Map.of();

    /** Sets a listener, called on the event thread after the app's theme has changed. */
    void whenThemeChanged(Runnable listener) {
        themeListener = listener;
    }

    /**
     * Shows values after the ends of lines.
     *
     * @param next the values by line, from 0
     */
    void values(Map<Integer, String> next) {
        Map<Integer, String> before = values;
        values = next;
        Set<Integer> lines = new TreeSet<>(before.keySet());
        lines.addAll(next.keySet());
        lines.removeIf(line -> line >= getLineCount() || Objects.equals(before.get(line), next.get(line)));
        lines.forEach(this::repaintLine);
    }

    /** Does nothing if the area has no size yet: then it is painted as a whole later. */
    private void repaintLine(int line) {
        try {
            Rectangle2D end = modelToView2D(lineEnd(line));
            if (end != null) {
                int top = yForLine(line);
                repaint(0, top, getWidth(), (int) Math.ceil(end.getMaxY()) - top);
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the offset of the end of a line, before its line break. */
    private int lineEnd(int line) throws BadLocationException {
        return getLineEndOffset(line) - (line == getLineCount() - 1 ? 0 : 1);
    }

    /** Paints the values after the ends of their lines. */
    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        g.setFont(getFont().deriveFont(Font.BOLD));
        for (Map.Entry<Integer, String> each : values.entrySet()) {
            if (each.getKey() < getLineCount()) {
                paintValue(g, each.getKey(), each.getValue());
            }
        }
    }

    private void paintValue(Graphics g, int line, String value) {
        try {
            Rectangle2D end = modelToView2D(lineEnd(line));
            FontMetrics metrics = g.getFontMetrics();
            int gap = metrics.charWidth(' ');
            int room = getVisibleRect().x + getVisibleRect().width - metrics.stringWidth(value) - gap;
            int x = (int) Math.min(end.getX() + 2 * gap, Math.max(room, 0));
            int y = (int) end.getY();
            g.setColor(UIManager.getColor("Classroom.source.valueGround"));
            g.fillRoundRect(x - gap / 2, y, metrics.stringWidth(value) + gap, getLineHeight(), gap, gap);
            g.setColor(UIManager.getColor("Classroom.source.value"));
            g.drawString(value, x, y + metrics.getAscent());
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (themeListener != null) {
            themeListener.run();
        }
    }
}
