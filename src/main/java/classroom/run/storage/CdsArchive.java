package classroom.run.storage;

import classroom.run.LaunchSpec;
import classroom.run.Launcher;
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
 * The class-data archive of a kit for one Java: classes of kit and JDK, read and checked beforehand, so that a program's
 * JVM starts faster. Panels have one, and all other programs another. It is made by a run that loads what they need. Where
 * it can't be made, programs run without.
 */
final class CdsArchive {
    private static final int PATIENCE_S = 120;

    private final RuntimeJars kit;
    private final String name;

    /** @param panel whether it is for panels */
    CdsArchive(RuntimeJars kit, Jdk jdk, boolean panel) {
        this.kit = kit;
        name = RuntimeJars.hash(jdk.home() + "\n" + jdk.version() + "\n" + jdk.vendor() + "\n" + panel);
    }

    /** The flags by which a JVM uses the archive; none if there is no archive. */
    List<String> flags() {
        return file().map(file -> {
            RuntimeJars.touch(file);
            return List.of("-XX:SharedArchiveFile=" + file);
        }).orElse(List.of());
    }

    /**
     * Makes the archive where there is none yet, by a run that ends with the launcher.
     *
     * @param training runs a class of the kit, whose {@code main} loads what is to go in and returns
     * @return completed on the launcher's thread {@code classroom endings}, or at once: whether there is an archive now
     */
    CompletableFuture<Boolean> make(Launcher launcher, LaunchSpec training) {
        if (file().isPresent()) {
            return CompletableFuture.completedFuture(true);
        }
        FileChannel turn = turn();
        if (turn == null) {
            return CompletableFuture.completedFuture(false);
        }
        Path draft = kit.folder().resolve(name + ".jsa.draft-" + ProcessHandle.current().pid());
        try {
            Run run = launcher.start(training.withFlags(List.of("-XX:ArchiveClassesAtExit=" + draft)));
            return run.ended().orTimeout(PATIENCE_S, TimeUnit.SECONDS).handle((ending, late) -> {
                if (late != null) {
                    run.stop();
                }
                return ending != null && ending.status() == 0 && keep(draft);
            }).whenComplete((made, failure) -> tidy(draft, turn));
        } catch (RunException | IllegalStateException e) {
            // Then no program starts either, and says why.
            tidy(draft, turn);
            return CompletableFuture.completedFuture(false);
        }
    }

    /** The archive. A JVM crashes over one that isn't whole, so its name tells its size. */
    private Optional<Path> file() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(kit.folder(), name + "-*.jsa")) {
            for (Path file : files) {
                if (file.getFileName().toString().equals(name(Files.size(file)))) {
                    return Optional.of(file);
                }
            }
        } catch (IOException e) {
            // The cache has gone: no archive.
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
            // This Java has made none.
            return false;
        }
    }

    /** The right to make it: null if someone else is at it. */
    private FileChannel turn() {
        try {
            FileChannel channel = FileChannel.open(kit.folder().resolve(name + ".jsa.turn"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = null;
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException e) {
                // Another launcher of this JVM.
            }
            if (lock != null) {
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            // Nothing can be written there, so no archive either.
        }
        return null;
    }

    private static void tidy(Path draft, FileChannel turn) {
        PrivateDirectory.remove(draft);
        try {
            turn.close();
        } catch (IOException e) {
            // Closing lets the lock go in any case.
        }
    }
}
