package classroom.window.theme;

/** A component that is given another theme, with all that is in it, when it is shown; not while it is hidden. */
public interface ThemedWhenShown {
    /**
     * Tells the hidden component that the theme is another one, in place of an update; called on the event thread.
     * When it is shown,
     * it updates itself by {@link Theme#update}.
     */
    void themeChanged();
}
