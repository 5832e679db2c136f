package classroom.architecture.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The displays for the tests.
 *
 * @param shared the display of all other tests, as in {@code :0}; empty if the system does not name displays
 * @param ofFork the display of a fork of the display tests, with {@link #FORK} for the fork's number
 * @param forks  in how many forks the display tests run: each fork needs the keyboard's focus, so a display of its own
 */
record Displays(String shared, String ofFork, int forks) {
    /** Surefire and Failsafe replace it by the fork's number, from 1. */
    private static final String FORK = "${surefire.forkNumber}";
    /** Maven keeps an unknown property in the value of another one only if text follows: the number of the screen. */
    private static final String SCREEN = ".0";

    private static final int FORKS = 2;
    /** The first digits of a display's number; the last one is the fork's. */
    private static final int FIRST_TENS = 10;

    private static final int LAST_TENS = 40;
    private static final String HOW =
            " Install them (Debian: apt-get install xvfb openbox, as root) or set DISPLAY, and start again.";

    /**
     * Finds the user's own display. On Linux without one, starts an Xvfb with a window manager for each fork; they end
     * with this JVM.
     *
     * @param folder the folder for the logs of started processes
     * @throws NoDisplayException if there is none and none could be started
     */
    static Displays find(Path folder) throws IOException, NoDisplayException {
        String named = System.getenv("DISPLAY");
        if (named != null && !named.isBlank()) {
            return new Displays(named, named, 1);
        }
        if (!System.getProperty("os.name").equals("Linux")) {
            return new Displays("", "", 1);
        }
        Packages packages = new Packages(folder.resolve("apt-get.log"));
        if (!packages.have("Xvfb", "xvfb") || !packages.have("openbox", "openbox")) {
            throw new NoDisplayException(
                    "There is no display: the tests need one, or Xvfb and openbox to make one." + HOW);
        }
        for (int tens = FIRST_TENS; tens <= LAST_TENS; tens++) {
            if (areStarted(tens, folder)) {
                return new Displays(":" + tens + 1, ":" + tens + FORK + SCREEN, FORKS);
            }
        }
        throw new NoDisplayException("Xvfb did not start; the logs in " + folder + " say why.");
    }

    /** Starts the displays of all forks; starts none and returns false if the number of one is taken. */
    private static boolean areStarted(int tens, Path folder) throws IOException, NoDisplayException {
        List<ManagedProcess> started = new ArrayList<>();
        for (int fork = 1; fork <= FORKS; fork++) {
            ManagedProcess display = display(":" + tens + fork, folder.resolve("xvfb-" + fork + ".log"));
            started.add(display);
            if (display.firstLine() == null) {
                started.forEach(ManagedProcess::end);
                return false;
            }
        }
        for (int fork = 1; fork <= FORKS; fork++) {
            manage(":" + tens + fork, folder.resolve("openbox-" + fork + ".log"));
        }
        return true;
    }

    /** Starts an Xvfb, which prints its number when it is ready. */
    private static ManagedProcess display(String name, Path log) throws IOException {
        return ManagedProcess.start(
                Map.of(),
                log,
                "Xvfb",
                name,
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1920x1200x24",
                "-nolisten",
                "tcp",
                "-r");
    }

    private static void manage(String display, Path log) throws IOException, NoDisplayException {
        String ready = ManagedProcess.start(Map.of("DISPLAY", display), log, "openbox", "--startup", "echo ready")
                .firstLine();
        if (ready == null) {
            throw new NoDisplayException("openbox did not start; " + log + " says why.");
        }
    }
}
