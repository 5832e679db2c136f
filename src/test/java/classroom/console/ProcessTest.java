package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs about processes come to the metrics that they promise, observed or not. */
class ProcessTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "--unobserved"})
    void aChildHasAVariableOfItsOwn(String how) {
        JsonObject metrics = metrics(run("spawn", how, "pause=20"));
        assertEquals(1, metrics.get("parent_value").getAsInt());
        assertEquals(1000, metrics.get("child_value").getAsInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--unobserved"})
    void forkMakesACopyWherePythonIs(String how) {
        ConsoleResult said = run("fork", how, "pause=20");
        if (said.exit() == 0) {
            JsonObject metrics = metrics(said);
            assertEquals(5, metrics.get("parent_value").getAsInt());
            assertEquals(5000, metrics.get("child_value").getAsInt());
            assertTrue(said.out().contains("fork() = 0, pid = "), said.out());
        } else {
            assertTrue(said.err().contains("python3"), said.err());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--unobserved"})
    void allLinesComeBackInOrder(String how) {
        ConsoleResult said = run("pipe", how, "lines=120", "slow=4");
        JsonObject metrics = metrics(said);
        assertEquals(120, metrics.get("lines").getAsInt());
        assertTrue(metrics.get("bytes").getAsLong() > 120_000, said.out());
        assertTrue(said.out().contains("sorted = true"), said.out());
        assertEquals(how.isEmpty(), metrics.has("blocked_ms"));
        assertTrue(!how.isEmpty() || metrics.get("blocked_ms").getAsLong() > 0, said.out());
    }

    @Test
    void aFewLinesFitIntoThePipe() {
        assertEquals(
                0,
                metrics(run("pipe", "", "lines=3", "slow=0")).get("blocked_ms").getAsLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--unobserved"})
    void everyTaskIsDoneOnce(String how) {
        JsonObject metrics = metrics(run("pool", how, "pause=5", "pool=3", "tasks=25"));
        assertEquals(25, metrics.get("tasks").getAsInt());
        assertEquals(25, metrics.get("done").getAsInt());
        assertEquals(0, metrics.get("lost").getAsInt());
        assertEquals(0, metrics.get("twice").getAsInt());
    }

    private static JsonObject metrics(ConsoleResult said) {
        assertEquals(0, said.exit(), said.err());
        return said.json().getAsJsonObject("metrics");
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
