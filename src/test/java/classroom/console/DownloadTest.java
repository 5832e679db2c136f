package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The downloads come to the sum one after the other, and to the longest side by side; twins draw the same times. */
class DownloadTest {
    @ParameterizedTest
    @CsvSource({
        "sequential, --json",
        "sequential, --unobserved",
        "processes, --json",
        "processes, --unobserved",
        "threads, --json",
        "threads, --unobserved",
        "subclass, --json",
        "subclass, --unobserved"
    })
    void theTotalIsTheSumOrTheLongest(String program, String how) {
        JsonObject json = run(program, how, "files=3", "least=1", "most=2", "seed=2", "names=a,,c d")
                .json();
        assertAddsUp(json, program.equals("sequential"));
        List<String> done = output(json).stream()
                .filter(each -> each.contains(" is done, after "))
                .sorted()
                .toList();
        assertEquals(List.of("a is done, after 2 s.", "c d is done, after 2 s.", "file-2 is done, after 1 s."), done);
    }

    @Test
    void virtualThreadsNeedANewerJavaAndSleepSideBySide() {
        ConsoleResult said = run("virtual", "--json", "files=20", "least=1", "most=1");
        if (said.exit() == 0) {
            assertAddsUp(said.json(), false);
            assertTrue(
                    Runtime.Version.parse(said.json().get("java").getAsString()).feature() >= 21, said.out());
        } else {
            assertTrue(said.err().contains("21"), said.err());
        }
    }

    @Test
    void everyProgramNamesFilesInTheLanguageOfTheRun() {
        for (Program each : programs()) {
            ConsoleResult said = ConsoleResult.to(
                    "run", each.id(), "--lang", "zh", "--json", "--set", "files=3", "--set", "least=1", "--set",
                    "most=1");
            if (said.exit() == 0) {
                assertTrue(String.join("", output(said.json())).contains("文件-3"), each.id() + said.out());
            } else {
                assertTrue(each.need() == Program.Need.JAVA_21 && said.err().contains("21"), each.id() + said.err());
            }
        }
    }

    private static List<Program> programs() {
        return Catalog.lessons().stream()
                .filter(each -> each.id().equals("download"))
                .findFirst()
                .orElseThrow()
                .programs();
    }

    @Test
    void leastAboveMostIsRefusedInASentence() {
        for (String program : List.of("sequential", "processes", "threads", "subclass")) {
            ConsoleResult said = run(program, "--json", "least=3", "most=2");
            assertTrue(
                    said.exit() != 0 && said.out().contains("The least must not be more than the most."), said.out());
        }
    }

    private static void assertAddsUp(JsonObject json, boolean sum) {
        JsonObject metrics = json.getAsJsonObject("metrics");
        double total = metrics.get("total_ms").getAsDouble();
        double all = metrics.get("sum_ms").getAsDouble();
        double longest = metrics.get("longest_ms").getAsDouble();
        assertTrue(longest < all && total >= longest - 10, metrics.toString());
        assertEquals(sum, total >= all - 10, metrics.toString());
    }

    private static List<String> output(JsonObject json) {
        return StreamSupport.stream(json.getAsJsonArray("output").spliterator(), false)
                .map(each -> each.getAsString())
                .toList();
    }

    private static ConsoleResult run(String program, String how, String... settings) {
        List<String> words = new ArrayList<>(List.of("run", "download/" + program, "--lang", "en", "--json"));
        if (!how.equals("--json")) {
            words.add(how);
        }
        for (String each : settings) {
            words.addAll(List.of("--set", each));
        }
        return ConsoleResult.to(words.toArray(String[]::new));
    }
}
