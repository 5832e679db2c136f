package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.console.report.TextTable;
import classroom.text.Language;
import classroom.text.Texts;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The two panels of the lesson {@code freeze}, run by themselves. */
class FreezeTest {
    private static final int SECONDS = 2;
    private static final double SECOND_MS = 1000;

    @Test
    void theBlockingPanelIsFrozenAndItsTwinIsNot() {
        JsonObject blocking = run("blocking").getAsJsonObject("metrics");
        JsonObject background = run("background").getAsJsonObject("metrics");
        double gap = blocking.get("longest_gap_ms").getAsDouble();
        double waited = blocking.get("about_waited_ms").getAsDouble();
        assertTrue(gap >= SECONDS * SECOND_MS, blocking.toString());
        assertTrue(gap > 3 * background.get("longest_gap_ms").getAsDouble(), blocking + " and " + background);
        assertTrue(waited > 3 * background.get("about_waited_ms").getAsDouble(), blocking + " and " + background);
        assertTrue(waited > (SECONDS - 1) * SECOND_MS / 2 && waited < gap, blocking.toString());
    }

    @Test
    void theJsonHasFixedFieldsInAFixedOrder() {
        ConsoleResult said = ConsoleResult.to("run", "freeze/background", "--set", "seconds=1", "--json");
        assertEquals(0, said.exit(), said.err());
        assertEquals("", said.err());
        String shape = said.out().strip().replaceAll("(?<=[:])\\d+(?:\\.\\d)?(?=[,}])", "0");
        String java = System.getProperty("java.version");
        assertEquals(
                "{\"program\":\"freeze/background\",\"parameters\":{\"seconds\":0},\"java\":\"" + java
                        + "\",\"exit\":0,\"wall_ms\":0,\"output\":[]"
                        + ",\"processes\":[{\"pid\":0,\"parent\":0,\"started_ms\":0,\"ended_ms\":0"
                        + ",\"exit\":0}],\"metrics\":{\"longest_gap_ms\":0,\"about_waited_ms\":0}}",
                shape);
        JsonObject json = said.json();
        assertEquals(1, json.getAsJsonObject("parameters").get("seconds").getAsInt());
        assertTrue(json.get("wall_ms").getAsLong() >= SECOND_MS, said.out());
        JsonObject process = json.getAsJsonArray("processes").get(0).getAsJsonObject();
        assertEquals(ProcessHandle.current().pid(), process.get("parent").getAsLong());
        assertEquals(json.get("wall_ms"), process.get("ended_ms"));
    }

    @Test
    void peopleGetTheSameInTheirLanguageInColumns() {
        ConsoleResult said = ConsoleResult.to("run", "freeze/blocking", "--set", "seconds=1", "--lang", "zh");
        assertEquals(0, said.exit(), said.err());
        assertEquals("", said.err());
        List<String> lines = said.out().lines().toList();
        assertEquals("freeze/blocking  " + Texts.text(Language.ZH, "freeze.blocking"), lines.get(0));
        List<String> metrics = lines.subList(1, lines.size());
        assertTrue(metrics.stream().anyMatch(line -> line.contains("关于")), said.out());
        assertEquals(
                1,
                metrics.stream().map(FreezeTest::startOfLastColumn).distinct().count(),
                said.out());
    }

    private static JsonObject run(String program) {
        ConsoleResult said = ConsoleResult.to("run", "freeze/" + program, "--set", "seconds=" + SECONDS, "--json");
        assertEquals(0, said.exit(), said.err());
        assertEquals("", said.err());
        assertEquals(0, said.json().get("exit").getAsInt());
        return said.json();
    }

    private static int startOfLastColumn(String line) {
        var gap = Pattern.compile("\\S( {2,})\\S").matcher(line);
        assertTrue(gap.find(), line);
        return TextTable.width(line.substring(0, gap.end(1)));
    }
}
