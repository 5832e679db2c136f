package classroom.window;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.text.PseudoLanguage;
import classroom.text.Texts;
import classroom.window.dialog.AboutDialog;
import classroom.window.dialog.SettingsDialog;
import classroom.window.dialog.ShortcutsDialog;
import classroom.window.network.NetworkDialogFixtures;
import classroom.window.workshop.WorkshopView;
import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shows every page and dialog in a third language, which is one folder of texts, each marked and 40 % longer than the
 * English one: every word comes from there, and none is cut.
 */
class PseudoLanguageTest {
    /** What is not a word of any language: names of programs, classes and products, numbers with units. */
    private static final String NO_WORDS =
            "(?s)[^\\p{L}]*|(<html>)?[a-z]+/[a-z]+|.*[.]java|Esc|Ctrl.*|Alt.*|F\\d+|PDF|Java|Python|OK|×|\\d+ ?[a-zA-Z]+";

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @TempDir
    Path folder;

    private PseudoLanguage pseudo;
    private final Set<String> hardWired = new TreeSet<>();
    private final Set<String> cut = new TreeSet<>();

    @BeforeEach
    void add() throws Exception {
        pseudo = new PseudoLanguage(folder);
        Texts.use(pseudo.language());
    }

    @AfterEach
    void remove() {
        pseudo.close();
    }

    @Test
    void aThirdLanguageIsOneFolder() {
        assertEquals("⟦Concurrency Classroom eeeee ⟧", Texts.text("app.name"));
        assertTrue(Texts.text("lanes.process", "12").contains("PID 12"), Texts.text("lanes.process", "12"));
    }

    @Test
    void everyWordOfThePagesComesFromTheFolderAndFits() throws Exception {
        for (int lesson = 0; lesson < Catalog.lessons().size(); lesson++) {
            int number = lesson;
            UnseenFrame unseen = onEventThread(() -> new UnseenFrame(windowing.settings, number));
            try {
                onEventThread(() -> {
                    unseen.size(1600, 1000);
                    SwingExtension.use(pseudo.language(), unseen.frame);
                    unseen.frame.updateTexts();
                    unseen.size(1601, 1001);
                    collect(unseen.page(), unseen.page().lesson().id());
                    menus(unseen.frame.getJMenuBar());
                    return null;
                });
            } finally {
                unseen.close();
            }
        }
        assertEquals(Set.of(), hardWired);
        assertEquals(Set.of(), cut);
    }

    @Test
    void everyWordOfTheDialogsAndTheWorkshopComesFromTheFolderAndFits() throws Exception {
        UnseenFrame unseen = onEventThread(() -> new UnseenFrame(windowing.settings, 3));
        List<Function<UnseenFrame, Window>> dialogs = new ArrayList<>(List.of(
                each -> new AboutDialog(each.frame),
                each -> new ShortcutsDialog(each.frame, each.actions),
                each -> new SettingsDialog(each.frame, each.classroom)));
        NetworkDialogFixtures.all().forEach(each -> dialogs.add(on -> each.apply(on.frame, on.classroom)));
        try {
            for (Function<UnseenFrame, Window> each : dialogs) {
                onEventThread(() -> {
                    Window dialog = each.apply(unseen);
                    dialog.validate();
                    collect(dialog, dialog.getClass().getSimpleName());
                    dialog.dispose();
                    return null;
                });
            }
            onEventThread(() -> {
                WorkshopView workshop = new WorkshopView(
                        unseen.classroom, List.of(unseen.actions.run, unseen.actions.stop), unseen.actions.unobserved);
                workshop.complete();
                SwingExtension.layOut(workshop, 1600, 1000);
                collect(workshop, "workshop");
                return null;
            });
        } finally {
            unseen.close();
        }
        assertEquals(Set.of(), hardWired);
        assertEquals(Set.of(), cut);
    }

    private void menus(JMenuBar bar) {
        for (int i = 0; i < bar.getMenuCount(); i++) {
            JMenu menu = bar.getMenu(i);
            check(menu.getText(), "menu");
            for (Component each : menu.getMenuComponents()) {
                if (each instanceof AbstractButton item) {
                    check(item.getText(), "menu " + menu.getText());
                }
            }
        }
    }

    private void collect(Component each, String where) {
        if (!each.isVisible()) {
            return;
        }
        if (each instanceof JLabel label) {
            check(label.getText(), where);
            fits(label, label.getText(), where);
        } else if (each instanceof AbstractButton button && !(each.getParent() instanceof JComboBox)) {
            check(button.getText(), where);
            fits(button, button.getText(), where);
        } else if (each instanceof JTabbedPane tabs) {
            for (int i = 0; i < tabs.getTabCount(); i++) {
                check(tabs.getTitleAt(i), where + " tab");
            }
        } else if (each instanceof JTable table) {
            for (int i = 0; i < table.getColumnCount(); i++) {
                check(table.getColumnName(i), where + " column");
            }
        }
        if (each instanceof Container container) {
            for (Component inside : container.getComponents()) {
                collect(inside, where);
            }
        }
    }

    private void check(String text, String where) {
        if (text != null && !text.contains(PseudoLanguage.START) && !text.matches(NO_WORDS)) {
            hardWired.add(where + ": " + text);
        }
    }

    /** A text is cut if its component is narrower than it wants to be, unless the tooltip shows all of it. */
    private void fits(Component each, String text, String where) {
        boolean looked = text != null && text.contains(PseudoLanguage.END) && !text.startsWith("<html>");
        if (looked
                && each.getWidth() > 0
                && each.getWidth() < each.getPreferredSize().width
                && !text.equals(((JComponent) each).getToolTipText())) {
            cut.add(where + " " + each.getName() + ": " + text + " has " + each.getWidth() + " of "
                    + each.getPreferredSize().width);
        }
    }
}
