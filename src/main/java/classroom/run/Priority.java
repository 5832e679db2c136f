package classroom.run;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Lets programs run at a lower priority than the window, where the system has a way to. Nowhere is it an error if it hasn't.
 */
final class Priority {
    private static final List<String> PREFIX = Platform.HERE == Platform.WINDOWS ? List.of() : nice();

    private Priority() {
    }

    /** What to put before a command: {@code nice}, which becomes the command itself and keeps its process number; or nothing. */
    static List<String> prefix() {
        return PREFIX;
    }

    /** Lowers a process that has begun, where a prefix couldn't. Returns at once. */
    static void lower(long pid) {
        if (Platform.HERE != Platform.WINDOWS) {
            return;
        }
        String words = "(Get-Process -Id " + pid + ").PriorityClass = 'BelowNormal'";
        try {
            new ProcessBuilder("powershell", "-NoProfile", "-NonInteractive", "-Command", words)
                    .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start().getOutputStream().close();
        } catch (IOException e) {
            // No PowerShell: the program keeps the window's priority.
        }
    }

    private static List<String> nice() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            try {
                Path nice = Path.of(folder, "nice");
                if (nice.isAbsolute() && Files.isExecutable(nice)) {
                    return List.of(nice.toString(), "-n", "19");
                }
            } catch (InvalidPathException e) {
                // Not a folder: the next one may be.
            }
        }
        return List.of();
    }
}
