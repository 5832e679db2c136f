package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.text.Language;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.window.file.RunFiles;
import classroom.window.side.DisplayedRun;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs of the reader's own: sources, folders and jars, and what is said of those that can't be run. */
@Timeout(240)
class OwnProgramTest {
    private static final int MAJOR_AT = 7;
    private static final byte UNKNOWN_MAJOR = 120;

    @TempDir
    Path folder;

    @BeforeEach
    void isFresh() {
        assertTrue(Files.isDirectory(folder));
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static ConsoleResult run(Path program, String... more) {
        List<String> words = new ArrayList<>(List.of("run", program.toString()));
        words.addAll(Arrays.asList(more));
        return ConsoleResult.to(words.toArray(String[]::new));
    }

    private static List<String> output(ConsoleResult said) {
        assertEquals("", said.err());
        assertEquals(0, said.exit());
        return StreamSupport.stream(said.json().getAsJsonArray("output").spliterator(), false)
                .map(each -> each.getAsString())
                .toList();
    }

    /** Runs it in both languages and gives what is said to be wrong. */
    private static List<String> refused(int exit, Path program, String... more) {
        List<String> said = new ArrayList<>();
        for (Language each : Language.values()) {
            List<String> words = new ArrayList<>(Arrays.asList(more));
            words.addAll(List.of("--lang", each.tag(), "--json"));
            ConsoleResult result = run(program, words.toArray(String[]::new));
            assertEquals(exit, result.exit(), result.err());
            assertEquals("", result.out());
            assertFalse(result.err().contains("Exception"), result.err());
            said.add(result.err());
        }
        assertFalse(said.get(0).equals(said.get(1)), said.toString());
        return said;
    }

    @Test
    void aSourceGetsItsArgumentsAndItsInputAndFindsItsFiles() throws IOException {
        file("data.txt", "beside it");
        Path input = file("input", "Amy\n2.5\n");
        Path source = file("Asks.java", """
                import java.util.*;
                class Helper { static int twice(int n) { return 2 * n; } }
                public class Asks {
                    public static void main(String[] args) throws Exception {
                        Scanner in = new Scanner(System.in);
                        System.out.println(args.length + " " + args[1] + " " + in.next() + " " + in.nextDouble() + " " + in.hasNext());
                        System.out.println(Helper.twice(21) + " " + java.nio.file.Files.readString(java.nio.file.Path.of("data.txt")));
                    }
                }
                """);
        ConsoleResult said = run(source, "--args", "one 'two words' \"3\"", "--input", input.toString(), "--json");
        assertEquals(List.of("3 two words Amy 2.5 false", "42 beside it"), output(said));
        JsonObject json = said.json();
        assertEquals(source.toString(), json.get("program").getAsString());
        assertEquals(0, json.getAsJsonArray("races").size());
        assertTrue(json.getAsJsonObject("events").get("line").getAsInt() > 3);
        assertEquals(
                "42 beside it",
                output(run(source, "--args", "1 2", "--unobserved", "--input", input.toString(), "--json"))
                        .get(1));
    }

    @Test
    void localVariablesAreSavedForTheWindow() throws Exception {
        Path source = file("Sums.java", """
                public class Sums {
                    static volatile int total;
                    public static void main(String[] args) { int first = 20; int second = 22; total = first + second; }
                }
                """);
        Path saved = folder.resolve("sums.ccrun");
        assertEquals(List.of(), output(run(source, "--locals", "--trace", saved.toString(), "--json")));
        DisplayedRun opened = RunFiles.open(saved);
        assertTrue(opened.isReaders(), "the window shows it in the workshop");
        assertEquals(List.of("Sums.java"), List.copyOf(opened.sources().keySet()));
        Trace trace = opened.trace();
        ThreadTrace main = trace.threads().get(0);
        int write = IntStream.range(0, main.size())
                .filter(each -> main.kind(each) == EventKind.WRITE_STATIC)
                .findFirst()
                .orElseThrow();
        assertEquals(
                "[first=20, second=22]",
                trace.framesAt(main, main.time(write), 1).frames().get(0).locals().stream()
                        .filter(each -> !each.name().equals("args"))
                        .map(each -> each.name() + "=" + each.value())
                        .toList()
                        .toString());
        assertEquals(List.of(), output(run(source, "--trace", saved.toString(), "--json")));
        assertFalse(RunFiles.open(saved).trace().hasLocals(), "only on request");
        assertTrue(refused(2, source, "--locals", "--unobserved").get(0).contains("--locals"));
        assertTrue(refused(2, Path.of("bank/locked"), "--locals").get(0).contains("bank/locked"));
    }

    @Test
    void aFolderHasPackagesAndResources() throws IOException {
        file("app/Main.java", """
                package app;
                public class Main {
                    public static void main(String[] args) throws Exception {
                        util.Calc calc = new util.Calc();
                        Thread thread = new Thread(() -> calc.n = 5); thread.start();
                        while (calc.n == 0) Thread.sleep(1);
                        System.out.println(calc.n + new String(Main.class.getResourceAsStream("/words.txt").readAllBytes()));
                        System.out.println(Class.forName("util.Named").getDeclaredConstructor().newInstance());
                    }
                }
                """);
        file("util/Calc.java", "package util; public class Calc { public int n; }");
        file("util/Named.java", "package util; public class Named { public String toString() { return \"named\"; } }");
        file("words.txt", " words");
        ConsoleResult said = run(folder, "--json");
        assertEquals(List.of("5 words", "named"), output(said));
        assertEquals(
                "util.Calc.n".substring(5),
                said.json()
                        .getAsJsonArray("races")
                        .get(0)
                        .getAsJsonObject()
                        .get("field")
                        .getAsString());
        Path alone = file(
                "app/Alone.java",
                "package app; class Alone { public static void main(String[] a) { System.out.println(new util.Calc().n); } }");
        assertEquals(List.of("0"), output(run(alone, "--json")), "what a source mentions is found beside its package");
    }

    @Test
    void aJarIsStartedByItsManifest() throws IOException {
        Path jar = jar(
                file(
                        "Hi.java",
                        "public class Hi { public static void main(String[] a) { System.out.println(\"hi \" + a.length); } }"),
                "Hi");
        assertEquals(List.of("hi 2"), output(run(jar, "--args", "a b", "--json")));
        assertTrue(run(jar).out().contains("hi 0"));
    }

    private Path jar(Path source, String main) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "--release", "17", "-d", classes.toString(), source.toString()));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main);
        Path jar = folder.resolve("program.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.list(classes)) {
            for (Path each : files.toList()) {
                zip.putNextEntry(new JarEntry(each.getFileName().toString()));
                Files.copy(each, zip);
            }
        }
        return jar;
    }

    @Test
    void sourcesAreReadInTheirEncoding() throws IOException {
        String text =
                "public class 问候 { static int 数 = 3; public static void main(String[] a) { System.out.println(\"你好 \" + 数); } }";
        Path chinese = folder.resolve("问候.java");
        Files.write(chinese, text.getBytes(Charset.forName("GBK")));
        assertEquals(List.of("你好 3"), output(run(chinese, "--json")));
        Files.writeString(chinese, "\ufeff" + text.replace("; ", ";\r\n"));
        assertEquals(List.of("你好 3"), output(run(chinese, "--json")));
    }

    @Test
    void whatCannotRunIsSaidInBothLanguages() throws IOException {
        assertTrue(refused(1, folder.resolve("Missing.java")).get(0).contains("Missing.java"));
        assertTrue(refused(1, file("notes.txt", "no program")).get(0).contains("notes.txt"));
        assertTrue(refused(1, Files.createDirectories(folder.resolve("empty")))
                .get(0)
                .contains("empty"));
        assertTrue(refused(1, file("Broken.jar", "no zip")).get(0).contains("Broken.jar"));
        assertTrue(refused(1, file("NoMain.java", "class NoMain { }")).get(0).contains("main"));
        Path several = file("Several.java", """
                class One { public static void main(String[] a) { System.out.println(1); } }
                class Two { public static void main(String[] a) { System.out.println(2); } }
                """);
        assertTrue(refused(1, several).get(0).contains("One, Two"));
        assertEquals(List.of("2"), output(run(several, "--main", "Two", "--json")));
        assertTrue(refused(1, several, "--main", "Three").get(0).contains("Three"));
        List<String> errors = refused(1, file("Wrong.java", "class Wrong {\n    int n = \"text\";\n}\n"));
        assertTrue(errors.stream().allMatch(each -> each.contains("Wrong.java:2: ")), errors.toString());
        assertTrue(
                errors.get(0).contains("incompatible types") || errors.get(1).contains("incompatible types"),
                errors.toString());
        assertTrue(refused(2, several, "--set", "a=1").get(0).contains("--args"));
        assertTrue(refused(2, several, "--input", "/no/such/file").get(0).contains("/no/such/file"));
        assertTrue(refused(2, several, "--limit", "0").get(0).contains("86400"));
    }

    @Test
    void aClassFileOfANewerJavaIsToldByItsNumber() throws IOException {
        jar(file("Hi.java", "public class Hi { public static void main(String[] a) { } }"), "Hi");
        Path classFile = folder.resolve("classes/Hi.class");
        byte[] bytes = Files.readAllBytes(classFile);
        bytes[MAJOR_AT] = UNKNOWN_MAJOR;
        Files.write(classFile, bytes);
        assertTrue(refused(1, folder.resolve("classes")).get(0).contains("76"));
    }

    @Test
    void whatNeverEndsIsEnded() throws IOException {
        Path pool = file("Pool.java", """
                import java.util.concurrent.*;
                class Pool { public static void main(String[] a) throws Exception {
                    ExecutorService pool = Executors.newFixedThreadPool(2);
                    pool.submit(() -> 1).get(); pool.submit(() -> { throw new IllegalStateException("unseen"); });
                } }
                """);
        ConsoleResult idle = run(pool, "--lang", "en", "--json");
        assertEquals(1, idle.exit());
        assertTrue(idle.err().contains("keep the program alive"), idle.err());
        assertEquals(
                "unseen_exception",
                idle.json()
                        .getAsJsonArray("hints")
                        .get(0)
                        .getAsJsonObject()
                        .get("kind")
                        .getAsString());
        Path endless = file(
                "Endless.java",
                "class Endless { static volatile int n; public static void main(String[] a) { while (true) n++; } }");
        ConsoleResult late = run(endless, "--lang", "en", "--limit", "1");
        assertEquals(1, late.exit());
        assertTrue(late.err().contains("1 s"), late.err());
        ConsoleResult lateAlone = run(endless, "--lang", "en", "--limit", "1", "--unobserved");
        assertTrue(lateAlone.err().contains("1 s"), lateAlone.err());
    }
}
