package classroom.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.architecture.AgentJar;
import classroom.architecture.WindowAgent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks the built packages. Maven's profile {@code package} runs it, and nothing else does. The installer is checked on
 * Debian: in a root without Java if this user may make one, else unpacked and without Java on the path.
 */
class PackageCheck {
    private static final Path RELEASE = Path.of(System.getProperty("classroom.release", "target/release"));
    private static final Path IMAGE = Path.of(System.getProperty("classroom.image", "target/package/image"));
    private static final String NAME = "concurrency-classroom";
    private static final String INSTALLED = "/opt/" + NAME + "/bin/" + NAME;
    private static final boolean LINUX = System.getProperty("os.name").equals("Linux");
    private static final int PATIENCE_MS = 120_000;
    private static final String PROGRAM = """
            public class Mine {
                public static void main(String[] args) throws Exception {
                    Thread other = Thread.ofVirtual().start(() -> System.out.println("from my own thread"));
                    other.join();
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void theReleaseIsWholeAndItsSumsAreRight() throws Exception {
        List<String> sums = Files.readAllLines(RELEASE.resolve("SHA256SUMS"));
        try (Stream<Path> files = Files.list(RELEASE)) {
            assertEquals(
                    files.filter(Files::isRegularFile).count() - 1,
                    sums.size(),
                    "a sum for each file but the sums themselves: " + sums);
        }
        for (String each : sums) {
            String[] parts = each.split(" [*]", 2);
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(RELEASE.resolve(parts[1])));
            assertEquals(parts[0], HexFormat.of().formatHex(sum), parts[1]);
            assertTrue(parts[1].matches(NAME + "-\\d+[.]\\d+[.]\\d+.*"), parts[1] + " says no version");
        }
        for (String end : List.of(".jar", "-sbom.json")) {
            assertTrue(sums.stream().anyMatch(each -> each.endsWith(end)), sums + " has no " + end);
        }
        String sbom = Files.readString(file("-sbom.json"));
        assertTrue(sbom.contains("CycloneDX") && sbom.contains("flatlaf-extras"), sbom.substring(0, 80));
        assertFalse(sbom.contains("junit"), "what only the tests use is not in the app");
        assertTrue(Files.size(RELEASE.resolve("licenses/LICENSE")) > 0);
        assertTrue(Files.size(RELEASE.resolve("licenses/java/LICENSE")) > 0, "the runtime's license");
    }

    @Test
    void theImageSaysItsVersionAndRunsPrograms() throws Exception {
        String version = run(launcher(), "--version", "--lang", "en");
        assertTrue(
                version.matches("(?s)Concurrency Classroom \\d+[.]\\d+[.]\\d+, (commit [0-9a-f]{7}.*|built .*)"),
                version);
        String told = run(launcher(), "run", "bank/locked", "--json");
        assertTrue(told.contains("bank/locked"), told);
        Path mine = Files.writeString(folder.resolve("Mine.java"), PROGRAM);
        String own = run(launcher(), "run", mine.toString(), "--lang", "en");
        assertTrue(own.contains("from my own thread"), own);
    }

    @Test
    void theInstallerWorksWhereThereIsNoJava() throws Exception {
        if (!LINUX) {
            assertTrue(Files.size(file(System.getProperty("os.name").startsWith("Mac") ? ".dmg" : ".msi")) > 0);
            return;
        }
        if (!CleanRoot.isPossible()) {
            System.out.println("No root of its own is possible here: the .deb is unpacked and started without a PATH.");
            Path unpacked = folder.resolve("unpacked");
            run("dpkg-deb", "-x", file(".deb").toString(), unpacked.toString());
            String told = run("env", "-i", "PATH=/nowhere", unpacked + INSTALLED, "run", "bank/unlocked", "--json");
            assertTrue(told.contains("bank/unlocked"), told);
            return;
        }
        Path shared = Files.createDirectories(folder.resolve("shared"));
        Files.copy(file(".deb"), shared.resolve("new.deb"));
        Files.writeString(shared.resolve("Mine.java"), PROGRAM);
        try (CleanRoot root = new CleanRoot(folder, shared)) {
            assertNotEquals(0, root.run("command -v java").exit(), "there is no Java");
            installAnOlderOne(root);
            good(
                    root,
                    "mkdir -p /root/.config/" + NAME + "; echo theme=dark > /root/.config/" + NAME
                            + "/settings.properties");
            good(root, "dpkg -i /shared/new.deb");
            assertTrue(good(root, "dpkg-query -W -f='${Version} ${Status}' " + NAME)
                    .endsWith("install ok installed"));
            assertNotEquals(
                    0, root.run("test -e /opt/" + NAME + "/lib/app/old.jar").exit(), "the old file is gone");
            assertEquals(
                    "theme=dark",
                    good(root, "cat /root/.config/" + NAME + "/settings.properties")
                            .strip());
            String entry = good(root, "cat /usr/share/applications/" + NAME + "*.desktop");
            assertTrue(entry.contains("Exec=" + INSTALLED + " %f"), entry);
            assertTrue(entry.contains("MimeType=application/x-concurrency-classroom-run"), entry);
            good(root, "grep -q ccrun /usr/share/mime/packages/*" + NAME + "*.xml");
            String version = good(root, INSTALLED + " --version --lang en");
            assertEquals(1, version.lines().count(), "the archive of classes fits: " + version);
            String run = good(root, INSTALLED + " run bank/unlocked --trace /shared/run.ccrun --lang en");
            assertTrue(run.contains("Lost (yuan)"), run);
            String own = good(root, INSTALLED + " run /shared/Mine.java --lang en");
            assertTrue(own.contains("from my own thread"), own);
            assertEquals("Concurrency Classroom", title(root, ""));
            assertEquals("Concurrency Classroom", title(root, "/shared/run.ccrun"));
            good(root, "dpkg -r " + NAME);
            assertNotEquals(0, root.run("test -e " + INSTALLED).exit(), "removed");
            good(root, "grep -qx theme=dark /root/.config/" + NAME + "/settings.properties");
        }
    }

    /** Installs a package of an older version, with a file that the new one has no more. */
    private void installAnOlderOne(CleanRoot root) throws Exception {
        Path old = folder.resolve("old");
        run("dpkg-deb", "-R", file(".deb").toString(), old.toString());
        Path control = old.resolve("DEBIAN/control");
        Files.writeString(control, Files.readString(control).replaceFirst("Version: .*", "Version: 0.9.0"));
        Files.writeString(old.resolve("opt/" + NAME + "/lib/app/old.jar"), "old");
        run(
                "dpkg-deb",
                "-Znone",
                "-b",
                old.toString(),
                folder.resolve("shared/old.deb").toString());
        good(root, "dpkg -i /shared/old.deb");
        good(root, "test -e /opt/" + NAME + "/lib/app/old.jar");
    }

    /** Starts the window in the root, returns its title, and closes it. */
    private String title(CleanRoot root, String file) throws Exception {
        try (ServerSocket ear = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ear.setSoTimeout(PATIENCE_MS);
            AgentJar.option(folder.resolve("shared"), WindowAgent.class, "");
            String agent = "-javaagent:/shared/" + WindowAgent.class.getSimpleName() + ".jar=" + ear.getLocalPort();
            root.start("JAVA_TOOL_OPTIONS='" + agent + " -Duser.language=en' " + INSTALLED + " " + file);
            try (Socket door = ear.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(door.getInputStream(), StandardCharsets.UTF_8));
                String seen = in.readLine();
                door.getOutputStream().write("close\n".getBytes(StandardCharsets.UTF_8));
                while (in.readLine() != null) {
                    // Until the app has ended.
                }
                return seen.split(" ", 5)[4];
            }
        }
    }

    private static String good(CleanRoot root, String command) throws IOException {
        CleanRoot.Result result = root.run(command);
        assertEquals(0, result.exit(), command + ": " + result.text());
        return result.text();
    }

    private String run(String... command) throws Exception {
        Path out = Files.createTempFile(folder, "out", ".txt");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("PATH", LINUX ? "/usr/bin:/bin" : System.getenv("PATH"));
        Process process = builder.start();
        assertTrue(process.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS), String.join(" ", command));
        String text = Files.readString(out);
        assertEquals(0, process.exitValue(), String.join(" ", command) + ": " + text);
        return text;
    }

    private static Path file(String end) throws IOException {
        try (Stream<Path> files = Files.list(RELEASE)) {
            return files.filter(each -> each.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + end + " in " + RELEASE));
        }
    }

    /** Returns the launcher for terminals in the image. */
    private static String launcher() throws IOException {
        Path image = LINUX ? IMAGE.resolve(NAME + "/bin/" + NAME) : IMAGE.resolve(NAME + "/" + NAME + "-console.exe");
        Path app = System.getProperty("os.name").startsWith("Mac")
                ? IMAGE.resolve(NAME + ".app/Contents/MacOS/" + NAME)
                : image;
        return app.toRealPath().toString();
    }
}
