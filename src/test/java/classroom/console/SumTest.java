package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs of the lesson Sum come to the right result from the console, observed or not, with little noted. */
class SumTest {
    private static final long SUM = 2_000_000L * 2_000_001 / 2;
    /** The primes up to 100,000. */
    private static final long PRIMES = 9592;
    /** Far fewer than there are numbers. */
    private static final int MAX_EVENTS = 20_000;

    @ParameterizedTest
    @CsvSource({"sum/one, 1, 1", "sum/processes, 3, 4", "sum/threads, 3, 1", "sum/stream, 3, 1"})
    void theSumIsRight(String program, int workers, int processes) {
        JsonObject report = report(program, workers, "add");
        JsonObject metrics = report.getAsJsonObject("metrics");
        assertEquals(SUM, metrics.get("sum").getAsLong());
        assertEquals(SUM, metrics.get("due").getAsLong());
        double add = metrics.get("add_ms").getAsDouble();
        assertTrue(add >= 0 && metrics.get("total_ms").getAsDouble() >= add, metrics.toString());
        assertEquals(program.equals("sum/processes"), metrics.has("start_ms"));
        assertEquals(processes, report.getAsJsonArray("processes").size());
        int lines = report.getAsJsonObject("events").get("line").getAsInt();
        assertTrue(lines < MAX_EVENTS, lines + " lines");
    }

    @ParameterizedTest
    @CsvSource({"sum/one, 1", "sum/processes, 2", "sum/threads, 5", "sum/stream, 32"})
    void thePrimesAreRight(String program, int workers) {
        JsonObject report = report(program, workers, "primes");
        assertEquals(PRIMES, report.getAsJsonObject("metrics").get("primes").getAsLong());
        assertEquals(PRIMES, report.getAsJsonObject("metrics").get("due").getAsLong());
        int noted = report.getAsJsonObject("events").entrySet().stream()
                .map(each -> each.getValue())
                .filter(JsonElement::isJsonPrimitive)
                .mapToInt(JsonElement::getAsInt)
                .sum();
        assertTrue(noted < MAX_EVENTS, noted + " events");
    }

    @ParameterizedTest
    @CsvSource({"sum/one", "sum/processes", "sum/threads", "sum/stream"})
    void unobservedToo(String program) {
        JsonObject metrics = report(program, 2, "add", "--unobserved").getAsJsonObject("metrics");
        assertEquals(SUM, metrics.get("sum").getAsLong());
    }

    private static JsonObject report(String program, int workers, String task, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "run",
                program,
                "--json",
                "--set",
                "numbers=2000000",
                "--set",
                "workers=" + workers,
                "--set",
                "task=" + task));
        words.addAll(List.of(more));
        ConsoleResult said = ConsoleResult.to(words.toArray(String[]::new));
        assertEquals(0, said.exit(), said.err());
        return said.json();
    }
}
