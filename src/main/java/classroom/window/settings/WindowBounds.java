package classroom.window.settings;

import java.awt.Dimension;
import java.awt.Frame;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;

/** Where the window stands, kept between starts. A place that no screen shows any more is forgotten. */
public final class WindowBounds {
    /** Here everything is seen well. */
    private static final Dimension MIN_SIZE = new Dimension(1280, 800);
    private static final double SHARE = 0.85;
    /** So many pixels of it must be on a screen each way. */
    private static final int SEEN = 100;

    private WindowBounds() {
    }

    /** Puts the window where it was, or into the middle. */
    public static void restore(Frame frame, Settings settings) {
        Rectangle place = settings.place();
        if (place != null && isSeen(place)) {
            frame.setBounds(place);
        } else {
            GraphicsConfiguration screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice()
                    .getDefaultConfiguration();
            Rectangle room = screen.getBounds();
            Insets taken = Toolkit.getDefaultToolkit().getScreenInsets(screen);
            int width = usual(MIN_SIZE.width, room.width - taken.left - taken.right);
            int height = usual(MIN_SIZE.height, room.height - taken.top - taken.bottom);
            frame.setBounds(room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height);
        }
        if (settings.maximized()) {
            frame.setExtendedState(Frame.MAXIMIZED_BOTH);
        }
    }

    /** Notes where the window is. */
    public static void keep(Frame frame, Settings settings) {
        boolean maximized = (frame.getExtendedState() & Frame.MAXIMIZED_BOTH) == Frame.MAXIMIZED_BOTH;
        settings.maximized(maximized);
        if (!maximized) {
            settings.place(frame.getBounds());
        }
    }

    /** Much of the room, and at least so much as everything is seen well, if there is the room. */
    private static int usual(int least, int room) {
        return Math.min(room, Math.max(least, (int) (room * SHARE)));
    }

    private static boolean isSeen(Rectangle place) {
        for (GraphicsDevice each : GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices()) {
            Rectangle seen = each.getDefaultConfiguration().getBounds().intersection(place);
            if (seen.width >= SEEN && seen.height >= SEEN) {
                return true;
            }
        }
        return false;
    }
}
