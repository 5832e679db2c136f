package classroom.window;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.window.dialog.AboutDialog;
import classroom.window.dialog.SettingsDialog;
import classroom.window.dialog.ShortcutsDialog;
import classroom.window.network.NetworkDialogFixtures;
import classroom.window.series.ManyRunsDialog;
import classroom.window.workshop.WorkshopView;
import java.awt.Component;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JEditorPane;
import javax.swing.JList;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that a screen reader can tell every control of every page and dialog by its name and its role. */
class AccessibleNamesTest {
    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @Test
    void everyControlOfEveryLessonHasANameAndARole() throws Exception {
        Set<String> unnamed = new TreeSet<>();
        for (int lesson = 0; lesson < Catalog.lessons().size(); lesson++) {
            int number = lesson;
            UnseenFrame unseen = onEventThread(() -> new UnseenFrame(windowing.settings, number));
            try {
                int controls = onEventThread(() -> collect(unseen.frame, unnamed));
                assertTrue(controls > 15, controls + " controls");
            } finally {
                unseen.close();
            }
        }
        assertEquals(Set.of(), unnamed);
    }

    @Test
    void everyControlOfTheWorkshopAndTheDialogsHasANameAndARole() throws Exception {
        Set<String> unnamed = new TreeSet<>();
        UnseenFrame unseen = onEventThread(() -> new UnseenFrame(windowing.settings, 3));
        try {
            List<Function<UnseenFrame, Window>> dialogs = new ArrayList<>(List.of(
                    each -> new AboutDialog(each.frame),
                    each -> new ShortcutsDialog(each.frame, each.actions),
                    each -> new SettingsDialog(each.frame, each.classroom),
                    each -> new ManyRunsDialog(
                            each.frame,
                            each.classroom,
                            Catalog.lessonOf(Catalog.program("bank/locked")),
                            List.of(Catalog.program("bank/locked")),
                            List.of("5", "1", "1"),
                            1000,
                            (side, run) -> {})));
            NetworkDialogFixtures.all().forEach(each -> dialogs.add(on -> each.apply(on.frame, on.classroom)));
            for (Function<UnseenFrame, Window> each : dialogs) {
                onEventThread(() -> {
                    Window dialog = each.apply(unseen);
                    assertTrue(collect(dialog, unnamed) > 0);
                    assertTrue(
                            !dialog.getAccessibleContext().getAccessibleName().isBlank());
                    dialog.dispose();
                    return null;
                });
            }
            onEventThread(() -> {
                WorkshopView workshop = new WorkshopView(
                        unseen.classroom, List.of(unseen.actions.run, unseen.actions.stop), unseen.actions.unobserved);
                workshop.complete();
                assertTrue(collect(workshop, unnamed) > 15);
                return null;
            });
        } finally {
            unseen.close();
        }
        assertEquals(Set.of(), unnamed);
    }

    /** Adds the controls without a name; returns the number of all. */
    private static int collect(Component root, Set<String> unnamed) {
        int controls = 0;
        for (Component each : SwingExtension.all(root)) {
            if (each.isVisible() && isControl(each)) {
                controls++;
                AccessibleContext context = ((Accessible) each).getAccessibleContext();
                String name = context.getAccessibleName();
                if (name == null || name.isBlank() || context.getAccessibleRole() == AccessibleRole.UNKNOWN) {
                    unnamed.add(path(each));
                }
            }
        }
        return controls;
    }

    /** Whether the user can do something with it; parts of a control are not asked for names of their own. */
    private static boolean isControl(Component each) {
        boolean part = each.getParent() instanceof JComboBox
                || each.getParent() instanceof javax.swing.JScrollBar
                || each.getParent() instanceof JSpinner
                || each.getParent() instanceof javax.swing.plaf.basic.BasicSplitPaneDivider
                || each.getParent() instanceof JTabbedPane && each instanceof AbstractButton;
        return !part
                && (each instanceof AbstractButton
                        || each instanceof JTextComponent text && (text.isEditable() || text instanceof JEditorPane)
                        || each instanceof JComboBox
                        || each instanceof JList
                        || each instanceof JTable
                        || each instanceof JTree
                        || each instanceof JSlider
                        || each instanceof JSpinner
                        || each instanceof JTabbedPane);
    }

    private static String path(Component each) {
        StringBuilder path = new StringBuilder();
        for (Component at = each; at != null && path.length() < 200; at = at.getParent()) {
            String name = at.getName() == null ? "" : " " + at.getName();
            if (at == each || !name.isEmpty()) {
                path.append(path.length() == 0 ? "" : " in ")
                        .append(at.getClass().getSimpleName())
                        .append(name);
            }
        }
        return path.toString();
    }
}
