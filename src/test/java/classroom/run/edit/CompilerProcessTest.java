package classroom.run.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.Launcher;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.Jdks;
import classroom.run.storage.AppDirectories;
import classroom.text.Language;
import classroom.weave.ProgramOutline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sources of readers are compiled in a process of their own, and what the compiler says comes with its place. */
@Timeout(120)
class CompilerProcessTest {
    @TempDir
    Path temporary;

    private Launcher launcher;

    @BeforeEach
    void open() {
        launcher = new Launcher(AppDirectories.here());
    }

    @AfterEach
    void close() {
        launcher.close();
    }

    private Compilation compile(String text, Language language) throws Exception {
        return new CompilerProcess(launcher, new CompilerJdks())
                .compile(
                        new CompilerProcess.Input(List.of(new SourceUnit("Any.java", text)), null, List.of()),
                        Jdk.own(),
                        language);
    }

    private static List<String> mains(Compilation of) throws Exception {
        return ProgramOutline.of(List.of(of.classes()), of.jdk().feature()).mains();
    }

    @Test
    void aFileMayDeclareAnyClasses() throws Exception {
        Compilation compiled = compile("""
                package some.where;
                public class Other { int x; }
                class 学生 { public static void main(String[] 参数) { System.out.println("好"); } }
                """, Language.EN);
        assertTrue(compiled.good(), compiled.messages().toString());
        assertEquals(List.of("some.where.学生"), mains(compiled));
        assertEquals(
                "some/where/Any.java",
                ProgramOutline.of(List.of(compiled.classes()), 17).sources().get("some.where.Other"));
    }

    @Test
    void errorsHaveTheirPlacesAndTheLanguageOfTheApp() throws Exception {
        String text = "class A {\n    int x = \"no\";\n    void f() { y(); }\n}\n";
        Compilation english = compile(text, Language.EN);
        Compilation chinese = compile(text, Language.ZH);
        assertFalse(english.good());
        assertEquals(
                List.of(2, 3),
                english.errors().stream().map(CompilerNotice::line).toList());
        CompilerNotice first = english.errors().get(0);
        assertEquals("\"no\"", text.substring(first.start(), first.end()));
        assertEquals(0, first.unit());
        assertTrue(first.text().contains("String cannot be converted to int"), first.text());
        assertTrue(
                chinese.errors().get(0).text().contains("无法转换"),
                chinese.errors().get(0).text());
        assertEquals(english.errors().get(0).code(), chinese.errors().get(0).code());
    }

    @Test
    void warningsStandApartAndDoNotHinder() throws Exception {
        Compilation compiled = compile("import java.util.*; class A { List raw = new ArrayList(); }", Language.EN);
        assertTrue(compiled.good());
        assertEquals(List.of(), compiled.errors());
        assertFalse(compiled.warnings().isEmpty());
    }

    @Test
    void aSourceMayUseOthersBesideIt() throws Exception {
        Files.writeString(temporary.resolve("Friend.java"), "class Friend { static int n = 3; }");
        Compilation compiled = new CompilerProcess(launcher, new CompilerJdks())
                .compile(
                        new CompilerProcess.Input(
                                List.of(new SourceUnit("Any.java", "class Any { int x = Friend.n; }")),
                                temporary,
                                List.of()),
                        Jdk.own(),
                        Language.EN);
        assertTrue(compiled.good(), compiled.messages().toString());
        assertTrue(Files.exists(compiled.classes().resolve("Friend.class")));
        assertFalse(Files.exists(temporary.resolve("Friend.class")), "nothing is written beside the source");
    }

    @Test
    void aProgramDoesNotSeeTheApp() throws Exception {
        assertFalse(compile("class A { classroom.trace.Trace x; }", Language.EN).good());
    }

    @Test
    void aSourceForANewerJavaIsCompiledByOne() throws Exception {
        int newest = Jdks.found().stream().mapToInt(Jdk::feature).max().orElse(0);
        Compilation compiled = compile("void main() {\n    IO.println(\"compact\");\n}\n", Language.EN);
        assertEquals(newest >= 25, compiled.good(), compiled.messages().toString());
        if (compiled.good()) {
            assertEquals(List.of("Any"), mains(compiled));
        }
    }

    @Test
    void whatIsNoJavaIsManyErrorsAndNoFault() throws Exception {
        Compilation compiled = compile("Dear Sir or Madam,\n\u0001 I am no program at all.\n".repeat(300), Language.EN);
        assertFalse(compiled.good());
        assertFalse(compiled.errors().isEmpty());
    }

    @Test
    void withoutACompilerItIsSaidWhichToInstall() {
        Jdk none = new Jdk(temporary, "17.0.1", "");
        RunException told = assertThrows(RunException.class, () -> new CompilerJdks(List::of).withCompiler(none));
        assertTrue(told.getMessage().contains("Temurin"), told.getMessage());
    }

    @Test
    void theChosenJdkNeedsNoCompilerWhereAnotherHasOne() throws Exception {
        Jdk none = new Jdk(temporary, "17.0.1", "");
        assertEquals(Jdk.own(), new CompilerJdks(() -> List.of(Jdk.own())).withCompiler(none));
    }
}
