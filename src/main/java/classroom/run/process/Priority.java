package classroom.run.process;

import classroom.run.CommandRunner;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lowers the priority of programs below that of the window, if the system supports it. It is no error if it does not.
 *
 * <p>A program is {@code nice}, and on Linux it also gets its own session: the kernel's autogroups divide the
 * processors among sessions first, so that 64 spinning threads count as one competitor of the window and of other
 * programs. The session as a whole is slightly nice, too. Without autogroups only niceness counts: a busy thread
 * still gets about a tenth of a core that another program wants. With {@code SCHED_IDLE} or the highest niceness it
 * would get almost nothing.
 *
 * <p>A program may stay in the session of the app instead: the members of the queue over the network, many JVMs whose
 * threads often wake and sleep, kept the window waiting for tenths of a second from sessions of their own. In one
 * session niceness alone decides. For many threads that compute or begin, as in {@code cores} and {@code loop}, the
 * session of their own is better ({@code WatchBench}).
 */
public final class Priority {
    private static final int PATIENCE_S = 5;
    /**
     * Sets the niceness of the autogroup. If this fails, as within 0.1 s after another such change, it stays
     * unchanged.
     */
    private static final String AUTOGROUP = "echo 8 2>/dev/null >/proc/self/autogroup; exec \"$@\"";

    private static final List<String> NICE =
            onPath(List.of("nice", "-n", "10")).filter(Priority::works).orElse(List.of());

    private static final List<String> NICE_AND_APART =
            improved(NICE, List.of("setsid", "/bin/sh", "-c", AUTOGROUP, "classroom"));

    private Priority() {}

    /**
     * Returns the words to put before a command: programs that replace themselves by the command and so keep the
     * process id; or an empty list. The first call tries which of them work.
     *
     * @param sessionOfApp whether the command stays in the session of the app
     */
    public static List<String> prefix(boolean sessionOfApp) {
        return sessionOfApp ? NICE : NICE_AND_APART;
    }

    /** Lowers the priority of a running process, if a prefix cannot do it. Returns at once. */
    public static void lower(long pid) {
        if (Platform.HERE != Platform.WINDOWS) {
            return;
        }
        String words = "(Get-Process -Id " + pid + ").PriorityClass = 'BelowNormal'";
        try {
            // Nothing waits for it, and it ends by itself.
            new ProcessBuilder("powershell", "-NoProfile", "-NonInteractive", "-Command", words)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .getOutputStream()
                    .close();
        } catch (IOException e) {
            // There is no PowerShell: the program keeps its priority.
        }
    }

    /** Returns a prefix with an addition, if this works here; else the prefix alone. */
    private static List<String> improved(List<String> prefix, List<String> addition) {
        List<String> both = new ArrayList<>(prefix);
        return onPath(addition).map(both::addAll).isPresent() && works(both) ? both : prefix;
    }

    /** Returns the command with the full path of its program, if it is on the search path. */
    private static Optional<List<String>> onPath(List<String> way) {
        if (Platform.HERE == Platform.WINDOWS) {
            return Optional.empty();
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            try {
                Path program = Path.of(folder, way.get(0));
                if (program.isAbsolute() && Files.isExecutable(program)) {
                    List<String> command = new ArrayList<>(way);
                    command.set(0, program.toString());
                    return Optional.of(command);
                }
            } catch (InvalidPathException e) {
                // Not a folder: try the next one.
            }
        }
        return Optional.empty();
    }

    /** Whether a command may be run with a prefix here; a container may forbid it. */
    private static boolean works(List<String> way) {
        List<String> command = new ArrayList<>(way);
        command.add("true");
        try {
            return new CommandRunner(command, Duration.ofSeconds(PATIENCE_S))
                    .run()
                    .isGood();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
