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
@SuppressWarnings("serial")
final class LazySourcePane extends JPanel {
    private final JLabel none = new JLabel();
    private final transient Runnable changed;
    private SourcePane pane;
    private String text = "";
    private Set<Integer> differing = Set.of();

    /** @param changed called on the event thread when another source is shown, or other lines of it differ */
    LazySourcePane(Runnable changed) {
        super(new BorderLayout());
        this.changed = changed;
        none.setName("source.none");
        none.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
    }

    /** Puts the editor in; on the event thread. */
    void fill() {
        pane = new SourcePane();
        pane.show(text, differing);
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
     */
    void show(String source, Set<Integer> differing) {
        text = source;
        this.differing = differing;
        changed.run();
        if (pane != null) {
            pane.show(text, differing);
            none.setVisible(text.isEmpty());
        }
    }

    /** Moves a line into sight, counted from 1. */
    void see(int line) {
        if (pane != null) {
            pane.see(line);
        }
    }

    /** Whether any lines are not in the twin's source. */
    boolean differs() {
        return !differing.isEmpty();
    }

    /** The editor; none before {@link #fill}. */
    SourcePane pane() {
        return pane;
    }

    @Override
    protected void paintComponent(Graphics g) {
        Color ground = UIManager.getColor("Classroom.source.ground");
        g.setColor(ground);
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
