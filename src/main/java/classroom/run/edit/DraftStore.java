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
 * Keeps what was typed and not saved, so that it is there again after a crash. Each window of the app has a place of its own, and takes up
 * the place of one that has gone. A draft is replaced in one step: after a crash there is the old one or the new one. Reads and writes
 * files: not for the event thread.
 */
public final class DraftStore implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String SUFFIX = ".draft";
    /** More windows than this have no place; theirs are not kept. */
    private static final int MAX_PLACES = 32;
    private static final int MAX_BYTES = 4 * TextFile.MAX_BYTES;

    private final Path folder;
    private final FileChannel lock;

    private DraftStore(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes the first place that no window has.
     *
     * @param all the folder of all places
     * @throws IOException if there is none, or nothing can be written there
     */
    public static DraftStore open(Path all) throws IOException {
        for (int number = 0; number < MAX_PLACES; number++) {
            Path folder = all.resolve(String.valueOf(number));
            if (!PrivateDirectory.make(folder)) {
                throw new IOException("no private folder: " + folder);
            }
            FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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
            // Another window of this JVM.
            return false;
        }
    }

    /**
     * Keeps a draft; it is on the disk when this returns.
     *
     * @param name of the editor, as in {@code left}
     */
    public synchronized void keep(String name, Draft draft) throws IOException {
        Path file = folder.resolve(name + SUFFIX);
        Path fresh = folder.resolve(name + ".new");
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(draft.toText());
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Drops a draft, if there is one: what was typed is saved, or nobody wants it. */
    public synchronized void drop(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name + SUFFIX));
    }

    /** The draft of an editor; empty if there is none, or none that can be read. */
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

    /** Leaves the place to the next window; drafts stay. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
