package classroom.run.process;

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
 * <p>A program is {@code nice}, and on Linux it gets a session of its own as well: the kernel's autogroups share the processors out among
 * sessions first, so that 64 spinning threads count as one beside the window and beside whatever else the machine does. The session
 * as a whole is somewhat nice, too. Where there are no autogroups, niceness alone decides: a single busy thread gets a tenth of a core
 * that another program wants for itself. {@code SCHED_IDLE}, or the highest niceness, would leave it next to nothing there.
 */
final class Priority {
    private static final int PATIENCE_S = 5;
    /** Where the autogroup can't be told, as when it was told to another session less than 0.1 s ago, it stays as it is. */
    private static final String AUTOGROUP = "echo 5 2>/dev/null >/proc/self/autogroup; exec \"$@\"";
    private static final List<String> PREFIX =
            best(List.of("nice", "-n", "10"), List.of("setsid", "/bin/sh", "-c", AUTOGROUP, "classroom"));

    private Priority() {
    }

    /**
     * What to put before a command: programs that become the command itself and keep its process number; or nothing. The first call
     * tries what there is.
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

    /** A way and what makes it better, as far as they work here: both, or the first alone, or none. */
    private static List<String> best(List<String> way, List<String> better) {
        if (Platform.HERE == Platform.WINDOWS) {
            return List.of();
        }
        List<String> plain = onPath(way).filter(Priority::works).orElse(List.of());
        List<String> both = new ArrayList<>(plain);
        onPath(better).ifPresent(both::addAll);
        return works(both) ? both : plain;
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
