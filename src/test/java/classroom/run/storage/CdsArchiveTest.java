package classroom.run.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.LaunchSpec;
import classroom.run.Launcher;
import classroom.run.Run;
import classroom.run.RunFixture;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.Jdks;
import classroom.run.output.OutputStreamKind;
import classroom.run.programs.Hello;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Panels start from an archive where there is one; a wrong one does no harm and makes no noise. */
class CdsArchiveTest {
    private static final String HELLO = Hello.class.getName();

    @TempDir
    Path temporary;

    private RuntimeJars kit;
    private Launcher launcher;

    /** A launcher whose kit is one class that says hello. */
    @BeforeEach
    void open() throws Exception {
        kit = new RuntimeJars(Files.createDirectories(temporary.resolve("kit")));
        String name = HELLO.replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(kit.jar());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            Files.copy(RunFixture.classes().resolve(name), zip);
        }
        launcher = new Launcher(RunFixture.places(temporary), () -> kit);
    }

    @AfterEach
    void close() {
        launcher.close();
    }

    static List<Jdk> jdks() {
        return Jdks.found();
    }

    private LaunchSpec hello(Jdk jdk) {
        return LaunchSpec.of("test/hello", HELLO, RunFixture.classes(), jdk)
                .withoutDisplay()
                .asPanel();
    }

    private static LaunchSpec training(Jdk jdk, String mainClass) {
        return LaunchSpec.of(mainClass, mainClass, null, jdk).withoutDisplay().asPanel();
    }

    private List<Path> archives() throws Exception {
        try (Stream<Path> files = Files.list(kit.folder())) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private void assertHelloOnly(LaunchSpec order) throws Exception {
        Run run = launcher.start(order);
        assertEquals(0, RunFixture.await(run.ended()).status());
        assertEquals(
                List.of(new Said(OutputStreamKind.OUT, "hello")),
                run.output().snapshot().lines().stream()
                        .map(line -> new Said(line.source(), line.text()))
                        .toList());
    }

    private record Said(OutputStreamKind source, String text) {}

    @ParameterizedTest
    @MethodSource("jdks")
    void classesComeFromTheArchive(Jdk jdk) throws Exception {
        assertTrue(RunFixture.await(launcher.train(training(jdk, HELLO))));
        Path log = temporary.resolve("classes.log");
        assertHelloOnly(hello(jdk).withFlags(List.of("-Xlog:class+load:file=" + log)));
        assertTrue(Files.readString(log).contains(HELLO + " source: shared objects file (top)"));
        try (Stream<Path> files = Files.list(kit.folder())) {
            assertTrue(files.noneMatch(file -> file.toString().contains("draft")));
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aWrongArchiveIsSilent(Jdk jdk) throws Exception {
        assertTrue(RunFixture.await(launcher.train(training(Jdk.own(), HELLO))));
        Path right = archives().get(0);
        Path garbage = Files.writeString(temporary.resolve("garbage.jsa"), "this is no archive");
        Path none = temporary.resolve("none.jsa");
        // The archive is right for the one kit that it was made with, and for the one Java.
        Path otherKit = Files.copy(kit.jar(), temporary.resolve("other.jar"));
        for (Path wrong : List.of(right, garbage, none)) {
            LaunchSpec order = new LaunchSpec(
                    "test/hello",
                    HELLO,
                    List.of(),
                    otherKit,
                    List.of(),
                    null,
                    jdk,
                    Map.of(),
                    List.of("-XX:SharedArchiveFile=" + wrong),
                    true,
                    false,
                    false);
            assertHelloOnly(order);
        }
        Files.setLastModifiedTime(kit.jar(), FileTime.fromMillis(0));
        assertHelloOnly(hello(jdk).withFlags(List.of("-XX:SharedArchiveFile=" + right)));
    }

    @Test
    void anArchiveThatIsNotWholeIsNotUsed() throws Exception {
        CdsArchive archive = new CdsArchive(kit, Jdk.own(), true);
        assertTrue(archive.flags().isEmpty());
        assertTrue(RunFixture.await(launcher.train(training(Jdk.own(), HELLO))));
        assertEquals(1, archive.flags().size());
        Path file = archives().get(0);
        byte[] start = Arrays.copyOf(Files.readAllBytes(file), 5000);
        Files.delete(file);
        Files.write(file, start);
        assertTrue(archive.flags().isEmpty());
        assertHelloOnly(hello(Jdk.own()));
    }

    @Test
    void severalWhoMakeItMakeOne() throws Exception {
        CompletableFuture<Boolean> one = launcher.train(training(Jdk.own(), HELLO));
        CompletableFuture<Boolean> two = launcher.train(training(Jdk.own(), HELLO));
        assertTrue(RunFixture.await(one));
        assertTrue(RunFixture.await(two));
        assertEquals(1, archives().size());
    }

    @Test
    void whatFailsMakesNone() throws Exception {
        assertFalse(RunFixture.await(launcher.train(training(Jdk.own(), "no.such.Class"))));
        assertFalse(RunFixture.await(launcher.train(training(new Jdk(temporary, "17", ""), HELLO))));
        assertEquals(List.of(), archives());
    }
}
