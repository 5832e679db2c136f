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
class WordsTest {
    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        Words.use(Map.of());
    }

    /** Says a word in a JVM that has its table from its start. */
    public static final class Speaker {
        private Speaker() {
        }

        /** Says each argument, as numbers of its characters. */
        public static void main(String[] arguments) {
            for (String each : arguments) {
                Words.say(each).chars().forEach(c -> System.out.print(c + " "));
            }
        }
    }

    @Test
    void aWordIsSaidAndFoundAgain() {
        String plain = "plain";
        assertSame(plain, Words.say(plain));
        Words.use(Map.of("Download", "下载"));
        assertEquals("下载", Words.say("Download"));
        assertEquals("Download", Words.source("下载"));
        assertSame(plain, Words.say(plain));
        assertSame(plain, Words.source(plain));
        Words.use(Map.of());
        assertEquals("Download", Words.say("Download"));
    }

    @Test
    void aProgramHasItsTableFromItsStart() throws Exception {
        Path table = folder.resolve("words");
        Files.writeString(table, "Download\\ finished=下载\n");
        assertEquals("19979 36733 88 ", said(table));
        assertEquals(codes("Download finishedX"), said(folder.resolve("missing")), "without a table, it speaks as it was written");
    }

    private static String codes(String text) {
        StringBuilder codes = new StringBuilder();
        text.chars().forEach(c -> codes.append(c).append(' '));
        return codes.toString();
    }

    private String said(Path table) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Speaker.class.getName(), "Download finished", "X");
        java.environment().put(Words.FILE, table.toString());
        assertEquals(0, java.redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor());
        return Files.readString(out);
    }
}
