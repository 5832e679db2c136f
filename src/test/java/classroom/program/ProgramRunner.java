package classroom.program;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.observe.Probe;
import classroom.observe.ProcessGuard;
import classroom.run.AppClassPath;
import classroom.trace.Trace;
import classroom.weave.Weaver;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A program of the catalog runs in a JVM of its own, plain or observed. */
public final class ProgramRunner implements AutoCloseable {
    private static final int PATIENCE_S = 90;
    private static final int LOOK_MS = 20;
    /** Observed programs are not measured here: what starts sooner is better. */
    private static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final String OPTIONS = "JDK_JAVA_OPTIONS";
    /** What a JVM prints on standard error when it takes options from the environment. */
    private static final Pattern NOTE = Pattern.compile("NOTE: Picked up " + OPTIONS + ": .*\\R");

    private final Path folder;
    private final FileChannel alive;
    private final Process process;
    private final StringBuilder printed = new StringBuilder();

    private ProgramRunner(Path folder, FileChannel alive, Process process) {
        this.folder = folder;
        this.alive = alive;
        this.process = process;
    }

    /** The program as it is. */
    public static ProgramRunner plain(Path folder, String program, Object... arguments) throws IOException {
        return new ProgramRunner(
                folder, null, builder(folder, program, classes(), arguments).start());
    }

    /** Its woven copy; it notes what it does in the folder. */
    public static ProgramRunner observed(Path folder, String program, Object... arguments) throws IOException {
        return observed(ProgramRunner.class.getClassLoader(), classes(), folder, program, arguments);
    }

    /**
     * The woven copy of a program in another form.
     *
     * @param form   the folder with its classes
     * @param folder for what it notes
     */
    public static ProgramRunner observed(Path form, Path folder, String program, Object... arguments)
            throws IOException {
        URL[] urls = {form.toUri().toURL(), Path.of(classes()).toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            return observed(loader, form + File.pathSeparator + classes(), folder, program, arguments);
        }
    }

    private static ProgramRunner observed(
            ClassLoader from, String classes, Path folder, String program, Object... arguments) throws IOException {
        FileChannel alive = FileChannel.open(
                folder.resolve(ProcessGuard.FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        alive.lock();
        Path copy = new Weaver(from)
                .withProbes()
                .weave(Catalog.program(program).mainClass())
                .writeTo(Files.createDirectory(folder.resolve("copy")));
        ProcessBuilder builder = builder(folder, program, copy + File.pathSeparator + classes, arguments);
        builder.command().addAll(1, QUICK);
        builder.environment().put(ProcessGuard.VARIABLE, folder.toString());
        builder.environment().put(Probe.RUN, folder.toString());
        return new ProgramRunner(folder, alive, builder.start());
    }

    private static ProcessBuilder builder(Path folder, String id, String classes, Object... arguments)
            throws IOException {
        Program program = Catalog.program(id);
        StringBuilder classPath = new StringBuilder(classes);
        for (Path each : program.jvm().network() ? AppClassPath.network() : List.<Path>of()) {
            classPath.append(File.pathSeparator).append(each);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath.toString(),
                program.mainClass()));
        for (Object each : arguments) {
            command.add(each.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("error.txt").toFile());
        builder.environment()
                .keySet()
                .removeAll(List.of(ProcessGuard.VARIABLE, Probe.RUN, "JAVA_TOOL_OPTIONS", OPTIONS));
        if (program.jvm().network()) {
            // For its workers too, each of which loads thousands of classes. Nobody reads their standard error.
            builder.environment().put(OPTIONS, String.join(" ", QUICK));
        }
        return builder;
    }

    private static String classes() {
        try {
            return Path.of(Probe.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what it prints until that has a text in it so many times, or to its end. */
    public String printed(String until, int times) throws IOException {
        while (printed.toString().split(until, -1).length <= times) {
            int next = process.getInputStream().read();
            if (next < 0) {
                break;
            }
            printed.append((char) next);
        }
        return printed.toString();
    }

    /** Reads the next line that it prints, without its end; null at the end of its output. */
    public String line() throws IOException {
        int from = printed.length();
        for (int next = process.getInputStream().read();
                next >= 0;
                next = process.getInputStream().read()) {
            printed.append((char) next);
            if (next == '\n') {
                return printed.substring(from).stripTrailing();
            }
        }
        return from == printed.length() ? null : printed.substring(from);
    }

    /** Writes a line to its input. */
    public void write(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Its child process that has this among its arguments. */
    public ProcessHandle child(String argument) {
        return process.children()
                .filter(each -> List.of(each.info().arguments().orElseThrow()).contains(argument))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Waits until a server of the lesson about the event loop has started its clients.
     *
     * @return the port of the first server
     * @throws IllegalStateException if that takes longer than anyone waits
     */
    public int port() throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (System.nanoTime() < patience) {
            Optional<String[]> clients = process.children()
                    .map(each -> each.info().arguments().orElse(new String[0]))
                    .filter(each -> List.of(each).contains("classroom.program.loop.Client"))
                    .findFirst();
            if (clients.isPresent()) {
                return Integer.parseInt(clients.get()[clients.get().length - 1].split(",")[0]);
            }
            Thread.sleep(LOOK_MS);
        }
        throw new IllegalStateException("it has no clients");
    }

    /**
     * Reads all that it prints, and waits for its end.
     *
     * @return all that it printed to standard output, its lines ended by {@code \n}
     * @throws IllegalStateException if it doesn't end, ends with another status than 0, or has anything to say on standard error
     */
    public String toItsEnd() throws IOException, InterruptedException {
        printed.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it doesn't end");
        }
        String error =
                NOTE.matcher(Files.readString(folder.resolve("error.txt"))).replaceAll("");
        if (process.exitValue() != 0 || !error.isEmpty()) {
            throw new IllegalStateException("status " + process.exitValue() + ": " + error);
        }
        return printed.toString().replace("\r\n", "\n");
    }

    /** Ends it and its children politely, as the app does when a run is stopped, and waits for its end. */
    public void stop() throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        children.forEach(ProcessHandle::destroy);
        process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
        children.forEach(each -> each.onExit().join());
    }

    /** What it noted so far. */
    public Trace trace() throws IOException {
        Trace trace = Trace.of(folder);
        while (trace.poll() > 0) {
            continue;
        }
        return trace;
    }

    /**
     * Waits until what it noted is as wanted.
     *
     * @throws IllegalStateException if it ends before, or that takes longer than anyone waits
     */
    public void until(Predicate<Trace> wanted) throws IOException, InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        Trace trace = Trace.of(folder);
        while (!wanted.test(trace)) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("it doesn't come to that");
            }
            boolean over = !process.isAlive();
            if (trace.poll() == 0) {
                if (over) {
                    throw new IllegalStateException("it ended before it came to that");
                }
                process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS);
            }
        }
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        if (alive != null) {
            alive.close();
        }
    }
}
