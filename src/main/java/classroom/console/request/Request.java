package classroom.console.request;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.lesson.parameter.LessonParameter;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.Jdks;
import classroom.run.jdk.ProgramRequirements;
import classroom.text.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/**
 * A request to run a program.
 *
 * @param lesson  the program's lesson
 * @param program the program
 * @param values  the values of all parameters of the lesson, by name, in the lesson's order
 * @param jdk     the Java to use
 * @param manner  how to run it, and how often
 */
public record Request(Lesson lesson, Program program, Map<String, String> values, Jdk jdk, RunOptions manner) {
    /**
     * Evaluates a {@code run} command.
     *
     * @param lessons the known lessons
     * @throws UsageException if a program, parameter, value or Java does not exist, or options contradict each other
     */
    public static Request of(ParseResult words, List<Lesson> lessons) throws UsageException {
        String id = words.matchedPositionalValue(0, null);
        for (String each :
                List.of(CommandLineSpec.ARGS, CommandLineSpec.INPUT, CommandLineSpec.MAIN, CommandLineSpec.TIME)) {
            if (id != null && words.hasMatchedOption(each)) {
                throw new UsageException(Texts.text("console.wrong.only-own", each, id));
            }
        }
        for (Lesson lesson : lessons) {
            for (Program program : lesson.programs()) {
                if (program.id().equals(id)) {
                    List<String> settings = words.matchedOptionValue(CommandLineSpec.SET, List.of());
                    Map<String, String> values = values(program, lesson, settings);
                    return new Request(lesson, program, values, jdk(words, program), RunOptions.of(words, program));
                }
            }
        }
        List<String> ids = lessons.stream()
                .flatMap(lesson -> lesson.programs().stream())
                .map(Program::id)
                .toList();
        String all = UsageException.all(ids);
        throw new UsageException(
                id == null
                        ? Texts.text("console.wrong.no-program", all)
                        : Texts.text("console.wrong.program", id, all));
    }

    /** Returns the values in the order in which the program takes them. */
    public List<String> arguments() {
        return List.copyOf(values.values());
    }

    /** Returns the numeric values by parameter name. */
    public Map<String, Integer> numbers() {
        return lesson.numbers(arguments());
    }

    /**
     * Accepts values of parameters that do not affect the program, so that the same options fit all programs of the
     * lesson.
     */
    static Map<String, String> values(Program program, Lesson lesson, List<String> settings) throws UsageException {
        Map<String, String> values = lesson.values(Map.of());
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            String name = equals < 0 ? setting : setting.substring(0, equals);
            LessonParameter parameter = lesson.parameters().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(null);
            String all = UsageException.all(lesson.parameters(program).stream()
                    .map(ParameterWords::range)
                    .toList());
            if (parameter == null) {
                throw new UsageException(Texts.text("console.wrong.parameter", program.id(), name, all));
            }
            if (equals < 0) {
                throw new UsageException(Texts.text("console.wrong.setting", setting, all));
            }
            values.put(name, value(parameter, setting.substring(equals + 1)));
        }
        return values;
    }

    private static String value(LessonParameter parameter, String text) throws UsageException {
        try {
            return parameter.value(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(ParameterWords.refusal(parameter, text));
        }
    }

    private static Jdk jdk(ParseResult words, Program program) throws UsageException {
        String folder = words.matchedOptionValue(CommandLineSpec.JAVA, null);
        try {
            return ProgramRequirements.jdk(program, folder == null ? Jdk.own() : Jdks.check(Path.of(folder)));
        } catch (RunException e) {
            throw new UsageException(e.getMessage());
        } catch (InvalidPathException e) {
            throw new UsageException(Texts.text("console.wrong.folder", folder));
        }
    }
}
