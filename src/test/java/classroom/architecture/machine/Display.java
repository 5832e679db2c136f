package classroom.architecture.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The display for the tests: the user's own, or on Linux without one, an Xvfb with a window manager that ends with this
 * JVM.
 */
final class Display {
    private static final String HOW =
            " Install them (Debian: apt-get install xvfb openbox, as root) or set DISPLAY," + " and start again.";
    private final Path folder;

    /** @param folder the folder for the logs of started processes */
    Display(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the display's name, as in {@code :0}; empty if the system does not use names.
     *
     * @throws NoDisplayException if there is none and none could be started
     */
    String find() throws IOException, NoDisplayException {
        String named = System.getenv("DISPLAY");
        if (named != null && !named.isBlank()) {
            return named;
        }
        return System.getProperty("os.name").equals("Linux") ? bring() : "";
    }

    private String bring() throws IOException, NoDisplayException {
        Packages packages = new Packages(folder.resolve("apt-get.log"));
        if (!packages.have("Xvfb", "xvfb") || !packages.have("openbox", "openbox")) {
            throw new NoDisplayException(
                    "There is no display: the tests need one, or Xvfb and openbox to make one." + HOW);
        }
        String number = ManagedProcess.start(
                        Map.of(),
                        folder.resolve("xvfb.log"),
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        "1920x1200x24",
                        "-nolisten",
                        "tcp",
                        "-r")
                .firstLine();
        if (number == null) {
            throw new NoDisplayException("Xvfb did not start; " + folder.resolve("xvfb.log") + " says why.");
        }
        String display = ":" + number;
        String ready = ManagedProcess.start(
                        Map.of("DISPLAY", display), folder.resolve("openbox.log"), "openbox", "--startup", "echo ready")
                .firstLine();
        if (ready == null) {
            throw new NoDisplayException("openbox did not start; " + folder.resolve("openbox.log") + " says why.");
        }
        return display;
    }
}
