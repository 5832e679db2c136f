package classroom.console;

import classroom.lesson.Lesson;
import classroom.lesson.LessonParameter;
import classroom.lesson.Program;
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
 * What a reader wants to be run.
 *
 * @param lesson  the program's
 * @param program which program
 * @param values  for all parameters of the lesson, by their names, in the lesson's order
 * @param jdk     which Java
 * @param manner  how, and how often
 */
record Request(Lesson lesson, Program program, Map<String, String> values, Jdk jdk, RunOptions manner) {
    /**
     * What the words of a {@code run} command ask for.
     *
     * @param lessons those that there are
     * @throws UsageException if there is no such program, parameter, value or Java, or if words don't go together
     */
    static Request of(ParseResult words, List<Lesson> lessons) throws UsageException {
        String id = words.matchedPositionalValue(0, null);
        for (String each : List.of(CommandLineSpec.ARGS, CommandLineSpec.INPUT, CommandLineSpec.MAIN, CommandLineSpec.TIME)) {
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
        List<String> ids = lessons.stream().flatMap(lesson -> lesson.programs().stream()).map(Program::id).toList();
        String all = UsageException.all(ids);
        throw new UsageException(id == null ? Texts.text("console.wrong.no-program", all)
                : Texts.text("console.wrong.program", id, all));
    }

    /** The values in the order in which the program takes them. */
    List<String> arguments() {
        return List.copyOf(values.values());
    }

    /** Those values that are numbers, by the names of their parameters. */
    Map<String, Integer> numbers() {
        return lesson.numbers(arguments());
    }

    /** What is set of a parameter that makes no difference to the program is taken too: its twin may need it. */
    private static Map<String, String> values(Program program, Lesson lesson, List<String> settings) throws UsageException {
        Map<String, String> values = lesson.values(Map.of());
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            String name = equals < 0 ? setting : setting.substring(0, equals);
            LessonParameter parameter = lesson.parameters().stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
            String all = UsageException.all(lesson.parameters(program).stream().map(ParameterWords::range).toList());
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
