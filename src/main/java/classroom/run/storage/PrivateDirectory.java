package classroom.run.storage;

import classroom.run.PathSafety;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates and deletes folders that belong to this user alone. */
public final class PrivateDirectory {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final AtomicInteger PROBES = new AtomicInteger();

    private PrivateDirectory() {}

    /**
     * Creates a folder if it does not exist.
     *
     * @return whether it exists, belongs to this user, is writable, and cannot be replaced by another user
     */
    public static boolean make(Path folder) {
        try {
            Files.createDirectories(folder, forOwner());
            return isSafe(folder);
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    /**
     * Creates a folder that only this user can access, and its parent, if they do not exist.
     *
     * @param folder a folder in the app's folder in the shared temporary folder
     * @return whether both exist, are not links, belong to this user, and are closed to all others
     */
    static boolean makeClosed(Path folder) {
        try {
            Path holder = folder.getParent();
            if (!Files.exists(holder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(holder, forOwner());
            }
            return PathSafety.isClosed(holder) && isSafe(holder) && make(folder) && PathSafety.isClosed(folder);
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    private static boolean isSafe(Path folder) throws IOException {
        // Not by the JDK's createTempFile: its random name adds 40 ms to the start of the app.
        Path probe = folder.resolve(
                "probe-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + "-" + PROBES.incrementAndGet());
        Files.write(probe, new byte[0], StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            return PathSafety.isOwn(folder, probe);
        } finally {
            Files.delete(probe);
        }
    }

    static FileAttribute<?>[] forOwner() {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * Deletes a file, or a folder with its contents, as far as possible; does not follow links.
     *
     * @return whether it is gone
     */
    public static boolean remove(Path path) {
        try {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                try (DirectoryStream<Path> parts = Files.newDirectoryStream(path)) {
                    parts.forEach(PrivateDirectory::remove);
                }
            }
            Files.deleteIfExists(path);
            return true;
        } catch (IOException e) {
            // Windows keeps a file while it is open: the next start deletes it.
            return false;
        }
    }
}
