package classroom.window.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.ObservedPage;
import classroom.window.SwingExtension;
import classroom.window.i18n.Localizer;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JList;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the list of races of a page's runs, and that choosing one shows it. */
class RacesPaneTest {
    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @Test
    void theBankHasARaceOnTheSideWithoutALock() throws Exception {
        Lesson bank = Catalog.lessonOf(Catalog.program("bank/locked"));
        windowing.settings.parameter("bank", bank.parameters().get(0), "10");
        try (ObservedPage page = new ObservedPage(windowing.settings, bank)) {
            assertEquals(List.of(Texts.text("race.empty")), page.seen(() -> rows(page)));
            page.run();
            page.awaitEnd("left");
            page.awaitEnd("right");
            String field = Texts.text("race.fields", "balance", 0);
            page.until(() -> page.status("left").contains(field), "the left side says that there is a race");
            String none = Texts.text("race.none", Texts.text("bank.locked"));
            page.until(() -> rows(page).contains(none), "the right side has none");
            String race = Texts.text("race.of", Texts.text("bank.unlocked"), "");
            page.until(
                    () -> rows(page).get(0).startsWith(race)
                            && rows(page).get(0).contains("balance"),
                    "the left side has one");
            assertTrue(!page.seen(() -> page.status("right")).contains("balance"));
            long before = page.seen(() -> page.twins.player().time());
            choose(page);
            long later = page.seen(() -> page.twins.player().time());
            choose(page);
            long earlier = page.seen(() -> page.twins.player().time());
            assertTrue(earlier <= later && later <= before, earlier + " " + later + " " + before);
            Language now = Texts.language();
            try {
                Texts.use(now == Language.EN ? Language.ZH : Language.EN);
                page.seen(() -> {
                    Localizer.again(list(page));
                    Localizer.again(SwingExtension.named(RacesPane.class, page.twins, "races"));
                    return null;
                });
                assertTrue(page.seen(() -> rows(page)).contains(Texts.text("race.none", Texts.text("bank.locked"))));
            } finally {
                Texts.use(now);
            }
        }
    }

    /** Does what the Enter key does. */
    private static void choose(ObservedPage page) throws Exception {
        page.seen(() -> {
            JList<?> list = list(page);
            list.setSelectedIndex(0);
            Object action = list.getInputMap().get(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0));
            list.getActionMap().get(action).actionPerformed(null);
            return null;
        });
    }

    private static JList<?> list(ObservedPage page) {
        return SwingExtension.named(JList.class, page.twins, "races.list");
    }

    private static List<String> rows(ObservedPage page) {
        JList<?> list = list(page);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < list.getModel().getSize(); i++) {
            rows.add(list.getModel().getElementAt(i).toString());
        }
        return rows;
    }
}
