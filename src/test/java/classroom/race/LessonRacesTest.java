package classroom.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.ExpectedEnd;
import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.lesson.Program;
import classroom.lesson.parameter.LessonParameter;
import classroom.program.ProgramRunner;
import classroom.race.RaceReport.Gap;
import classroom.trace.Deadlock;
import classroom.trace.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs of the lessons, with small values: those without a lock around shared data have a data race, all others
 * have none. Without the panels, which need a screen, and programs that need another Java or Python.
 */
@Timeout(300)
@Tag("once")
class LessonRacesTest {
    private static final Set<String> RACY = Set.of("bank/unlocked", "bank/no-sleep", "pingpong/threads");

    @TempDir
    Path folder;

    @Test
    void onlyTheProgramsWithoutOrderHaveDataRaces() throws Exception {
        Map<String, List<String>> found = new TreeMap<>();
        Set<String> incomplete = new TreeSet<>();
        int programs = 0;
        for (Lesson lesson : Catalog.lessons()) {
            for (Program program : lesson.programs()) {
                if (program.isPanel() || program.need() != Program.Need.NOTHING) {
                    continue;
                }
                programs++;
                RaceReport report = RaceFinder.of(trace(lesson, program));
                List<String> races = new ArrayList<>();
                report.races()
                        .forEach(each -> races.add(each.name() + " "
                                + each.first().line() + " " + each.second().line()));
                if (!races.isEmpty()) {
                    found.put(program.id(), races);
                }
                if (report.gaps().contains(Gap.FIELDS) || report.gaps().contains(Gap.STOPPED)) {
                    incomplete.add(program.id());
                }
            }
        }
        assertTrue(programs >= 20, programs + " programs");
        assertEquals(Set.of(), incomplete, "all accesses were noted");
        assertEquals(RACY, found.keySet(), found.toString());
        assertTrue(found.get("bank/unlocked").stream().anyMatch(each -> each.startsWith("balance ")), found.toString());
    }

    private Trace trace(Lesson lesson, Program program) throws Exception {
        LessonSpec spec = Catalog.spec(program.id()).orElseThrow();
        List<Object> arguments = new ArrayList<>();
        for (LessonParameter each : lesson.parameters()) {
            arguments.add(spec.small().getOrDefault(each.name(), each.usualValue()));
        }
        Path place = Files.createDirectories(folder.resolve(program.id().replace('/', '-')));
        try (ProgramRunner runner = ProgramRunner.observed(place, program.id(), arguments.toArray())) {
            if (spec.expected(program) == ExpectedEnd.FINISHED) {
                runner.toItsEnd();
            } else {
                runner.until(now -> Deadlock.in(now.at(System.nanoTime()), 0).isPresent());
                runner.stop();
            }
            return runner.trace();
        }
    }
}
