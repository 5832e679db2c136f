package classroom.console;

import classroom.console.programs.Leaver;
import classroom.console.programs.Moody;
import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.lesson.parameter.NumberParameter;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the console answered.
 *
 * @param exit its exit status
 * @param out  its standard output
 * @param err  its standard error
 */
record ConsoleResult(int exit, String out, String err) {
    /** The lesson of the moody panel. It has the names of a real one, since names have texts. */
    static final List<Lesson> MOODY = List.of(new Lesson(
            "freeze",
            List.of(new Program(
                    "freeze/blocking",
                    Moody.class.getName(),
                    Catalog.program("freeze/blocking").presses())),
            List.of(new NumberParameter("mood", 0, 3, 0), new NumberParameter("port", 0, 65535, 0))));

    private static final List<Lesson> LEAVER = List.of(new Lesson(
            "pingpong", List.of(new Program("pingpong/threads", Leaver.class.getName(), List.of())), List.of()));

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Says words to a console with the real lessons. */
    static ConsoleResult to(String... words) {
        return to(Catalog.lessons(), PATIENCE, words);
    }

    /** Says words to a console with the moody panel. */
    static ConsoleResult toMoody(Duration patience, int mood) {
        return to(MOODY, patience, "run", "freeze/blocking", "--json", "--lang", "en", "--set", "mood=" + mood);
    }

    /** Says words to a console with a program that ends early. */
    static ConsoleResult toLeaver(String... words) {
        List<String> all = new ArrayList<>(List.of("run", "pingpong/threads", "--lang", "en"));
        all.addAll(List.of(words));
        return to(LEAVER, PATIENCE, all.toArray(String[]::new));
    }

    static ConsoleResult to(List<Lesson> lessons, Duration patience, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(out), stream(err), true);
        int exit = new ConsoleApp(lessons, patience, terminal).run(words);
        return new ConsoleResult(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The one object on standard output; fails if there is anything else. */
    JsonObject json() {
        return JsonParser.parseString(out).getAsJsonObject();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
