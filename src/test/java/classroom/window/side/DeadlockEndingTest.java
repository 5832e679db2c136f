package classroom.window.side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.stage.deadlock.DeadlockStage;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.ObservedPage;
import classroom.window.SwingExtension;
import classroom.window.file.RunFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that a run with an expected deadlock is shown for some seconds, and then ends by itself. */
@Timeout(180)
class DeadlockEndingTest {
    private static final Lesson LESSON = Catalog.lessonOf(Catalog.program("deadlock/opposite"));

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @Test
    void itIsToldAndThenEnded() throws Exception {
        Texts.use(Language.EN);
        windowing.settings.parameter(LESSON.id(), LESSON.parameters().get(1), "300");
        try (ObservedPage page = new ObservedPage(windowing.settings, LESSON, kill -> new DeadlockStage())) {
            page.run();
            page.until(() -> page.status("left").startsWith("Dead-locked: "), "the deadlock is told while it lasts");
            assertTrue(page.seen(() -> page.side("left").shown().isLive()));
            assertTrue(
                    page.seen(() -> page.status("left")).endsWith("The app ends this run 5 s after that was clear."));
            page.awaitEnd("left");
            DisplayedRun ended = page.seen(() -> page.side("left").shown());
            long stuck = ended.run().ended().get().endedNanos() - ended.trace().end();
            long shown = DeadlockEnding.CERTAIN + TimeUnit.SECONDS.toNanos(DeadlockEnding.SHOWN_S);
            assertTrue(stuck >= shown, "it was on show: " + stuck);
            String status = page.seen(() -> page.status("left"));
            assertTrue(status.startsWith("Dead-locked: ") && status.contains("events"), status);
            page.awaitEnd("right");
            assertEquals(
                    List.of(false, false),
                    page.seen(() -> List.of(
                            page.side("left").isRunning(), page.side("right").isRunning())));
            DisplayedRun left = page.seen(() -> page.side("left").shown());
            Path file = windowing.folder.resolve("stuck.ccrun");
            RunFiles.save(left, file);
            assertTrue(DeadlockEnding.isExpected(RunFiles.open(file)));
            page.seen(() -> {
                page.twins.runUnobserved();
                return null;
            });
            page.until(
                    () -> page.seenNow("unobserved.left")
                            .startsWith("Unobserved, told by the JVM itself: Dead-locked: A to B waits in line "),
                    "the JVM itself tells of it");
        }
    }
}
