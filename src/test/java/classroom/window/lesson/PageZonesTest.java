package classroom.window.lesson;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.stage.bank.AccountStage;
import classroom.stage.lanes.Lanes;
import classroom.text.Language;
import classroom.window.SwingExtension;
import classroom.window.UnseenFrame;
import classroom.window.source.LazySourcePane;
import classroom.window.theme.Theme;
import classroom.window.theme.ThemeFixture;
import classroom.window.zone.Zone;
import classroom.window.zone.ZoneSplit;
import java.awt.Component;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the zones of a page: their sizes, enlarging them, and moving the dividers. */
@Tag("once")
class PageZonesTest {
    private static final int BANK = number("bank");
    private static final int WHOLE_LINES = 12;
    /** The height of a window's title bar. */
    private static final int TITLE = 28;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private UnseenFrame unseen;

    @AfterEach
    void close() throws Exception {
        unseen.close();
    }

    static IntStream lessons() {
        return IntStream.range(0, Catalog.lessons().size());
    }

    private static int number(String id) {
        return IntStream.range(0, Catalog.lessons().size())
                .filter(i -> Catalog.lessons().get(i).id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private PageView show(int lesson, Language language) throws Exception {
        onEventThread(() -> {
            ThemeFixture.show(Theme.LIGHT, 0);
            unseen = new UnseenFrame(windowing.settings, lesson);
            SwingExtension.use(language, unseen.frame);
            return null;
        });
        layOut();
        return unseen.page().body().orElseThrow();
    }

    /** Lays out twice, since wrapping labels request another layout after the first. */
    private void layOut() throws Exception {
        for (int i = 0; i < 2; i++) {
            onEventThread(() -> {
                unseen.size(1280, 800 - TITLE);
                unseen.page().revalidate();
                unseen.frame.validate();
                return null;
            });
        }
    }

    private void speak(Language language) throws Exception {
        onEventThread(() -> {
            SwingExtension.use(language, unseen.frame);
            return null;
        });
        layOut();
    }

    private boolean isSeen(Component component) {
        for (Component each = component; each != unseen.page(); each = each.getParent()) {
            if (!each.isVisible() || each.getWidth() <= 0 || each.getHeight() <= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isSeen(Class<? extends Component> type, String name) {
        return isSeen(SwingExtension.named(type, unseen.page(), name));
    }

    private List<ZoneSplit> splits() {
        return SwingExtension.all(unseen.page()).stream()
                .filter(ZoneSplit.class::isInstance)
                .map(ZoneSplit.class::cast)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aSourceShowsEnoughWholeLines(int lesson) throws Exception {
        show(lesson, Language.EN);
        for (Language language : Language.values()) {
            speak(language);
            for (String side : List.of("left", "right")) {
                LazySourcePane source = unseen.named(LazySourcePane.class, "source." + side);
                assertTrue(
                        source.pane().wholeLines() >= WHOLE_LINES,
                        Catalog.lessons().get(lesson).id() + " " + side + " in " + language + " shows "
                                + source.pane().wholeLines() + " lines");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theBarShowsItsButtonsAndLabelsWhole(int lesson) throws Exception {
        show(lesson, Language.EN);
        for (Language language : Language.values()) {
            speak(language);
            List<String> narrow = onEventThread(() ->
                    SwingExtension.all(unseen.named(JButton.class, "button.act.run")
                                    .getParent())
                            .stream()
                            .filter(each -> each instanceof AbstractButton || each instanceof JLabel)
                            .filter(each -> SwingUtilities.getAncestorOfClass(JSpinner.class, each) == null)
                            .filter(each -> each.isVisible() && each.getWidth() < each.getPreferredSize().width)
                            .map(each -> (each instanceof JLabel label ? label.getText() : each.getName()) + " "
                                    + each.getWidth() + " < " + each.getPreferredSize().width)
                            .toList());
            assertEquals(List.of(), narrow, Catalog.lessons().get(lesson).id() + " in " + language);
        }
    }

    @Test
    void anEmptyStageShowsTheChosenValues() throws Exception {
        show(BANK, Language.EN);
        for (int threads : List.of(7, 3)) {
            onEventThread(() -> {
                unseen.named(JSpinner.class, "parameter.threads").setValue(threads);
                return null;
            });
            List<String> descriptions = onEventThread(() -> SwingExtension.all(unseen.page()).stream()
                    .filter(AccountStage.class::isInstance)
                    .map(stage -> stage.getAccessibleContext().getAccessibleDescription())
                    .toList());
            String due = "Balance 0, put in so far 0, due in the end " + threads + ", deposits lost 0";
            assertEquals(List.of(due, due), descriptions);
        }
    }

    @Test
    void oneZoneIsLargeAndAllAreBack() throws Exception {
        PageView view = show(BANK, Language.EN);
        int usual = unseen.named(LazySourcePane.class, "source.left").getHeight();
        toggle(view, Zone.SOURCES);
        assertTrue(isSeen(LazySourcePane.class, "source.left"));
        assertFalse(isSeen(Lanes.class, "lanes"));
        assertTrue(unseen.named(LazySourcePane.class, "source.left").getHeight() > 2 * usual);
        assertTrue(isSeen(Component.class, "transport"), "the time can be moved while a zone is large");
        toggle(view, Zone.STAGES);
        assertFalse(isSeen(LazySourcePane.class, "source.left"));
        toggle(view, Zone.LANES);
        assertTrue(isSeen(Lanes.class, "lanes"));
        assertFalse(isSeen(Component.class, "twin.left"));
        toggle(view, Zone.OUTPUT);
        assertEquals(1, unseen.named(JTabbedPane.class, "texts.left").getSelectedIndex());
        assertEquals(1, unseen.named(JTabbedPane.class, "texts.right").getSelectedIndex());
        toggle(view, Zone.OUTPUT);
        assertNull(view.large());
        onEventThread(() -> {
            unseen.named(JTabbedPane.class, "texts.left").setSelectedIndex(0);
            return null;
        });
        layOut();
        assertTrue(isSeen(Lanes.class, "lanes") && isSeen(LazySourcePane.class, "source.left"));
        assertEquals(usual, unseen.named(LazySourcePane.class, "source.left").getHeight());
    }

    private void toggle(PageView view, Zone zone) throws Exception {
        onEventThread(() -> {
            view.toggle(zone);
            return null;
        });
        layOut();
    }

    @Test
    void aMovedDividerIsRememberedForItsLessonAndReset() throws Exception {
        PageView view = show(BANK, Language.EN);
        List<Integer> usual =
                splits().stream().map(ZoneSplit::getDividerLocation).toList();
        onEventThread(() -> {
            view.moveFootDivider(-3);
            view.moveSideDivider(2);
            view.moveStageDivider(1);
            return null;
        });
        layOut();
        List<Integer> moved =
                splits().stream().map(ZoneSplit::getDividerLocation).toList();
        IntStream.range(0, usual.size()).forEach(i -> assertTrue(!usual.get(i).equals(moved.get(i)), "divider " + i));
        unseen.close();
        show(BANK, Language.EN);
        assertEquals(moved, splits().stream().map(ZoneSplit::getDividerLocation).toList());
        onEventThread(() -> {
            unseen.page().body().orElseThrow().resetDividers();
            return null;
        });
        layOut();
        assertEquals(usual, splits().stream().map(ZoneSplit::getDividerLocation).toList());
    }

    @Test
    void aDividerThatIsDraggedStaysAtItsShareInAnotherSize() throws Exception {
        show(BANK, Language.EN);
        ZoneSplit foot = splits().get(0);
        onEventThread(() -> {
            foot.setDividerLocation(foot.getHeight() / 2);
            return null;
        });
        layOut();
        double share = (double) foot.getDividerLocation() / foot.getHeight();
        onEventThread(() -> {
            unseen.size(1600, 1000);
            return null;
        });
        assertEquals(share, (double) foot.getDividerLocation() / foot.getHeight(), 0.02);
        assertTrue(windowing.settings.share("bank", "foot") > 0);
    }

    @Test
    void theProjectorShowsQuestionAndStagesOnly() throws Exception {
        show(BANK, Language.EN);
        onEventThread(() -> {
            unseen.frame.controller().switchProjector();
            return null;
        });
        layOut();
        JTabbedPane lessons = unseen.named(JTabbedPane.class, "lessons");
        assertTrue(isSeen(Component.class, "question"));
        assertFalse(isSeen(LazySourcePane.class, "source.left"));
        assertFalse(isSeen(Lanes.class, "lanes"));
        assertFalse(isSeen(Component.class, "choose"));
        assertFalse(unseen.frame.getJMenuBar().isVisible());
        assertEquals(lessons.getWidth(), unseen.page().getWidth(), 4, "no tabs beside the page");
        onEventThread(() -> {
            unseen.frame.controller().escape();
            return null;
        });
        layOut();
        assertTrue(isSeen(LazySourcePane.class, "source.left") && isSeen(Lanes.class, "lanes"));
        assertTrue(unseen.frame.getJMenuBar().isVisible());
        assertTrue(lessons.getWidth() > unseen.page().getWidth() + 50);
    }
}
