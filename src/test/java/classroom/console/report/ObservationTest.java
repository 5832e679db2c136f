package classroom.console.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.race.RaceReport;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.format.DroppedKind;
import classroom.trace.format.EventKind;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs that were not recorded wholly say so. */
class ObservationTest {
    @ParameterizedTest
    @MethodSource("classroom.text.Language#values")
    void whatIsMissingIsToldToPeople(Language language) {
        Texts.use(language);
        String said = String.join("\n", ReportText.lines(report(observation(12345, false, false))));
        assertTrue(said.contains(Texts.text("console.report.not-recorded", 12345, 0, 0, 0, 0)), said);
        assertFalse(said.contains(Texts.text("console.report.stopped")), said);
        String stopped = String.join("\n", ReportText.lines(report(observation(0, true, false))));
        assertTrue(stopped.contains(Texts.text("console.report.stopped")));
        String full = String.join("\n", ReportText.lines(report(observation(0, true, true))));
        assertTrue(full.contains(Texts.text("console.report.full")), full);
        assertFalse(full.contains(Texts.text("console.report.stopped")), full);
        String whole = String.join("\n", ReportText.lines(report(observation(0, false, false))));
        assertFalse(whole.contains(Texts.text("console.report.not-recorded", 0, 0, 0, 0, 0)), whole);
    }

    @Test
    void andToPrograms() {
        JsonObject events =
                ReportJson.of(report(observation(12345, false, false))).getAsJsonObject("events");
        assertEquals(12345, events.getAsJsonObject("not_recorded").get("lines").getAsInt());
    }

    @Test
    void andOfSeveralRuns() {
        Series series = new Series(2);
        series.add(report(observation(0, false, false)));
        series.add(report(observation(1, false, false)));
        assertTrue(String.join("\n", SeriesText.lines(series)).contains(Texts.text("console.times.incomplete", 1, 2)));
    }

    private static Report report(Observation observation) {
        return new Report(
                "bank/locked",
                Map.of(),
                "17",
                0,
                1,
                List.of(),
                List.of(),
                List.of(),
                observation,
                observation.deadlock(),
                List.of());
    }

    private static Observation observation(long lines, boolean stopped, boolean full) {
        Map<EventKind, Long> events =
                Arrays.stream(EventKind.values()).collect(Collectors.toMap(Function.identity(), kind -> 1L));
        Map<DroppedKind, Long> notRecorded = Map.of(
                DroppedKind.LINES, lines, DroppedKind.FIELDS, 0L, DroppedKind.OUTPUT, 0L, DroppedKind.OTHERS, 0L);
        return new Observation(
                List.of(), events, notRecorded, stopped, full, List.of(), List.of(), List.of(), RaceReport.NONE, 0);
    }
}
