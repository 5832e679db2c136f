package classroom.run.edit;

import classroom.run.DaemonThreads;
import classroom.run.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The standard input of a run. Writing blocks while the program does not read, so it is done on a thread of its own,
 * which ends when idle. Methods may be called on any thread and return at once.
 */
public final class ProgramInput {
    private final OutputStream out;
    private final ThreadPoolExecutor writer;
    private final Consumer<IOException> failed;

    /**
     * @param failed called on the writing thread if an input file cannot be read; not if the program no longer reads
     */
    public ProgramInput(Run run, Consumer<IOException> failed) {
        out = run.input();
        this.failed = failed;
        writer = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                DaemonThreads.named("classroom run " + run.id() + " input"),
                new ThreadPoolExecutor.DiscardPolicy());
        writer.allowCoreThreadTimeOut(true);
        run.ended().thenRun(writer::shutdownNow);
    }

    /** Writes a line. */
    public void line(String text) {
        writer.execute(() -> write((text + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Closes the input after everything was written. */
    public void end() {
        writer.execute(this::close);
    }

    /** Writes the contents of a file, and closes the input. */
    public void file(Path file) {
        writer.execute(() -> {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] part = new byte[8192];
                for (int count = in.read(part); count >= 0 && write(part, count); count = in.read(part)) {
                    out.flush();
                }
            } catch (IOException e) {
                failed.accept(e);
            }
            close();
        });
    }

    private void write(byte[] bytes) {
        write(bytes, bytes.length);
    }

    /** Writes bytes; returns whether the program still reads its input. */
    private boolean write(byte[] bytes, int count) {
        try {
            out.write(bytes, 0, count);
            out.flush();
            return true;
        } catch (IOException e) {
            // The program has ended or closed its input.
            return false;
        }
    }

    private void close() {
        try {
            out.close();
        } catch (IOException e) {
            // It is closed in any case.
        }
    }
}
