package classroom.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.jdk.Jdk;
import classroom.run.output.OutputLine;
import classroom.run.storage.AppDirectories;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.weave.TinyProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are none of the app's own: observed, they print what they print alone, and all their classes are noted. */
@Timeout(120)
class UserProgramTest {
    private static final Map<String, String> SOURCES =
            Map.of("classroom/Main.java", """
            package classroom;
            import java.lang.reflect.*;
            import java.util.*;
            public class Main {
                interface Adds { int add(int x); }
                static int total;
                static class Impl implements Adds { public int add(int x) { total += x; return total; } }
                static synchronized int locked() { return total; }
                public static void main(String[] args) throws Exception {
                    System.out.println(new util.Calc(40).plus(2));
                    Adds proxy = (Adds) Proxy.newProxyInstance(Main.class.getClassLoader(), new Class<?>[] {Adds.class},
                            (o, m, v) -> m.invoke(new Impl(), v));
                    System.out.println(proxy.add(2) + proxy.add(3) + locked());
                    String hidden = "util.";
                    System.out.println(Class.forName(hidden + "Hidden").getDeclaredConstructor().newInstance());
                    try { Class.forName(hidden + "Bad"); } catch (Throwable e) { System.out.println(e + " " + e.getCause()); }
                    for (Class<?> each : List.of(Main.class, util.Calc.class, Impl.class)) {
                        System.out.println(each.getDeclaredFields().length + " fields " + each.getDeclaredMethods().length + " methods "
                                + each.getDeclaredClasses().length + " classes " + each.getAnnotations().length + " annotations");
                    }
                    System.out.println(java.io.ObjectStreamClass.lookup(util.Calc.class).getSerialVersionUID());
                    try (var in = new Scanner(Main.class.getResourceAsStream("words.txt"))) { System.out.println(in.nextLine()); }
                    for (Runnable each : ServiceLoader.load(Runnable.class)) { each.run(); }
                    System.out.println(java.nio.file.Files.readString(java.nio.file.Path.of("data.txt")).trim());
                    Thread thread = new Thread(() -> System.out.println(Thread.currentThread().getId() + " " + Thread.activeCount()));
                    thread.start(); thread.join();
                }
            }
            """, "util/Calc.java", """
            package util;
            import java.lang.annotation.*;
            @Calc.Marked
            public class Calc implements java.io.Serializable {
                @Retention(RetentionPolicy.RUNTIME) @interface Marked { }
                private int n;
                public Calc(int n) { this.n = n; }
                public synchronized int plus(int m) { n += m; return n; }
            }
            """, "util/Hidden.java", """
            package util;
            public class Hidden implements Runnable {
                int n; public Hidden() { n = 5; }
                public String toString() { return "hidden " + n; }
                public void run() { System.out.println("service " + n); }
            }
            """, "util/Bad.java", """
            package util;
            public class Bad { static int x = 1 / Integer.parseInt("0"); }
            """);

    @TempDir
    Path temporary;

    private Launcher launcher;
    private Path classes;

    @BeforeEach
    void compile() throws Exception {
        launcher = new Launcher(AppDirectories.here());
        Path sources = temporary.resolve("sources");
        classes = Files.createDirectories(temporary.resolve("classes"));
        List<String> options =
                new ArrayList<>(List.of("--release", "17", "-g", "-proc:none", "-d", classes.toString()));
        for (Map.Entry<String, String> each : SOURCES.entrySet()) {
            Path file = sources.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            options.add(Files.writeString(file, each.getValue()).toString());
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        assertEquals(0, javac.run(null, null, null, options.toArray(String[]::new)));
        Files.writeString(classes.resolve("classroom/words.txt"), "a resource");
        Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(classes.resolve("META-INF/services/java.lang.Runnable"), "util.Hidden");
        Files.writeString(temporary.resolve("data.txt"), "data beside it\n");
    }

    @AfterEach
    void close() {
        launcher.close();
    }

    private List<String> printed(Run run) throws Exception {
        ExitInfo ending = run.ended().get();
        List<String> lines =
                run.output().snapshot().lines().stream().map(OutputLine::text).toList();
        assertEquals(0, ending.status(), lines.toString());
        return lines;
    }

    private Trace sameAsAlone(List<Path> places) throws Exception {
        UserProgram program = new UserProgram("mine", "classroom.Main", places, List.of(), temporary);
        UserProgramBuilder plain =
                UserProgramBuilder.of(launcher, program, Jdk.own(), UserProgramBuilder.Recorded.NOTHING);
        UserProgramBuilder observed =
                UserProgramBuilder.of(launcher, program, Jdk.own(), UserProgramBuilder.Recorded.EVENTS);
        assertEquals(List.of(), observed.gaps());
        List<String> alone = printed(launcher.start(steady(plain.byItself(List.of()))));
        List<String> elsewhere = alone(places);
        assertEquals(withoutThreadId(elsewhere), withoutThreadId(alone));
        Path traces = launcher.folder("traces");
        Recording recording =
                Recording.start(launcher, steady(observed.observed(List.of(), traces, 64L << 20)), traces);
        List<String> seen = printed(recording.run());
        assertEquals(withoutThreadId(alone), withoutThreadId(seen));
        // A JVM starts threads of its own when it wants, and they take ids too.
        assertTrue(List.of(threadId(alone), threadId(elsewhere)).contains(threadId(seen)), seen.toString());
        recording.complete().get();
        return recording.trace();
    }

    private static List<String> withoutThreadId(List<String> lines) {
        return lines.subList(0, lines.size() - 1);
    }

    private static String threadId(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    /** An order whose JVM doesn't start compilers when it is busy: they are threads too, and take ids. */
    private static LaunchSpec steady(LaunchSpec order) {
        List<String> flags = new ArrayList<>(order.flags());
        flags.add("-XX:-UseDynamicNumberOfCompilerThreads");
        return order.withFlags(flags);
    }

    /** What the program prints without the app: the same JVM flags, its own classes. */
    private List<String> alone(List<Path> places) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Jdk.own().java().toString()));
        command.addAll(JvmFlags.of(steady(LaunchSpec.of("mine", "classroom.Main", null, Jdk.own()))));
        command.addAll(List.of("-cp", places.get(0).toString(), "classroom.Main"));
        Process process = new ProcessBuilder(command)
                .directory(temporary.toFile())
                .redirectErrorStream(true)
                .start();
        try (InputStream out = process.getInputStream()) {
            List<String> lines = new String(out.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertEquals(0, process.waitFor(), lines.toString());
            return lines;
        }
    }

    private static Set<String> classesIn(Trace trace) {
        return TinyProgram.events(trace, each -> each.kind() == EventKind.LINE).stream()
                .map(each -> each.site().className())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aFolderOfPackages() throws Exception {
        Trace trace = sameAsAlone(List.of(classes));
        assertEquals(
                Set.of("classroom.Main", "classroom.Main$Impl", "util.Bad", "util.Calc", "util.Hidden"),
                classesIn(trace));
        assertTrue(trace.threads().stream().allMatch(each -> each.endedAt() < ThreadTrace.NEVER));
    }

    @Test
    void aJarWithClassesForNewerJavas() throws Exception {
        Path jar = temporary.resolve("program.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(each).toString().replace('\\', '/');
                put(out, name.equals("util/Hidden.class") ? "META-INF/versions/17/" + name : name, each);
            }
        }
        Trace trace = sameAsAlone(List.of(jar));
        assertTrue(classesIn(trace).contains("util.Hidden"));
    }

    private static void put(OutputStream out, String name, Path file) throws IOException {
        JarOutputStream jar = (JarOutputStream) out;
        jar.putNextEntry(new JarEntry(name));
        Files.copy(file, jar);
        jar.closeEntry();
    }

    @Test
    void whatIsNoJarIsSaid() throws Exception {
        Path file = Files.writeString(temporary.resolve("no.jar"), "nothing");
        UserProgram program = new UserProgram("mine", "classroom.Main", List.of(file), List.of(), null);
        RunException told = org.junit.jupiter.api.Assertions.assertThrows(
                RunException.class,
                () -> UserProgramBuilder.of(launcher, program, Jdk.own(), UserProgramBuilder.Recorded.EVENTS));
        assertTrue(told.getMessage().contains("mine"), told.getMessage());
    }
}
