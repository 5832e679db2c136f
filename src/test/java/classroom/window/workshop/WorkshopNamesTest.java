package classroom.window.workshop;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.text.Language;
import classroom.window.SwingExtension;
import java.awt.Component;
import java.nio.file.Path;
import java.util.List;
import javax.accessibility.Accessible;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JScrollBar;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that every control of the workshop has an accessible name in both languages, and does not take keys of the
 * window.
 */
@Timeout(60)
class WorkshopNamesTest {
    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @TempDir
    Path folder;

    private static List<Component> controls(WorkshopPage page) {
        return SwingExtension.all(page.view).stream()
                .filter(each -> each instanceof AbstractButton
                        || each instanceof JTextComponent
                        || each instanceof JComboBox
                        || each instanceof JSpinner)
                .filter(each -> !(each instanceof AbstractButton
                        && SwingUtilities.getAncestorOfClass(JComboBox.class, each) != null))
                .filter(each -> SwingUtilities.getAncestorOfClass(JScrollBar.class, each) == null)
                // The spinner itself has the name.
                .filter(each -> SwingUtilities.getAncestorOfClass(JSpinner.class, each) == null)
                .filter(Component::isVisible)
                .filter(each -> !(each instanceof JTextArea && !each.isFocusable()))
                .filter(each -> !(each instanceof JTextField
                        && SwingUtilities.getAncestorOfClass(JComboBox.class, each) != null))
                .toList();
    }

    @Test
    void everyControlHasAName() throws Exception {
        try (WorkshopPage page = new WorkshopPage(windowing.settings, folder)) {
            for (Language language : Language.values()) {
                List<String> nameless = onEventThread(() -> {
                    SwingExtension.use(language, page.view);
                    return controls(page).stream()
                            .filter(each -> {
                                String name = ((Accessible) each)
                                        .getAccessibleContext()
                                        .getAccessibleName();
                                return name == null || name.isBlank();
                            })
                            .map(each -> each.getClass().getName() + " " + each.getName())
                            .toList();
                });
                assertEquals(List.of(), nameless, language.toString());
            }
            assertTrue(controls(page).size() > 25);
        }
    }

    @Test
    void theEditorLeavesTheKeysOfTheWindow() throws Exception {
        try (WorkshopPage page = new WorkshopPage(windowing.settings, folder)) {
            List<String> kept = onEventThread(() -> List.of(
                            "F1",
                            "F2",
                            "F3",
                            "F4",
                            "F5",
                            "F6",
                            "F7",
                            "F8",
                            "F11",
                            "F12",
                            "ESCAPE",
                            "ctrl L",
                            "ctrl D",
                            "ctrl EQUALS",
                            "ctrl MINUS",
                            "ctrl 0",
                            "ctrl Q",
                            "ctrl COMMA",
                            "alt 0",
                            "alt 1")
                    .stream()
                    .filter(each -> {
                        JComponent area = page.left().parts().editor.area();
                        Object name = area.getInputMap().get(javax.swing.KeyStroke.getKeyStroke(each));
                        return name != null && area.getActionMap().get(name) != null;
                    })
                    .toList());
            assertEquals(List.of(), kept);
        }
    }
}
