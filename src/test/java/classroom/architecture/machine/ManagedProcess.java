package classroom.architecture.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A process that is ended when this JVM ends, for whatever reason: a shell waits for the end of its standard input, a
 * pipe whose other end only this JVM holds. Does not keep this JVM's output open.
 */
final class ManagedProcess {
    private static final String KEEPER = """
            trap '' HUP INT TERM
            (trap - HUP INT TERM; exec "$@") </dev/null &
            exec >/dev/null 2>&1
            cat
            kill $!
            wait
            """;
    private final Process keeper;

    private ManagedProcess(Process keeper) {
        this.keeper = keeper;
    }

    /**
     * Starts a process.
     *
     * @param environment further environment variables
     * @param errors      the file for its standard error
     */
    static ManagedProcess start(Map<String, String> environment, Path errors, String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of("sh", "-c", KEEPER, "keeper"));
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process keeper = builder.start();
        // The pipe must stay open while the process is in use: this thread refers to it.
        Thread holder = new Thread(() -> hold(keeper), "keeps " + command[0]);
        holder.setDaemon(true);
        holder.start();
        return new ManagedProcess(keeper);
    }

    /** Returns the first line that it prints, waiting for it; null if the process ends before. */
    String firstLine() throws IOException {
        BufferedReader out = keeper.inputReader();
        return out.readLine();
    }

    /** Ends it, if it still runs. */
    void end() {
        try {
            keeper.getOutputStream().close();
        } catch (IOException e) {
            // Nothing was written, so nothing can be lost.
        }
    }

    private static void hold(Process keeper) {
        try {
            keeper.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
