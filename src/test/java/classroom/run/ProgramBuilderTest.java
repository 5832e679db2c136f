package classroom.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.lesson.parameter.LessonParameter;
import classroom.observe.Probe;
import classroom.observe.Translations;
import classroom.run.jdk.Jdk;
import classroom.run.storage.AppDirectories;
import classroom.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Programs that are made ready, and not run. */
class ProgramBuilderTest {
    private static final Program PROGRAM = Catalog.program("sum/one");
    private static final List<String> VALUES = List.of("1000000", "1", "0");

    @Test
    void onlyTheCopyThatIsAskedForIsMade() throws Exception {
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            ProgramBuilder preparation = new ProgramBuilder(launcher);
            Path traces = launcher.folder("traces");
            LaunchSpec observed = preparation.observed(PROGRAM, VALUES, Jdk.own(), Language.EN, traces, 1);
            assertEquals(1, copies(observed), "woven once");
            assertEquals(traces.toString(), observed.environment().get(Probe.RUN));
            LaunchSpec plain = preparation.byItself(PROGRAM, VALUES, Jdk.own(), Language.EN);
            assertEquals(2, copies(plain));
            assertNotEquals(plain.classes(), observed.classes());
            assertEquals(
                    plain.environment().get(Translations.FILE),
                    observed.environment().get(Translations.FILE));
            assertEquals(plain.arguments(), observed.arguments());
            assertEquals(plain.flags(), observed.flags());
            assertTrue(plain.flags().stream().anyMatch(each -> each.startsWith("-Xmx")), "it has room for its list");
        }
    }

    @Test
    void onlyMembersOfTheNetworkStayInTheSessionOfTheApp() throws Exception {
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            ProgramBuilder preparation = new ProgramBuilder(launcher);
            for (Program each : List.of(PROGRAM, Catalog.program("network/queue"))) {
                List<String> values = Catalog.lessonOf(each).parameters().stream()
                        .map(LessonParameter::usualValue)
                        .toList();
                assertEquals(
                        each.id().equals("network/queue"),
                        preparation
                                .byItself(each, values, Jdk.own(), Language.EN)
                                .sessionOfApp(),
                        each.id());
            }
        }
    }

    /** How many copies there are beside this one, and it. */
    private static long copies(LaunchSpec order) throws IOException {
        try (Stream<Path> beside = Files.list(order.classes().getParent())) {
            return beside.filter(each -> each.getFileName().toString().startsWith("sum-one-"))
                    .count();
        }
    }
}
