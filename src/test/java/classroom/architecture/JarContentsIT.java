package classroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the contents of the built jar. */
class JarContentsIT {
    private static final long MOST_BYTES = 14_000_000;
    /** The allowed packages: those of the app, and of the libraries in {@code third-parties.json}. */
    private static final List<String> KNOWN = List.of(
            "classroom/",
            "com/formdev/flatlaf/",
            "com/github/weisj/jsvg/",
            "net/miginfocom/",
            "org/fife/",
            "com/github/difflib/",
            "picocli/",
            "com/google/gson/",
            "com/google/errorprone/annotations/",
            "org/objectweb/asm/",
            "org/apache/activemq/",
            "org/fusesource/hawtbuf/",
            "jakarta/jms/",
            "org/slf4j/",
            "io/nayuki/qrcodegen/");

    private JarFile jar;

    @BeforeEach
    void open() throws IOException {
        jar = new JarFile(FinishedJar.FILE.toFile());
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void isSmall() throws IOException {
        long size = Files.size(FinishedJar.FILE);
        assertTrue(size < MOST_BYTES, size + " bytes");
    }

    @Test
    void theManifestStartsTheAppWithoutWarnings() throws IOException {
        Attributes manifest = jar.getManifest().getMainAttributes();
        assertEquals("classroom.Main", manifest.getValue("Main-Class"));
        assertEquals("true", manifest.getValue("Multi-Release"));
        assertEquals("ALL-UNNAMED", manifest.getValue("Enable-Native-Access"));
        String splash = manifest.getValue("SplashScreen-Image");
        assertHas(splash);
        assertHas(splash.replace(".png", "@2x.png"));
    }

    @Test
    void nothingStandsTwiceAndNoModuleIsDeclared() {
        List<String> names = jar.stream().map(JarEntry::getName).toList();
        assertEquals(names.size(), new HashSet<>(names).size(), "entries that stand twice");
        assertEquals(
                List.of(),
                names.stream()
                        .filter(name -> name.endsWith("module-info.class"))
                        .toList());
        assertEquals(
                List.of(),
                names.stream()
                        .filter(name -> name.matches("META-INF/.*[.](SF|RSA|DSA)"))
                        .toList(),
                "signatures");
    }

    /** Builds must be reproducible, which times or file orders of the machine would prevent. */
    @Test
    void ourEntriesHaveTheTimeOfThePomAndStandInOrder() throws IOException {
        Matcher time = Pattern.compile("<project[.]build[.]outputTimestamp>(.+)Z</")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(time.find(), "no time of the build in the pom");
        LocalDateTime expected = LocalDateTime.parse(time.group(1));
        List<JarEntry> ours = jar.stream()
                .filter(entry -> entry.getName().startsWith("classroom/"))
                .toList();
        assertFalse(ours.isEmpty());
        ours.forEach(entry -> assertEquals(expected, entry.getTimeLocal(), entry.getName()));
        List<String> names = ours.stream().map(JarEntry::getName).toList();
        assertEquals(names.stream().sorted().toList(), names);
    }

    @Test
    void theManifestTellsNothingOfTheMachine() throws IOException {
        Attributes manifest = jar.getManifest().getMainAttributes();
        for (String each : List.of("Built-By", "Build-Jdk", "Build-Time", "Bnd-LastModified")) {
            assertNull(manifest.getValue(each), each);
        }
    }

    @Test
    void everyClassIsOursOrOfALibraryThatIsListed() {
        List<String> strangers = jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.endsWith(".class"))
                .map(name -> name.replaceFirst("^META-INF/versions/\\d+/", ""))
                .filter(name -> KNOWN.stream().noneMatch(name::startsWith))
                .toList();
        assertEquals(List.of(), strangers);
    }

    @Test
    void theLibrariesAreWhole() {
        assertTrue(
                jar.stream().anyMatch(entry -> entry.getName().startsWith("META-INF/versions/9/com/formdev/")),
                "the classes for newer Javas");
        for (String system : List.of("windows-x86_64.dll", "linux-x86_64.so", "macos-arm64.dylib")) {
            assertTrue(
                    jar.stream()
                            .anyMatch(entry -> entry.getName().startsWith("com/formdev/flatlaf/natives/")
                                    && entry.getName().endsWith(system)),
                    system);
        }
    }

    @Test
    void theLicenseIsOurs() throws IOException {
        try (var in = jar.getInputStream(jar.getEntry("META-INF/LICENSE"))) {
            assertEquals(Files.readString(Path.of("LICENSE")), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertHas("META-INF/NOTICE");
    }

    private void assertHas(String name) {
        assertTrue(jar.getEntry(name) != null, "no " + name + " in the jar");
    }
}
