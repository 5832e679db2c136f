package classroom.window.theme;

import java.awt.Graphics;
import javax.swing.JRootPane;

/** A root pane that keeps its picture while its parts take on another theme: some systems paint a window at once then. */
public class SteadyRootPane extends JRootPane {
    @Override
    public void paint(Graphics g) {
        if (!ThemeSwitch.isGoingOn()) {
            super.paint(g);
        }
    }
}
