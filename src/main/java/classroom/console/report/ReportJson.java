package classroom.console.report;

import classroom.lesson.Catalog;
import classroom.lesson.ExpectedEnd;
import classroom.metrics.PerThreadValue;
import classroom.run.process.ProcessRecord;
import classroom.trace.DeadlockWait;
import classroom.trace.ThreadTrace;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * Formats a report for programs: a JSON object whose fields have fixed names and a fixed order. Every run has {@code
 * program}, {@code parameters} (values by name), {@code java} (version), {@code exit} (status; null if unknown), {@code
 * wall_ms}, {@code output} (a list of lines), {@code processes} (each with {@code pid}, {@code parent}, {@code
 * started_ms}, {@code ended_ms}, {@code exit}) and {@code metrics} (values by name). Several runs have in addition
 * {@code times}, their number, and {@code metrics} is a list with an object for each run.
 *
 * <p>An observed run has in addition:
 * <ul>
 * <li>{@code threads}: each with {@code process} (a pid), {@code name}, {@code started_ms}, {@code ended_ms} (null if it
 * did not end) and {@code states} (ms by state);
 * <li>{@code events}: the number of each kind, and in {@code not_recorded} the numbers of dropped {@code lines}, {@code
 * fields}, bytes of {@code output} and {@code others};
 * <li>{@code deadlock}: the threads that wait for each other at the end, the last one for the first; each with {@code
 * process}, {@code thread}, {@code lock}, {@code field} (the static field with the lock; null if unknown), {@code line}
 * (where it waits; null if unknown), {@code held_by} (names of threads) and {@code held_line} (where the first of these
 * acquired the lock; null if unknown); empty if there is no deadlock;
 * <li>{@code exceptions}: uncaught exceptions, each with {@code process}, {@code thread} and {@code exception} (its class
 * and message);
 * <li>{@code races}: unordered accesses of a field, each with {@code process}, {@code field} (with its class; as in
 * {@code [3]} for an element), {@code first} and {@code second} (each with {@code thread}, {@code class}, {@code line},
 * {@code event} and {@code access}, which is {@code read} or {@code write}) and {@code count}, the number of races
 * between these two places;
 * <li>{@code hints}: each with {@code process}, {@code kind}, {@code thread}, {@code class}, {@code line}, {@code event},
 * {@code detail} and {@code count};
 * <li>{@code races_missing}: why there may be other races; empty if the whole execution was recorded;
 * <li>{@code bytes}: the size of the trace.
 * </ul>
 * A run of a program that is expected to deadlock has {@code deadlock} even if it was not observed, and several runs
 * have {@code deadlocks}, the number of runs that deadlocked.
 */
public final class ReportJson {
    private static final int NANOS_PER_MICRO = 1000;
    private static final int DECIMALS = 3;

    private ReportJson() {}

    /** Returns the report on one run. */
    public static JsonObject of(Report report) {
        JsonObject json = beginning(report);
        addRun(json, report, report.exit(), metrics(report.metrics()));
        return json;
    }

    /**
     * Returns the report on several runs: the metrics of all, and everything else of the last one, but the exit
     * status of the first run that failed, if there is one.
     */
    public static JsonObject of(Series series) {
        JsonArray metrics = new JsonArray();
        series.metrics().forEach(each -> metrics.add(metrics(each)));
        JsonObject json = beginning(series.last());
        json.addProperty("times", series.size());
        if (tellsDeadlocks(series.last())) {
            json.addProperty("deadlocks", series.deadlocks());
        }
        addRun(json, series.last(), series.exit(), metrics);
        return json;
    }

    private static JsonObject beginning(Report report) {
        JsonObject parameters = new JsonObject();
        report.parameters().forEach((name, value) -> parameters.add(name, value(value)));
        JsonObject json = new JsonObject();
        json.addProperty("program", report.program());
        json.add("parameters", parameters);
        json.addProperty("java", report.java());
        return json;
    }

    /** Returns a JSON number if the text is one, else a string. */
    private static JsonPrimitive value(String text) {
        return text.matches("0|-?[1-9]\\d{0,17}") ? new JsonPrimitive(Long.valueOf(text)) : new JsonPrimitive(text);
    }

    private static void addRun(JsonObject json, Report report, Integer exit, JsonElement metrics) {
        JsonArray output = new JsonArray();
        report.output().forEach(output::add);
        json.addProperty("exit", exit);
        json.addProperty("wall_ms", report.wallMs());
        json.add("output", output);
        json.add("processes", processes(report.processes()));
        json.add("metrics", metrics);
        if (report.observation() != null) {
            json.add("threads", threads(report.observation().threads()));
            json.add("events", events(report.observation()));
            json.add("deadlock", deadlock(report));
            json.add("exceptions", exceptions(report.observation()));
            RaceJson.add(json, report.observation().races());
            json.addProperty("bytes", report.observation().bytes());
        } else if (tellsDeadlocks(report)) {
            json.add("deadlock", deadlock(report));
        }
    }

    private static boolean tellsDeadlocks(Report report) {
        return Catalog.expected(report.program()) == ExpectedEnd.DEADLOCK;
    }

    private static JsonObject metrics(List<Metric> metrics) {
        JsonObject json = new JsonObject();
        metrics.forEach(metric -> json.add(metric.name(), json(metric.value())));
        return json;
    }

    private static JsonElement json(Number value) {
        if (value instanceof PerThreadValue several) {
            JsonArray all = new JsonArray();
            several.values().forEach(all::add);
            return all;
        }
        return new JsonPrimitive(value);
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

    private static JsonArray threads(List<ThreadTimes> all) {
        JsonArray threads = new JsonArray();
        for (ThreadTimes each : all) {
            JsonObject states = new JsonObject();
            each.states().forEach((state, nanos) -> states.addProperty(name(state), ms(nanos)));
            JsonObject thread = new JsonObject();
            thread.addProperty("process", each.process());
            thread.addProperty("name", each.name());
            thread.addProperty("started_ms", ms(each.started()));
            thread.addProperty("ended_ms", each.ended() == ThreadTrace.NEVER ? null : ms(each.ended()));
            thread.add("states", states);
            threads.add(thread);
        }
        return threads;
    }

    private static JsonObject events(Observation observation) {
        JsonObject notRecorded = new JsonObject();
        observation.notRecorded().forEach((what, count) -> notRecorded.addProperty(name(what), count));
        JsonObject events = new JsonObject();
        observation.events().forEach((kind, count) -> events.addProperty(name(kind), count));
        events.add("not_recorded", notRecorded);
        return events;
    }

    private static JsonArray deadlock(Report report) {
        JsonArray deadlock = new JsonArray();
        for (DeadlockWait each : report.deadlock()) {
            JsonArray holders = new JsonArray();
            each.heldBy().forEach(holders::add);
            JsonObject wait = ofThread(each.process(), each.thread());
            wait.addProperty("lock", each.lock());
            wait.addProperty("field", each.field().isEmpty() ? null : each.field());
            wait.add("line", line(each.line()));
            wait.add("held_by", holders);
            wait.add("held_line", line(each.heldLine()));
            deadlock.add(wait);
        }
        return deadlock;
    }

    private static JsonElement line(int line) {
        return line == 0 ? JsonNull.INSTANCE : new JsonPrimitive(line);
    }

    private static JsonArray exceptions(Observation observation) {
        JsonArray exceptions = new JsonArray();
        for (Observation.Death each : observation.exceptions()) {
            JsonObject death = ofThread(each.process(), each.thread());
            death.addProperty("exception", each.exception());
            exceptions.add(death);
        }
        return exceptions;
    }

    private static JsonObject ofThread(long process, String name) {
        JsonObject thread = new JsonObject();
        thread.addProperty("process", process);
        thread.addProperty("thread", name);
        return thread;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Converts to ms with three decimals, as a number that JSON never writes with an exponent. */
    private static BigDecimal ms(long nanos) {
        return BigDecimal.valueOf(Math.round(nanos / (double) NANOS_PER_MICRO), DECIMALS);
    }
}
