package classroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that every program is plain Java in two languages, and that both sources are the same program. */
@Tag("once")
class ProgramsTest {
    private static final int MAX_LINES = 70;
    private static final int MAX_SERVER_LINES = 120;
    private static final int MAX_COLUMNS = 80;
    /** Punctuation that Chinese fonts draw in full width. */
    private static final String WIDE = "\u2018\u2019\u201c\u201d\u2026\u2014";

    static Stream<Program> programs() {
        return Catalog.lessons().stream().flatMap(lesson -> lesson.programs().stream());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void bothSourcesAreTheSameProgram(Program program) throws IOException {
        List<String> english = english(program).bareLines();
        List<String> chinese = chinese(program).bareLines();
        for (int i = 0; i < Math.min(english.size(), chinese.size()); i++) {
            assertEquals(english.get(i), chinese.get(i), program.id() + ", line " + (i + 1));
        }
        assertEquals(english.size(), chinese.size(), program.id() + ": lines");
    }

    @Test
    void aWordIsAlwaysSaidTheSameWayInChinese() throws IOException {
        Map<String, String> said = new HashMap<>();
        for (Program program : programs().toList()) {
            List<String> english = english(program).literals();
            List<String> chinese = chinese(program).literals();
            assertEquals(english.size(), chinese.size(), program.id() + ": literals");
            for (int i = 0; i < english.size(); i++) {
                String before = said.putIfAbsent(english.get(i), chinese.get(i));
                assertTrue(
                        before == null || before.equals(chinese.get(i)),
                        program.id() + ": \"" + english.get(i) + "\" is " + chinese.get(i) + " here and " + before
                                + " elsewhere");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyWordIsInItsLanguage(Program program) throws IOException {
        assertFalse(
                english(program).text().codePoints().anyMatch(Character::isIdeographic),
                program.id() + ": Chinese in the English source");
        assertTrue(
                chinese(program).text().codePoints().anyMatch(Character::isIdeographic),
                program.id() + ": no Chinese in the Chinese source");
    }

    /** Returns the programs that the current compiler supports. */
    static Stream<Program> forThisJava() {
        return programs().filter(each -> each.need() != Program.Need.JAVA_21);
    }

    @ParameterizedTest
    @MethodSource("forThisJava")
    void theChineseSourceCompiles(Program program, @TempDir Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertNotNull(compiler, "the tests need a JDK, not only a JRE");
        DiagnosticCollector<JavaFileObject> words = new DiagnosticCollector<>();
        List<String> options = List.of("--release", "17", "-proc:none", "-d", folder.toString());
        boolean compiled = compiler.getTask(
                        null,
                        null,
                        words,
                        options,
                        null,
                        List.of(new InMemory(
                                program.mainClass(), chinese(program).text())))
                .call();
        assertTrue(compiled, program.id() + ": " + words.getDiagnostics());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void noProgramKnowsTheClassroom(Program program) throws IOException {
        String code = english(program)
                .withoutComments()
                .replaceFirst("package classroom[\\w.]*;", "")
                .replaceFirst("import classroom[.]network[.]Classroom;", "");
        assertFalse(code.contains("classroom"), program.id() + " names the classroom");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theFirstWordsTellWhatToExpectAndWhy(Program program) throws IOException {
        String english = english(program).text();
        assertTrue(
                english.indexOf("/*") < english.indexOf("Expect: ")
                        && english.indexOf("Expect: ") < english.indexOf("Why: ")
                        && english.indexOf("Why: ") < english.indexOf("public class "),
                program.id());
        String chinese = chinese(program).text();
        int expect = Math.max(chinese.indexOf("现象："), chinese.indexOf("预期："));
        assertTrue(expect > 0 && expect < chinese.indexOf("原因："), program.id());
    }

    /** Returns all sources in the folders of programs: in both languages, with helpers, and those for a newer Java. */
    static Stream<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path root : List.of(Path.of("src", "main", "java"), Path.of("src", "main", "resources"))) {
            try (Stream<Path> files = Files.walk(root.resolve("classroom").resolve("program"))) {
                files.filter(each -> each.toString().endsWith(".java") && !each.endsWith("package-info.java"))
                        .forEach(all::add);
            }
        }
        assertTrue(all.size() > 2 * programs().count(), all.toString());
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void everyLineIsReadFromTheBackRow(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        boolean isServer = file.getParent().endsWith("loop") || file.endsWith("Producer.java");
        int most = isServer ? MAX_SERVER_LINES : MAX_LINES;
        assertTrue(lines.size() <= most, file + " has " + lines.size() + " lines");
        for (int i = 0; i < lines.size(); i++) {
            int columns = columns(lines.get(i));
            assertTrue(columns <= MAX_COLUMNS, file + ", line " + (i + 1) + " has " + columns + " columns");
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void noLineHasTwoStatements(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> lines = new JavaSource(text).bareLines();
        for (int i = 0; i < lines.size(); i++) {
            assertFalse(hasTwoStatements(lines.get(i)), file + ", line " + (i + 1) + ": " + lines.get(i));
        }
        for (String literal : new JavaSource(text).literals()) {
            for (String line : literal.contains("import sys") ? literal.lines().toList() : List.<String>of()) {
                assertFalse(
                        line.contains(";") || line.matches("\\s*(if|else|elif|for|while|def|try|with)\\b.*:\\s*\\S.*"),
                        file + ": " + line);
            }
        }
    }

    /** Whether a line contains anything after a statement, outside the head of a {@code for}. */
    private static boolean hasTwoStatements(String line) {
        String plain = line.strip()
                .replaceAll("^for \\([^;]*;[^;]*;.*\\) \\{$", "for {")
                .replaceAll("\\{ \\}$", ";");
        int end = plain.indexOf(';');
        boolean block = plain.matches("^(if|for|while|do|else|switch)\\b.*;$") || plain.matches(".*[^>] \\{ \\S.*");
        return end >= 0 && end < plain.length() - 1 || block;
    }

    @Test
    void twoStatementsAreFound() {
        for (String two : List.of(
                "a = 1; b = 2;",
                "for (int i = 0; i < n; i++) { n++; }",
                "if (a) b();",
                "while (a) n++;",
                "for (Thread each : all) each.start();",
                "if (a) { b(); }",
                "a(); }")) {
            assertTrue(hasTwoStatements(two), two);
        }
        for (String one : List.of(
                "a = 1;",
                "for (int i = 0; i < n; i++) {",
                "} catch (IOException e) {",
                "int[] a = {1, 2};",
                "private record Request(SelectionKey key, long due) { }",
                "threads[i] = new Thread(() -> {")) {
            assertFalse(hasTwoStatements(one), one);
        }
    }

    /**
     * A program, its counterpart, and how many lines of code the counterpart may have that the program does not have.
     */
    @ParameterizedTest
    @CsvSource({
        "bank/unlocked, bank/locked, 9",
        "bank/unlocked, bank/synchronized, 1",
        "bank/unlocked, bank/atomic, 5",
        "bank/unlocked, bank/volatile, 1",
        "download/sequential, download/threads, 9",
        "download/threads, download/virtual, 2",
        "download/threads, download/subclass, 14",
        "sum/one, sum/threads, 19",
        "sum/threads, sum/stream, 6",
        "cores/threads, cores/global-lock, 9",
        "loop/threads, loop/virtual, 2",
        "freeze/blocking, freeze/background, 12"
    })
    void twinsDifferInTheIdea(String first, String twin, int most) throws IOException {
        for (Language language : Language.values()) {
            List<String> known = code(first, language);
            List<String> more = new ArrayList<>(code(twin, language));
            known.forEach(more::remove);
            assertTrue(more.size() <= most, twin + " has " + more.size() + " lines more than " + first + ": " + more);
        }
    }

    /** Returns the lines of a program without comments, imports and its own name. */
    private static List<String> code(String id, Language language) throws IOException {
        Program program = Catalog.program(id);
        String name = program.mainClass().substring(program.mainClass().lastIndexOf('.') + 1);
        JavaSource source = language == Language.EN ? english(program) : chinese(program);
        return source.withoutComments()
                .lines()
                .map(each -> each.strip().replaceAll("\\b" + name + "\\b", "Program"))
                .filter(each -> !each.isEmpty() && !each.startsWith("import "))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void noFlagsForTheJvm(Path file) throws IOException {
        List<String> flags = new JavaSource(Files.readString(file))
                .literals().stream()
                        .filter(each -> each.matches("-(X|D|server|client|-add|-enable).*"))
                        .toList();
        assertEquals(List.of(), flags, file.toString());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void itsResultLinesHaveTheNamesThatAreDeclared(Program program) throws IOException {
        Path folder = Path.of(
                "src",
                "main",
                "java",
                program.mainClass()
                        .substring(0, program.mainClass().lastIndexOf('.'))
                        .replace('.', '/'));
        for (String language : List.of("english", "chinese")) {
            StringBuilder printed = new StringBuilder(
                    language.equals("english")
                            ? english(program).text()
                            : chinese(program).text());
            try (Stream<Path> helpers = Files.list(folder)) {
                for (Path each :
                        helpers.filter(file -> !Files.exists(chineseOf(file))).toList()) {
                    printed.append(Files.readString(each));
                }
            }
            for (String name : Catalog.spec(program.id()).orElseThrow().resultNames(program)) {
                assertTrue(
                        printed.toString().contains(name + " = "),
                        program.id() + " prints no " + name + " in " + language);
            }
        }
    }

    private static Path chineseOf(Path file) {
        Path name = Path.of(file.toString().replace(".java", "_zh.java"));
        return Path.of("src", "main", "resources")
                .resolve(Path.of("src", "main", "java").relativize(name));
    }

    /** Returns the number of columns; Chinese characters and punctuation take two. */
    private static int columns(String line) {
        return line.codePoints()
                .map(each -> each >= 0x1100
                                && (Character.isIdeographic(each)
                                        || each >= 0x3000 && each <= 0x303f
                                        || each >= 0xff00 && each <= 0xff60
                                        || WIDE.indexOf(each) >= 0)
                        ? 2
                        : 1)
                .sum();
    }

    private static JavaSource english(Program program) throws IOException {
        return source(program, ".java");
    }

    private static JavaSource chinese(Program program) throws IOException {
        return source(program, "_zh.java");
    }

    private static JavaSource source(Program program, String suffix) throws IOException {
        String name = "/" + program.mainClass().replace('.', '/') + suffix;
        try (InputStream in = ProgramsTest.class.getResourceAsStream(name)) {
            assertNotNull(in, "no " + name + " among the resources");
            return new JavaSource(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        }
    }

    /** A source for the compiler, under the name of its class. */
    private static final class InMemory extends SimpleJavaFileObject {
        private final String text;

        InMemory(String className, String text) {
            super(URI.create("memory:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
