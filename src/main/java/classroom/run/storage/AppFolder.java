package classroom.run.storage;

import classroom.observe.ProcessGuard;
import classroom.run.process.Platform;
import classroom.run.process.ProcessScanner;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of files that live as long as a launcher: a folder for each run, and others. It holds a lock as long as
 * its app lives; a folder whose lock is free was left behind by an app that was killed.
 */
public final class AppFolder implements AutoCloseable {
    private static final String PREFIX = "app-";
    /** The lock file that makes creation and cleaning exclusive, also between apps. */
    private static final String DOOR = "door";
    /** The folders of this JVM. Their lock files must not be opened again: closing them would release the locks. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel alive;

    private AppFolder(Path path, FileChannel alive) {
        this.path = path;
        this.alive = alive;
    }

    /**
     * Creates a folder.
     *
     * @param base the parent folder, shared by all apps of a user
     */
    @SuppressWarnings("try")
    public static AppFolder make(Path base) throws IOException {
        synchronized (OURS) {
            try (FileChannel door = open(base)) {
                Path path = Files.createTempDirectory(base, PREFIX);
                AppFolder folder = new AppFolder(path, RunFolder.lock(path));
                OURS.add(path);
                return folder;
            }
        }
    }

    /** Deletes what killed apps have left in {@code base}, and ends their remaining processes. */
    @SuppressWarnings("try")
    public static void clearUp(Path base) throws IOException {
        synchronized (OURS) {
            try (FileChannel door = open(base);
                    DirectoryStream<Path> folders = Files.newDirectoryStream(base, PREFIX + "*")) {
                for (Path folder : folders) {
                    if (!OURS.contains(folder) && isLeft(folder)) {
                        endProcesses(folder);
                        PrivateDirectory.remove(folder);
                    }
                }
            }
        }
    }

    private static FileChannel open(Path base) throws IOException {
        FileChannel door = FileChannel.open(base.resolve(DOOR), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            door.lock();
            return door;
        } catch (IOException | RuntimeException e) {
            door.close();
            throw e;
        }
    }

    private static boolean isLeft(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(ProcessGuard.FILE), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException e) {
            // There is no lock file: its app was killed before creating it or while deleting the folder.
            return !Files.exists(folder.resolve(ProcessGuard.FILE));
        }
    }

    /**
     * Ends processes that no guard has ended: programs other than JVMs, if the system shows to which run they belong.
     */
    private static void endProcesses(Path folder) {
        if (Platform.HERE == Platform.LINUX) {
            ProcessHandle.allProcesses()
                    .filter(process -> ProcessScanner.mark(process)
                            .filter(mark -> Path.of(mark).startsWith(folder))
                            .isPresent())
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }

    public Path path() {
        return path;
    }

    /** Deletes the folder and its contents. */
    @Override
    public void close() {
        synchronized (OURS) {
            try {
                alive.close();
            } catch (IOException e) {
                // Closing releases the lock in any case.
            }
            PrivateDirectory.remove(path);
            OURS.remove(path);
        }
    }
}
