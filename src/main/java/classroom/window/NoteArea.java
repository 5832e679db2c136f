package classroom.window;

import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** The place for notes across the top of the window; without notes it takes no room. Event thread only. */
final class NoteArea extends JPanel {
    private JComponent current;

    NoteArea() {
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
    }

    /** Shows a note in the place of the one that was shown this way before; none for null. */
    void replace(JComponent note) {
        if (current != null) {
            remove(current);
        }
        current = note;
        if (note != null) {
            add(note);
        }
        revalidate();
        repaint();
    }

    /** Shows a note below the others. */
    void append(JComponent note) {
        add(note);
        revalidate();
    }
}
