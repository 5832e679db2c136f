package classroom.window;

import java.awt.Desktop;
import java.awt.EventQueue;
import java.util.function.Consumer;

/**
 * Opens the saved runs that are double-clicked on macOS, which tells the running app of them instead of starting another.
 * Other systems start the app with the file's name.
 */
final class OpenedFiles {
    private OpenedFiles() {}

    /**
     * Sets the listener for double-clicked runs; does nothing on other systems.
     *
     * @param open opens a file by its name; called on the event thread
     */
    static void listen(Consumer<String> open) {
        // Asked first: elsewhere, the class loads libraries of the desktop.
        if (!System.getProperty("os.name").startsWith("Mac") || !Desktop.isDesktopSupported()) {
            return;
        }
        Desktop desktop = Desktop.getDesktop();
        if (desktop.isSupported(Desktop.Action.APP_OPEN_FILE)) {
            desktop.setOpenFileHandler(event ->
                    EventQueue.invokeLater(() -> event.getFiles().forEach(file -> open.accept(file.getPath()))));
        }
    }
}
