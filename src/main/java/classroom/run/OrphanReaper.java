package classroom.run;

import classroom.run.process.Platform;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Ends the programs of an app that was killed, where their guards can't: a JVM that clears a large array or counts in a loop comes to no
 * safepoint for many seconds, and then no thread of its own can end it. A shell waits for the end of the app and then kills all
 * processes whose environment names the app's folder. Linux only: elsewhere a process doesn't see the environment of others.
 */
final class OrphanReaper implements AutoCloseable {
    private static final String SHELL = "/bin/sh";
    private static final String DONE = "done";
    /**
     * Reads a line or the end of the app. The guards have a moment to end programs in order. Whoever starts children at the last
     * moment is looked for twice. A program of the lowest priority would give back its memory at that priority, too.
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
     * @param mark what the environment of each program has in it
     * @return null where there is no such way
     */
    static OrphanReaper start(String mark) {
        if (Platform.HERE != Platform.LINUX) {
            return null;
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(SHELL, "-c", SCRIPT, "classroom", mark, DONE));
            builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).directory(Path.of("/").toFile());
            return new OrphanReaper(builder.start());
        } catch (IOException e) {
            // The guards are alone then.
            return null;
        }
    }

    /** Nothing is left to be killed; the shell ends. */
    @Override
    public void close() {
        try (OutputStream in = shell.getOutputStream()) {
            in.write((DONE + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // Somebody has ended the shell.
        }
    }
}
