package classroom.run.storage;

import classroom.run.LaunchSpec;
import classroom.run.Launcher;
import classroom.run.LauncherClosedException;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A class-data archive for one Java: classes of the runtime jars and the JDK, loaded and verified in advance, so that
 * a program's JVM starts faster. There is one for panels and one for other programs. It is created by a training run,
 * which loads the classes. If it cannot be created, programs run without it.
 */
public final class CdsArchive {
    private static final int PATIENCE_S = 120;

    private final RuntimeJars kit;
    private final String name;

    /** @param panel whether it is for panels */
    public CdsArchive(RuntimeJars kit, Jdk jdk, boolean panel) {
        this.kit = kit;
        name = RuntimeJars.hash(jdk.home() + "\n" + jdk.version() + "\n" + jdk.vendor() + "\n" + panel);
    }

    /** Returns the JVM flags that use the archive; empty if there is none. */
    public List<String> flags() {
        return file().map(file -> {
                    RuntimeJars.touch(file);
                    return List.of("-XX:SharedArchiveFile=" + file);
                })
                .orElse(List.of());
    }

    /**
     * Creates the archive if there is none yet, by a run that ends with the launcher.
     *
     * @param training runs a class of the runtime jars, whose {@code main} loads the classes and returns
     * @return whether there is an archive; completed on the launcher's thread {@code classroom endings}, or already
     */
    public CompletableFuture<Boolean> make(Launcher launcher, LaunchSpec training) {
        if (file().isPresent()) {
            return CompletableFuture.completedFuture(true);
        }
        FileChannel turn = turn();
        if (turn == null) {
            return CompletableFuture.completedFuture(false);
        }
        Path draft = kit.folder()
                .resolve(name + ".jsa.draft-" + ProcessHandle.current().pid());
        try {
            Run run = launcher.start(training.withFlags(List.of("-XX:ArchiveClassesAtExit=" + draft)));
            return run.ended()
                    .orTimeout(PATIENCE_S, TimeUnit.SECONDS)
                    .handle((ending, late) -> {
                        if (late != null) {
                            run.stop();
                        }
                        return ending != null && ending.status() == 0 && keep(draft);
                    })
                    .whenComplete((made, failure) -> tidy(draft, turn));
        } catch (RunException | LauncherClosedException e) {
            // Then no program can start, and each start reports why.
            tidy(draft, turn);
            return CompletableFuture.completedFuture(false);
        }
    }

    /** Returns the archive. A JVM crashes on a truncated archive, so the file's name contains its size. */
    private Optional<Path> file() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(kit.folder(), name + "-*.jsa")) {
            for (Path file : files) {
                if (file.getFileName().toString().equals(name(Files.size(file)))) {
                    return Optional.of(file);
                }
            }
        } catch (IOException e) {
            // The cache was deleted: there is no archive.
        }
        return Optional.empty();
    }

    private String name(long size) {
        return name + "-" + size + ".jsa";
    }

    private boolean keep(Path draft) {
        try {
            draft.toFile().setWritable(true, true);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, draft.resolveSibling(name(Files.size(draft))), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            // This Java has not written an archive.
            return false;
        }
    }

    /** Acquires the lock for creating the archive; null if another process or thread holds it. */
    private FileChannel turn() {
        try {
            FileChannel channel = FileChannel.open(
                    kit.folder().resolve(name + ".jsa.turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = null;
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException e) {
                // Held by another launcher of this JVM.
            }
            if (lock != null) {
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            // Nothing can be written there, so there is no archive.
        }
        return null;
    }

    private static void tidy(Path draft, FileChannel turn) {
        PrivateDirectory.remove(draft);
        try {
            turn.close();
        } catch (IOException e) {
            // Closing releases the lock in any case.
        }
    }
}
