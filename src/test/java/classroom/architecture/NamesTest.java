package classroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Tests that each class of the app has a unique simple name. Programs of lessons may repeat names, since lessons are
 * independent.
 */
class NamesTest {
    private static final Path PROGRAMS = ProjectFiles.CLASSES.resolve(Path.of("classroom", "program"));

    @Test
    void noTwoClassesHaveOneName() throws IOException {
        assertEquals(List.of(), ofApp().repeated());
    }

    @Test
    void noClassHasTheNameOfOneOfThePlatform() throws IOException {
        assertEquals(List.of(), ofApp().shadowing(SimpleNames.platform()));
    }

    @Test
    void thePlatformsPublicTypesAreKnown() throws IOException {
        Set<String> platform = SimpleNames.platform();
        for (String name : List.of("Thread", "List", "Reader", "Path", "Future", "Lock", "JPanel", "Dialog")) {
            assertTrue(platform.contains(name), name);
        }
        assertTrue(!platform.contains("StringCoding"), "a type that is not public");
    }

    @Test
    void visibleNestedClassesCount() throws IOException {
        SimpleNames names = new SimpleNames();
        for (Class<?> each : List.of(
                Repeats.class,
                Repeats.Path.class,
                Repeats.Inner.class,
                Repeats.Inner.Path.class,
                Others.class,
                Others.Inner.class,
                new Object() {}.getClass())) {
            names.add(bytes(each));
        }
        String own = "classroom/architecture/NamesTest$";
        assertEquals(
                List.of("Path is the name of [" + own + "Repeats$Inner$Path, " + own + "Repeats$Path]"),
                names.repeated());
        assertEquals(
                List.of("[" + own + "Repeats$Inner$Path, " + own
                        + "Repeats$Path] has the name of a type of the platform"),
                names.shadowing(SimpleNames.platform()));
    }

    private static SimpleNames ofApp() throws IOException {
        SimpleNames names = new SimpleNames();
        List<Path> files = ProjectFiles.files(ProjectFiles.CLASSES, ".class").stream()
                .filter(file -> !file.startsWith(PROGRAMS))
                .toList();
        assertTrue(files.size() > 5, "compiled classes in " + ProjectFiles.CLASSES.toAbsolutePath());
        for (Path file : files) {
            names.add(Files.readAllBytes(file));
        }
        return names;
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (var in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    /** Has the simple name of another class and of a class of the platform. */
    static class Repeats {
        static class Path {}

        static class Inner {
            static class Path {}
        }
    }

    /** Repeats a name in a private class. */
    static class Others {
        private static class Inner {}
    }
}
