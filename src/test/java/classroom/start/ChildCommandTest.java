package classroom.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which starts get a child JVM, and what its command is. */
class ChildCommandTest {
    @Test
    void systemPropertiesAndArgumentsGoOnToTheChild() {
        ChildCommand command = ChildCommand.of(
                List.of("java", "-Dclassroom.config=/tmp/a b", "-Dx", "-jar", "/home/me/app.jar", "a run.ccrun", ""));
        assertNotNull(command);
        List<String> words = command.words(List.of("-Xshare:auto"));
        assertTrue(words.get(0).endsWith("java"));
        assertTrue(words.containsAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto")));
        assertEquals(
                List.of(
                        "-Dclassroom.config=/tmp/a b",
                        "-Dx",
                        "-D" + ChildCommand.CHILD + "=true",
                        "-cp",
                        "/home/me/app.jar",
                        "classroom.Main",
                        "a run.ccrun"),
                words.subList(words.indexOf("-Dclassroom.config=/tmp/a b"), words.size()));
    }

    @Test
    void theInstalledAppHasTheSameFlags() throws Exception {
        String build = Files.readString(Path.of("src/package/build.xml"));
        assertTrue(build.contains("\"start.options\" value=\"" + String.join(" ", ChildCommand.FLAGS) + "\""));
    }

    @Test
    void theJarHasTheSamePathFromEachFolder() {
        ChildCommand command = ChildCommand.of(List.of("java", "-jar", "app.jar", ""));
        assertNotNull(command);
        List<String> words = command.words(List.of());
        assertEquals(Path.of("app.jar").toAbsolutePath().toString(), words.get(words.indexOf("-cp") + 1));
    }

    @Test
    void whoeverSetsAnotherOptionGetsThatVeryJvm() {
        assertNull(ChildCommand.of(List.of("java", "-Xmx200m", "-jar", "app.jar", "")));
        assertNull(ChildCommand.of(List.of("java", "-Dx=1", "-javaagent:a.jar", "-jar", "app.jar", "")));
        assertNull(ChildCommand.of(List.of("java", "-cp", "app.jar", "classroom.Main", "")));
        assertNull(ChildCommand.of(List.of("java", "-Dx=1", "-jar", "")), "a line that was cut off");
        assertNull(ChildCommand.of(List.of("java")));
        assertTrue(ChildCommand.setsFlags(Map.of("JAVA_TOOL_OPTIONS", "-Dx=1 -Xmx1g")));
        assertFalse(ChildCommand.setsFlags(Map.of("JAVA_TOOL_OPTIONS", "-Dx=1", "PATH", "-Xmx1g")));
    }

    @Test
    void aTestIsNoStartOfTheJar() {
        assertNull(ChildCommand.here());
    }
}
