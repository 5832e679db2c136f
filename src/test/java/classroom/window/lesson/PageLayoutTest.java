package classroom.window.lesson;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.stage.panel.HeartbeatStrip;
import classroom.stage.panel.ScreenView;
import classroom.text.Language;
import classroom.window.SwingExtension;
import classroom.window.UnseenFrame;
import classroom.window.source.LazySourcePane;
import classroom.window.source.SourcePane;
import classroom.window.theme.Theme;
import classroom.window.theme.ThemeFixture;
import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that a page fits into its window at every size and in both languages, and that only the source has a scroll
 * bar.
 */
@Tag("once")
class PageLayoutTest {
    /** The height of a window's title bar. */
    private static final int TITLE = 28;

    private static final int MIN_STRIP = 40;
    private static final int MIN_SCREEN = 90;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private UnseenFrame unseen;

    @BeforeEach
    void make() throws Exception {
        unseen = onEventThread(() -> new UnseenFrame(windowing.settings));
    }

    @AfterEach
    void close() throws Exception {
        unseen.close();
    }

    private void show(int width, int height, int steps, Language language) throws Exception {
        onEventThread(() -> {
            ThemeFixture.show(Theme.LIGHT, steps);
            SwingExtension.use(language, unseen.frame);
            unseen.size(width, height - TITLE);
            return null;
        });
        // The layout requested by the new texts is done in a later event.
        onEventThread(() -> {
            unseen.frame.validate();
            return null;
        });
    }

    private List<Component> shown() {
        return SwingExtension.all(unseen.page()).stream()
                .filter(PageLayoutTest::isVisible)
                .toList();
    }

    private static boolean isVisible(Component component) {
        for (Component each = component; !(each instanceof LessonPage); each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the page's buttons, labels and fields, except those inside library components. */
    private Stream<Component> controls() {
        return shown().stream()
                .filter(each -> (each instanceof AbstractButton || each instanceof JLabel || each instanceof JSpinner)
                        && SwingUtilities.getAncestorOfClass(JSpinner.class, each) == null
                        && SwingUtilities.getAncestorOfClass(JComboBox.class, each) == null
                        && SwingUtilities.getAncestorOfClass(JScrollPane.class, each) == null);
    }

    private Rectangle onPage(Component component) {
        return SwingUtilities.convertRectangle(component.getParent(), component.getBounds(), unseen.page());
    }

    private static String told(Component component) {
        String text = component instanceof AbstractButton button
                ? button.getText()
                : component instanceof JLabel label ? label.getText() : "";
        return component.getClass().getSimpleName() + " " + component.getName() + " “" + text + "” "
                + component.getBounds() + " wants " + component.getPreferredSize();
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 800, 0",
        "1280, 800, 2",
        "1920, 1080, 0",
        "1920, 1080, 2",
        "1920, 1080, 6",
        "1024, 700, 0",
        "1024, 700, -2"
    })
    void everyControlHasTheRoomThatItWants(int width, int height, int steps) throws Exception {
        for (Language language : Language.values()) {
            show(width, height, steps, language);
            List<String> narrow = onEventThread(() -> controls()
                    .filter(each -> !"look".equals(each.getName()))
                    .filter(each -> each.getWidth() < each.getPreferredSize().width
                            || each.getHeight() < each.getPreferredSize().height)
                    .map(PageLayoutTest::told)
                    .toList());
            assertEquals(List.of(), narrow, language + " at " + width + " x " + height + ", " + steps);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, 0", "1280, 800, 2", "1920, 1080, 2", "1024, 700, 0"})
    void theSentenceThatSaysWhereToLookIsWhole(int width, int height, int steps) throws Exception {
        for (Language language : Language.values()) {
            show(width, height, steps, language);
            JLabel look = unseen.named(JLabel.class, "look");
            assertTrue(look.getWidth() >= look.getPreferredSize().width, language + ": " + told(look));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 700, -2",
        "1024, 700, 0",
        "1024, 700, 6",
        "1280, 800, -2",
        "1280, 800, 0",
        "1280, 800, 6",
        "1920, 1080, -2",
        "1920, 1080, 0",
        "1920, 1080, 6"
    })
    void nothingLeavesThePageOrStandsOnAnother(int width, int height, int steps) throws Exception {
        for (Language language : Language.values()) {
            show(width, height, steps, language);
            String at = language + " at " + width + " x " + height + ", " + steps;
            List<String> faults = onEventThread(() -> {
                List<String> found = new ArrayList<>();
                Rectangle page = new Rectangle(unseen.page().getSize());
                List<Component> all = Stream.concat(
                                controls(),
                                shown().stream()
                                        .filter(each -> each instanceof ScreenView
                                                || each instanceof HeartbeatStrip
                                                || each instanceof LazySourcePane))
                        .toList();
                for (Component each : all) {
                    if (!page.contains(onPage(each)) || each.getWidth() <= 0 || each.getHeight() <= 0) {
                        found.add("out of the page " + page.getSize() + " at " + onPage(each) + ": " + told(each));
                    }
                    all.stream()
                            .filter(other -> other != each && onPage(each).intersects(onPage(other)))
                            .forEach(other -> found.add(told(each) + " stands on " + told(other)));
                }
                return found;
            });
            assertEquals(List.of(), faults, at);
            assertHigh(HeartbeatStrip.class, MIN_STRIP, at);
            assertHigh(ScreenView.class, MIN_SCREEN, at);
            assertHigh(LazySourcePane.class, MIN_STRIP, at);
        }
    }

    private void assertHigh(Class<? extends Component> type, int least, String at) throws Exception {
        List<Component> both = onEventThread(() -> SwingExtension.all(unseen.page()).stream()
                .filter(type::isInstance)
                .toList());
        assertEquals(2, both.size(), type + " " + at);
        both.forEach(each ->
                assertTrue(each.getHeight() >= least, each.getName() + " is " + each.getHeight() + " high: " + at));
        assertTrue(
                Math.abs(both.get(0).getWidth() - both.get(1).getWidth()) <= 1, "both sides have the same room: " + at);
        assertEquals(both.get(0).getHeight(), both.get(1).getHeight(), at);
    }

    @Test
    void onlyTheSourceHasAScrollBar() throws Exception {
        show(1280, 800, 0, Language.EN);
        List<String> others = onEventThread(() -> shown().stream()
                .filter(each -> each instanceof JScrollPane && !(each instanceof SourcePane))
                .map(PageLayoutTest::told)
                .toList());
        assertEquals(List.of(), others);
        assertEquals(
                2, shown().stream().filter(each -> each instanceof SourcePane).count());
    }

    @Test
    void whatGrowsIsTheStageAndTheSource() throws Exception {
        show(1280, 800, 0, Language.EN);
        int screen = unseen.named(ScreenView.class, "screen.left").getHeight();
        int source = unseen.named(LazySourcePane.class, "source.left").getHeight();
        int strip = unseen.named(HeartbeatStrip.class, "heartbeat.left").getHeight();
        show(1920, 1080, 0, Language.EN);
        assertTrue(unseen.named(ScreenView.class, "screen.left").getHeight() > screen);
        assertTrue(unseen.named(LazySourcePane.class, "source.left").getHeight() > source);
        assertEquals(strip, unseen.named(HeartbeatStrip.class, "heartbeat.left").getHeight());
    }

    @Test
    void theTabsStandAtTheSide() throws Exception {
        show(1280, 800, 0, Language.EN);
        JTabbedPane tabs = unseen.named(JTabbedPane.class, "lessons");
        assertEquals(JTabbedPane.LEFT, tabs.getTabPlacement());
        Container page = unseen.page();
        Point at = SwingUtilities.convertPoint(page, 0, 0, tabs);
        Rectangle tab = tabs.getBoundsAt(0);
        assertTrue(tab.x + tab.width <= at.x && tab.width > 0, tab + " beside " + at);
    }
}
