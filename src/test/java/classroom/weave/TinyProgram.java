package classroom.weave;

import classroom.observe.Probe;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.format.EventKind;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A program for a test: compiled from a text, woven, and run in a JVM of its own. */
public final class TinyProgram {
    private final Path folder;
    private final Path plain;
    private final String mainClass;
    private final Path woven;
    private final Path run;
    private final WovenCopy copy;

    /** What a run gave. */
    public record Result(int exit, String out, String err) {}

    /**
     * Compiles and weaves a program.
     *
     * @param folder  for all its files
     * @param release as in {@code 17}
     * @param source  of one file, whose package is {@code tiny}; its first public class is the main class
     */
    public TinyProgram(Path folder, String release, String source, String... options) throws IOException {
        this(folder, release, false, source, options);
    }

    /** Same, with its methods and local variables recorded. */
    public static TinyProgram withLocals(Path folder, String release, String source, String... options)
            throws IOException {
        return new TinyProgram(folder, release, true, source, options);
    }

    private TinyProgram(Path folder, String release, boolean locals, String source, String... options)
            throws IOException {
        this.folder = folder;
        this.plain = Files.createDirectories(folder.resolve("plain"));
        this.run = Files.createDirectories(folder.resolve("run"));
        String name = source.replaceFirst("(?s).*?public (?:final )?(?:class|interface|enum|record) (\\w+).*", "$1");
        this.mainClass = "tiny." + name;
        List<String> all = new ArrayList<>(List.of(
                "--release", release, "-g", "-d", plain.toString(), "-proc:none", "-nowarn", "-Xlint:-options"));
        all.addAll(List.of(options));
        compile(name, "package tiny;\n" + source, all);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {plain.toUri().toURL()}, getClass().getClassLoader())) {
            Weaver weaver = new Weaver(loader).withProbes();
            this.copy = (locals ? weaver.withLocals() : weaver).weave(mainClass);
        }
        this.woven = copy.writeTo(Files.createDirectories(folder.resolve("woven")));
        if (getClass().getResource("/classroom/observe/ProcessGuard.class") == null) {
            compile(
                    "Guard",
                    "package classroom.observe; public final class Guard { public static void start() { } }",
                    List.of("-d", woven.toString()));
        }
    }

    /** A program of this Java release's language, with the usual 17. */
    public TinyProgram(Path folder, String source) throws IOException {
        this(folder, "17", source);
    }

    private static void compile(String name, String source, List<String> options) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        StringBuilder faults = new StringBuilder();
        boolean fine = javac.getTask(null, null, each -> faults.append(each).append('\n'), options, null, List.of(file))
                .call();
        if (!fine) {
            throw new IllegalArgumentException(faults.toString());
        }
    }

    /** The woven copy. */
    public WovenCopy copy() {
        return copy;
    }

    /** The folder where its processes write their traces. */
    public Path run() {
        return run;
    }

    /** Runs it, observed, to its end. */
    public Result observed(String... arguments) throws IOException, InterruptedException {
        return finished(process(true, List.of(), arguments));
    }

    /** Runs the program as it is, to its end. */
    public Result plain(String... arguments) throws IOException, InterruptedException {
        return finished(process(false, List.of(), arguments));
    }

    /** What starts it. */
    public ProcessBuilder process(boolean observed, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Xverify:all",
                "-XX:-PrintWarnings"));
        command.addAll(options);
        command.add("-cp");
        command.add(observed ? woven + java.io.File.pathSeparator + ourClasses() : plain.toString());
        command.add(mainClass);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove(Probe.RUN);
        if (observed) {
            builder.environment().put(Probe.RUN, run.toString());
        }
        return builder.directory(folder.toFile());
    }

    /** Reads all that it prints, and waits for its end. */
    public Result finished(ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        int exit = process.waitFor();
        String warning = "(?m)^.*-Xverify.*deprecated.*\\R";
        return new Result(
                exit,
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8).replaceAll(warning, ""));
    }

    private static Path ourClasses() {
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

    /** The trace of what was run so far. */
    public Trace trace() throws IOException {
        Trace trace = Trace.of(run);
        while (trace.poll() > 0) {
            continue;
        }
        return trace;
    }

    /** The events of a trace in the order of time. */
    public static List<TraceEvent> events(Trace trace, Predicate<TraceEvent> which) {
        List<TraceEvent> events = new ArrayList<>();
        var cursor = trace.cursor(trace.threads());
        for (TraceEvent each = cursor.next(); each != null; each = cursor.next()) {
            if (which.test(each)) {
                events.add(each);
            }
        }
        return events;
    }

    /** The thread of a name. */
    public static ThreadTrace thread(Trace trace, String name) {
        return trace.threads().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The values of a field's writes, as texts, in the order of time. */
    public static List<String> written(Trace trace, String field) {
        return events(trace, each -> each.kind().isWrite() && each.site().name().equals(field)).stream()
                .map(each -> each.value().toString())
                .toList();
    }

    /** How many events of each kind there are, as in {@code {LINE=3}}. */
    public static Map<EventKind, Long> counts(Trace trace) {
        Map<EventKind, Long> counts = new java.util.EnumMap<>(EventKind.class);
        events(trace, each -> counts.merge(each.kind(), 1L, Long::sum) < 0);
        return counts;
    }
}
