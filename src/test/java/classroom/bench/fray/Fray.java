package classroom.bench.fray;

import classroom.run.jdk.Jdk;
import classroom.run.jdk.Jdks;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * Fray, ready to run: a JDK 25 that its plug-in for jlink has instrumented, its native agent and its class path. All of
 * it is made once, in a folder below {@code target}.
 */
public final class Fray {
    /** The file with its class path. */
    public static final Path CLASS_PATH = Path.of("target", "fray.cp");

    private static final Path FOLDER = Path.of("target", "fray");
    private static final int FEATURE = 25;
    private static final int MAX_LINK_S = 300;
    private static final int MAX_TEST_S = 60;
    private static final String NATIVE = "libjvmti.so";
    private static final Pattern LINKED =
            Pattern.compile("(fray-instrumentation-(jdk|base)|fray-runtime|asm|kotlin-|annotations-).*");
    /** The unshaded transformer, which the jar of the agent has too. */
    private static final Pattern UNSHADED = Pattern.compile("(fray-instrumentation-(jdk|base)|asm).*");

    private static final Pattern ERROR = Pattern.compile("(?m)\\[INFO]: Error: (.*)$");

    private final Path java;
    private final Path nativeAgent;
    private final Path agent;
    private final List<Path> jars;
    private final Path own;

    private Fray(Path java, Path nativeAgent, Path agent, List<Path> jars, Path own) {
        this.java = java;
        this.nativeAgent = nativeAgent;
        this.agent = agent;
        this.jars = jars;
        this.own = own;
    }

    /**
     * Prepares it, which takes about half a minute the first time.
     *
     * @throws IOException if its class path or a JDK {@value #FEATURE} with jlink is missing, or it can't be linked;
     *                     the message says so
     */
    public static Fray prepare() throws IOException, InterruptedException {
        if (!Files.exists(CLASS_PATH)) {
            throw new IOException(CLASS_PATH + " is missing; the page on benchmarks tells how to get it");
        }
        List<Path> jars = Arrays.stream(Files.readString(CLASS_PATH).strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
        Files.createDirectories(FOLDER);
        Path image = FOLDER.resolve("jdk").toAbsolutePath();
        if (!Files.exists(image.resolve("release"))) {
            link(jars, image);
        }
        Path nativeAgent = FOLDER.resolve(NATIVE).toAbsolutePath();
        try (JarFile jar = new JarFile(one(jars, "fray-jvmti-").toFile())) {
            Files.write(nativeAgent, jar.getInputStream(jar.getEntry(NATIVE)).readAllBytes());
        }
        Path own = Path.of(
                Fray.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        return new Fray(image.resolve("bin").resolve("java"), nativeAgent, agent(own), jars, own);
    }

    private static void link(List<Path> jars, Path image) throws IOException, InterruptedException {
        Jdk jdk = Jdks.found().stream()
                .filter(each -> each.feature() == FEATURE)
                .filter(each -> Files.exists(each.java().resolveSibling("jlink")))
                .findFirst()
                .orElseThrow(() -> new IOException("no JDK " + FEATURE + " with jlink was found"));
        String path = path(jars, LINKED.asMatchPredicate());
        Path log = FOLDER.resolve("jlink.log");
        Process process = new ProcessBuilder(
                        jdk.java().resolveSibling("jlink").toString(),
                        "-J-javaagent:" + one(jars, "fray-instrumentation-jdk-"),
                        "-J--module-path=" + path,
                        "-J--class-path=" + path,
                        "-J--add-modules=org.pastalab.fray.instrumentation.jdk",
                        "--output=" + image,
                        "--add-modules=java.se,jdk.unsupported,jdk.management,jdk.attach,jdk.jdi",
                        "--fray-instrumentation")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!ended(process, MAX_LINK_S) || process.exitValue() != 0) {
            throw new IOException(
                    "Fray's JDK can't be linked: " + Files.readString(log).strip());
        }
    }

    private static Path agent(Path own) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", FrayAgent.class.getName());
        String name = FrayAgent.class.getName().replace('.', '/') + ".class";
        Path jar = FOLDER.resolve("agent.jar").toAbsolutePath();
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(Files.readAllBytes(own.resolve(name)));
        }
        return jar;
    }

    /**
     * Runs a program in random schedules until one fails.
     *
     * @param mainClass  its main class
     * @param classes    the folder with its classes
     * @param right      the text that a right run prints
     * @param iterations the most schedules
     * @return what the failing schedule showed; empty if none failed
     * @throws IOException if Fray itself failed
     */
    public Optional<FaultKind> test(String mainClass, Path classes, String right, int iterations)
            throws IOException, InterruptedException {
        Path report = classes.resolveSibling("fray-report");
        Path log = report.resolve("fray.log");
        Files.deleteIfExists(log);
        Path output = classes.resolveSibling("fray-output");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-agentpath:" + nativeAgent,
                "-javaagent:" + agent,
                "-cp",
                path(jars, UNSHADED.asMatchPredicate().negate()),
                "org.pastalab.fray.core.MainKt"));
        command.addAll(List.of("--run-config=cli", "--clazz=" + FrayJudge.class.getName(), "--method=main"));
        command.addAll(List.of("--args=" + mainClass + ":" + right, "-cp", classes + ":" + own));
        command.addAll(List.of("--scheduler=random", "-m", "-i", "" + iterations, "-o", report.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = ended(process, MAX_TEST_S);
        String told = Files.exists(log) ? Files.readString(log) : Files.readString(output);
        Matcher error = ERROR.matcher(told);
        if (error.find()) {
            return Optional.of(kind(error.group(1)));
        }
        if (!ended || !told.contains("Run finished")) {
            throw new IOException("Fray failed on " + mainClass + ": " + told.strip());
        }
        return Optional.empty();
    }

    private static FaultKind kind(String error) {
        if (error.endsWith("DeadlockException")) {
            return FaultKind.DEADLOCK;
        }
        return error.contains(FrayJudge.WRONG) ? FaultKind.WRONG_OUTCOME : FaultKind.EXCEPTION;
    }

    /** Waits for a process's end; kills it after some seconds, and then returns false. */
    private static boolean ended(Process process, int seconds) throws InterruptedException {
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        return ended;
    }

    private static String path(List<Path> jars, Predicate<String> names) {
        return String.join(
                File.pathSeparator,
                jars.stream()
                        .filter(each -> names.test(each.getFileName().toString()))
                        .map(Path::toString)
                        .toList());
    }

    private static Path one(List<Path> jars, String prefix) throws IOException {
        return jars.stream()
                .filter(each -> each.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new IOException("no " + prefix + " in " + CLASS_PATH));
    }
}
