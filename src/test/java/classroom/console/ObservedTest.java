package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.format.EventKind;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Programs that are observed, and the same ones unobserved. */
class ObservedTest {
    private static final List<String> LOCKED =
            List.of("run", "bank/locked", "--set", "threads=20", "--set", "bank=5", "--json");
    private static final String ACCESS =
            "\\{\"thread\":\"P[io]ng\",\"class\":\"classroom.program.pingpong.Threads\",\"line\":0,\"event\":0,"
                    + "\"access\":\"(read|write)\"\\}";
    private static final String LOST_UPDATE = "\\{\"process\":0,\"kind\":\"lost_update\",\"thread\":\"P[io]ng\","
            + "\"class\":\"classroom.program.pingpong.Threads\",\"line\":0,\"event\":0,"
            + "\"detail\":\"counter\",\"count\":0\\}";
    private static final int DEPOSITORS = 20;
    /** What rounding to a thousandth of a millisecond may add up to. */
    private static final double ROUNDING_MS = 0.01;

    @Test
    void theJsonHasFixedFieldsInAFixedOrder() {
        ConsoleResult said = well("run", "pingpong/threads", "--set", "count=3", "--set", "pause=0", "--json");
        String shape = said.out()
                .strip()
                .replaceAll("(Ping|Pong){3,}", "words")
                .replaceAll("(?<=:)\\d+(\\.\\d{3})?(?=[,}])", "0")
                .replaceAll(
                        "(\\{\"process\":0,\"field\":\"Threads.counter\",\"first\":" + ACCESS + ",\"second\":" + ACCESS
                                + ",\"count\":0},?)+",
                        "race")
                // Whether an update is lost is left to chance.
                .replaceAll(LOST_UPDATE + ",?", "");
        String states = "\"states\":{\"started\":0,\"running\":0,\"sleeping\":0,\"blocked\":0,\"waiting\":0}";
        String thread = "{\"process\":0,\"name\":\"%s\",\"started_ms\":0,\"ended_ms\":0," + states + "}";
        String events = Arrays.stream(EventKind.values())
                .map(kind -> '"' + kind.name().toLowerCase(Locale.ROOT) + "\":0,")
                .collect(Collectors.joining());
        assertEquals(
                "{\"program\":\"pingpong/threads\",\"parameters\":{\"count\":0,\"pause\":0},\"java\":\""
                        + System.getProperty("java.version") + "\",\"exit\":0,\"wall_ms\":0,\"output\":[\"words\"]"
                        + ",\"processes\":[{\"pid\":0,\"parent\":0,\"started_ms\":0,\"ended_ms\":0,\"exit\":0}]"
                        + ",\"metrics\":{\"ping\":0,\"pong\":0,\"total\":0}"
                        + ",\"threads\":[" + thread.formatted("main") + "," + thread.formatted("Ping") + ","
                        + thread.formatted("Pong") + "]"
                        + ",\"events\":{" + events
                        + "\"not_recorded\":{\"lines\":0,\"fields\":0,\"output\":0,\"others\":0,\"locals\":0}}"
                        + ",\"deadlock\":[],\"exceptions\":[],\"races\":[race],\"hints\":[],\"races_missing\":[],\"bytes\":0}",
                shape);
    }

    @Test
    void everyThreadHasItsTimeInEveryState() {
        JsonObject json = well(LOCKED.toArray(String[]::new)).json();
        double wall = json.get("wall_ms").getAsDouble() + 1;
        assertEquals(DEPOSITORS + 1, json.getAsJsonArray("threads").size());
        for (JsonElement each : json.getAsJsonArray("threads")) {
            JsonObject thread = each.getAsJsonObject();
            double started = thread.get("started_ms").getAsDouble();
            double ended = thread.get("ended_ms").getAsDouble();
            assertTrue(0 < started && started < ended && ended < wall, thread + " of " + wall);
            double states = List.of("started", "running", "sleeping", "blocked", "waiting").stream()
                    .mapToDouble(state -> state(thread, state))
                    .sum();
            assertEquals(ended - started, states, ROUNDING_MS, thread.toString());
            assertEquals(
                    thread.get("name").getAsString().equals("main"), state(thread, "waiting") > 0, thread.toString());
        }
        assertTrue(sum(json, "sleeping") < wall, "one at a time sleeps, having the lock");
        assertTrue(sum(json, "blocked") > 0, json.toString());
    }

    @Test
    void withoutALockNobodyIsBlocked() {
        JsonObject json =
                well("run", "bank/unlocked", "--set", "threads=20", "--json").json();
        assertEquals(0, sum(json, "blocked"));
        assertTrue(sum(json, "sleeping") > 0, json.toString());
    }

    @Test
    void eventsAreCountedByKind() {
        JsonObject json = well(LOCKED.toArray(String[]::new)).json();
        JsonObject events = json.getAsJsonObject("events");
        assertEquals(DEPOSITORS, count(events, "started"));
        assertEquals(DEPOSITORS + 1, count(events, "seen"));
        assertEquals(DEPOSITORS + 1, count(events, "ended"));
        assertEquals(count(events, "begin"), count(events, "end"));
        assertTrue(
                count(events, "write_static") >= DEPOSITORS && count(events, "line") > DEPOSITORS, events.toString());
        assertEquals(0, count(events, "process_started"));
        assertTrue(json.get("bytes").getAsLong() > 8L * count(events, "line"), json.toString());
        events.getAsJsonObject("not_recorded").asMap().values().forEach(each -> assertEquals(0, each.getAsInt()));
    }

    @Test
    void childrenAreObservedToo() {
        JsonObject json = well("run", "pingpong/own-counters", "--set", "pause=1", "--json")
                .json();
        assertEquals(
                "{\"ping\":10,\"pong\":10,\"total\":20}",
                json.getAsJsonObject("metrics").toString());
        assertEquals(3, json.getAsJsonArray("processes").size());
        assertEquals(2, count(json.getAsJsonObject("events"), "process_started"));
        assertEquals(2, count(json.getAsJsonObject("events"), "process_ended"));
        JsonElement parent =
                json.getAsJsonArray("processes").get(0).getAsJsonObject().get("pid");
        for (JsonElement each : json.getAsJsonArray("processes").asList().subList(1, 3)) {
            assertEquals(parent, each.getAsJsonObject().get("parent"));
            assertEquals(0, each.getAsJsonObject().get("exit").getAsInt());
            assertTrue(threads(json)
                    .anyMatch(thread ->
                            thread.get("process").equals(each.getAsJsonObject().get("pid"))));
        }
    }

    @Test
    void whoSharesAQueueSaysTenWordsInAll() {
        JsonObject json = well("run", "pingpong/shared-queue", "--set", "pause=1", "--json")
                .json();
        assertEquals(10, json.getAsJsonObject("metrics").get("total").getAsInt());
    }

    @Test
    void anUnobservedRunHasTheSameMetricsAndNoThreads() {
        for (Language language : Language.values()) {
            JsonObject json = unobserved(language, "bank/locked", "money=7");
            assertEquals(
                    "{\"balance\":700,\"expected\":700,\"lost\":0}",
                    json.getAsJsonObject("metrics").toString());
            for (String observed : List.of("threads", "events", "deadlock", "exceptions", "bytes")) {
                assertFalse(json.has(observed), json.toString());
            }
        }
        JsonObject json = unobserved(Language.ZH, "pingpong/own-counters", "pause=1");
        assertEquals(
                "{\"ping\":10,\"pong\":10,\"total\":20}",
                json.getAsJsonObject("metrics").toString());
    }

    @Test
    void peopleGetTheSameInTheirLanguage() {
        ConsoleResult said = well("run", "bank/unlocked", "--lang", "zh");
        List<String> lines = said.out().lines().toList();
        assertEquals("bank/unlocked  " + Texts.text(Language.ZH, "bank.unlocked"), lines.get(0));
        for (String key : List.of(
                "metric.balance",
                "metric.expected",
                "bank.metric.lost",
                "console.report.events",
                "console.report.threads",
                "console.report.blocked")) {
            assertTrue(said.out().contains(Texts.text(Language.ZH, key)), key + " in " + said.out());
        }
        String more = Texts.text(Language.ZH, "console.report.more-threads", 89);
        assertTrue(lines.stream().anyMatch(line -> line.contains(more)), said.out());
    }

    @Test
    void aProgramThatFailsHasItsStatusAndItsWords() {
        ConsoleResult said = ConsoleResult.toLeaver("--json");
        assertEquals(1, said.exit());
        assertEquals(
                "pingpong/threads failed: it ended with exit status 3.",
                said.err().strip());
        assertEquals(3, said.json().get("exit").getAsInt());
        assertEquals("[\"leaving early\"]", said.json().get("output").toString());
        assertEquals(1, threads(said.json()).count());
    }

    private static JsonObject unobserved(Language language, String program, String setting) {
        return well("run", program, "--set", setting, "--unobserved", "--json", "--lang", language.tag())
                .json();
    }

    private static ConsoleResult well(String... words) {
        ConsoleResult said = ConsoleResult.to(words);
        assertEquals("", said.err());
        assertEquals(0, said.exit(), said.out());
        return said;
    }

    private static double sum(JsonObject json, String state) {
        return threads(json).mapToDouble(thread -> state(thread, state)).sum();
    }

    private static double state(JsonObject thread, String state) {
        return thread.getAsJsonObject("states").get(state).getAsDouble();
    }

    private static int count(JsonObject events, String kind) {
        return events.get(kind).getAsInt();
    }

    private static Stream<JsonObject> threads(JsonObject json) {
        return StreamSupport.stream(json.getAsJsonArray("threads").spliterator(), false)
                .map(JsonElement::getAsJsonObject);
    }
}
