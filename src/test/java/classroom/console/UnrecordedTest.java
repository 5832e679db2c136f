package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.jdk.Jdk;
import classroom.text.Texts;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Programs that run where there is no room to record what they do: no metric is told without its evidence. */
@DisabledOnOs(OS.WINDOWS)
class UnrecordedTest {
    /** A file may not be longer than so many KiB: less than the head of a trace and its first part. */
    private static final int TOO_FEW_KIB = 200;
    /** Enough for the first part, and for no other. */
    private static final int FEW_KIB = 1536;

    private static final Pattern BALANCE = Pattern.compile("balance = (\\d+)");

    @TempDir
    Path folder;

    private Path java;

    @BeforeEach
    void useTheOwnJava() {
        java = Jdk.own().java();
    }

    private String javaWithin(int kib) throws IOException {
        return java("ulimit -f " + kib + "; exec '" + java + "' \"$@\"");
    }

    private String java(String command) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
        Path script = Files.writeString(bin.resolve("java"), "#!/bin/bash\n" + command + "\n");
        assertTrue(script.toFile().setExecutable(true));
        return bin.getParent().toString();
    }

    private ConsoleResult run(String java, String program, String... more) {
        String[] words = {"run", program, "--lang", "en", "--json", "--java", java};
        String[] all = new String[words.length + more.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return ConsoleResult.to(all);
    }

    private static int printedBalance(JsonElement output) {
        Matcher printed = BALANCE.matcher(output.toString());
        assertTrue(printed.find(), output.toString());
        return Integer.parseInt(printed.group(1));
    }

    @Test
    void aRunWithoutATraceIsToldAndItsMetricsComeFromItsOutput() throws Exception {
        ConsoleResult said = run(javaWithin(TOO_FEW_KIB), "bank/unlocked", "--set", "threads=20");
        assertEquals(1, said.exit());
        assertEquals(Texts.text("outcome.unrecorded.all"), said.err().strip());
        JsonObject metrics = said.json().getAsJsonObject("metrics");
        assertEquals(
                printedBalance(said.json().get("output")),
                metrics.get("balance").getAsInt());
        assertEquals(20 - metrics.get("balance").getAsInt(), metrics.get("lost").getAsInt());
    }

    @Test
    void soItIsWithEachProcessOfAProgram() throws Exception {
        ConsoleResult said =
                run(javaWithin(TOO_FEW_KIB), "pingpong/own-counters", "--set", "count=3", "--set", "pause=0");
        assertEquals(1, said.exit());
        JsonObject metrics = said.json().getAsJsonObject("metrics");
        assertEquals(
                metrics.get("ping").getAsInt() + metrics.get("pong").getAsInt(),
                metrics.get("total").getAsInt());
        assertTrue(metrics.get("total").getAsInt() > 0, said.out());
    }

    @Test
    void whatTheOutputDoesNotTellIsLeftOut() throws Exception {
        ConsoleResult said = run(javaWithin(TOO_FEW_KIB), "process/pipe");
        assertEquals(1, said.exit());
        JsonObject metrics = said.json().getAsJsonObject("metrics");
        assertTrue(metrics.has("bytes"), said.out());
        assertFalse(metrics.has("blocked_ms"), said.out());
    }

    @Test
    void aTraceThatBreaksOffIsToldAndItsMetricsComeFromTheOutput() throws Exception {
        ConsoleResult said = run(javaWithin(FEW_KIB), "bank/no-sleep", "--set", "threads=50");
        assertEquals(1, said.exit(), said.out());
        assertEquals(
                Texts.text("console.failed.recording", "bank/no-sleep"),
                said.err().strip());
        assertEquals(
                printedBalance(said.json().get("output")),
                said.json().getAsJsonObject("metrics").get("balance").getAsInt());
    }

    @Test
    void runsThatNeverBeganCountForNothing() throws Exception {
        String broken = java("case \"$*\" in *-version*) exec '" + java + "' \"$@\";; esac; exit 1");
        for (String way : new String[] {"--unobserved", "--set=threads=9"}) {
            ConsoleResult said = run(broken, "bank/unlocked", "--times", "3", way);
            assertEquals(1, said.exit());
            assertEquals(3, said.err().lines().count(), said.err());
            said.json()
                    .getAsJsonArray("metrics")
                    .forEach(each -> assertFalse(each.getAsJsonObject().has("balance"), said.out()));
        }
        ConsoleResult words = run(broken, "pingpong/threads", "--unobserved");
        assertEquals(0, words.json().getAsJsonObject("metrics").size(), words.out());
    }

    @Test
    void nothingIsSavedOverAnOlderRun() throws Exception {
        Path file = Files.writeString(folder.resolve("older.ccrun"), "an older run");
        ConsoleResult said = run(javaWithin(TOO_FEW_KIB), "bank/unlocked", "--trace", file.toString());
        assertEquals(1, said.exit());
        assertTrue(said.err().contains(file.toString()), said.err());
        assertEquals("an older run", Files.readString(file));
    }
}
