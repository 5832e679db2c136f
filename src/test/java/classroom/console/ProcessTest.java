package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs about processes come to the figures that they promise, observed or not. */
@ExtendWith(SameLanguage.class)
class ProcessTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "--unobserved"})
    void aChildHasAVariableOfItsOwn(String how) {
        JsonObject figures = figures(run("spawn", how, "pause=20"));
        assertEquals(1, figures.get("parent_value").getAsInt());
        assertEquals(1000, figures.get("child_value").getAsInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--unobserved"})
    void forkMakesACopyWherePythonIs(String how) {
        ConsoleResult said = run("fork", how, "pause=20");
        if (said.exit() == 0) {
            JsonObject figures = figures(said);
            assertEquals(5, figures.get("parent_value").getAsInt());
            assertEquals(5000, figures.get("child_value").getAsInt());
            assertTrue(said.out().contains("fork() returned 0 in process "), said.out());
        } else {
            assertTrue(said.err().contains("python3"), said.err());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--unobserved"})
    void allLinesComeBackInOrder(String how) {
        ConsoleResult said = run("pipe", how, "lines=120", "slow=4");
        JsonObject figures = figures(said);
        assertEquals(120, figures.get("lines").getAsInt());
        assertTrue(figures.get("bytes").getAsLong() > 120_000, said.out());
        assertTrue(said.out().contains("in order: true"), said.out());
        assertEquals(how.isEmpty(), figures.has("blocked_ms"));
        assertTrue(!how.isEmpty() || figures.get("blocked_ms").getAsLong() > 0, said.out());
    }

    @Test
    void aFewLinesFitIntoThePipe() {
        assertEquals(0, figures(run("pipe", "", "lines=3", "slow=0")).get("blocked_ms").getAsLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--unobserved"})
    void everyTaskIsDoneOnce(String how) {
        JsonObject figures = figures(run("pool", how, "pause=5", "pool=3", "tasks=25"));
        assertEquals(25, figures.get("tasks").getAsInt());
        assertEquals(25, figures.get("done").getAsInt());
        assertEquals(0, figures.get("lost").getAsInt());
        assertEquals(0, figures.get("twice").getAsInt());
    }

    private static JsonObject figures(ConsoleResult said) {
        assertEquals(0, said.exit(), said.err());
        return said.json().getAsJsonObject("figures");
    }

    private static ConsoleResult run(String program, String how, String... settings) {
        List<String> words = new ArrayList<>(List.of("run", "process/" + program, "--lang", "en", "--json"));
        if (!how.isEmpty()) {
            words.add(how);
        }
        for (String each : settings) {
            words.addAll(List.of("--set", each));
        }
        return ConsoleResult.to(words.toArray(String[]::new));
    }
}
