package classroom.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;

/**
 * The class-data archive of the child JVM: classes of the app and the JDK, loaded and verified in advance. A child
 * without one writes one when it ends, for later starts with this jar and this Java. Linux only; uses few classes, since
 * each start waits for it.
 */
final class StartArchive {
    private static final String NAME = "concurrency-classroom";
    private static final String END = ".jsa";
    private static final int OTHERS_MAY_WRITE = 022;
    /** Archives of other jars and Javas that are kept for a while. */
    private static final long KEPT_MS = 7L * 24 * 60 * 60 * 1000;

    private final Path folder;
    private final String name;
    private final Path draft;

    private StartArchive(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        draft = folder.resolve(name + ".draft-" + ProcessHandle.current().pid());
    }

    /**
     * Returns the place of the archive for a jar; null if no folder for it belongs to this user alone.
     *
     * @param jar the path of the app's jar
     */
    static StartArchive of(String jar) {
        File file = new File(jar);
        int state = Objects.hash(
                file.getAbsolutePath(),
                file.lastModified(),
                file.length(),
                System.getProperty("java.home"),
                System.getProperty("java.vm.version"));
        try {
            Path folder = folder();
            return folder == null ? null : new StartArchive(folder, "window-" + Integer.toHexString(state));
        } catch (IOException | RuntimeException e) {
            // The app starts without it, only slower.
            return null;
        }
    }

    /** Returns the folder, which it creates; null if another user could have made or may change it. */
    private static Path folder() throws IOException {
        String chosen = System.getProperty("classroom.cache");
        String caches = System.getenv("XDG_CACHE_HOME");
        if (caches == null || !caches.startsWith("/")) {
            caches = System.getProperty("user.home") + "/.cache";
        }
        Path app = chosen != null ? Path.of(chosen) : Path.of(caches, NAME);
        Path folder = app.resolve("start");
        if (folder.toString().indexOf(File.pathSeparatorChar) >= 0) {
            return null;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            FileAttribute<?> mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(app, mine);
            Files.createDirectory(folder, mine);
        }
        return isMine(app) && isMine(folder) ? folder : null;
    }

    /** Whether a file belongs to this user, and no other user may write to it. */
    private static boolean isMine(Path path) throws IOException {
        Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        return Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(user)
                && ((int) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS) & OTHERS_MAY_WRITE) == 0;
    }

    /** Returns the flags that use the archive, or write it when the child ends. */
    List<String> flags() {
        Path file = file();
        return List.of(
                "-Xshare:auto",
                "-Xlog:disable",
                file != null ? "-XX:SharedArchiveFile=" + file : "-XX:ArchiveClassesAtExit=" + draft);
    }

    /** Returns the archive; null if there is none. A JVM crashes on a truncated one, so its name has its size. */
    private Path file() {
        String[] names = folder.toFile().list();
        if (names != null) {
            for (String each : names) {
                File file = new File(folder.toFile(), each);
                if (each.equals(name(file.length()))) {
                    return file.toPath();
                }
            }
        }
        return null;
    }

    private String name(long bytes) {
        return name + "-" + bytes + END;
    }

    /** Keeps what the child has written at its end, and deletes archives that were not used for long. */
    void keep() {
        try {
            Path file = file();
            if (Files.exists(draft)) {
                file = folder.resolve(name(Files.size(draft)));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            File[] all = folder.toFile().listFiles();
            long now = System.currentTimeMillis();
            for (int i = 0; all != null && i < all.length; i++) {
                if (all[i].toPath().equals(file)) {
                    all[i].setLastModified(now);
                } else if (now - all[i].lastModified() > KEPT_MS) {
                    Files.delete(all[i].toPath());
                }
            }
        } catch (IOException e) {
            // The next start tries again.
        }
    }

    /** Deletes what the child has written, which may lack its end. */
    void discardDraft() {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // It is deleted when it is old.
        }
    }

    /** Deletes the archive and what the child has written: the child could not start with it. */
    void discard() {
        discardDraft();
        try {
            Path file = file();
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Then the app starts by itself again, as it does now.
        }
    }
}
