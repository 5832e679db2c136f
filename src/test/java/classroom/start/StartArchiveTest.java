package classroom.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.process.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive is used only if it is whole and in a folder that no other user can change. */
@EnabledOnOs(OS.LINUX)
class StartArchiveTest {
    @TempDir
    Path temporary;

    private final String cache = System.getProperty("classroom.cache");
    private Path jar;

    @BeforeEach
    void setCache() throws IOException {
        System.setProperty("classroom.cache", temporary.resolve("cache").toString());
        jar = Files.writeString(temporary.resolve("app.jar"), "a jar");
    }

    @AfterEach
    void resetCache() {
        if (cache == null) {
            System.clearProperty("classroom.cache");
        } else {
            System.setProperty("classroom.cache", cache);
        }
    }

    private static String last(List<String> flags) {
        return flags.get(flags.size() - 1);
    }

    private StartArchive archive() {
        return StartArchive.of(jar.toString());
    }

    /** Writes what a child would at its end, and returns the archive's path. */
    private Path written() throws IOException {
        StartArchive archive = archive();
        Files.writeString(Path.of(last(archive.flags()).replace("-XX:ArchiveClassesAtExit=", "")), "classes");
        archive.keep();
        return Path.of(last(archive().flags()).replace("-XX:SharedArchiveFile=", ""));
    }

    @Test
    void whatTheFirstChildWritesTheNextOneUses() throws IOException {
        assertEquals(Platform.LINUX, Platform.HERE);
        assertTrue(last(archive().flags()).startsWith("-XX:ArchiveClassesAtExit="));
        Path file = written();
        assertEquals("classes", Files.readString(file));
        archive().keep();
        assertEquals("-XX:SharedArchiveFile=" + file, last(archive().flags()), "it stays");
    }

    @Test
    void whatAKilledChildHasWrittenIsNotKept() throws IOException {
        StartArchive archive = archive();
        Path draft = Path.of(last(archive.flags()).replace("-XX:ArchiveClassesAtExit=", ""));
        Files.writeString(draft, "cla");
        archive.discardDraft();
        assertTrue(Files.notExists(draft));
        assertTrue(last(archive().flags()).startsWith("-XX:ArchiveClassesAtExit="));
    }

    @Test
    void anotherJarAndATruncatedArchiveBeginAnew() throws IOException {
        Path file = written();
        Files.writeString(file, "class");
        assertTrue(last(archive().flags()).startsWith("-XX:ArchiveClassesAtExit="), "it lacks some bytes");
        Files.writeString(file, "classes");
        assertTrue(last(archive().flags()).startsWith("-XX:SharedArchiveFile="));
        Files.writeString(jar, "a newer jar");
        assertTrue(last(archive().flags()).startsWith("-XX:ArchiveClassesAtExit="));
    }

    @Test
    void oldArchivesGo() throws IOException {
        Path file = written();
        Path other = Files.writeString(file.resolveSibling("window-1-2.jsa"), "ab");
        Path old = Files.writeString(file.resolveSibling("window-3-2.jsa"), "ab");
        Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        archive().keep();
        assertTrue(Files.exists(file));
        assertTrue(Files.exists(other));
        assertTrue(Files.notExists(old));
        archive().discard();
        assertTrue(Files.notExists(file), "a child could not start with it");
    }

    @Test
    void aFolderThatOthersMayChangeIsNotUsed() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("cache/start"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertNull(archive());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertNotNull(archive());
        Files.setPosixFilePermissions(folder.getParent(), PosixFilePermissions.fromString("rwxrwx---"));
        assertNull(archive());
    }

    @Test
    void aLinkInPlaceOfTheFolderIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        Files.createDirectories(temporary.resolve("cache"));
        Files.createSymbolicLink(temporary.resolve("cache/start"), elsewhere);
        assertNull(archive());
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertNotEquals(1, files.count());
        }
    }
}
