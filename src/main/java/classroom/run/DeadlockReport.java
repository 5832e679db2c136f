package classroom.run;

import classroom.observe.DeadlockReporter;
import classroom.trace.DeadlockWait;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads the deadlock reports of unobserved runs: the threads, the lock and source line that each waits for, and the
 * holder. Where the held locks were acquired is unknown. Only programs started by {@link ProgramBuilder#byItself}
 * that may deadlock write reports.
 */
public final class DeadlockReport {
    private static final int LOOK_MS = 100;
    private static final int MAX_BYTES = 1 << 16;
    private static final int MAX_NAME = 200;
    private static final int PARTS = 4;

    private DeadlockReport() {}

    /**
     * Waits for a run's report, on a separate thread that ends with the run.
     *
     * @return completed on that thread: with the cycle, each thread waiting for the next, as soon as a process of the
     * run has reported it; with an empty list when the run is over
     */
    public static CompletableFuture<List<DeadlockWait>> of(Run run) {
        CompletableFuture<List<DeadlockWait>> found = new CompletableFuture<>();
        DaemonThreads.named("classroom deadlock " + run.id())
                .newThread(() -> found.complete(await(run)))
                .start();
        return found;
    }

    private static List<DeadlockWait> await(Run run) {
        while (true) {
            try {
                run.ended().get(LOOK_MS, TimeUnit.MILLISECONDS);
                return List.of();
            } catch (TimeoutException e) {
                List<DeadlockWait> circle = in(run.folder());
                if (!circle.isEmpty()) {
                    return circle;
                }
            } catch (ExecutionException e) {
                return List.of();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }
    }

    /** Returns the cycle of the first report in a folder; empty if there is none, or none that can be read. */
    static List<DeadlockWait> in(Path folder) {
        try (DirectoryStream<Path> reports = Files.newDirectoryStream(folder, DeadlockReporter.FILE + "*")) {
            for (Path each : reports) {
                if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
                    return circle(
                            Long.parseLong(each.getFileName().toString().substring(DeadlockReporter.FILE.length())),
                            text(each));
                }
            }
        } catch (IOException | NumberFormatException e) {
            // The folder is deleted with the run; an unreadable report is ignored.
        }
        return List.of();
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        }
    }

    /** Follows the lines of a report from thread to holder until a thread repeats. */
    private static List<DeadlockWait> circle(long pid, String text) {
        Map<String, DeadlockWait> waits = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            String[] parts = line.split("\t", -1);
            if (parts.length == PARTS && parts[PARTS - 1].matches("\\d{1,7}")) {
                waits.put(
                        parts[0],
                        new DeadlockWait(
                                pid,
                                cut(parts[0]),
                                cut(parts[1]),
                                "",
                                Integer.parseInt(parts[PARTS - 1]),
                                List.of(cut(parts[2])),
                                0));
            }
        }
        List<DeadlockWait> path = new ArrayList<>();
        DeadlockWait next = waits.isEmpty() ? null : waits.values().iterator().next();
        while (next != null && !path.contains(next)) {
            path.add(next);
            next = waits.get(next.heldBy().get(0));
        }
        return next == null ? List.of() : List.copyOf(path.subList(path.indexOf(next), path.size()));
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(MAX_NAME, name.length()));
    }
}
