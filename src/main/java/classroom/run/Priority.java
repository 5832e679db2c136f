package classroom.run;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Lets programs run at a lower priority than the window, where the system has a way to. Nowhere is it an error if it hasn't.
 *
 * <p>Linux has two: {@code SCHED_IDLE}, whose threads give way to any other at once, and {@code nice}, whose threads still keep the
 * window waiting for tens of milliseconds when there are 64 that spin.
 */
final class Priority {
    private static final int PATIENCE_S = 5;
    private static final List<List<String>> WAYS = List.of(List.of("chrt", "--idle", "0"), List.of("nice", "-n", "19"));
    private static final List<String> PREFIX = Platform.HERE == Platform.WINDOWS ? List.of() : best();

    private Priority() {
    }

    /**
     * What to put before a command: {@code chrt} or {@code nice}, which become the command itself and keep its process number; or
     * nothing. The first call tries what there is.
     */
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
            start(List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", words));
        } catch (IOException e) {
            // No PowerShell: the program keeps the window's priority.
        }
    }

    private static List<String> best() {
        return WAYS.stream().flatMap(way -> onPath(way).stream()).filter(Priority::works).findFirst().orElse(List.of());
    }

    /** The same command with the place of its program, if it is on the path. */
    private static Optional<List<String>> onPath(List<String> way) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            try {
                Path program = Path.of(folder, way.get(0));
                if (program.isAbsolute() && Files.isExecutable(program)) {
                    List<String> command = new ArrayList<>(way);
                    command.set(0, program.toString());
                    return Optional.of(command);
                }
            } catch (InvalidPathException e) {
                // Not a folder: the next one may be.
            }
        }
        return Optional.empty();
    }

    /** Whether a command may be run that way here: a container may forbid it. */
    private static boolean works(List<String> way) {
        List<String> command = new ArrayList<>(way);
        command.add("true");
        try {
            Process process = start(command);
            try {
                return process.waitFor(PATIENCE_S, TimeUnit.SECONDS) && process.exitValue() == 0;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Process start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
        process.getOutputStream().close();
        return process;
    }
}
