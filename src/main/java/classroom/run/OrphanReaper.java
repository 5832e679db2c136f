package classroom.run;

import classroom.run.process.Platform;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Ends the programs of an app that was killed, where their guards cannot: a JVM that clears a large array or runs a
 * counted loop reaches no safepoint for many seconds, and no thread of its own can end it. A shell waits for the end
 * of the app and then kills all processes whose environment contains the app's folder. Linux only: other systems do
 * not show the environment of other processes.
 */
final class OrphanReaper implements AutoCloseable {
    private static final String SHELL = "/bin/sh";
    private static final String DONE = "done";
    private static final int CLOSING_S = 2;
    /**
     * Reads a line, or the end of input when the app dies. First the guards get some time to end the programs in an
     * orderly way. Processes are searched twice, since one may start a child at the last moment. Their priority is
     * raised, because a process of the lowest priority would also release its memory at that priority.
     */
    private static final String SCRIPT = """
            trap '' HUP INT QUIT TERM
            read -r word
            [ "$word" = "$2" ] && exit
            sleep 0.2 2>/dev/null || sleep 1
            for again in 1 2; do
                for file in $(grep -lsF "$1" /proc/[0-9]*/environ); do
                    pid=${file#/proc/}
                    pid=${pid%/environ}
                    chrt -a --other --pid 0 "$pid" 2>/dev/null
                    kill -KILL "$pid" 2>/dev/null
                done
            done
            """;

    private final Process shell;

    private OrphanReaper(Process shell) {
        this.shell = shell;
    }

    /**
     * Starts to wait.
     *
     * @param mark a text that the environment of each program contains
     * @return null if this system does not support it
     */
    static OrphanReaper start(String mark) {
        if (Platform.HERE != Platform.LINUX) {
            return null;
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(SHELL, "-c", SCRIPT, "classroom", mark, DONE));
            builder.redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .directory(Path.of("/").toFile());
            return new OrphanReaper(builder.start());
        } catch (IOException e) {
            // The guards have to do without it.
            return null;
        }
    }

    /** Ends the shell, since nothing is left to be killed. Returns when it has ended, after 2 s at the latest. */
    @Override
    public void close() {
        try (OutputStream in = shell.getOutputStream()) {
            in.write((DONE + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The shell has already ended.
        }
        try {
            if (!shell.waitFor(CLOSING_S, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
        } catch (InterruptedException e) {
            shell.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
