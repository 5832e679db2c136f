package classroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.lesson.SourceText;
import classroom.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Tests that each string literal of the programs is a whole constant in their classes, since the instrumented copy
 * translates these. Without {@code -XDstringConcat=inline}, the literals of a concatenation would be part of a recipe,
 * and would stay English in a Chinese lesson without any error.
 */
class ProgramConstantsTest {
    private static final Path FOLDER = ProjectFiles.CLASSES.resolve(Path.of("classroom", "program"));

    /** Returns the programs that the build compiles; the others are compiled at run time by a newer Java. */
    static Stream<Program> compiled() {
        return Catalog.lessons().stream()
                .flatMap(lesson -> lesson.programs().stream())
                .filter(each -> each.need() != Program.Need.JAVA_21);
    }

    @Test
    void noProgramConcatenatesByInvokedynamic() throws IOException {
        List<Path> classes = ProjectFiles.files(FOLDER, ".class");
        assertFalse(classes.isEmpty(), "no classes in " + FOLDER);
        Set<String> concatenating = new TreeSet<>();
        for (Path each : classes) {
            if (new Constants(each).concatenates) {
                concatenating.add(each.toString());
            }
        }
        assertEquals(
                Set.of(),
                concatenating,
                "compiled without -XDstringConcat=inline, so that their words can't be translated");
    }

    @ParameterizedTest
    @MethodSource("compiled")
    void everyWordThatHasATranslationIsAConstant(Program program) throws IOException {
        String name = program.mainClass().replace('.', '/');
        Set<String> constants = new HashSet<>();
        for (Path each : ProjectFiles.files(ProjectFiles.CLASSES.resolve(name).getParent(), ".class")) {
            constants.addAll(new Constants(each).strings);
        }
        Set<String> missing =
                new TreeSet<>(SourceText.words(program, Language.ZH).keySet());
        missing.removeAll(constants);
        assertEquals(
                Set.of(), missing, program.id() + ": literals that are no constants of their own, and stay English");
    }

    /** Collects the string constants that a class loads, and detects concatenation by a recipe. */
    private static final class Constants extends ClassVisitor {
        private final Set<String> strings = new HashSet<>();
        private boolean concatenates;

        Constants(Path file) throws IOException {
            super(Opcodes.ASM9);
            new ClassReader(Files.readAllBytes(file)).accept(this, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitLdcInsn(Object value) {
                    if (value instanceof String text) {
                        strings.add(text);
                    }
                }

                @Override
                public void visitInvokeDynamicInsn(
                        String called, String descriptor, Handle bootstrap, Object... arguments) {
                    concatenates |= bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory");
                }
            };
        }
    }
}
