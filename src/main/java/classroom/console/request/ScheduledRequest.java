package classroom.console.request;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.Jdks;
import classroom.run.jdk.ProgramRequirements;
import classroom.run.schedule.OutcomeSummary;
import classroom.run.schedule.OutcomeVerdict;
import classroom.run.schedule.ScheduledCopy;
import classroom.run.user.OpenedProgram;
import classroom.run.user.ProgramOpener;
import classroom.text.Texts;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/**
 * A request to schedule a program.
 *
 * @param lesson  the program's lesson; null for a source of the user's own
 * @param program the program; null for a source of the user's own
 * @param source  the source; null for a program of a lesson
 * @param values  the parameter values by name; empty for a source
 * @param jdk     the Java to use
 * @param fixed   whether the user chose that Java
 */
public record ScheduledRequest(
        Lesson lesson, Program program, Path source, Map<String, String> values, Jdk jdk, boolean fixed) {
    /**
     * Evaluates a command.
     *
     * @throws UsageException if the program, file, parameter, value or Java does not exist
     */
    public static ScheduledRequest of(ParseResult words, List<Lesson> lessons) throws UsageException {
        String id = words.matchedPositionalValue(0, null);
        List<String> settings = words.matchedOptionValue(CommandLineSpec.SET, List.of());
        for (Lesson lesson : lessons) {
            for (Program program : lesson.programs()) {
                if (program.id().equals(id)) {
                    return new ScheduledRequest(
                            lesson,
                            program,
                            null,
                            Request.values(program, lesson, settings),
                            jdk(words, program),
                            words.hasMatchedOption(CommandLineSpec.JAVA));
                }
            }
        }
        List<String> ids = lessons.stream()
                .flatMap(lesson -> lesson.programs().stream())
                .map(Program::id)
                .toList();
        if (id == null) {
            throw new UsageException(Texts.text("console.wrong.no-program", UsageException.all(ids)));
        }
        Path file = file(id);
        if (file == null) {
            throw new UsageException(Texts.text("console.wrong.program", id, UsageException.all(ids)));
        }
        return new ScheduledRequest(
                null, null, file, Map.of(), jdk(words, null), words.hasMatchedOption(CommandLineSpec.JAVA));
    }

    private static Path file(String name) {
        try {
            Path file = Path.of(name);
            return name.endsWith(".java") && Files.isRegularFile(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** Returns the chosen Java, else the newest one found: with Java 21 or newer, threads switch much faster. */
    private static Jdk jdk(ParseResult words, Program program) throws UsageException {
        String folder = words.matchedOptionValue(CommandLineSpec.JAVA, null);
        try {
            Jdk jdk =
                    folder != null ? Jdks.check(Path.of(folder)) : Jdks.found().get(0);
            return program == null ? jdk : ProgramRequirements.jdk(program, jdk);
        } catch (RunException e) {
            throw new UsageException(e.getMessage());
        } catch (InvalidPathException e) {
            throw new UsageException(Texts.text("console.wrong.folder", folder));
        }
    }

    /** Returns the name used in reports. */
    public String title() {
        return program != null ? program.id() : source.toString();
    }

    /** Whether an outcome is what it should come to. */
    public OutcomeVerdict verdict(OutcomeSummary outcome) {
        Map<String, Integer> numbers = lesson == null ? Map.of() : lesson.numbers(List.copyOf(values.values()));
        return OutcomeVerdict.of(program, numbers, outcome);
    }

    /** Returns the scheduled copy; a source is opened as {@code run} does. */
    public ScheduledCopy copy(Launcher launcher) throws RunException {
        ProgramBuilder preparation = new ProgramBuilder(launcher);
        if (program != null) {
            return preparation.scheduled(program, List.copyOf(values.values()), jdk);
        }
        OpenedProgram opened = new ProgramOpener(launcher, jdk, fixed).open(source);
        return preparation.scheduled(opened.program(), List.of(), opened.jdk());
    }
}
