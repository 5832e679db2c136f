package classroom.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the built jar as a user would, on the Java that runs the test. */
final class FinishedJar {
    /** The path of the jar. */
    static final Path FILE = Path.of(System.getProperty("classroom.jar", "target/concurrency-classroom.jar"));

    private static final long PATIENCE_S = 90;

    private FinishedJar() {}

    /**
     * The result of a run of the jar.
     *
     * @param exit   its exit status
     * @param out    the lines on standard output
     * @param errors the lines on standard error
     */
    record Ended(int exit, List<String> out, List<String> errors) {}

    /**
     * Prepares a start.
     *
     * @param display whether it can use the display
     * @param options the options for Java, before {@code -jar}
     * @param words   the arguments of the app
     */
    static ProcessBuilder start(boolean display, List<String> options, String... words) {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        for (String folder : List.of("classroom.config", "classroom.cache")) {
            if (System.getProperty(folder) != null) {
                command.add("-D" + folder + "=" + System.getProperty(folder));
            }
        }
        // Java 17 uses the first two names, newer versions the others.
        List.of("sun.stdout", "sun.stderr", "stdout", "stderr")
                .forEach(stream -> command.add("-D" + stream + ".encoding=UTF-8"));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command);
        if (!display) {
            builder.environment().remove("DISPLAY");
            if (!System.getProperty("os.name").equals("Linux")) {
                command.add("-Djava.awt.headless=true");
            }
        }
        command.addAll(List.of("-jar", FILE.toString()));
        command.addAll(List.of(words));
        return builder;
    }

    /** Runs the jar until it exits. */
    static Ended run(Path folder, ProcessBuilder start) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path errors = folder.resolve("errors.txt");
        Process process = start.redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        process.getOutputStream().close();
        try {
            assertTrue(
                    process.waitFor(PATIENCE_S, TimeUnit.SECONDS), "the jar did not end by itself: " + start.command());
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), lines(out), lines(errors));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }
}
