package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.lesson.parameter.NumberParameter;
import classroom.window.programs.Deep;
import classroom.window.programs.Leaver;
import classroom.window.programs.Stuck;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Programs that go wrong, in a terminal: it says what happened, and ends. */
class StuckTest {
    private static ConsoleResult run(Class<?> program, String... more) {
        List<Lesson> lessons = List.of(new Lesson(
                "pingpong",
                List.of(new Program("pingpong/threads", program.getName(), List.of())),
                List.of(new NumberParameter("count", 0, 9, 0))));
        List<String> words = new ArrayList<>(List.of("run", "pingpong/threads", "--lang", "en"));
        words.addAll(List.of(more));
        return ConsoleResult.to(lessons, Duration.ofSeconds(60), words.toArray(String[]::new));
    }

    @Test
    void aDeadlockIsToldAndEnded() {
        ConsoleResult said = run(Stuck.class);
        assertEquals(ConsoleApp.FAILED, said.exit());
        assertEquals(
                "pingpong/threads was stopped, since its threads wait for each other and none of them would ever go on.",
                said.err().strip());
        assertTrue(said.out().contains("Dead-locked: Anna waits in line "), said.out());
        assertTrue(said.out().contains(". None of them will ever go on."), said.out());
    }

    @Test
    void itsJsonIsWhole() {
        ConsoleResult said = run(Stuck.class, "--json");
        assertEquals(ConsoleApp.FAILED, said.exit());
        assertEquals("[\"before\"]", said.json().get("output").toString());
        assertEquals(3, said.json().getAsJsonArray("threads").size());
        assertEquals(0, said.json().getAsJsonArray("exceptions").size());
        List<JsonObject> circle = objects(said, "deadlock");
        assertEquals(
                Set.of("Anna", "Bert"),
                Set.copyOf(circle.stream()
                        .map(each -> each.get("thread").getAsString())
                        .toList()));
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    said.json()
                            .getAsJsonArray("processes")
                            .get(0)
                            .getAsJsonObject()
                            .get("pid"),
                    circle.get(i).get("process"));
            assertEquals(
                    "[" + circle.get(1 - i).get("thread") + "]",
                    circle.get(i).get("held_by").toString());
            assertTrue(
                    circle.get(i).get("lock").getAsString().matches("(Object|ReentrantLock)@\\w+"), circle.toString());
            assertTrue(
                    Set.of("FIRST", "SECOND")
                            .contains(circle.get(i).get("field").getAsString()),
                    circle.toString());
            // Who holds a lock got it in a line before the one in which it waits.
            assertTrue(
                    circle.get(i).get("held_line").getAsInt()
                            < circle.get(1 - i).get("line").getAsInt(),
                    circle.toString());
        }
        assertNotEquals(circle.get(0).get("lock"), circle.get(1).get("lock"));
    }

    @Test
    void itsJsonTellsWhichExceptionEndedAThread() {
        ConsoleResult said = run(Deep.class, "--json");
        List<JsonObject> exceptions = objects(said, "exceptions");
        assertEquals(1, exceptions.size(), said.out());
        assertEquals("main", exceptions.get(0).get("thread").getAsString());
        assertEquals(
                "java.lang.StackOverflowError",
                exceptions.get(0).get("exception").getAsString());
        assertEquals("[]", said.json().get("deadlock").toString());
    }

    private static List<JsonObject> objects(ConsoleResult said, String field) {
        return said.json().getAsJsonArray(field).asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    @Test
    void whatEndedAProgramEarlyIsTold() {
        assertTrue(run(Deep.class).out().contains("main died of java.lang.StackOverflowError"));
        ConsoleResult left = run(Leaver.class);
        assertTrue(left.out().contains("main called exit in line "), left.out());
        assertEquals(
                "pingpong/threads failed: it ended with exit status 4.",
                left.err().strip());
    }
}
