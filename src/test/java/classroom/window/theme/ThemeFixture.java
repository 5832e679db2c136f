package classroom.window.theme;

import java.awt.Window;
import java.util.stream.Stream;

/** Changes the theme at once, where the app does so in many events. */
public final class ThemeFixture {
    private ThemeFixture() {}

    /** Gives all windows a theme, and letters so many steps larger than usual. Event thread only. */
    public static void show(Theme theme, int fontSteps) {
        Theme.set(theme, fontSteps);
        Stream.of(Window.getWindows()).filter(Window::isDisplayable).forEach(Theme::update);
    }
}
