package classroom.screen.panels;

import javax.swing.JPanel;

/** Can't be made. */
@SuppressWarnings("serial")
public final class Unmade extends JPanel {
    /** Fails. */
    public Unmade() {
        throw new IllegalStateException("this panel can't be made");
    }
}
