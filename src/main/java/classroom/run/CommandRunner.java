package classroom.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command of the system and returns its output. The output is read while the command runs, and kept up to a
 * limit; a command that takes too long is ended with all its descendants. Not for the event thread.
 */
public final class CommandRunner {
    /** The maximum number of output bytes that are kept, the first ones. */
    static final int MAX_BYTES = 1 << 16;
    /** How long a process that the command left behind may keep the output open. */
    private static final Duration DRAINING = Duration.ofMillis(500);

    private final List<String> command;
    private final Duration patience;
    private Path folder;
    private Charset charset = StandardCharsets.UTF_8;

    /**
     * The result of a command.
     *
     * @param status its exit status; -1 if it timed out
     * @param output its standard output and error; truncated if long
     * @param late   whether it was ended because it took too long
     */
    public record Result(int status, String output, boolean late) {
        /** Whether it ended in time with status 0. */
        public boolean isGood() {
            return !late && status == 0;
        }
    }

    /**
     * Creates a runner.
     *
     * @param command  the program and its arguments
     * @param patience how long it may take
     */
    public CommandRunner(List<String> command, Duration patience) {
        this.command = List.copyOf(command);
        this.patience = patience;
    }

    /** Sets the working directory. */
    CommandRunner in(Path where) {
        folder = where;
        return this;
    }

    /** Sets the charset of the output; the default is UTF-8. */
    public CommandRunner speaking(Charset spoken) {
        charset = spoken;
        return this;
    }

    /**
     * Runs the command without input and waits for its end.
     *
     * @throws IOException          if it cannot be started
     * @throws InterruptedException if this thread is interrupted; then the command is ended, too
     */
    public Result run() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Environment.quiet(builder.environment());
        if (folder != null) {
            builder.directory(folder.toFile());
        }
        Process process = builder.start();
        Drain drain = new Drain(process.getInputStream());
        Thread reader = DaemonThreads.named("classroom command").newThread(drain);
        try {
            reader.start();
            process.getOutputStream().close();
            boolean late = !process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (late) {
                end(process);
            } else {
                reader.join(DRAINING.toMillis());
            }
            return new Result(late ? -1 : process.exitValue(), drain.text(charset), late);
        } finally {
            end(process);
            process.getInputStream().close();
        }
    }

    /** Ends a process and its descendants, as far as they are still known as such. */
    private static void end(Process process) {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** Reads to the end and keeps the beginning. */
    private static final class Drain implements Runnable {
        private final InputStream in;
        private final byte[] kept = new byte[MAX_BYTES];
        private int count;

        Drain(InputStream in) {
            this.in = in;
        }

        @Override
        public void run() {
            byte[] part = new byte[4096];
            try {
                for (int read = in.read(part); read >= 0; read = in.read(part)) {
                    keep(part, read);
                }
            } catch (IOException e) {
                // The stream was closed because nothing waits for more.
            }
        }

        private synchronized void keep(byte[] part, int read) {
            int more = Math.min(read, MAX_BYTES - count);
            System.arraycopy(part, 0, kept, count, more);
            count += more;
        }

        synchronized String text(Charset charset) {
            return new String(kept, 0, count, charset);
        }
    }
}
