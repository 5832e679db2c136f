package classroom.console.report;

import classroom.console.request.ParameterWords;
import classroom.lesson.IdeaLines;
import classroom.lesson.Lesson;
import classroom.lesson.MetricSpec;
import classroom.lesson.Program;
import classroom.lesson.parameter.LessonParameter;
import classroom.metrics.MetricsRegistry;
import classroom.text.Texts;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lists the lessons and programs, in the current language. */
public final class Listing {
    private Listing() {}

    /** Returns the list as text: one line for each lesson and program. */
    public static List<String> lines(List<Lesson> lessons) {
        TextTable columns = new TextTable();
        for (Lesson lesson : lessons) {
            columns.add(lesson.id(), title(lesson), question(lesson));
            lesson.programs()
                    .forEach(program -> columns.add(
                            program.id(),
                            title(lesson, program),
                            lesson.parameters(program).stream()
                                    .map(ParameterWords::setting)
                                    .collect(Collectors.joining("  "))));
        }
        return columns.lines();
    }

    /** Returns the list as JSON: an array of lessons. */
    public static JsonArray json(List<Lesson> lessons) {
        JsonArray all = new JsonArray();
        for (Lesson lesson : lessons) {
            JsonObject json = new JsonObject();
            json.addProperty("id", lesson.id());
            json.addProperty("title", title(lesson));
            json.addProperty("question", question(lesson));
            json.add("programs", programs(lesson));
            json.add("parameters", parameters(lesson));
            all.add(json);
        }
        return all;
    }

    /** Returns the title of a program. */
    static String title(Lesson lesson, Program program) {
        return Texts.text(lesson.id() + "." + program.name());
    }

    private static String title(Lesson lesson) {
        return Texts.text(lesson.id() + ".title");
    }

    private static String question(Lesson lesson) {
        return Texts.text(lesson.id() + ".question");
    }

    private static JsonArray programs(Lesson lesson) {
        JsonArray programs = new JsonArray();
        for (Program program : lesson.programs()) {
            JsonObject json = new JsonObject();
            json.addProperty("id", program.id());
            json.addProperty("title", title(lesson, program));
            JsonArray takes = new JsonArray();
            lesson.parameters(program).forEach(parameter -> takes.add(parameter.name()));
            json.add("takes", takes);
            JsonArray idea = new JsonArray();
            IdeaLines.of(program, Texts.language()).forEach(idea::add);
            json.add("idea", idea);
            json.add("metrics", metrics(program));
            programs.add(json);
        }
        return programs;
    }

    /** Returns the metrics of a program with their units; empty for a panel, which is measured by its heartbeat. */
    private static JsonArray metrics(Program program) {
        JsonArray metrics = new JsonArray();
        for (MetricSpec each : program.isPanel() ? List.<MetricSpec>of() : MetricsRegistry.specs(program.id())) {
            JsonObject json = new JsonObject();
            json.addProperty("name", each.name());
            json.addProperty("unit", each.unit().name().toLowerCase(Locale.ROOT));
            metrics.add(json);
        }
        return metrics;
    }

    private static JsonArray parameters(Lesson lesson) {
        JsonArray parameters = new JsonArray();
        for (LessonParameter parameter : lesson.parameters()) {
            parameters.add(ParameterWords.json(parameter));
        }
        return parameters;
    }
}
