package classroom.window.source;

import classroom.window.i18n.Localizer;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Graphics;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;

/** A placeholder for a source pane. The editor is slow to load, so it is added after the window is shown. */
public final class LazySourcePane extends JPanel {
    private final JLabel none = new JLabel();
    private final transient Runnable changed;
    private SourcePane pane;
    private String text = "";
    private Set<Integer> differing = Set.of();
    private int start = -1;
    private boolean follows = true;
    private boolean wraps;

    /** @param changed called on the event thread when another source is displayed, or other lines of it differ */
    public LazySourcePane(Runnable changed) {
        super(new BorderLayout());
        this.changed = changed;
        none.setName("source.none");
        none.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
    }

    /** Adds the editor. Called on the event thread. */
    public void fill() {
        pane = new SourcePane();
        pane.follow(follows);
        pane.wrap(wraps);
        pane.show(text, differing, start);
        add(pane);
        none.setVisible(false);
        Localizer.text(none, "source.none");
        add(none, BorderLayout.NORTH);
        revalidate();
    }

    /**
     * Shows a source, or a sentence if there is none.
     *
     * @param source    empty if there is none
     * @param differing the lines that are not in the other side's source, from 0
     * @param start     the line with the key statement, from 0; -1 if unknown
     */
    void show(String source, Set<Integer> differing, int start) {
        text = source;
        this.start = start;
        this.differing = differing;
        changed.run();
        if (pane != null) {
            pane.show(text, differing, start);
            none.setVisible(text.isEmpty());
        }
    }

    /**
     * Sets whether the source follows the threads.
     *
     * @param on whether lines with threads are scrolled into view
     */
    public void follow(boolean on) {
        follows = on;
        if (pane != null) {
            pane.follow(on);
        }
    }

    /**
     * Sets the line wrapping.
     *
     * @param on whether long lines are wrapped
     */
    public void wrap(boolean on) {
        wraps = on;
        if (pane != null) {
            pane.wrap(on);
        }
    }

    /** Returns the height of a number of lines, in pixels; works before the editor is loaded. */
    public int heightOf(int lines) {
        return lines * (pane == null ? getFontMetrics(SourcePane.font()).getHeight() : pane.lineHeight());
    }

    /** Scrolls to a line, from 1. */
    public void see(int line) {
        if (pane != null) {
            pane.see(line);
        }
    }

    /** Whether any lines are not in the other side's source. */
    public boolean differs() {
        return !differing.isEmpty();
    }

    /** Returns the editor; null before {@link #fill}. */
    public SourcePane pane() {
        return pane;
    }

    @Override
    protected void paintComponent(Graphics g) {
        Color ground = UIManager.getColor("Classroom.source.ground");
        g.setColor(ground);
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
