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

/** Folders that belong to this user alone: makes and removes them. */
public final class PrivateDirectory {
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final AtomicInteger PROBES = new AtomicInteger();

    private PrivateDirectory() {
    }

    /**
     * Makes a folder where there is none.
     *
     * @return whether it is there, is this user's own, can be written to, and can't be replaced by any other user
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
     * Makes a folder that nobody else may look into, and the folder that holds it, where there are none.
     *
     * @param folder one of a folder of ours in a folder for everybody's temporary files
     * @return whether both are there, no links, this user's own, and closed to everybody else
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
        // Not the JDK's temporary file: its random name costs a start of the app 40 ms.
        Path probe = folder.resolve("probe-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + "-" + PROBES.incrementAndGet());
        Files.write(probe, new byte[0], StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            return PathSafety.isOwn(folder, probe);
        } finally {
            Files.delete(probe);
        }
    }

    static FileAttribute<?>[] forOwner() {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }

    /**
     * Removes a file or a folder with all that is in it, as far as that is possible; follows no links.
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
            // Windows keeps a file while someone has it open: the next start removes it.
            return false;
        }
    }
}
