package classroom.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.lesson.SourceText;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.ProgramCompiler;
import classroom.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What is compiled when it runs can be translated like what was compiled with the app. */
class ProgramCompilerTest {
    @TempDir
    Path folder;

    /** One that any Java compiles, and those that only the newer ones do. */
    static Stream<Program> programs() {
        int feature = Jdk.own().feature();
        return Catalog.lessons().stream()
                .flatMap(lesson -> lesson.programs().stream())
                .filter(each ->
                        each.id().equals("bank/locked") || each.need() == Program.Need.JAVA_21 && feature >= 21);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyWordThatHasATranslationIsAConstant(Program program) throws Exception {
        ProgramCompiler.compile(program, Jdk.own(), folder);
        Set<String> missing =
                new TreeSet<>(SourceText.words(program, Language.ZH).keySet());
        assertFalse(missing.isEmpty(), program.id() + " has no words");
        missing.removeAll(constants());
        assertEquals(
                Set.of(), missing, program.id() + ": literals that are no constants of their own, and stay English");
    }

    /** The string constants that the compiled code loads. */
    private Set<String> constants() throws IOException {
        Set<String> strings = new HashSet<>();
        for (Path each : classes()) {
            new ClassReader(Files.readAllBytes(each))
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access, String name, String type, String signature, String[] exceptions) {
                                    return new MethodVisitor(Opcodes.ASM9) {
                                        @Override
                                        public void visitLdcInsn(Object value) {
                                            if (value instanceof String text) {
                                                strings.add(text);
                                            }
                                        }
                                    };
                                }
                            },
                            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        }
        return strings;
    }

    private List<Path> classes() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
