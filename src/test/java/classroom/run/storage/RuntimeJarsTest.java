package classroom.run.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.RunFixture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit holds what a program's JVM needs, and nothing else. */
class RuntimeJarsTest {
    @TempDir
    Path cache;

    @Test
    void holdsWhatAProgramNeeds() throws Exception {
        try (ZipFile zip = new ZipFile(RuntimeJars.of(cache).jar().toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            assertTrue(names.contains("classroom/observe/ProcessGuard.class"));
            assertTrue(names.contains("com/formdev/flatlaf/FlatLaf.class"));
            assertTrue(names.contains("com/formdev/flatlaf/FlatLaf.properties"));
            assertTrue(names.stream()
                    .noneMatch(name -> name.matches("classroom/(run|window|program|text)/.*|.*/natives/.*")));
        }
    }

    @Test
    void programsThatAreNoPanelsGetNoMoreThanTheObserver() throws Exception {
        try (ZipFile zip = new ZipFile(RuntimeJars.of(cache).observer().toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            assertTrue(names.contains("classroom/observe/ProcessGuard.class")
                    && names.contains("classroom/trace/format/TraceFormat.class"));
            assertTrue(names.stream().allMatch(name -> name.matches("classroom/(observe|trace)/.*")));
        }
    }

    @Test
    void holdsWhatIsForNewerJavas() throws Exception {
        String name = "com/formdev/flatlaf/util/MultiResolutionImageSupport.class";
        try (ZipFile zip = new ZipFile(RuntimeJars.of(cache).jar().toFile());
                InputStream packed = zip.getInputStream(zip.getEntry(name));
                InputStream wanted = getClass().getClassLoader().getResourceAsStream("META-INF/versions/9/" + name)) {
            assertArrayEquals(wanted.readAllBytes(), packed.readAllBytes());
        }
    }

    @Test
    void isMadeOnce() throws Exception {
        RuntimeJars first = RuntimeJars.of(cache);
        FileTime made = Files.getLastModifiedTime(first.jar());
        RuntimeJars second = RuntimeJars.of(cache);
        assertEquals(first.jar(), second.jar());
        assertEquals(made, Files.getLastModifiedTime(second.jar()));
    }

    @Test
    void severalMayMakeItAtOnce() throws Exception {
        List<CompletableFuture<Path>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return RuntimeJars.of(cache).jar();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    task -> new Thread(task).start()));
        }
        for (CompletableFuture<Path> each : all) {
            assertEquals(RuntimeJars.of(cache).jar(), RunFixture.await(each));
        }
        try (Stream<Path> kits = Files.list(cache.resolve("kits"))) {
            assertEquals(1, kits.count());
        }
    }

    @Test
    void whatACrashHasLeftIsMadeAgain() throws Exception {
        RuntimeJars kit = RuntimeJars.of(cache);
        for (Path jar : List.of(kit.jar(), kit.observer())) {
            byte[] whole = Files.readAllBytes(jar);
            byte[] zeros = new byte[whole.length];
            for (byte[] broken : List.of(new byte[0], Arrays.copyOf(whole, whole.length / 2), zeros)) {
                Files.write(jar, broken);
                assertEquals(kit.jar(), RuntimeJars.of(cache).jar());
                assertWhole(jar, whole.length);
            }
            Files.delete(jar);
            RuntimeJars.of(cache);
            assertWhole(jar, whole.length);
        }
        try (Stream<Path> kits = Files.list(cache.resolve("kits"))) {
            assertEquals(1, kits.count(), "nothing else is left");
        }
    }

    private static void assertWhole(Path jar, int length) throws IOException {
        assertEquals(length, Files.size(jar));
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            assertTrue(zip.getEntry("classroom/observe/ProcessGuard.class").getSize() > 0);
        }
    }

    @Test
    void ofManyTheOldestGo() throws Exception {
        RuntimeJars kit = RuntimeJars.of(cache);
        Instant now = Instant.now();
        for (int i = 1; i <= 15; i++) {
            Files.setLastModifiedTime(
                    Files.createDirectories(cache.resolve("kits/of-day-" + i)),
                    FileTime.from(now.minus(i * 30L, ChronoUnit.HOURS)));
            Files.createDirectories(cache.resolve("kits/of-now-" + i));
        }
        RuntimeJars.clearUp(cache);
        try (Stream<Path> kits = Files.list(cache.resolve("kits"))) {
            assertEquals(16, kits.count(), "those that may be in use stay");
        }
        assertTrue(Files.exists(kit.jar()));
    }

    @Test
    void oldOnesGo() throws Exception {
        FileTime old = FileTime.from(Instant.now().minus(40, ChronoUnit.DAYS));
        RuntimeJars kit = RuntimeJars.of(cache);
        Path other = Files.createDirectories(cache.resolve("kits/other"));
        Path archive = Files.createFile(kit.folder().resolve("old-1.jsa"));
        Path young = Files.createFile(kit.folder().resolve("young-1.jsa"));
        Files.setLastModifiedTime(other, old);
        Files.setLastModifiedTime(archive, old);
        RuntimeJars.clearUp(cache);
        assertFalse(Files.exists(other));
        assertFalse(Files.exists(archive));
        assertTrue(Files.exists(young));
        assertTrue(Files.exists(kit.jar()));
    }
}
