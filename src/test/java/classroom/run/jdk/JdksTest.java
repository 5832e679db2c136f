package classroom.run.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.RunException;
import classroom.run.process.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Javas are found where they stand, and checked by starting them. */
class JdksTest {
    @TempDir
    Path temporary;

    @Test
    void theOwnOneIsFoundOnce() throws Exception {
        Path own = Jdk.own().home().toRealPath();
        long count = 0;
        for (Jdk jdk : Jdks.found()) {
            count += jdk.home().toRealPath().equals(own) ? 1 : 0;
        }
        assertEquals(1, count);
    }

    @Test
    void whatIsFoundCanBeUsedAndComesNewestFirst() throws Exception {
        List<Jdk> found = Jdks.found();
        System.out.println("found: " + found);
        for (Jdk jdk : found) {
            assertTrue(jdk.feature() >= Jdk.MIN_FEATURE);
            assertEquals(jdk.version(), Jdks.check(jdk.home()).version());
        }
        for (int i = 1; i < found.size(); i++) {
            assertTrue(Jdks.byNumbers(found.get(i - 1).version(), found.get(i).version()) >= 0);
        }
    }

    @Test
    void usualFoldersAreLookedThrough() throws Exception {
        Path newer = fake(temporary.resolve(".jdks/newer"), "99.0.1");
        Path newest = fake(temporary.resolve(".sdkman/candidates/java/newest"), "99.0.10");
        fake(temporary.resolve(".jdks/old"), "11.0.2");
        Files.createDirectories(temporary.resolve(".jdks/empty"));
        Path byPath = fake(temporary.resolve("by-path"), "98");
        Map<String, String> environment =
                Map.of("PATH", byPath.resolve("bin").toString(), "JAVA_HOME", newer.toString());
        List<Jdk> found = Jdks.found(new JdkPlaces(Platform.HERE, environment::get, temporary.toString()));
        assertEquals(
                List.of(newest.toRealPath(), newer.toRealPath(), byPath.toRealPath()),
                found.subList(0, 3).stream().map(Jdk::home).toList());
        assertEquals("Some & Co", found.get(0).vendor());
        assertTrue(found.stream().noneMatch(jdk -> jdk.feature() == 11));
    }

    @Test
    void aFolderMayBeMeantInSeveralWays() throws Exception {
        Path own = Jdk.own().home();
        assertEquals(Jdk.own().version(), Jdks.check(own).version());
        assertEquals(
                own.toAbsolutePath().normalize(), Jdks.check(own.resolve("bin")).home());
        Path bundle = Files.createDirectories(temporary.resolve("some.jdk/Contents"));
        Files.createSymbolicLink(bundle.resolve("Home"), own);
        assertEquals(Jdk.own().version(), Jdks.check(bundle.getParent()).version());
    }

    @Test
    void whatIsNoJavaIsRefusedInASentence() throws Exception {
        RunException none = assertThrows(RunException.class, () -> Jdks.check(temporary));
        assertTrue(none.getMessage().contains(temporary.toString()));
        Path broken = fake(temporary.resolve("broken"), "21");
        assertThrows(RunException.class, () -> Jdks.check(broken));
    }

    @Test
    void versionsAreNumbers() {
        assertEquals(17, new Jdk(temporary, "17.0.15", "").feature());
        assertEquals(8, new Jdk(temporary, "1.8.0_402", "").feature());
        assertEquals(26, new Jdk(temporary, "26-ea", "").feature());
        assertEquals(0, new Jdk(temporary, "", "").feature());
        assertTrue(Jdks.byNumbers("17.0.15", "17.0.9") > 0);
        assertTrue(Jdks.byNumbers("25", "17.0.9") > 0);
        assertFalse(Jdks.byNumbers("17", "17.0.1") >= 0);
    }

    /** A folder that looks like a Java from outside; what it holds can't be started. */
    private static Path fake(Path home, String version) throws Exception {
        Path java = Jdk.java(home);
        Files.createDirectories(java.getParent());
        Files.writeString(java, "this is not a program");
        assertTrue(java.toFile().setExecutable(true));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nIMPLEMENTOR=\"Some & Co\"\n");
        return home;
    }
}
