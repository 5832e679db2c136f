package classroom.metrics;

import classroom.lesson.Program;
import classroom.lesson.SourceText;
import classroom.observe.Probe;
import classroom.observe.ProcessGuard;
import classroom.observe.Translations;
import classroom.text.Language;
import classroom.trace.Trace;
import classroom.weave.Weaver;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A program of a lesson, woven, observed and run to its end in a JVM of its own.
 *
 * @param exit       its exit status
 * @param out        what it printed, and what it said on standard error
 * @param trace      what it did
 * @param parameters what it was started with, by name
 */
public record ObservedRun(int exit, String out, Trace trace, Map<String, Integer> parameters) {
    private static final int PATIENCE_S = 90;
    private static final List<String> NAMES = List.of("threads", "money", "bank");

    /**
     * Runs a program of the bank.
     *
     * @param folder for all its files, a new one for each run
     * @param values of its parameters, in their order
     */
    public static ObservedRun of(Path folder, Program program, Language language, int... values)
            throws IOException, InterruptedException {
        Weaver weaver = new Weaver(ObservedRun.class.getClassLoader())
                .withWords(SourceText.words(program, Language.ZH).keySet());
        Path woven = weaver.withProbes()
                .weave(program.mainClass())
                .writeTo(Files.createDirectories(folder.resolve("woven")));
        Path traces = Files.createDirectories(folder.resolve("traces"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-cp",
                woven + File.pathSeparator + ours(),
                program.mainClass()));
        Arrays.stream(values).mapToObj(String::valueOf).forEach(command::add);
        Path out = folder.resolve("out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().remove(ProcessGuard.VARIABLE);
        builder.environment().put(Probe.RUN, traces.toString());
        builder.environment()
                .put(Translations.FILE, words(folder, program, language).toString());
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Trace trace = Trace.of(traces);
        while (trace.poll() > 0) {
            continue;
        }
        Map<String, Integer> parameters = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            parameters.put(NAMES.get(i), values[i]);
        }
        return new ObservedRun(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8).strip(),
                trace,
                parameters);
    }

    /** The number that it printed at its end. */
    public long printed() {
        return Long.parseLong(out.replaceFirst("(?s).*\\D", ""));
    }

    private static Path words(Path folder, Program program, Language language) throws IOException {
        Properties words = new Properties();
        words.putAll(SourceText.words(program, language));
        Path file = folder.resolve("words");
        try (Writer writer = Files.newBufferedWriter(file)) {
            words.store(writer, null);
        }
        return file;
    }

    private static Path ours() {
        try {
            return Path.of(Probe.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
