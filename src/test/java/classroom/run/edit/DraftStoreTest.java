package classroom.run.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was typed and not saved is there again, whatever became of the app. */
@Timeout(60)
class DraftStoreTest {
    private static final String TEXT = "class A {\n--\n    // 没保存\n}\n";

    @TempDir
    Path folder;

    @Test
    void aDraftOutlivesAKill() throws Exception {
        Process killed = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DraftWriter.class.getName(),
                        folder.toString(),
                        "class 甲 { }"))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = killed.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("kept", out.readLine());
            try (DraftStore second = DraftStore.open(folder)) {
                assertEquals(Optional.empty(), second.find("left"), "a window that lives keeps its place");
            }
            killed.destroyForcibly().waitFor();
        }
        try (DraftStore store = DraftStore.open(folder)) {
            Draft draft = store.find("left").orElseThrow();
            assertEquals(new Draft("/tmp/A.java", "A.java", "GB18030", true, "\r\n", "", "class 甲 { }"), draft);
        }
    }

    @Test
    void aDraftIsReplacedAndDropped() throws IOException {
        try (DraftStore store = DraftStore.open(folder)) {
            store.keep("left", new Draft("", "new", "UTF-8", false, "\n", "", "first"));
            store.keep("left", new Draft("", "new", "UTF-8", false, "\n", "", TEXT));
            assertEquals(TEXT, store.find("left").orElseThrow().text());
            store.drop("left");
            store.drop("left");
            assertEquals(Optional.empty(), store.find("left"));
        }
    }

    @Test
    void aDamagedDraftIsNone() throws IOException {
        try (DraftStore store = DraftStore.open(folder)) {
            store.keep("left", new Draft("", "new", "UTF-8", false, "\n", "", TEXT));
            Files.writeString(folder.resolve("0/left.draft"), "\\u00zz");
            assertEquals(Optional.empty(), store.find("left"));
        }
    }

    @Test
    void twoWindowsHaveTwoPlaces() throws IOException {
        try (DraftStore first = DraftStore.open(folder);
                DraftStore second = DraftStore.open(folder)) {
            first.keep("left", new Draft("", "new", "UTF-8", false, "\n", "", "one"));
            assertEquals(Optional.empty(), second.find("left"));
            assertTrue(Files.exists(folder.resolve("1")));
        }
        assertFalse(Files.exists(folder.resolve("2")));
    }
}
