package classroom.run.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.process.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
        assertEquals(
                home.resolve(".config/concurrency-classroom"),
                on(Platform.LINUX).config());
        assertEquals(
                home.resolve(".cache/concurrency-classroom"), on(Platform.LINUX).cache());
        assertEquals(
                home.resolve("Library/Application Support/concurrency-classroom"),
                on(Platform.MACOS).config());
        assertEquals(
                home.resolve("Library/Caches/concurrency-classroom"),
                on(Platform.MACOS).cache());
        assertEquals(
                home.resolve("AppData/Roaming/concurrency-classroom"),
                on(Platform.WINDOWS).config());
        assertEquals(
                home.resolve("AppData/Local/concurrency-classroom"),
                on(Platform.WINDOWS).cache());
        assertTrue(Files.isDirectory(on(Platform.LINUX).config()));
    }

    @Test
    void theEnvironmentChooses() {
        environment.put("XDG_CONFIG_HOME", temporary.resolve("xdg").toString());
        environment.put("LOCALAPPDATA", temporary.resolve("local").toString());
        assertEquals(
                temporary.resolve("xdg/concurrency-classroom"),
                on(Platform.LINUX).config());
        assertEquals(
                temporary.resolve("local/concurrency-classroom"),
                on(Platform.WINDOWS).cache());
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
        for (String broken : new String[] {
            "relative/folder",
            "",
            " ",
            "\0",
            file.toString(),
            file.resolve("below").toString()
        }) {
            environment.put("XDG_CONFIG_HOME", broken);
            assertEquals(usual, on(Platform.LINUX).config(), broken);
        }
    }

    @Test
    void withoutAHomeThereIsATemporaryPlace() throws Exception {
        properties.put(
                "user.home", Files.createFile(temporary.resolve("nohome")).toString());
        assertEquals(
                temporary.resolve("tmp/concurrency-classroom-a_b_c/cache"),
                on(Platform.LINUX).cache());
        properties.remove("user.home");
        assertEquals(
                temporary.resolve("tmp/concurrency-classroom-a_b_c/config"),
                on(Platform.MACOS).config());
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
        assertEquals(
                temporary.resolve("tmp/concurrency-classroom-a_b_c/runs"),
                on(Platform.LINUX).runs());
    }

    @Test
    void onWindowsRunsAreTheUsersOwn() {
        environment.put("LOCALAPPDATA", temporary.resolve("local").toString());
        assertEquals(
                temporary.resolve("local/concurrency-classroom/runs"),
                on(Platform.WINDOWS).runs());
    }

    @Test
    void aFolderThatOthersMayFillIsNotUsed() throws Exception {
        Path planted = Files.createDirectories(temporary.resolve("tmp/concurrency-classroom-a_b_c/runs"));
        for (String holder : List.of("rwxrwxrwx", "rwxr-x---", "rwx------")) {
            Files.setPosixFilePermissions(planted.getParent(), PosixFilePermissions.fromString(holder));
            for (String mode : List.of("rwxrwxrwx", "rwx---rwx", "rwxrwx---", "rwxr-xr-x")) {
                Files.setPosixFilePermissions(planted, PosixFilePermissions.fromString(mode));
                assertEquals(
                        temporary.resolve("home/concurrency-classroom-a_b_c/runs"),
                        on(Platform.LINUX).runs(),
                        holder + " " + mode);
            }
        }
        Files.setPosixFilePermissions(planted, PosixFilePermissions.fromString("rwx------"));
        assertEquals(planted, on(Platform.LINUX).runs());
    }

    @Test
    void aLinkThatSomebodyPlantedIsNotFollowed() throws Exception {
        Path victim = Files.createDirectory(temporary.resolve("victim"));
        Path shared = Files.createDirectory(temporary.resolve("tmp"));
        Path link = Files.createSymbolicLink(shared.resolve("concurrency-classroom-a_b_c"), victim);
        assertEquals(
                temporary.resolve("home/concurrency-classroom-a_b_c/runs"),
                on(Platform.LINUX).runs());
        assertFalse(Files.exists(victim.resolve("runs")), "nothing is made behind the link");
        Files.delete(link);
        Path own = Files.createDirectory(link, PrivateDirectory.forOwner());
        Files.createSymbolicLink(own.resolve("runs"), victim);
        assertEquals(
                temporary.resolve("home/concurrency-classroom-a_b_c/runs"),
                on(Platform.LINUX).runs());
    }

    @Test
    void theFolderOfTheLoginStandsInForAPlantedOne() throws Exception {
        Files.createDirectories(temporary.resolve("tmp"));
        Files.createSymbolicLink(temporary.resolve("tmp/concurrency-classroom-a_b_c"), temporary);
        environment.put(
                "XDG_RUNTIME_DIR",
                Files.createDirectory(temporary.resolve("login"), PrivateDirectory.forOwner())
                        .toString());
        assertEquals(
                temporary.resolve("login/concurrency-classroom/runs"),
                on(Platform.LINUX).runs());
        assertEquals(
                temporary.resolve("home/.cache/concurrency-classroom"),
                on(Platform.LINUX).cache());
    }

    @Test
    void aPlaceBelowAFolderThatOthersMayChangeIsNotUsed() throws Exception {
        Path open = Files.createDirectories(temporary.resolve("xdg/below")).getParent();
        environment.put("XDG_CACHE_HOME", open.resolve("below").toString());
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertEquals(
                temporary.resolve("home/.cache/concurrency-classroom"),
                on(Platform.LINUX).cache());
        Files.setAttribute(open, "unix:mode", 01777);
        assertEquals(
                open.resolve("below/concurrency-classroom"),
                on(Platform.LINUX).cache(),
                "in a sticky one nobody can rename it");
    }

    @Test
    void aLinkOfTheUsersOwnIsFollowedOutsideOfSharedFolders() throws Exception {
        Path target = Files.createDirectory(temporary.resolve("elsewhere"), PrivateDirectory.forOwner());
        Path link = Files.createSymbolicLink(temporary.resolve("link"), Path.of("elsewhere"));
        environment.put("XDG_CACHE_HOME", link.toString());
        assertEquals(link.resolve("concurrency-classroom"), on(Platform.LINUX).cache());
        assertTrue(Files.isDirectory(target.resolve("concurrency-classroom")));
    }

    @Test
    void aFolderOfARandomNameIsMadeOnceAndClosed() throws Exception {
        properties.clear();
        AppDirectories places = on(Platform.LINUX);
        Path place = places.runs();
        try {
            assertEquals(place, places.runs());
            assertEquals(PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(place));
        } finally {
            assertTrue(PrivateDirectory.remove(place));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noFolderThatPartsAClassPathHoldsClasses() {
        properties.put("user.home", temporary.resolve("a:b").toString());
        assertEquals(
                temporary.resolve("a:b/.config/concurrency-classroom"),
                on(Platform.LINUX).config());
        assertEquals(
                temporary.resolve("tmp/concurrency-classroom-a_b_c/cache"),
                on(Platform.LINUX).cache());
        assertEquals(
                temporary.resolve("tmp/concurrency-classroom-a_b_c/runs"),
                on(Platform.LINUX).runs());
    }

    @Test
    void systemsAreToldByTheirNames() {
        assertEquals(Platform.WINDOWS, Platform.of("Windows 11"));
        assertEquals(Platform.MACOS, Platform.of("Mac OS X"));
        assertEquals(Platform.LINUX, Platform.of("Linux"));
        assertEquals(Platform.LINUX, Platform.of("FreeBSD"));
    }
}
