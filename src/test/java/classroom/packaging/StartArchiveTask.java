package classroom.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Writes the archive of the classes that a start of the app loads: starts the app's jar on its runtime, waits until the
 * window is at rest, and lets the JVM write its classes down; linked, if the runtime can keep that (Java 25, JEP 483 and
 * 514). An Ant task by its shape: Ant sets the paths and calls
 * {@link #execute}. Needs a display.
 */
public final class StartArchiveTask {
    private static final int LOOK_MS = 500;
    /** The window is at rest if it used less processor time than this between some looks. */
    private static final Duration REST = Duration.ofMillis(100);

    private static final int LOOKS_AT_REST = 4;
    private static final Duration MIN_START = Duration.ofSeconds(4);
    private static final int MAX_LOOKS = 60;

    private Path runtime;
    private Path tools;
    private Path jar;
    private Path archive;
    private String options = "";
    private String display = "";
    private boolean linked;

    /** Sets the runtime of the app. */
    public void setRuntime(String runtime) {
        this.runtime = Path.of(runtime);
    }

    /** Sets the JDK with {@code jcmd}, of the runtime's version. */
    public void setTools(String tools) {
        this.tools = Path.of(tools);
    }

    /** Sets the jar of the app, in the folder where the archive will be used. */
    public void setJar(String jar) {
        this.jar = Path.of(jar);
    }

    /** Sets the file to write. */
    public void setArchive(String archive) {
        this.archive = Path.of(archive);
    }

    /** Sets the options of Java that the app is started with, divided by blanks. */
    public void setOptions(String options) {
        this.options = options;
    }

    /** Sets the name of the display; empty on systems that use no names. */
    public void setDisplay(String display) {
        this.display = display;
    }

    /** Sets whether the archive keeps what linking the classes has come to: {@code true}, or anything else. */
    public void setLinked(String linked) {
        this.linked = linked.equals("true");
    }

    /** Writes the archive; fails if that is not possible. */
    public void execute() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("classroom-archive-");
        List<String> command = new ArrayList<>(List.of(
                runtime.resolve("bin/java").toString(),
                linked ? "-XX:AOTCacheOutput=" + archive.toAbsolutePath() : "-XX:+RecordDynamicDumpInfo",
                "-Dclassroom.config=" + folder.resolve("config"),
                "-Dclassroom.cache=" + folder.resolve("cache")));
        command.addAll(List.of(options.strip().split(" +")));
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        Path log = folder.resolve("app.log");
        ProcessBuilder start =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        if (!display.isEmpty()) {
            start.environment().put("DISPLAY", display);
        }
        Process app = start.start();
        try {
            awaitRest(app, log);
            Files.deleteIfExists(archive);
            if (linked) {
                // The JVM writes it when it ends.
                app.destroy();
                app.waitFor();
            } else {
                dump(app, folder.resolve("dump.log"));
            }
            if (!Files.exists(archive)) {
                throw new IOException("no archive: " + Files.readString(log));
            }
        } finally {
            app.destroy();
            app.waitFor();
            delete(folder);
        }
    }

    private void dump(Process app, Path log) throws IOException, InterruptedException {
        Process dump = new ProcessBuilder(
                        tools.resolve("bin/jcmd").toString(),
                        String.valueOf(app.pid()),
                        "VM.cds",
                        "dynamic_dump",
                        archive.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        dump.waitFor();
        if (!Files.exists(archive)) {
            throw new IOException(Files.readString(log));
        }
    }

    private static void awaitRest(Process app, Path log) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Duration last = Duration.ZERO;
        int atRest = 0;
        for (int look = 0; look < MAX_LOOKS && atRest < LOOKS_AT_REST; look++) {
            if (app.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
                throw new IOException("the app ended: " + Files.readString(log));
            }
            Duration now = app.info().totalCpuDuration().orElse(last);
            boolean begun = System.nanoTime() - start > MIN_START.toNanos();
            atRest = begun && now.minus(last).compareTo(REST) < 0 ? atRest + 1 : 0;
            last = now;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
