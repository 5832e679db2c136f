package classroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program is plain Java in two languages, and the two are one program. */
class ProgramsTest {
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
                assertTrue(before == null || before.equals(chinese.get(i)), program.id() + ": \"" + english.get(i) + "\" is "
                        + chinese.get(i) + " here and " + before + " elsewhere");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyWordIsInItsLanguage(Program program) throws IOException {
        assertFalse(english(program).text().codePoints().anyMatch(Character::isIdeographic),
                program.id() + ": Chinese in the English source");
        assertTrue(chinese(program).text().codePoints().anyMatch(Character::isIdeographic),
                program.id() + ": no Chinese in the Chinese source");
    }

    /** Those that the compiler of now knows all words of. */
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
        boolean compiled = compiler.getTask(null, null, words, options, null,
                List.of(new InMemory(program.mainClass(), chinese(program).text()))).call();
        assertTrue(compiled, program.id() + ": " + words.getDiagnostics());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void noProgramKnowsTheClassroom(Program program) throws IOException {
        String code = english(program).withoutComments().replaceFirst("package classroom[\\w.]*;", "");
        assertFalse(code.contains("classroom"), program.id() + " names the classroom");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theFirstWordsTellWhatToExpectAndWhy(Program program) throws IOException {
        assertTrue(english(program).text().contains("Expect: ") && english(program).text().contains("Why: "), program.id());
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
