package classroom.run.storage;

import classroom.observe.ProcessGuard;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder of one run, with the lock that its guards wait for. The lock file is opened nowhere else in the app: on
 * Linux and macOS, closing any other channel of the file would release the lock.
 */
public final class RunFolder {
    private final Path path;
    private final FileChannel channel;

    private RunFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates a folder and acquires its lock. */
    public static RunFolder make(Path path) throws IOException {
        Files.createDirectory(path, PrivateDirectory.forOwner());
        return new RunFolder(path, lock(path));
    }

    /** Opens the lock file of a folder and holds the lock until the channel is closed. */
    static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(ProcessGuard.FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    public Path path() {
        return path;
    }

    /** Releases the lock: the guards of all JVMs of the run end them. */
    public void release() {
        try {
            channel.close();
        } catch (IOException e) {
            // Closing releases the lock in any case.
        }
    }

    /** Deletes the folder and its contents. */
    public void remove() {
        release();
        PrivateDirectory.remove(path);
    }
}
