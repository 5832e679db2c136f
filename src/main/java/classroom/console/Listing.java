package classroom.console;

import classroom.lesson.Lesson;
import classroom.lesson.LessonParameter;
import classroom.lesson.Program;
import classroom.text.Texts;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;

/** Which lessons and programs there are, in the language of now. */
final class Listing {
    private Listing() {
    }

    /** For people: a line a lesson and a line a program. */
    static List<String> lines(List<Lesson> lessons) {
        TextTable columns = new TextTable();
        for (Lesson lesson : lessons) {
            columns.add(lesson.id(), title(lesson), question(lesson));
            lesson.programs().forEach(program -> columns.add(program.id(), title(lesson, program), lesson.parameters(program).stream()
                    .map(ParameterWords::setting).collect(Collectors.joining("  "))));
        }
        return columns.lines();
    }

    /** For programs: an array of lessons. */
    static JsonArray json(List<Lesson> lessons) {
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

    /** A program's title. */
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
            programs.add(json);
        }
        return programs;
    }

    private static JsonArray parameters(Lesson lesson) {
        JsonArray parameters = new JsonArray();
        for (LessonParameter parameter : lesson.parameters()) {
            parameters.add(ParameterWords.json(parameter));
        }
        return parameters;
    }
}
