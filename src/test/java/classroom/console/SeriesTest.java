package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.console.report.Metric;
import classroom.console.report.Report;
import classroom.console.report.Series;
import classroom.text.Language;
import classroom.text.Texts;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several runs of one program, one after another. */
class SeriesTest {
    private static final int ALL = 100;

    @Test
    void withoutALockMoneyIsLostInEveryRun() {
        JsonObject json = well("run", "bank/unlocked", "--set", "threads=100", "--times", "3", "--json")
                .json();
        assertEquals(3, json.get("times").getAsInt());
        assertEquals(3, json.getAsJsonArray("metrics").size());
        for (JsonElement each : json.getAsJsonArray("metrics")) {
            JsonObject metrics = each.getAsJsonObject();
            int balance = metrics.get("balance").getAsInt();
            assertTrue(balance < ALL, metrics.toString());
            assertEquals(ALL, metrics.get("expected").getAsInt());
            assertEquals(ALL - balance, metrics.get("lost").getAsInt());
        }
        assertEquals(
                List.of(
                        "program",
                        "parameters",
                        "java",
                        "times",
                        "exit",
                        "wall_ms",
                        "output",
                        "processes",
                        "metrics",
                        "threads",
                        "events",
                        "deadlock",
                        "exceptions",
                        "races",
                        "hints",
                        "races_missing",
                        "bytes"),
                List.copyOf(json.keySet()));
    }

    @Test
    void withALockNoneIsLost() {
        JsonObject json = well("run", "bank/locked", "--times", "2", "--json").json();
        assertEquals(
                "[{\"balance\":100,\"expected\":100,\"lost\":0},{\"balance\":100,\"expected\":100,\"lost\":0}]",
                json.getAsJsonArray("metrics").toString());
    }

    @Test
    void onceIsAListToo() {
        JsonObject json = well("run", "freeze/background", "--set", "seconds=1", "--times=1", "--json")
                .json();
        assertEquals(1, json.getAsJsonArray("metrics").size());
        assertTrue(json.getAsJsonArray("metrics").get(0).getAsJsonObject().has("longest_gap_ms"), json.toString());
    }

    @Test
    void peopleGetALineForEachRunAndTheSpreadOfAll() {
        ConsoleResult said = well(
                "run",
                "bank/synchronized",
                "--set",
                "threads=4",
                "--set",
                "money=5",
                "--times",
                "3",
                "--unobserved",
                "--lang",
                "zh");
        List<String> lines = said.out().lines().toList();
        assertEquals(9, lines.size(), said.out());
        for (int run = 1; run <= 3; run++) {
            assertEquals(
                    Texts.text(Language.ZH, "console.times.run", run, 3, "余额（元） 20 · 存入（元） 20 · 丢失（元） 0"),
                    lines.get(run).strip());
        }
        assertEquals("最小 中位数 最大", lines.get(4).strip().replaceAll(" +", " "));
        assertEquals("余额（元） 20 20 20", lines.get(5).strip().replaceAll(" +", " "));
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddle() {
        Series series = new Series(4);
        for (int value : new int[] {7, 1, 3, 4}) {
            series.add(new Report(
                    "bank/locked",
                    Map.of(),
                    "17",
                    0,
                    value,
                    List.of(),
                    List.of(),
                    List.of(new Metric("lost", "", value)),
                    null,
                    List.of(),
                    List.of()));
        }
        assertEquals(new Series.Spread(1, 3.5, 7), series.spread(new Metric("lost", "", 0)));
        assertEquals(new Series.Spread(1, 3.5, 7), series.wall());
    }

    @Test
    void everyRunThatFailsIsTold() {
        ConsoleResult said = ConsoleResult.toLeaver("--times", "2", "--json");
        assertEquals(1, said.exit());
        assertEquals(
                List.of(
                        "Run 1 of 2: pingpong/threads failed: it ended with exit status 3.",
                        "Run 2 of 2: pingpong/threads failed: it ended with exit status 3."),
                said.err().lines().toList());
        assertEquals(3, said.json().get("exit").getAsInt());
        assertEquals(2, said.json().getAsJsonArray("metrics").size());
    }

    @Test
    void peopleSeeWhatAFailedRunPrinted() {
        ConsoleResult said = ConsoleResult.toLeaver("--times", "2", "--unobserved");
        assertEquals(1, said.exit());
        assertEquals(
                2,
                said.out()
                        .lines()
                        .filter(line -> line.contains("leaving early"))
                        .count(),
                said.out());
    }

    private static ConsoleResult well(String... words) {
        ConsoleResult said = ConsoleResult.to(words);
        assertEquals("", said.err());
        assertEquals(0, said.exit(), said.out());
        return said;
    }
}
