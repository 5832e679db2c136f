package classroom.window.theme;

import classroom.window.settings.Settings;
import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Component;
import java.awt.Font;
import java.util.Locale;
import java.util.Optional;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;

/**
 * The light or dark theme, and the font size. Colors are named and defined in {@code classroom/theme}, for each theme.
 */
public enum Theme {
    LIGHT("light"),
    DARK("dark");

    private static final double STEP = 1.1;
    private static Font usualFont;

    private final String tag;

    Theme(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    public static Theme of(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    /** Returns the current theme. */
    public static Theme current() {
        return FlatLaf.isLafDark() ? DARK : LIGHT;
    }

    /**
     * Installs the theme, before the first component is created.
     *
     * @param system the desktop's theme, if it is already known
     */
    public static void install(Settings settings, Optional<Theme> system) {
        FlatLaf.registerCustomDefaultsSource("classroom.theme");
        if (usualFont != null) {
            // Needed only the first time. The theme must be set first, since any other call makes the UIManager load
            // Java's own theme.
            UIManager.put("defaultFont", null);
        }
        set(settings.theme() == null ? system.orElse(LIGHT) : settings.theme());
        usualFont = UIManager.getFont("defaultFont");
        if (settings.fontSteps() != 0) {
            setFont(settings.fontSteps());
            set(current());
        }
    }

    /** Gives a component and all that is in it the current theme; what is {@link ThemedWhenShown} and hidden waits. */
    public static void update(Component root) {
        new ThemeUpdate(root).all();
    }

    /** Returns how many times as large as usual the letters are. */
    public static double letterGrowth() {
        return usualFont == null ? 1 : UIManager.getFont("defaultFont").getSize2D() / usualFont.getSize2D();
    }

    /** Shows the desktop's theme, unless the user has chosen one. */
    public static void follow(Theme system, Settings settings) {
        if (settings.theme() == null && system != current()) {
            ThemeSwitch.to(system, settings.fontSteps());
        }
    }

    /** From now on, components are made with this theme; those that are there must be updated. */
    static void set(Theme theme, int fontSteps) {
        setFont(fontSteps);
        set(theme);
    }

    private static void set(Theme theme) {
        if (theme == DARK) {
            FlatDarkLaf.setup();
        } else {
            FlatLightLaf.setup();
        }
    }

    private static void setFont(int steps) {
        float size = (float) (usualFont.getSize2D() * Math.pow(STEP, steps));
        UIManager.put(
                "defaultFont", steps == 0 ? null : new FontUIResource(usualFont.deriveFont((float) Math.round(size))));
    }
}
