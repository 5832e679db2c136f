package classroom.window.theme;

import classroom.run.CommandRunner;
import com.formdev.flatlaf.util.SystemInfo;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Detects whether the desktop's theme is light or dark, which neither Java nor FlatLaf can do, by running a command of
 * the system. The theme is unknown if the command does not exist or does not answer.
 */
public final class SystemTheme {
    private static final int PATIENCE_MS = 2000;

    private SystemTheme() {}

    /** Runs the command on a thread of its own; the result is empty if the theme is unknown. */
    public static CompletableFuture<Optional<Theme>> ask() {
        CompletableFuture<Optional<Theme>> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> answer(answer), "classroom system theme");
        thread.setDaemon(true);
        thread.start();
        return answer;
    }

    /** Completes a future in any case. */
    private static void answer(CompletableFuture<Optional<Theme>> answer) {
        try {
            answer.complete(read());
        } finally {
            answer.complete(Optional.empty());
        }
    }

    /**
     * Interprets the output of a system's command.
     *
     * @param status its exit status
     */
    static Optional<Theme> meaning(int status, String said) {
        if (SystemInfo.isMacOS) {
            // The key exists only while the theme is dark.
            return Optional.of(said.contains("Dark") ? Theme.DARK : Theme.LIGHT);
        }
        if (status != 0) {
            return Optional.empty();
        }
        boolean dark = SystemInfo.isWindows ? said.contains("0x0") : said.contains("dark");
        return Optional.of(dark ? Theme.DARK : Theme.LIGHT);
    }

    private static List<String> command() {
        if (SystemInfo.isWindows) {
            return List.of(
                    "reg",
                    "query",
                    "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                    "/v",
                    "AppsUseLightTheme");
        }
        return SystemInfo.isMacOS
                ? List.of("defaults", "read", "-g", "AppleInterfaceStyle")
                : List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
    }

    private static Optional<Theme> read() {
        try {
            CommandRunner.Result told = new CommandRunner(command(), Duration.ofMillis(PATIENCE_MS)).run();
            return told.late() ? Optional.empty() : meaning(told.status(), told.output());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
