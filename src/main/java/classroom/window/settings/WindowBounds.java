package classroom.window.settings;

import java.awt.Dimension;
import java.awt.Frame;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;

/** Stores and restores the bounds of the window. Bounds outside of all screens are ignored. */
public final class WindowBounds {
    /** The minimum default size, at which everything is easy to read. */
    private static final Dimension MIN_SIZE = new Dimension(1280, 800);

    private static final double SHARE = 0.85;
    /** The number of pixels in each direction that must be on a screen. */
    private static final int MIN_VISIBLE_PIXELS = 100;

    private WindowBounds() {}

    /** Restores the bounds of the window, or centers it. */
    public static void restore(Frame frame, Settings settings) {
        Rectangle place = settings.place();
        if (place != null && isSeen(place)) {
            frame.setBounds(place);
        } else {
            GraphicsConfiguration screen = GraphicsEnvironment.getLocalGraphicsEnvironment()
                    .getDefaultScreenDevice()
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

    /** Stores the bounds of the window. */
    public static void keep(Frame frame, Settings settings) {
        boolean maximized = (frame.getExtendedState() & Frame.MAXIMIZED_BOTH) == Frame.MAXIMIZED_BOTH;
        settings.maximized(maximized);
        if (!maximized) {
            settings.place(frame.getBounds());
        }
    }

    /** Returns a large share of the available size, but at least the minimum if that fits. */
    private static int usual(int least, int room) {
        return Math.min(room, Math.max(least, (int) (room * SHARE)));
    }

    private static boolean isSeen(Rectangle place) {
        for (GraphicsDevice each :
                GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices()) {
            Rectangle seen = each.getDefaultConfiguration().getBounds().intersection(place);
            if (seen.width >= MIN_VISIBLE_PIXELS && seen.height >= MIN_VISIBLE_PIXELS) {
                return true;
            }
        }
        return false;
    }
}
