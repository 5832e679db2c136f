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
 * The standard input of a run. A program that reads nothing keeps who writes waiting: so a thread of its own writes, which ends when it
 * has nothing to do. Any thread may call it; nothing waits.
 */
public final class ProgramInput {
    private final OutputStream out;
    private final ThreadPoolExecutor writer;
    private final Consumer<IOException> failed;

    /** @param failed hears on the writing thread if the input can't be read from a file; not if the program reads no more */
    public ProgramInput(Run run, Consumer<IOException> failed) {
        out = run.input();
        this.failed = failed;
        writer = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                DaemonThreads.named("classroom run " + run.id() + " input"), new ThreadPoolExecutor.DiscardPolicy());
        writer.allowCoreThreadTimeOut(true);
        run.ended().thenRun(writer::shutdownNow);
    }

    /** Writes a line. */
    public void line(String text) {
        writer.execute(() -> write((text + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Ends the input: the program finds its end when it has read what was written. */
    public void end() {
        writer.execute(this::close);
    }

    /** Writes what is in a file, and ends the input. */
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

    /** Whether the program still takes input. */
    private boolean write(byte[] bytes, int count) {
        try {
            out.write(bytes, 0, count);
            out.flush();
            return true;
        } catch (IOException e) {
            // The program has ended or closed its input: nobody reads this any more.
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
