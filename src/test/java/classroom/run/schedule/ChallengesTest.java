package classroom.run.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Challenge;
import classroom.lesson.Challenges;
import classroom.lesson.GalleryProgram;
import classroom.lesson.Lesson;
import classroom.lesson.parameter.LessonParameter;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.schedule.SteppedState.StepKind;
import classroom.run.storage.AppDirectories;
import classroom.run.user.OpenedProgram;
import classroom.run.user.ProgramOpener;
import classroom.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every challenge can be won, and what it says of every order is so. */
@Tag("once")
class ChallengesTest {
    /** All orders, in a time that is enough on a busy machine. */
    private static final ExploreSettings UNHURRIED = new ExploreSettings(2_000_000, 120_000, -1, 0, 42, false);

    private static final int PING = 1;
    private static final int PONG = 2;

    @TempDir
    Path folder;

    static Stream<Challenge> searched() {
        return Challenges.all().stream().filter(each -> !each.id().equals("pingpong-eleven"));
    }

    @Test
    void thereAreEnoughOfLessonsAndGallery() {
        assertTrue(Challenges.all().size() >= 12);
        assertEquals(
                Challenges.all().size(),
                Challenges.all().stream().map(Challenge::id).distinct().count());
        assertFalse(Challenges.ofGallery().isEmpty());
        long ofLessons = Catalog.lessons().stream()
                .mapToLong(each -> Challenges.of(each).size())
                .sum();
        assertEquals(Challenges.all().size(), ofLessons + Challenges.ofGallery().size());
    }

    @ParameterizedTest
    @MethodSource("searched")
    void itCanBeWonAndNotByEveryOrder(Challenge challenge) throws Exception {
        try (Launcher launcher = new Launcher(AppDirectories.here());
                ScheduledRun run = ScheduledRun.start(launcher, copy(launcher, challenge))) {
            ExplorationResult found = run.explore(UNHURRIED, (runs, outcomes) -> {});
            assertTrue(found.all(), challenge.id());
            if (challenge.isAboutEveryOrder()) {
                assertTrue(new ChallengeCheck(challenge).isProvedBy(found), challenge.id() + ": " + found.outcomes());
                assertTrue(
                        found.outcomes().stream().noneMatch(new ChallengeCheck(challenge)::isReachedBy),
                        "no single order wins it");
                return;
            }
            assertFalse(new ChallengeCheck(challenge).isProvedBy(found));
            List<OutcomeSummary> winning = found.outcomes().stream()
                    .filter(new ChallengeCheck(challenge)::isReachedBy)
                    .toList();
            assertFalse(winning.isEmpty(), challenge.id() + ": " + found.outcomes());
            assertTrue(winning.size() < found.outcomes().size(), challenge.id() + " is won by any order");
            SteppedState end = run.follow(winning.get(0).choices());
            assertEquals(winning.get(0).out(), end.out());
        }
    }

    /** There are too many orders to search; this one follows the hints. */
    @Test
    void pingSaysElevenWordsByTheHints() throws Exception {
        Challenge challenge = Challenges.all().stream()
                .filter(each -> each.id().equals("pingpong-eleven"))
                .findFirst()
                .orElseThrow();
        try (Launcher launcher = new Launcher(AppDirectories.here());
                ScheduledRun run = ScheduledRun.start(launcher, copy(launcher, challenge))) {
            SteppedState now = run.state();
            while (now.threads().get(PONG).next() != StepKind.WRITE) {
                now = run.step(PONG, false);
            }
            while (!now.out().equals("PongPingPing") || now.threads().get(PING).next() != StepKind.PRINT) {
                now = run.step(PING, false);
            }
            now = run.step(PONG, false);
            while (!now.threads().get(PING).ended()) {
                now = run.step(PING, false);
            }
            while (now.ending().isEmpty()) {
                now = run.step(
                        now.threads().stream()
                                .filter(SteppedState.ThreadPosition::enabled)
                                .findFirst()
                                .orElseThrow()
                                .number(),
                        false);
            }
            OutcomeSummary outcome =
                    new OutcomeSummary(now.ending(), 0, now.out(), now.err(), now.exceptions(), 1, 1, now.choices());
            assertTrue(new ChallengeCheck(challenge).isReachedBy(outcome), now.out());
        }
    }

    private ScheduledCopy copy(Launcher launcher, Challenge challenge) throws Exception {
        if (challenge.isOfGallery()) {
            return gallery(launcher, challenge.gallery());
        }
        Lesson lesson = Catalog.lessons().stream()
                .filter(each -> challenge.program().startsWith(each.id() + "/"))
                .findFirst()
                .orElseThrow();
        List<String> values = new ArrayList<>();
        for (LessonParameter each : lesson.parameters()) {
            Integer chosen = challenge.values().get(each.name());
            values.add(chosen == null ? each.usualValue() : chosen.toString());
        }
        assertTrue(lesson.parameters().stream()
                .map(LessonParameter::name)
                .toList()
                .containsAll(challenge.values().keySet()));
        return new ProgramBuilder(launcher).scheduled(Catalog.program(challenge.program()), values, Jdk.own());
    }

    private ScheduledCopy gallery(Launcher launcher, GalleryProgram program) throws Exception {
        Path source =
                Files.writeString(folder.resolve(program.mainClass() + ".java"), program.source(Texts.language()));
        OpenedProgram opened = new ProgramOpener(launcher, Jdk.own(), true).open(source);
        try {
            return new ProgramBuilder(launcher).scheduled(opened.program(), List.of(), opened.jdk());
        } catch (RunException e) {
            throw new AssertionError(program.id(), e);
        }
    }
}
