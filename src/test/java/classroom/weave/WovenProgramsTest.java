package classroom.weave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.lesson.SourceText;
import classroom.observe.Translations;
import classroom.text.Language;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The woven copies of the catalog's programs: they load, they begin with the guard, and the programs themselves stay as they are. */
class WovenProgramsTest {
    /** Those that are compiled with the app; the others are compiled before they run. */
    static Stream<Program> programs() {
        return Catalog.lessons().stream()
                .flatMap(lesson -> lesson.programs().stream())
                .filter(program -> program.need() != Program.Need.JAVA_21);
    }

    @AfterEach
    void forget() {
        Translations.use(Map.of());
    }

    private static WovenCopy woven(Program program, boolean hosted) throws IOException {
        Weaver weaver = new Weaver(WovenProgramsTest.class.getClassLoader())
                .withWords(SourceText.words(program, Language.ZH).keySet());
        return (hosted ? weaver.withHostedMessageBoxes() : weaver).weave(program.mainClass());
    }

    /** Loads a copy instead of what it was made from. */
    private static final class Copies extends ClassLoader {
        private final WovenCopy copy;

        Copies(WovenCopy copy) {
            super(WovenProgramsTest.class.getClassLoader());
            this.copy = copy;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] classFile = copy.classes().get(name.replace('.', '/'));
            if (classFile == null) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defineClass(name, classFile, 0, classFile.length) : loaded;
        }
    }

    /** The calls in a class, in their order, as in {@code main classroom/observe/ProcessGuard.start}; a literal before {@code say} with it. */
    private static List<String> calls(byte[] classFile) {
        List<String> calls = new ArrayList<>();
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String method, String type, String signature, String[] exceptions) {
                                return new MethodVisitor(Opcodes.ASM9) {
                                    private Object literal;

                                    @Override
                                    public void visitLdcInsn(Object value) {
                                        literal = value;
                                    }

                                    @Override
                                    public void visitMethodInsn(
                                            int opcode, String owner, String name, String called, boolean ofInterface) {
                                        calls.add(method + " " + owner + "." + name
                                                + (name.equals("say") ? " " + literal : ""));
                                    }
                                };
                            }
                        },
                        0);
        return calls;
    }

    private static List<String> calls(WovenCopy copy) {
        return copy.classes().values().stream()
                .flatMap(each -> calls(each).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyClassOfACopyIsVerified(Program program) throws Exception {
        for (boolean hosted : new boolean[] {false, true}) {
            WovenCopy copy = woven(program, hosted);
            Copies copies = new Copies(copy);
            for (String each : copy.classes().keySet()) {
                Class<?> loaded = Class.forName(each.replace('/', '.'), true, copies);
                assertEquals(copies, loaded.getClassLoader());
                assertNotNull(loaded.getDeclaredMethods());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyClassWithLocalVariablesIsVerified(Program program) throws Exception {
        WovenCopy copy = new Weaver(WovenProgramsTest.class.getClassLoader())
                .withProbes()
                .withLocals()
                .weave(program.mainClass());
        assertEquals(List.of(), copy.gaps());
        assertFalse(copy.sites().locals().isEmpty());
        assertEquals(Set.of(), ProbeCalls.missing(copy));
        Copies copies = new Copies(copy);
        for (String each : copy.classes().keySet()) {
            Class<?> loaded = Class.forName(each.replace('/', '.'), false, copies);
            assertEquals(copies, loaded.getClassLoader());
            assertNotNull(loaded.getDeclaredConstructors());
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void mainBeginsWithTheGuard(Program program) throws Exception {
        WovenCopy copy = woven(program, false);
        List<String> ofMain = calls(copy.classes().get(program.mainClass().replace('.', '/'))).stream()
                .filter(each -> each.startsWith("main "))
                .toList();
        assertEquals("main classroom/observe/ProcessGuard.start", ofMain.get(0));
        long mains = copy.classes().values().stream()
                .filter(each -> calls(each).contains("main classroom/observe/ProcessGuard.start"))
                .count();
        assertEquals(
                mains,
                calls(copy).stream()
                        .filter(each -> each.contains("Guard.start"))
                        .count(),
                "nowhere but in main");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void messageBoxesAreTheHostsOnlyWhereItIsHosted(Program program) throws Exception {
        List<String> byItself = calls(woven(program, false));
        List<String> hosted = calls(woven(program, true));
        assertTrue(hosted.stream().noneMatch(each -> each.contains("JOptionPane.show")), hosted.toString());
        assertTrue(byItself.stream().noneMatch(each -> each.contains("screen/host")), byItself.toString());
        assertEquals(
                byItself.stream()
                        .map(each ->
                                each.replace("javax/swing/JOptionPane.show", "classroom/screen/host/MessageBoxes.show"))
                        .toList(),
                hosted,
                "nothing else is different");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyWordIsSaid(Program program) throws Exception {
        Set<String> said = new TreeSet<>();
        for (String each : calls(woven(program, false))) {
            if (each.contains(" classroom/observe/Translations.say ")) {
                said.add(each.substring(each.indexOf(".say ") + 5));
            }
        }
        assertEquals(new TreeSet<>(SourceText.words(program, Language.ZH).keySet()), said);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theProgramItselfStaysAsItIs(Program program) throws Exception {
        String file = "/" + program.mainClass().replace('.', '/') + ".class";
        byte[] before = bytes(file);
        WovenCopy copy = woven(program, true);
        assertArrayEquals(before, bytes(file));
        assertTrue(calls(before).stream()
                .noneMatch(each -> each.contains("classroom/observe") || each.contains("classroom/screen")));
        assertNotSame(Class.forName(program.mainClass()), new Copies(copy).loadClass(program.mainClass()));
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = WovenProgramsTest.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        }
    }

    @Test
    void innerAndNamelessClassesAreFollowed() throws Exception {
        Set<String> classes =
                woven(Catalog.program("freeze/background"), true).classes().keySet();
        assertEquals(Set.of("classroom/program/freeze/Background", "classroom/program/freeze/Background$1"), classes);
        assertTrue(
                calls(woven(Catalog.program("freeze/background"), true)
                                .classes()
                                .get("classroom/program/freeze/Background$1"))
                        .stream()
                        .anyMatch(each -> each.contains("Translations.say")),
                "what the worker says at its end is translated, too");
        Set<String> nested = new Weaver(WovenProgramsTest.class.getClassLoader())
                .weave(Nest.class.getName())
                .classes()
                .keySet();
        for (Class<?> each : List.of(Nest.class, Nest.Inner.class, Nest.Inner.Innermost.class, Nest.Element.class)) {
            assertTrue(nested.contains(each.getName().replace('.', '/')), each + " of " + nested);
        }
        assertFalse(nested.contains("java/lang/Object"));
    }

    /** Classes in classes. */
    static final class Nest {
        final Inner inner = new Inner();
        final Element[][] elements = new Element[2][2];

        static final class Inner {
            final Innermost innermost = new Innermost();

            static final class Innermost {}
        }

        static final class Element {}
    }

    @Test
    void aCopySpeaksTheLanguageOfItsRun() throws Exception {
        Program program = Catalog.program("freeze/blocking");
        Class<?> copy = new Copies(woven(program, true)).loadClass(program.mainClass());
        Translations.use(SourceText.words(program, Language.ZH));
        assertEquals(List.of("下载", "关于"), labels(copy));
        Translations.use(Map.of());
        assertEquals(List.of("Download", "About"), labels(copy));
    }

    private static List<String> labels(Class<?> panel) throws Exception {
        JPanel made = (JPanel) panel.getConstructor(int.class).newInstance(1);
        return Stream.of(made.getComponents())
                .map(each -> ((JButton) each).getText())
                .toList();
    }

    @Test
    void aMainClassThatIsNotThereIsSaid() {
        Weaver weaver = new Weaver(WovenProgramsTest.class.getClassLoader());
        assertThrows(FileNotFoundException.class, () -> weaver.weave("classroom.program.freeze.Missing"));
    }

    /** Begins as a Java 25 program may. */
    static class Instance {
        void main() {
            System.out.println("no static method, no arguments");
        }
    }

    @Test
    void aMainOfAnInstanceBeginsWithTheGuardToo() throws Exception {
        WovenCopy copy = new Weaver(WovenProgramsTest.class.getClassLoader()).weave(Instance.class.getName());
        List<String> calls = calls(copy.classes().get(Instance.class.getName().replace('.', '/')));
        assertTrue(calls.contains("main classroom/observe/ProcessGuard.start"), calls.toString());
    }

    @Test
    void whatNeedsPreviewsIsKnown() throws Exception {
        String name = Instance.class.getName().replace('.', '/');
        byte[] plain = bytes("/" + name + ".class");
        Weaver weaver = new Weaver(WovenProgramsTest.class.getClassLoader());
        assertFalse(weaver.weave(Map.of(name, plain)).needsPreview());
        plain[4] = -1;
        plain[5] = -1;
        assertTrue(weaver.weave(Map.of(name, plain)).needsPreview());
    }

    @Test
    void programsHaveAPublicMain() throws Exception {
        for (Program each : programs().toList()) {
            assertTrue(Modifier.isPublic(Class.forName(each.mainClass())
                    .getMethod("main", String[].class)
                    .getModifiers()));
        }
    }
}
