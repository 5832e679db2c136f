package classroom.console.report;

import classroom.metrics.RaceText;
import classroom.race.Hint;
import classroom.race.Race;
import classroom.race.RaceAccess;
import classroom.race.RaceReport;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;

/** Formats races and hints for {@link ReportJson}. */
final class RaceJson {
    private RaceJson() {}

    static void add(JsonObject json, RaceReport report) {
        JsonArray races = new JsonArray();
        for (Race each : report.races()) {
            JsonObject race = new JsonObject();
            race.addProperty("process", each.first().thread().process().pid());
            race.addProperty("field", RaceText.field(each));
            race.add("first", access(each.first()));
            race.add("second", access(each.second()));
            race.addProperty("count", each.count());
            races.add(race);
        }
        JsonArray hints = new JsonArray();
        for (Hint each : report.hints()) {
            JsonObject hint = new JsonObject();
            hint.addProperty("process", each.at().thread().process().pid());
            hint.addProperty("kind", each.kind().name().toLowerCase(Locale.ROOT));
            place(hint, each.at());
            hint.addProperty("detail", each.detail());
            hint.addProperty("count", each.count());
            hints.add(hint);
        }
        JsonArray missing = new JsonArray();
        report.gaps().stream().sorted().forEach(each -> missing.add(each.name().toLowerCase(Locale.ROOT)));
        json.add("races", races);
        json.add("hints", hints);
        json.add("races_missing", missing);
    }

    private static JsonObject access(RaceAccess access) {
        JsonObject json = new JsonObject();
        place(json, access);
        json.addProperty("access", access.isWrite() ? "write" : "read");
        return json;
    }

    private static void place(JsonObject json, RaceAccess access) {
        json.addProperty("thread", access.thread().name());
        json.addProperty("class", access.className());
        json.addProperty("line", access.line());
        json.addProperty("event", access.event());
    }
}
