package classroom.window.theme;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.extras.FlatSVGIcon;
import com.formdev.flatlaf.extras.FlatSVGUtils;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.Window;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.swing.Icon;

/**
 * Loads the icons, all of them SVGs of the project's {@code icons} folder. The first look at an SVG is slow, so that it is taken in
 * the background once the window is there: until then an icon keeps its place free.
 */
final class Icons {
    private static final int SIZE = 20;
    private static final Queue<Late> ASKED = new ConcurrentLinkedQueue<>();
    private static final Map<Late, FlatSVGIcon> DRAWN = new ConcurrentHashMap<>();
    private static volatile boolean warm;

    private Icons() {
    }

    /**
     * The icon with a name, at the size of buttons.
     *
     * @throws IllegalStateException if there is none
     */
    static Icon icon(String name) {
        return icon(name, SIZE);
    }

    /** The icon with a name, at a size in unscaled pixels. */
    static Icon icon(String name, int size) {
        url(name);
        Late icon = new Late(name, size);
        ASKED.add(icon);
        return icon;
    }

    /** The app's icon at the sizes that window managers want. Slow. */
    static List<Image> window() {
        return FlatSVGUtils.createWindowIconImages(url("app"));
    }

    /** Takes the first look at all icons asked for so far, then shows them. Not for the event thread. */
    static void warm() {
        ASKED.forEach(icon -> drawn(icon).getImage());
        warm = true;
        EventQueue.invokeLater(() -> {
            for (Window each : Window.getWindows()) {
                each.repaint();
            }
        });
    }

    private static String path(String name) {
        return "classroom/icons/" + name + ".svg";
    }

    private static URL url(String name) {
        URL url = Icons.class.getClassLoader().getResource(path(name));
        if (url == null) {
            throw new IllegalStateException("missing " + path(name));
        }
        return url;
    }

    private static FlatSVGIcon drawn(Late icon) {
        return DRAWN.computeIfAbsent(icon, late -> new FlatSVGIcon(path(late.name), late.size, late.size));
    }

    /** An icon that paints itself once the first look was taken. */
    private record Late(String name, int size) implements Icon, FlatLaf.DisabledIconProvider {
        @Override
        public Icon getDisabledIcon() {
            return drawn(this).getDisabledIcon();
        }

        @Override
        public void paintIcon(Component c, Graphics g, int x, int y) {
            if (warm) {
                drawn(this).paintIcon(c, g, x, y);
            }
        }

        @Override
        public int getIconWidth() {
            return UIScale.scale(size);
        }

        @Override
        public int getIconHeight() {
            return UIScale.scale(size);
        }
    }
}
