package classroom.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import classroom.lesson.Catalog;
import classroom.lesson.ExpectedEnd;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.lesson.parameter.LessonParameter;
import classroom.trace.Deadlock;
import classroom.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs the programs of a lesson, observed, in three forms of their sources: as they are, each on one line but for its texts, and with
 * empty lines after each statement. What is told of a program must not depend on how its source is divided into lines.
 */
public final class ReformattedPrograms {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|(\"{3}.*?\"{3}|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)+')", Pattern.DOTALL);
    private static final Pattern TEXT_OR_SPACE =
            Pattern.compile("(\"{3}.*?\"{3}|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)+')|\\s+", Pattern.DOTALL);
    private static final String AS_IT_IS = "as-it-is";
    private static final String ONE_LINE = "one-line";
    private static final String SPREAD = "spread";

    private final Path folder;
    private final String lesson;
    private final Map<String, String> small;

    /** Tells what a run has that is the same in every run of its program. */
    public interface Teller {
        /**
         * Tells it.
         *
         * @param program    the program
         * @param trace      all that its run noted
         * @param parameters what it was started with, by name
         */
        String told(Program program, Trace trace, Map<String, Integer> parameters);
    }

    /**
     * The programs of a lesson.
     *
     * @param folder for classes and traces
     * @param lesson its id
     * @param small  some of its parameters by name; the others have their usual values
     */
    public ReformattedPrograms(Path folder, String lesson, Map<String, String> small) {
        this.folder = folder;
        this.lesson = lesson;
        this.small = small;
    }

    /**
     * A test for each program that needs no more than this Java.
     *
     * @throws IOException if another form can't be written
     */
    public Stream<DynamicTest> tests(Teller teller) throws IOException {
        compile(ONE_LINE, text -> outside(TEXT_OR_SPACE, text, " "));
        compile(SPREAD, text -> text.replaceAll("(?m)^(import .*|.*[;{])$", "$1\n\n"));
        return lesson().programs().stream()
                .filter(each -> !each.isPanel() && each.need() == Program.Need.NOTHING)
                .map(each -> DynamicTest.dynamicTest(each.id(), () -> {
                    String asItIs = run(each, AS_IT_IS, teller);
                    assertEquals(asItIs, run(each, ONE_LINE, teller), ONE_LINE);
                    assertEquals(asItIs, run(each, SPREAD, teller), SPREAD);
                }));
    }

    private Lesson lesson() {
        return Catalog.lessons().stream()
                .filter(each -> each.id().equals(lesson))
                .findFirst()
                .orElseThrow();
    }

    private void compile(String form, UnaryOperator<String> change) throws IOException {
        Path sources = folder.resolve(form + "-sources");
        List<String> command = new ArrayList<>(List.of(
                "-g",
                "-proc:none",
                "--release",
                "17",
                "-d",
                folder.resolve(form).toString()));
        try (Stream<Path> all = Files.list(SOURCES.resolve(Path.of("classroom", "program", lesson)))) {
            for (Path each : all.filter(
                            file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .toList()) {
                Path changed = sources.resolve(SOURCES.relativize(each));
                Files.createDirectories(changed.getParent());
                Files.writeString(
                        changed,
                        change.apply(
                                outside(COMMENT_OR_TEXT, Files.readString(each).replace("\r\n", "\n"), "")));
                command.add(changed.toString());
            }
        }
        assertEquals(
                0, ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new)), form);
    }

    /** Replaces what a pattern finds, but for texts and characters. */
    private static String outside(Pattern pattern, String text, String by) {
        return pattern.matcher(text).replaceAll(each -> {
            boolean kept = each.group().startsWith("\"") || each.group().startsWith("'");
            return Matcher.quoteReplacement(kept ? each.group() : by);
        });
    }

    private String run(Program program, String form, Teller teller) throws IOException, InterruptedException {
        Path own = Files.createDirectories(
                folder.resolve("runs").resolve(program.id()).resolve(form));
        List<LessonParameter> parameters = lesson().parameters();
        List<String> values = parameters.stream()
                .map(each -> small.getOrDefault(each.name(), each.usualValue()))
                .toList();
        try (ProgramRunner runner = form.equals(AS_IT_IS)
                ? ProgramRunner.observed(own, program.id(), values.toArray())
                : ProgramRunner.observed(folder.resolve(form), own, program.id(), values.toArray())) {
            if (Catalog.expected(program.id()) == ExpectedEnd.DEADLOCK) {
                runner.until(trace -> Deadlock.atEnd(trace).isPresent());
            } else {
                runner.toItsEnd();
            }
            return teller.told(program, runner.trace(), lesson().numbers(values));
        }
    }
}
