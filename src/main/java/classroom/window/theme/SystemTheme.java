package classroom.window.theme;

import com.formdev.flatlaf.util.SystemInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Whether the desktop is light or dark, which neither Java nor FlatLaf can tell: each system has a command that says so. Where it isn't
 * there, or doesn't answer, nothing is known.
 */
final class SystemTheme {
    private static final int PATIENCE_MS = 2000;

    private SystemTheme() {
    }

    /** Asks on a thread of its own that ends with the answer; empty if the system doesn't tell. */
    static CompletableFuture<Optional<Theme>> ask() {
        CompletableFuture<Optional<Theme>> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> answer.complete(read()), "classroom system theme");
        thread.setDaemon(true);
        thread.start();
        return answer;
    }

    /**
     * What the answer of a system's command means.
     *
     * @param status its exit status
     */
    static Optional<Theme> meaning(int status, String said) {
        if (SystemInfo.isMacOS) {
            // The key is there only while the desktop is dark.
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
            return List.of("reg", "query", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize", "/v",
                    "AppsUseLightTheme");
        }
        return SystemInfo.isMacOS ? List.of("defaults", "read", "-g", "AppleInterfaceStyle")
                : List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
    }

    private static Optional<Theme> read() {
        try {
            Process process = new ProcessBuilder(command()).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return meaning(process.exitValue(), new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
