package classroom.window.theme;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import com.formdev.flatlaf.extras.FlatSVGUtils;
import java.awt.Image;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.swing.Icon;

/**
 * The registry of icons: each is an SVG in the project's {@code icons} folder, and there is one icon object for each
 * name and size.
 */
public final class Icons {
    private static final int BUTTON_SIZE = 20;
    /** By name and size. */
    private static final Map<String, SvgIcon> ICONS = new ConcurrentHashMap<>();

    private Icons() {}

    /**
     * Returns an icon by name, in the size for buttons; always the same object.
     *
     * @throws IllegalStateException if there is none
     */
    public static Icon icon(String name) {
        return icon(name, BUTTON_SIZE);
    }

    /** Returns an icon by name, in a size in unscaled pixels. */
    public static Icon icon(String name, int size) {
        return ICONS.computeIfAbsent(name + " " + size, key -> {
            url(name);
            return new SvgIcon(size, () -> new FlatSVGIcon(path(name), size, size));
        });
    }

    /** Returns the app's icon in the sizes that window managers use. Slow. */
    public static List<Image> window() {
        return FlatSVGUtils.createWindowIconImages(url("app"));
    }

    /** Returns the number of icons created so far. */
    public static int count() {
        return ICONS.size();
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
}
