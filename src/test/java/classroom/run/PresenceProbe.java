package classroom.run;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import classroom.run.programs.Presence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The test's side of {@link Presence}: calls the roll of a program's processes without asking the launcher. */
final class PresenceProbe implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    PresenceProbe(Path folder) throws IOException {
        file = folder.resolve("presence");
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    Map<String, String> environment() {
        return Map.of(Presence.VARIABLE, file.toString());
    }

    void assertSomeone() throws IOException {
        try (FileLock lock = channel.tryLock()) {
            assertNull(lock, "nobody there");
        }
    }

    void assertNobody() throws IOException {
        try (FileLock lock = channel.tryLock()) {
            assertNotNull(lock, "someone is still there");
        }
    }

    /** Completed when nobody is there any more. */
    CompletableFuture<Void> nobody() {
        return CompletableFuture.runAsync(() -> {
            try {
                channel.lock().release();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
