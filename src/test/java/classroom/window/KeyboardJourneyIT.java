package classroom.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.screen.Panels;
import classroom.screen.Screen;
import classroom.screen.wire.FromPanel.Control;
import classroom.stage.panel.ScreenView;
import classroom.text.Language;
import classroom.window.settings.Settings;
import classroom.window.side.ProgramChooser;
import classroom.window.source.LazySourcePane;
import classroom.window.source.SourcePane;
import classroom.window.theme.Theme;
import java.awt.Component;
import java.awt.Frame;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JScrollPane;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the whole window with the keyboard alone: language, theme, font size, full screen, and the focus order. */
class KeyboardJourneyIT {
    private static final int MENU = KeyEvent.VK_CONTROL;
    private static final int MAX_STEPS = 60;

    @TempDir
    Path folder;

    private AppDriver journey;

    private void open(String... stored) throws Exception {
        journey = new AppDriver(folder, stored);
    }

    @AfterEach
    void close() {
        if (journey != null) {
            journey.close();
        }
    }

    private List<String> labels(String side) {
        return journey.screen(side).controls().stream().map(Control::label).toList();
    }

    private String menu() {
        return journey.seen(() -> ((JMenu) journey.frame().getJMenuBar().getComponent(0)).getText());
    }

    @Test
    void theLanguageIsAnotherOneEverywhereAtOnce() throws Exception {
        open("language=en", "theme=light");
        Screen left = journey.screen("left");
        Screen right = journey.screen("right");
        JTabbedPane tabs = journey.named(JTabbedPane.class, "lessons");
        assertEquals("File", menu());
        assertEquals("1  Frozen window", journey.seen(() -> tabs.getTitleAt(0)));
        right.press(right.control("About").orElseThrow());
        Panels.awaitBox(right);
        journey.key(KeyEvent.VK_L, MENU);
        journey.until("the window is Chinese", () -> menu().equals("文件(F)"));
        assertEquals("1  卡死的窗口", journey.seen(() -> tabs.getTitleAt(0)));
        assertEquals("并发课堂", journey.seen(() -> journey.frame().getTitle()));
        assertEquals("窗口为什么没有反应了？", journey.named(JLabel.class, "question").getText());
        assertEquals(Language.ZH, journey.classroom.settings().language());
        journey.await(left, () -> labels("left").equals(List.of("下载", "关于")), "the left panel is Chinese");
        journey.await(right, () -> labels("right").equals(List.of("确定")), "the message box is Chinese");
        journey.until("the source is Chinese", () -> source("left").contains("\"下载\""));
        journey.key(KeyEvent.VK_L, MENU);
        journey.until("the window is English", () -> menu().equals("File"));
        journey.await(left, () -> labels("left").equals(List.of("Download", "About")), "the left panel is English");
        journey.await(right, () -> labels("right").equals(List.of("OK")), "the message box is English");
        journey.until("the source is English", () -> source("left").contains("\"Download\""));
        assertEquals(left, journey.screen("left"), "nothing was started again");
    }

    private String source(String side) {
        LazySourcePane place = SwingExtension.named(LazySourcePane.class, journey.frame(), "source." + side);
        return place.pane() == null ? "" : place.pane().getTextArea().getText();
    }

    @Test
    void themeAndLettersFollowTheirKeys() throws Exception {
        open("language=en", "theme=light");
        Screen left = journey.screen("left");
        BufferedImage light = Panels.picture(left, 100, 60);
        journey.key(KeyEvent.VK_D, MENU);
        journey.until("the theme is dark", () -> Theme.current() == Theme.DARK);
        Rectangle corner = new Rectangle(100, 60);
        journey.await(
                left,
                () -> Panels.differences(light, Panels.picture(left, 100, 60), corner) > 3000,
                "the panel is dark");
        Rectangle usual = journey.seen(
                () -> journey.view("left").place(left.control("Download").orElseThrow()));
        int size = journey.seen(() -> UIManager.getFont("Label.font").getSize());
        journey.key(KeyEvent.VK_EQUALS, MENU);
        journey.key(KeyEvent.VK_EQUALS, MENU);
        assertEquals(2, journey.classroom.settings().fontSteps());
        assertTrue(journey.seen(() -> UIManager.getFont("Label.font").getSize()) > size);
        journey.until(
                "the panel has letters as large at least, though its place is smaller",
                () -> journey.view("left").place(left.control("Download").orElseThrow()).height >= usual.height - 1);
        journey.key(KeyEvent.VK_MINUS, MENU);
        assertEquals(1, journey.classroom.settings().fontSteps());
        journey.key(KeyEvent.VK_0, MENU);
        assertEquals(0, journey.classroom.settings().fontSteps());
        assertEquals(size, journey.seen(() -> UIManager.getFont("Label.font").getSize()));
        for (int i = 0; i < 12; i++) {
            journey.seen(() -> {
                journey.frame().controller().stepFont(-1);
                return null;
            });
        }
        assertEquals(Settings.MIN_FONT_STEPS, journey.classroom.settings().fontSteps());
        journey.key(KeyEvent.VK_D, MENU);
        assertEquals(Theme.LIGHT, journey.seen(Theme::current));
        assertEquals(left, journey.screen("left"), "nothing was started again");
    }

    @Test
    void theWindowFillsTheScreenAndComesBack() throws Exception {
        open("language=en", "theme=light", "place=60 60 1200 800");
        Rectangle before = journey.seen(() -> journey.frame().getBounds());
        journey.key(KeyEvent.VK_F11);
        Rectangle display =
                journey.seen(() -> journey.frame().getGraphicsConfiguration().getBounds());
        journey.until("it fills the screen", () -> journey.frame().getSize().equals(display.getSize()));
        assertTrue(journey.frame().isUndecorated());
        journey.until("it has the focus", () -> journey.frame().isFocused());
        journey.key(KeyEvent.VK_F11);
        journey.until(
                "it is as it was",
                () -> journey.frame().getSize().equals(before.getSize())
                        && !journey.frame().isUndecorated());
        assertEquals(Frame.NORMAL, journey.frame().getExtendedState());
        journey.awaitPanels();
        assertTrue(journey.screen("left").run().isAlive());
    }

    @Test
    void altAndADigitGoToALesson() throws Exception {
        open("language=en", "theme=light");
        JTabbedPane tabs = journey.named(JTabbedPane.class, "lessons");
        for (int place = Math.min(9, Catalog.lessons().size()) - 1; place >= 0; place--) {
            journey.key(KeyEvent.VK_1 + place, KeyEvent.VK_ALT);
            int now = place;
            journey.until("lesson " + (place + 1) + " is on show", () -> tabs.getSelectedIndex() == now);
            assertEquals(
                    Catalog.lessons().get(place),
                    journey.seen(() -> journey.frame().page().lesson()));
        }
    }

    @Test
    void aBrokenSettingIsToldAndPutAway() throws Exception {
        open("language=en", "theme=light", "java=nonsense");
        Component note = journey.named(Component.class, "note");
        journey.until("the note is seen", () -> note.isShowing() && note.getHeight() > 10);
        journey.robot.click(journey.named(JButton.class, "note.away"));
        journey.until("it is gone", () -> !note.isShowing());
    }

    private Component owner() {
        return journey.seen(
                () -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
    }

    private void tab(int... held) {
        journey.key(KeyEvent.VK_TAB, held);
    }

    /**
     * Returns the components in the focus order, until Tab reaches the first one again. The first must not be a panel,
     * which has several stops.
     */
    private List<Component> round() {
        List<Component> round = new ArrayList<>();
        journey.until(
                "someone has the focus",
                () -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() != null);
        while (owner() instanceof ScreenView) {
            tab();
        }
        Component first = owner();
        for (int i = 0; i < MAX_STEPS; i++) {
            round.add(owner());
            tab();
            if (owner() == first) {
                return round;
            }
        }
        throw new AssertionError("Tab does not come back: "
                + round.stream()
                        .map(each -> each.getClass().getSimpleName() + " " + each.getName())
                        .toList());
    }

    private void assertEverythingIn(List<Component> round) {
        List<String> missed =
                journey.seen(() -> SwingExtension.all(journey.frame().getContentPane()).stream()
                        .filter(each -> each instanceof AbstractButton
                                || each instanceof ScreenView
                                || each instanceof JTabbedPane)
                        .filter(each -> each.isShowing() && each.isEnabled() && each.isFocusable())
                        .filter(each -> SwingUtilities.getAncestorOfClass(JSpinner.class, each) == null
                                && SwingUtilities.getAncestorOfClass(JScrollPane.class, each) == null)
                        .filter(each -> !round.contains(each) && !isSiblingIn(each, round))
                        .map(each -> each.getClass().getSimpleName() + " " + each.getName())
                        .toList());
        assertEquals(List.of(), missed);
        assertEquals(
                2,
                round.stream().filter(SourcePane.class::isInstance).count()
                        + round.stream()
                                .filter(each -> SwingUtilities.getAncestorOfClass(SourcePane.class, each) != null)
                                .distinct()
                                .count());
        assertTrue(round.stream().anyMatch(each -> SwingUtilities.getAncestorOfClass(JSpinner.class, each) != null));
    }

    /**
     * Whether another program button of the same side is in the focus order: Tab reaches only the chosen one, and arrow
     * keys move between them.
     */
    private static boolean isSiblingIn(Component component, List<Component> round) {
        return component.getParent() instanceof ProgramChooser
                && round.stream().anyMatch(each -> each.getParent() == component.getParent());
    }

    @Test
    void tabComesByEverythingAndThroughThePanels() throws Exception {
        open("language=en", "theme=light", "freeze.seconds=1");
        journey.until(
                "the sources are there",
                () -> !source("left").isEmpty() && !source("right").isEmpty());
        List<Component> round = round();
        assertEverythingIn(round);
        ScreenView left = journey.view("left");
        ScreenView right = journey.view("right");
        assertEquals(2, round.stream().filter(each -> each == left).count(), "once for each control of the panel");
        assertEquals(2, round.stream().filter(each -> each == right).count());
        stepBack(round);
        pressAboutByKeys();
    }

    /** Moves the focus backwards, from behind the right panel through both its controls to the component before it. */
    private void stepBack(List<Component> round) {
        int place = round.indexOf(journey.view("right"));
        while (owner() != round.get((place + 2) % round.size())) {
            tab();
        }
        for (int back = 1; back >= -1; back--) {
            tab(KeyEvent.VK_SHIFT);
            assertEquals(round.get((place + back + round.size()) % round.size()), owner());
        }
    }

    /** Focuses About of the right panel by Tab, presses it by space, and closes its message box by space. */
    private void pressAboutByKeys() throws Exception {
        Screen right = journey.screen("right");
        for (int i = 0; i < MAX_STEPS && owner() != journey.view("right"); i++) {
            tab();
        }
        tab();
        assertEquals(journey.view("right"), owner());
        journey.key(KeyEvent.VK_SPACE);
        Panels.awaitBox(right);
        journey.key(KeyEvent.VK_SPACE);
        Panels.awaitNoBox(right);
        assertEquals(0, right.heartbeat().snapshot(0).waiting());
        assertEquals(2, right.heartbeat().snapshot(0).clicks().size());
        tab();
        assertNotEquals(journey.view("right"), owner(), "and out of it again");
    }

    @Test
    void tabLeavesAPanelThatIsFrozen() throws Exception {
        open("language=en", "theme=light", "freeze.seconds=30");
        journey.until(
                "the sources are there",
                () -> !source("left").isEmpty() && !source("right").isEmpty());
        Screen left = journey.screen("left");
        Panels.awaitTaken(left, left.press(left.control("Download").orElseThrow()));
        List<Component> round = round();
        assertEverythingIn(round);
        assertEquals(
                2, round.stream().filter(each -> each == journey.view("left")).count());
        assertFalse(left.hasMessageBox(), "it is frozen all the while");
        journey.key(KeyEvent.VK_ESCAPE);
        assertTrue(
                left.run()
                        .ended()
                        .get(Panels.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .stopped(),
                "and can be stopped");
    }
}
