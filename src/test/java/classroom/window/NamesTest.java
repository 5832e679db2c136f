package classroom.window;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.stage.panel.ScreenView;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.action.AppAction;
import classroom.window.action.KeyStrokes;
import classroom.window.side.FailurePanel;
import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.accessibility.Accessible;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFormattedTextField;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JScrollBar;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that every control has an accessible name in both languages, and is reachable by the keyboard. */
class NamesTest {
    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private UnseenFrame unseen;

    @BeforeEach
    void make() throws Exception {
        unseen = onEventThread(() -> {
            UnseenFrame made = new UnseenFrame(windowing.settings);
            made.size(1280, 800);
            return made;
        });
    }

    @AfterEach
    void close() throws Exception {
        unseen.close();
    }

    /**
     * Returns all controls. A spinner's arrows and scroll bars are left out, since keys of their field or pane do the
     * same, and the sentence of a side that does not run is only a label.
     */
    private List<Component> controls() {
        return SwingExtension.all(unseen.frame.getContentPane()).stream()
                .filter(each -> each instanceof AbstractButton
                        || each instanceof JTextComponent
                        || each instanceof JTabbedPane
                        || each instanceof ScreenView)
                .filter(each -> !(each instanceof AbstractButton
                        && SwingUtilities.getAncestorOfClass(JSpinner.class, each) != null))
                .filter(each -> SwingUtilities.getAncestorOfClass(JComboBox.class, each) == null)
                .filter(each -> SwingUtilities.getAncestorOfClass(JScrollBar.class, each) == null)
                .filter(each -> !(each instanceof JTextArea && each.getParent() instanceof FailurePanel))
                .toList();
    }

    private static String name(Component component) {
        String name = ((Accessible) component).getAccessibleContext().getAccessibleName();
        return name == null ? "" : name;
    }

    private static String told(Component component) {
        return component.getClass().getSimpleName() + " " + component.getName();
    }

    @Test
    void everyControlHasAName() throws Exception {
        for (Language language : Language.values()) {
            List<String> nameless = onEventThread(() -> {
                SwingExtension.use(language, unseen.frame);
                // Tabs have names of their own.
                return controls().stream()
                        .filter(each ->
                                !(each instanceof JTabbedPane) && name(each).isBlank())
                        .map(NamesTest::told)
                        .toList();
            });
            assertEquals(List.of(), nameless, language.toString());
        }
        assertTrue(controls().size() > 15, controls().toString());
    }

    @Test
    void namesFollowTheLanguage() throws Exception {
        Map<String, String> english = onEventThread(this::names);
        Map<String, String> chinese = onEventThread(() -> {
            SwingExtension.use(Language.ZH, unseen.frame);
            return names();
        });
        assertEquals(english.keySet(), chinese.keySet());
        List<String> same = english.entrySet().stream()
                .filter(each -> each.getValue().equals(chinese.get(each.getKey())))
                .map(Map.Entry::toString)
                .toList();
        assertEquals(List.of(), same);
        assertTrue(
                chinese.values().stream()
                        .allMatch(each ->
                                each.codePoints().anyMatch(Character::isIdeographic) || each.startsWith("English")),
                chinese.toString());
    }

    @Test
    void theButtonsThatScrollTheLessonsHaveANameAndATip() throws Exception {
        for (Language language : Language.values()) {
            for (String each : List.of("lessons.more", "lessons.earlier", "lessons.later")) {
                onEventThread(() -> {
                    SwingExtension.use(language, unseen.frame);
                    JComponent button = unseen.named(JComponent.class, each);
                    assertEquals(Texts.text(language, each), name(button));
                    assertEquals(Texts.text(language, each), button.getToolTipText());
                    return null;
                });
            }
        }
    }

    private Map<String, String> names() {
        return controls().stream()
                .filter(each -> each.getName() != null && !(each instanceof JTabbedPane))
                .collect(Collectors.toMap(
                        each -> each.getName() + " " + each.getParent().getName(),
                        NamesTest::name,
                        (one, other) -> one,
                        TreeMap::new));
    }

    @Test
    void everyControlTakesTheFocus() throws Exception {
        List<String> deaf = onEventThread(() -> controls().stream()
                .filter(each -> !each.isFocusable() && isSeen(each))
                .map(NamesTest::told)
                .toList());
        assertEquals(List.of(), deaf);
    }

    private boolean isSeen(Component component) {
        for (Component each = component; each != unseen.page(); each = each.getParent()) {
            if (each == null || !each.isVisible()) {
                return each == null;
            }
        }
        return true;
    }

    @Test
    void everyMenuHasItsLetterAndEachEntryOfOneItsOwn() throws Exception {
        for (Language language : Language.values()) {
            List<String> faults = onEventThread(() -> {
                SwingExtension.use(language, unseen.frame);
                List<String> found = new ArrayList<>();
                List<JMenu> menus = new ArrayList<>();
                for (int i = 0; i < unseen.frame.getJMenuBar().getMenuCount(); i++) {
                    menus.add(unseen.frame.getJMenuBar().getMenu(i));
                }
                letters(menus, found);
                for (JMenu menu : menus) {
                    List<JMenuItem> items = new ArrayList<>();
                    for (Component each : menu.getMenuComponents()) {
                        if (each instanceof JMenuItem item) {
                            items.add(item);
                        }
                    }
                    assertTrue(items.size() > 1, menu.getText());
                    letters(items, found);
                }
                return found;
            });
            assertEquals(List.of(), faults, language.toString());
        }
    }

    private static void letters(List<? extends JMenuItem> items, List<String> faults) {
        Map<Integer, String> letters = new TreeMap<>();
        for (JMenuItem each : items) {
            String before = letters.put(each.getMnemonic(), each.getText());
            if (each.getMnemonic() == 0 || before != null) {
                faults.add(each.getText() + " has no letter of its own beside " + before);
            }
            if (each.getDisplayedMnemonicIndex() < 0
                    || Character.toUpperCase(each.getText().charAt(each.getDisplayedMnemonicIndex()))
                            != each.getMnemonic()) {
                faults.add(each.getText() + " underlines " + each.getDisplayedMnemonicIndex());
            }
        }
    }

    @Test
    void theLettersOfThePageDoNotMeetThoseOfTheMenus() throws Exception {
        for (Language language : Language.values()) {
            List<String> faults = onEventThread(() -> {
                SwingExtension.use(language, unseen.frame);
                List<JMenu> menus = new ArrayList<>();
                for (int i = 0; i < unseen.frame.getJMenuBar().getMenuCount(); i++) {
                    menus.add(unseen.frame.getJMenuBar().getMenu(i));
                }
                Map<Integer, String> letters = new TreeMap<>();
                menus.forEach(each -> letters.put(each.getMnemonic(), each.getText()));
                List<String> found = new ArrayList<>();
                for (Component each : SwingExtension.all(unseen.page())) {
                    int letter = each instanceof AbstractButton button && !button.getHideActionText()
                            ? button.getMnemonic()
                            : each instanceof JLabel label ? label.getDisplayedMnemonic() : 0;
                    if (letter > 0 && letters.put(letter, told(each)) != null) {
                        found.add(told(each) + " has a letter twice: " + (char) letter);
                    }
                }
                return found;
            });
            assertEquals(List.of(), faults, language.toString());
        }
    }

    @Test
    void whatHasAShortcutTellsItInItsTip() throws Exception {
        List<String> silent = onEventThread(() -> {
            List<String> found = new ArrayList<>();
            for (Component each : controls()) {
                if (each instanceof AbstractButton button
                        && button.getAction() instanceof AppAction act
                        && act.getValue(AppAction.ACCELERATOR_KEY) instanceof KeyStroke stroke
                        && !((JComponent) each).getToolTipText().contains(KeyStrokes.text(stroke))) {
                    found.add(told(each));
                }
                if (each instanceof AbstractButton button
                        && button.getToolTipText() == null
                        && button.isVisible()
                        && button.getText().isEmpty()) {
                    found.add(told(each) + " has neither text nor tip");
                }
            }
            return found;
        });
        assertEquals(List.of(), silent);
    }

    /** A number that is being typed is an exception: Esc reverts it first. */
    @Test
    void noControlKeepsAShortcutOfTheWindowForItself() throws Exception {
        List<String> kept = onEventThread(() -> {
            List<String> found = new ArrayList<>();
            for (Component each : controls()) {
                for (AppAction act : unseen.actions.all()) {
                    KeyStroke stroke = (KeyStroke) act.getValue(AppAction.ACCELERATOR_KEY);
                    if (stroke != null && !(each instanceof JFormattedTextField) && keeps(each, stroke)) {
                        found.add(told(each) + " keeps " + KeyStrokes.text(stroke));
                    }
                }
            }
            return found;
        });
        assertEquals(List.of(), kept);
    }

    /** Whether a key binding of a control or of its parents takes precedence over the window's. */
    private static boolean keeps(Component control, KeyStroke stroke) {
        int when = JComponent.WHEN_FOCUSED;
        for (Component each = control; each instanceof JComponent component; each = each.getParent()) {
            Object name = component.getInputMap(when).get(stroke);
            Action action = name == null ? null : component.getActionMap().get(name);
            if (action != null && action.isEnabled()) {
                return true;
            }
            when = JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT;
        }
        return false;
    }
}
