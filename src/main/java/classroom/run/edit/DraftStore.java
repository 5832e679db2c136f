package classroom.run.edit;

import classroom.run.storage.PrivateDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Stores unsaved texts, which are restored after a crash. Each window of the app has a folder of its own; a new window
 * reuses the folder of a closed one. A draft is replaced atomically. Reads and writes files, so it must not be used on
 * the event thread.
 */
public final class DraftStore implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String SUFFIX = ".draft";
    /** The maximum number of folders; drafts of further windows are not stored. */
    private static final int MAX_PLACES = 32;

    private static final int MAX_BYTES = 4 * TextFile.MAX_BYTES;

    private final Path folder;
    private final FileChannel lock;

    private DraftStore(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens the first folder that no window uses.
     *
     * @param all the parent of all folders
     * @throws IOException if all are in use, or cannot be written
     */
    public static DraftStore open(Path all) throws IOException {
        for (int number = 0; number < MAX_PLACES; number++) {
            Path folder = all.resolve(String.valueOf(number));
            if (!PrivateDirectory.make(folder)) {
                throw new IOException("no private folder: " + folder);
            }
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new DraftStore(folder, channel);
            }
            channel.close();
        }
        throw new IOException("no place for drafts is free");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // It is used by another window of this JVM.
            return false;
        }
    }

    /**
     * Stores a draft; it is on disk when this method returns.
     *
     * @param name the name of the editor, as in {@code left}
     */
    public synchronized void keep(String name, Draft draft) throws IOException {
        Path file = folder.resolve(name + SUFFIX);
        Path fresh = folder.resolve(name + ".new");
        try (FileChannel out = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(draft.toText());
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes a draft if there is one, after the text was saved or discarded. */
    public synchronized void drop(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name + SUFFIX));
    }

    /** Returns the draft of an editor; empty if there is none, or it cannot be read. */
    public synchronized Optional<Draft> find(String name) {
        Path file = folder.resolve(name + SUFFIX);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.ofNullable(Draft.of(new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Releases the folder for the next window; drafts remain. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
