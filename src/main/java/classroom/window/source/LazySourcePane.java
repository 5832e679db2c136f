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

/** The place of a program's source. The editor is slow to load: it comes into its place when the window is there already. */
public final class LazySourcePane extends JPanel {
    private final JLabel none = new JLabel();
    private final transient Runnable changed;
    private SourcePane pane;
    private String text = "";
    private Set<Integer> differing = Set.of();
    private int start = -1;
    private boolean follows = true;
    private boolean wraps;

    /** @param changed called on the event thread when another source is shown, or other lines of it differ */
    public LazySourcePane(Runnable changed) {
        super(new BorderLayout());
        this.changed = changed;
        none.setName("source.none");
        none.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
    }

    /** Puts the editor in; on the event thread. */
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
     * Shows a source; where there is none, a sentence that says so.
     *
     * @param source empty if there is none
     * @param differing the lines that are not in the twin's source, counted from 0
     * @param start     the line that carries the idea, counted from 0; -1 if none is known
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
     * Switches whether the source follows the threads.
     *
     * @param on whether lines with threads are moved into sight while time goes on
     */
    public void follow(boolean on) {
        follows = on;
        if (pane != null) {
            pane.follow(on);
        }
    }

    /**
     * Switches the wrapping of lines.
     *
     * @param on whether long lines go on in the next row
     */
    public void wrap(boolean on) {
        wraps = on;
        if (pane != null) {
            pane.wrap(on);
        }
    }

    /** How high so many lines are, in pixels; the editor need not be there yet. */
    public int heightOf(int lines) {
        return lines * (pane == null ? getFontMetrics(SourcePane.font()).getHeight() : pane.lineHeight());
    }

    /** Moves a line into sight, counted from 1. */
    public void see(int line) {
        if (pane != null) {
            pane.see(line);
        }
    }

    /** Whether any lines are not in the twin's source. */
    public boolean differs() {
        return !differing.isEmpty();
    }

    /** The editor; none before {@link #fill}. */
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
