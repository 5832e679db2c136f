package classroom.window;

import classroom.window.theme.SteadyRootPane;
import java.awt.Graphics;

/** A root pane that tells when its first picture is on the display. Event thread only. */
final class PaintedRootPane extends SteadyRootPane {
    private transient Runnable listener;

    /** Calls this once, when everything in the window has been painted and sent to the display. */
    void whenPainted(Runnable next) {
        listener = next;
    }

    @Override
    public void paint(Graphics g) {
        super.paint(g);
        if (listener != null) {
            Runnable told = listener;
            listener = null;
            // Else the picture would stay in the connection's buffer until the next events are handled.
            getToolkit().sync();
            told.run();
        }
    }
}
