package classroom.run.storage;

import classroom.observe.ProcessGuard;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder of one run, with the lock that its guards wait for. The lock's file is opened here and nowhere else in the app: on
 * Linux and macOS, closing any other channel on it would let the lock go.
 */
final class RunFolder {
    private final Path path;
    private final FileChannel channel;

    private RunFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Makes a folder and holds its lock. */
    static RunFolder make(Path path) throws IOException {
        Files.createDirectory(path, PrivateDirectory.forOwner());
        return new RunFolder(path, lock(path));
    }

    /** Opens the lock file of a folder and holds it until the channel is closed. */
    static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(ProcessGuard.FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    /** Lets the lock go: the guards of all JVMs of the run end them. */
    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            // Closing lets the lock go in any case.
        }
    }

    /** Removes the folder with what is in it. */
    void remove() {
        release();
        PrivateDirectory.remove(path);
    }
}
