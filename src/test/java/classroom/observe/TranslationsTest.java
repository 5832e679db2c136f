package classroom.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of a program are said as the table has them, and found again. */
class TranslationsTest {
    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        Translations.use(Map.of());
    }

    /** Says a word in a JVM that has its table from its start. */
    public static final class Speaker {
        private Speaker() {}

        /** Says each argument, as numbers of its characters. */
        public static void main(String[] arguments) {
            for (String each : arguments) {
                Translations.say(each).chars().forEach(c -> System.out.print(c + " "));
            }
        }
    }

    @Test
    void aWordIsSaidAndFoundAgain() {
        String plain = "plain";
        assertSame(plain, Translations.say(plain));
        Translations.use(Map.of("Download", "下载"));
        assertEquals("下载", Translations.say("Download"));
        assertEquals("Download", Translations.source("下载"));
        assertSame(plain, Translations.say(plain));
        assertSame(plain, Translations.source(plain));
        Translations.use(Map.of());
        assertEquals("Download", Translations.say("Download"));
    }

    @Test
    void aProgramHasItsTableFromItsStart() throws Exception {
        Path table = folder.resolve("words");
        Files.writeString(table, "Download\\ finished=下载\n");
        assertEquals("19979 36733 88 ", said(table));
        assertEquals(
                codes("Download finishedX"),
                said(folder.resolve("missing")),
                "without a table, it speaks as it was written");
    }

    private static String codes(String text) {
        StringBuilder codes = new StringBuilder();
        text.chars().forEach(c -> codes.append(c).append(' '));
        return codes.toString();
    }

    private String said(Path table) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Speaker.class.getName(),
                "Download finished",
                "X");
        java.environment().put(Translations.FILE, table.toString());
        assertEquals(
                0,
                java.redirectOutput(out.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start()
                        .waitFor());
        return Files.readString(out);
    }
}
