package classroom.run.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;

/** Folders that belong to this user alone: makes and removes them. */
final class PrivateDirectory {
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final AtomicInteger PROBES = new AtomicInteger();

    private PrivateDirectory() {
    }

    /** Makes a folder where there is none. Returns whether it is there, is this user's own and can be written to. */
    static boolean make(Path folder) {
        try {
            Files.createDirectories(folder, forOwner());
            // Not the JDK's temporary file: its random name costs a start of the app 40 ms.
            Path probe = folder.resolve("probe-" + ProcessHandle.current().pid() + "-" + PROBES.incrementAndGet());
            Files.write(probe, new byte[0]);
            try {
                return !POSIX || Files.getOwner(probe).equals(Files.getOwner(folder));
            } finally {
                Files.delete(probe);
            }
        } catch (IOException | SecurityException e) {
            return false;
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
    static boolean remove(Path path) {
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
