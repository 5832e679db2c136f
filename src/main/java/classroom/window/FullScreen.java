package classroom.window;

import java.awt.GraphicsDevice;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JDialog;
import javax.swing.JFrame;

/** Lets a frame fill its screen, without borders. Event thread only. */
final class FullScreen {
    private final JFrame frame;
    private Rectangle before;

    FullScreen(JFrame frame) {
        this.frame = frame;
    }

    /** Fills the screen, or goes back to where the frame was. Its dialogs stay open. */
    void toggle() {
        GraphicsDevice device = frame.getGraphicsConfiguration().getDevice();
        boolean enter = device.getFullScreenWindow() != frame;
        if (enter) {
            before = frame.getBounds();
        } else {
            device.setFullScreenWindow(null);
        }
        List<Window> dialogs = Stream.of(frame.getOwnedWindows())
                .filter(each -> each instanceof JDialog && each.isVisible())
                .toList();
        frame.dispose();
        frame.setUndecorated(enter);
        if (enter) {
            device.setFullScreenWindow(frame);
        } else {
            frame.setBounds(before);
        }
        frame.setVisible(true);
        dialogs.forEach(each -> each.setVisible(true));
    }
}
