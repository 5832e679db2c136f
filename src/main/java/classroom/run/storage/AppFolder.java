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
 * The folder of what lasts as long as a launcher: a folder for each run, and whatever else goes with the app. It holds a lock
 * as long as its app lives; a folder whose lock can be had was left by an app that was killed.
 */
final class AppFolder implements AutoCloseable {
    private static final String PREFIX = "app-";
    /** Making and clearing up exclude each other, between apps too, by the lock of this file. */
    private static final String DOOR = "door";
    /** The folders of this JVM. Their lock files must not be opened again: closing them would let the locks go. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel alive;

    private AppFolder(Path path, FileChannel alive) {
        this.path = path;
        this.alive = alive;
    }

    /**
     * Makes a folder.
     *
     * @param base where; the same for all apps of a user
     */
    static AppFolder make(Path base) throws IOException {
        synchronized (OURS) {
            try (FileChannel door = open(base)) {
                Path path = Files.createTempDirectory(base, PREFIX);
                AppFolder folder = new AppFolder(path, RunFolder.lock(path));
                OURS.add(path);
                return folder;
            }
        }
    }

    /** Removes what killed apps have left in {@code base}, and ends what processes of theirs are still there. */
    static void clearUp(Path base) throws IOException {
        synchronized (OURS) {
            try (FileChannel door = open(base); DirectoryStream<Path> folders = Files.newDirectoryStream(base, PREFIX + "*")) {
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
            // No such file: its app was killed before it made one, or while it removed the folder.
            return !Files.exists(folder.resolve(ProcessGuard.FILE));
        }
    }

    /** Those that no guard has ended: programs other than JVMs, where the system tells whose they are. */
    private static void endProcesses(Path folder) {
        if (Platform.HERE == Platform.LINUX) {
            ProcessHandle.allProcesses()
                    .filter(process -> ProcessScanner.mark(process).filter(mark -> Path.of(mark).startsWith(folder)).isPresent())
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }

    Path path() {
        return path;
    }

    /** Removes the folder and all that is in it. */
    @Override
    public void close() {
        synchronized (OURS) {
            try {
                alive.close();
            } catch (IOException e) {
                // Closing lets the lock go in any case.
            }
            PrivateDirectory.remove(path);
            OURS.remove(path);
        }
    }
}
