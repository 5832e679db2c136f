package classroom.window.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.run.Run;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.ObservedPage;
import classroom.window.SwingExtension;
import classroom.window.programs.Busy;
import classroom.window.programs.Stuck;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.swing.JComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests choosing another program while one runs. */
class ChoosingTest {
    private static final int PATIENCE_S = 90;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    /** Returns a page whose left program runs until it is stopped. */
    private ObservedPage page(boolean inTurn) throws Exception {
        Lesson lesson = ObservedPage.lesson(Stuck.class, Busy.class, 1);
        Program other = new Program("bank/atomic", Busy.class.getName(), List.of());
        List<Program> programs =
                List.of(lesson.programs().get(0), lesson.programs().get(1), other);
        return new ObservedPage(windowing.settings, new Lesson(lesson.id(), programs, lesson.parameters(), inTurn));
    }

    private static void choose(ObservedPage page, String side, String program) throws Exception {
        page.seen(() -> {
            JComboBox<?> chooser = SwingExtension.named(JComboBox.class, page.side(side), "choose");
            for (int i = 0; i < chooser.getItemCount(); i++) {
                if (((Program) chooser.getItemAt(i)).name().equals(program)) {
                    chooser.setSelectedIndex(i);
                }
            }
            return null;
        });
    }

    private static Run running(ObservedPage page) throws Exception {
        page.until(() -> page.side("left").shown() != null, "it runs");
        return page.seen(() -> page.side("left").shown().run());
    }

    @Test
    void whatRanIsEnded() throws Exception {
        try (ObservedPage page = page(false)) {
            page.run();
            Run run = running(page);
            assertEquals(Texts.text("twin.running", run.pid()), page.seen(() -> page.status("left")));
            choose(page, "left", "atomic");
            assertTrue(run.ended().get(PATIENCE_S, TimeUnit.SECONDS).stopped());
            assertNull(page.seen(() -> page.side("left").shown()));
            assertEquals(Texts.text("twin.ready"), page.seen(() -> page.status("left")));
            page.seen(() -> {
                SwingExtension.use(Language.ZH, page.twins);
                return null;
            });
            assertNull(page.seen(() -> page.side("left").shown()), "the old run doesn't come back");
            assertEquals(Texts.text(Language.ZH, "twin.ready"), page.seen(() -> page.status("left")));
        }
    }

    @Test
    void theTurnOfTheOtherSideDoesNotCome() throws Exception {
        try (ObservedPage page = page(true)) {
            page.run();
            Run run = running(page);
            assertEquals(Texts.text("twin.turn"), page.seen(() -> page.status("right")));
            choose(page, "right", "atomic");
            assertEquals(
                    Texts.text("twin.turn"),
                    page.seen(() -> page.status("right")),
                    "its turn still comes, with the other program");
            assertTrue(run.isAlive());
            choose(page, "left", "locked");
            assertTrue(run.ended().get(PATIENCE_S, TimeUnit.SECONDS).stopped());
            page.seen(() -> null);
            assertEquals(Texts.text("twin.ready"), page.seen(() -> page.status("left")));
            assertEquals(Texts.text("twin.ready"), page.seen(() -> page.status("right")));
            assertFalse(page.seen(() -> page.side("right").isRunning()));
            page.run();
            page.awaitEnd("right");
            assertEquals("bank/atomic", page.side("right").shown().program().id());
        }
    }
}
