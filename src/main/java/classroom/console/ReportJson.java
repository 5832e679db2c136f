package classroom.console;

import classroom.run.ProcessRecord;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** A report for programs: a JSON object whose fields have fixed names and a fixed order. */
final class ReportJson {
    private ReportJson() {
    }

    static JsonObject of(Report report) {
        JsonObject parameters = new JsonObject();
        report.request().values().forEach(parameters::addProperty);
        JsonArray output = new JsonArray();
        report.output().forEach(output::add);
        JsonObject figures = new JsonObject();
        report.figures().forEach(figure -> figures.addProperty(figure.name(), figure.value()));

        JsonObject json = new JsonObject();
        json.addProperty("program", report.request().program().id());
        json.add("parameters", parameters);
        json.addProperty("java", report.request().jdk().version());
        json.addProperty("exit", report.exit());
        json.addProperty("wall_ms", report.wallMs());
        json.add("output", output);
        json.add("processes", processes(report.processes()));
        json.add("figures", figures);
        return json;
    }

    private static JsonArray processes(List<ProcessRecord> records) {
        JsonArray processes = new JsonArray();
        for (ProcessRecord record : records) {
            JsonObject process = new JsonObject();
            process.addProperty("pid", record.pid());
            process.addProperty("parent", record.parent());
            process.addProperty("started_ms", record.startedMs());
            process.add("ended_ms", record.endedMs() < 0 ? JsonNull.INSTANCE : new JsonPrimitive(record.endedMs()));
            process.add("exit", record.exit() < 0 ? JsonNull.INSTANCE : new JsonPrimitive(record.exit()));
            processes.add(process);
        }
        return processes;
    }
}
