package classroom.run.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.process.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places are where each system wants them, and somewhere else rather than nowhere. */
class AppDirectoriesTest {
    @TempDir
    Path temporary;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();

    @BeforeEach
    void home() {
        properties.put("user.home", temporary.resolve("home").toString());
        properties.put("user.name", "a/b c");
        properties.put("java.io.tmpdir", temporary.resolve("tmp").toString());
    }

    private AppDirectories on(Platform platform) {
        return new AppDirectories(platform, environment::get, properties::get);
    }

    @Test
    void eachSystemHasItsOwn() {
        Path home = temporary.resolve("home");
        assertEquals(home.resolve(".config/concurrency-classroom"), on(Platform.LINUX).config());
        assertEquals(home.resolve(".cache/concurrency-classroom"), on(Platform.LINUX).cache());
        assertEquals(home.resolve("Library/Application Support/concurrency-classroom"), on(Platform.MACOS).config());
        assertEquals(home.resolve("Library/Caches/concurrency-classroom"), on(Platform.MACOS).cache());
        assertEquals(home.resolve("AppData/Roaming/concurrency-classroom"), on(Platform.WINDOWS).config());
        assertEquals(home.resolve("AppData/Local/concurrency-classroom"), on(Platform.WINDOWS).cache());
        assertTrue(Files.isDirectory(on(Platform.LINUX).config()));
    }

    @Test
    void theEnvironmentChooses() {
        environment.put("XDG_CONFIG_HOME", temporary.resolve("xdg").toString());
        environment.put("LOCALAPPDATA", temporary.resolve("local").toString());
        assertEquals(temporary.resolve("xdg/concurrency-classroom"), on(Platform.LINUX).config());
        assertEquals(temporary.resolve("local/concurrency-classroom"), on(Platform.WINDOWS).cache());
    }

    @Test
    void aPropertyChoosesBeforeAll() {
        properties.put("classroom.config", temporary.resolve("mine").toString());
        assertEquals(temporary.resolve("mine"), on(Platform.LINUX).config());
    }

    @Test
    void valuesThatAreNoFoldersDontCount() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        Path usual = temporary.resolve("home/.config/concurrency-classroom");
        for (String broken : new String[] {"relative/folder", "", " ", "\0", file.toString(), file.resolve("below").toString()}) {
            environment.put("XDG_CONFIG_HOME", broken);
            assertEquals(usual, on(Platform.LINUX).config(), broken);
        }
    }

    @Test
    void withoutAHomeThereIsATemporaryPlace() throws Exception {
        properties.put("user.home", Files.createFile(temporary.resolve("nohome")).toString());
        assertEquals(temporary.resolve("tmp/concurrency-classroom-a_b_c/cache"), on(Platform.LINUX).cache());
        properties.remove("user.home");
        assertEquals(temporary.resolve("tmp/concurrency-classroom-a_b_c/config"), on(Platform.MACOS).config());
    }

    @Test
    void withNothingAtAllThereIsStillAPlace() throws Exception {
        properties.clear();
        Path place = on(Platform.LINUX).config();
        try {
            assertTrue(Files.isDirectory(place));
        } finally {
            assertTrue(PrivateDirectory.remove(place));
        }
        assertFalse(Files.exists(place));
    }

    @Test
    void runsAreTemporary() {
        assertEquals(temporary.resolve("tmp/concurrency-classroom-a_b_c/runs"), on(Platform.LINUX).runs());
    }

    @Test
    void systemsAreToldByTheirNames() {
        assertEquals(Platform.WINDOWS, Platform.of("Windows 11"));
        assertEquals(Platform.MACOS, Platform.of("Mac OS X"));
        assertEquals(Platform.LINUX, Platform.of("Linux"));
        assertEquals(Platform.LINUX, Platform.of("FreeBSD"));
    }
}
