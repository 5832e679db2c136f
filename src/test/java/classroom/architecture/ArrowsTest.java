package classroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

/** Tests that compiled classes have only the allowed dependencies. */
class ArrowsTest {
    private static final int JAVA_8 = 52;
    private static final int JAVA_17 = 61;
    private final Arrows arrows = new Arrows();

    @Test
    void noClassUsesWhatItMayNot() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : classes()) {
            broken.addAll(arrows.broken(name(file), References.of(Files.readAllBytes(file))));
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void mainAloneLoadsOnAnOlderJava() throws IOException {
        for (Path file : classes()) {
            byte[] bytes = Files.readAllBytes(file);
            int version = (bytes[6] & 0xFF) << 8 | bytes[7] & 0xFF;
            assertEquals(name(file).startsWith("classroom/Main") ? JAVA_8 : JAVA_17, version, file.toString());
        }
    }

    @Test
    void aForbiddenArrowIsReported() throws IOException {
        References stray = References.of(bytes(Stray.class));
        assertReported("classroom/trace/Stray", "classroom/text/Language", stray);
        assertReported("classroom/trace/Stray", "javax/swing/JPanel", stray);
        assertReported("classroom/lesson/Stray", "javax/swing/JPanel", stray);
        assertReported("classroom/stage/Stray", "classroom/lesson/Catalog", stray);
        assertReported("classroom/program/freeze/Stray", "classroom/text/Language", stray);
        assertReported("classroom/Main", "classroom/lesson/Catalog", stray);
        assertReported("classroom/elsewhere/Stray", "", stray);
    }

    @Test
    void anAllowedArrowIsNot() throws IOException {
        References stray = References.of(bytes(Stray.class));
        List<String> broken = arrows.broken("classroom/window/Stray", stray);
        for (String allowed : List.of("/text/", "/lesson/", "swing")) {
            assertTrue(broken.stream().noneMatch(each -> each.contains(allowed)), broken.toString());
        }
    }

    @Test
    void aNameIsLessThanAUse() throws IOException {
        References stray = References.of(bytes(Stray.class));
        assertTrue(stray.all().contains("classroom/text/Language"));
        assertFalse(stray.used().contains("classroom/text/Language"));
        assertTrue(stray.used().contains("classroom/lesson/Catalog"));
    }

    @Test
    void aNameInAStringLiteralIsAReference() throws IOException {
        References stray = References.of(bytes(Stray.class));
        assertReported("classroom/trace/Stray", "classroom/weave/Weaver", stray);
        assertReported("classroom/weave/Stray", "classroom/run/storage/", stray);
        assertReported("classroom/window/Stray", "classroom/stage/bank/AccountStage", stray);
        assertReported("classroom/text/Stray", "classroom/Main", stray);
        assertFalse(isReported("classroom/run/Stray", "classroom/weave/Weaver", stray), "allowed");
        assertFalse(
                isReported("classroom/lesson/spec/Stray", "classroom/stage/bank/AccountStage", stray), "may be named");
        assertFalse(isReported("classroom/trace/Stray", "classroom/config", stray), "not the name of a package");
        assertFalse(isReported("classroom/trace/Stray", "theclassroom", stray), "not a name of ours");
    }

    private void assertReported(String as, String what, References references) {
        assertTrue(isReported(as, what, references), as + " -> " + what);
    }

    private boolean isReported(String as, String what, References references) {
        return arrows.broken(as, references).stream().anyMatch(each -> each.startsWith(as) && each.contains(what));
    }

    private static List<Path> classes() {
        List<Path> classes = ProjectFiles.files(ProjectFiles.CLASSES, ".class");
        assertTrue(classes.size() > 5, "compiled classes in " + ProjectFiles.CLASSES.toAbsolutePath());
        return classes;
    }

    private static String name(Path file) {
        return ProjectFiles.CLASSES
                .relativize(file)
                .toString()
                .replace('\\', '/')
                .replaceFirst("[.]class$", "");
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (var in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    /** Has forbidden dependencies. */
    static class Stray {
        static final String TYPE = "Lclassroom/weave/Weaver;";
        static final String STAGE = "classroom.stage.bank.AccountStage";
        static final String FOLDER = "/classroom/run/storage/";
        static final String START = "see classroom.Main";
        static final String PROPERTY = "classroom.config";
        static final String OTHER = "theclassroom.weave.Weaver";
        List<JPanel> panels = new ArrayList<>();
        Class<?> named = Language.class;
        int lessons = Catalog.lessons().size();
    }
}
