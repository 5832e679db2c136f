package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.IdeaLines;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.text.Language;
import classroom.text.Texts;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListTest {
    @ParameterizedTest
    @MethodSource("classroom.text.Language#values")
    void everyLessonAndProgramHasALineWithItsTitle(Language language) {
        ConsoleResult said = ConsoleResult.to("list", "--lang", language.tag());
        assertEquals(0, said.exit());
        assertEquals("", said.err());
        List<String> lines = said.out().lines().toList();
        int line = 0;
        for (Lesson lesson : Catalog.lessons()) {
            assertLine(lines.get(line++), lesson.id(), Texts.text(language, lesson.id() + ".title"));
            for (Program program : lesson.programs()) {
                assertLine(
                        lines.get(line++),
                        program.id(),
                        Texts.text(language, program.id().replace('/', '.')));
            }
        }
        assertEquals(line, lines.size());
    }

    @ParameterizedTest
    @MethodSource("classroom.text.Language#values")
    void theJsonHasFixedFieldsInAFixedOrder(Language language) {
        ConsoleResult said = ConsoleResult.to("list", "--json", "--lang=" + language.tag());
        assertEquals(0, said.exit());
        assertEquals("", said.err());
        JsonArray lessons = JsonParser.parseString(said.out()).getAsJsonArray();
        assertEquals(Catalog.lessons().size(), lessons.size());
        JsonObject freeze = lessons.get(0).getAsJsonObject();
        assertEquals(
                "{\"id\":\"freeze\""
                        + ",\"title\":\"" + Texts.text(language, "freeze.title") + "\""
                        + ",\"question\":\"" + Texts.text(language, "freeze.question") + "\""
                        + ",\"programs\":[{\"id\":\"freeze/blocking\",\"title\":\""
                        + Texts.text(language, "freeze.blocking") + "\",\"takes\":[\"seconds\"],\"idea\":"
                        + IdeaLines.of(Catalog.program("freeze/blocking"), language)
                                .toString()
                                .replace(" ", "") + ",\"metrics\":[]}"
                        + ",{\"id\":\"freeze/background\",\"title\":\"" + Texts.text(language, "freeze.background")
                        + "\",\"takes\":[\"seconds\"],\"idea\":"
                        + IdeaLines.of(Catalog.program("freeze/background"), language)
                                .toString()
                                .replace(" ", "") + ",\"metrics\":[]}]"
                        + ",\"parameters\":[{\"name\":\"seconds\",\"least\":1,\"most\":60,\"usual\":10}]}",
                freeze.toString());
    }

    @Test
    void theJsonHasTheUnitsOfMetrics() {
        assertTrue(ConsoleResult.to("list", "--json").out().contains("{\"name\":\"add_ms\",\"unit\":\"ms\"}"));
    }

    @Test
    void theListHasWhatMayBeSet() {
        assertTrue(ConsoleResult.to("list")
                .out()
                .lines()
                .anyMatch(line -> line.matches("freeze/blocking .*seconds=10 \\(1–60\\)")));
    }

    @Test
    void theListHasOfEachProgramWhatMakesADifferenceToIt() {
        List<String> lines = ConsoleResult.to("list").out().lines().toList();
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("sum/one .*1000000000\\)  task=add \\(add \\| primes\\)")),
                lines.toString());
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("sum/threads .*workers=8 .*task=add .*")),
                lines.toString());
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("process/spawn .* pause=1000 \\(0–5000\\)")),
                lines.toString());
    }

    private static void assertLine(String line, String id, String title) {
        assertTrue(line.startsWith(id + " ") && line.contains(title), line);
    }
}
