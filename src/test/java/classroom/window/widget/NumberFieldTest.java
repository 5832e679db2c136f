package classroom.window.widget;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.text.Language;
import classroom.window.SwingExtension;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Window;
import java.awt.event.FocusEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.Action;
import javax.swing.JFrame;
import javax.swing.JTextField;
import javax.swing.JToolTip;
import javax.swing.KeyStroke;
import javax.swing.plaf.basic.BasicHTML;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that a typed number is committed, or corrected with a note. */
class NumberFieldTest {
    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private final List<Object> changes = new ArrayList<>();
    private NumberField field;

    @BeforeEach
    void make() throws Exception {
        Locale.setDefault(Locale.US);
        field = onEventThread(() -> {
            NumberField made = new NumberField(20, 2, 50);
            made.addChangeListener(change -> changes.add(made.getValue()));
            return made;
        });
    }

    private String told() {
        return field.correction().map(NumberCorrection::text).orElse("");
    }

    @Test
    void aNumberBeyondALimitBecomesTheLimitAndThatIsTold() throws Exception {
        onEventThread(() -> {
            field.field().setText("5000");
            assertEquals(50, field.number());
            assertEquals("50", field.field().getText());
            assertEquals("50 at most: 5000 became 50.", told());
            assertEquals(told(), field.field().getAccessibleContext().getAccessibleDescription());
            assertEquals(List.of(50), changes, "once");
            field.field().setText(" 1 ");
            assertEquals("", told(), "the next edit is another matter");
            assertNull(field.field().getAccessibleContext().getAccessibleDescription());
            assertEquals(2, field.number());
            assertEquals("2 at least: 1 became 2.", told());
            SwingExtension.use(Language.ZH, field);
            assertEquals("最少 2：1 已改为 2。", told());
            assertEquals(told(), field.field().getAccessibleContext().getAccessibleDescription());
            return null;
        });
    }

    @Test
    void whatIsWithinTheLimitsIsTakenAndNothingIsTold() throws Exception {
        onEventThread(() -> {
            for (int each : new int[] {2, 50, 21}) {
                field.field().setText(Integer.toString(each));
                assertEquals(each, field.number());
                assertEquals("", told());
            }
            assertEquals(List.of(2, 50, 21), changes);
            return null;
        });
    }

    @Test
    void atTheLimitAlreadyItIsToldToo() throws Exception {
        onEventThread(() -> {
            field.setValue(50);
            for (String each : List.of("51", "99999999999999999999999", "∞")) {
                field.field().setText(each);
                field.commitEdit();
                assertEquals("50", field.field().getText());
                assertTrue(told().startsWith("50 at most: " + each.charAt(0)), told());
                assertTrue(told().length() < 50, told());
            }
            return null;
        });
    }

    @Test
    void ofWhatIsNoNumberTheOneBeforeIsBackAndThatIsTold() throws Exception {
        onEventThread(() -> {
            for (String each : List.of("abc", "", "4x", "NaN", "<html><b>5")) {
                field.field().setText(each);
                assertEquals(20, field.number());
                assertEquals("20", field.field().getText());
                assertEquals("“" + each + "” isn’t a whole number: 20 stays.", told());
            }
            assertEquals(List.of(), changes);
            return null;
        });
    }

    @Test
    void enterTakesATypedNumberAndIsTheWindowsWhereNothingIsTyped() throws Exception {
        onEventThread(() -> {
            Action enter = field.field().getActionMap().get(JTextField.notifyAction);
            assertFalse(enter.isEnabled());
            field.field().setText("60");
            assertTrue(enter.isEnabled());
            enter.actionPerformed(null);
            assertEquals(50, field.getValue());
            assertEquals("50 at most: 60 became 50.", told());
            assertFalse(enter.isEnabled());
            return null;
        });
    }

    @Test
    void itIsToldWhenTheFocusLeavesAndStaysTold() throws Exception {
        onEventThread(() -> {
            field.field().setText("60");
            FocusEvent lost = new FocusEvent(field.field(), FocusEvent.FOCUS_LOST);
            Stream.of(field.field().getFocusListeners()).forEach(each -> each.focusLost(lost));
            assertEquals("50 at most: 60 became 50.", told());
            // The field does this after its listeners.
            field.field().setValue(field.field().getValue());
            assertEquals("50 at most: 60 became 50.", told());
            field.setValue(49);
            assertEquals("", told());
            return null;
        });
    }

    @Test
    void escIsTheWindowsWhereItIsLeftToIt() throws Exception {
        onEventThread(() -> {
            KeyStroke escape = KeyStroke.getKeyStroke("ESCAPE");
            assertNotNull(field.field().getActionForKeyStroke(escape));
            field.leaveEscape();
            assertNull(field.field().getActionForKeyStroke(escape));
            return null;
        });
    }

    @Test
    void itIsSeenBelowTheFieldUntilTheFieldIsHidden() throws Exception {
        JFrame frame = onEventThread(() -> {
            JFrame made = new JFrame();
            made.add(field, BorderLayout.NORTH);
            // A window manager may move a window when it adds its frame.
            made.setUndecorated(true);
            made.setBounds(200, 200, 400, 300);
            made.setVisible(true);
            return made;
        });
        try {
            onEventThread(() -> {
                field.field().setText("<html>5000");
                field.number();
                return null;
            });
            SwingExtension.await(() -> note().isPresent(), "the note is on screen");
            onEventThread(() -> {
                JToolTip note = note().orElseThrow();
                assertEquals(told(), note.getTipText());
                assertNull(note.getClientProperty(BasicHTML.propertyKey), "what was typed is no markup");
                return null;
            });
            SwingExtension.await(
                    () -> note().filter(JToolTip::isShowing)
                            .filter(each ->
                                    each.getLocationOnScreen().y >= field.getLocationOnScreen().y + field.getHeight())
                            .isPresent(),
                    "it is below its field");
            onEventThread(() -> {
                field.getParent().setLocation(0, 20);
                return null;
            });
            SwingExtension.await(() -> note().isPresent(), "the note is on screen again");
            onEventThread(() -> {
                int moved = note().orElseThrow().getLocationOnScreen().y - field.getLocationOnScreen().y;
                assertTrue(
                        moved >= field.getHeight() && moved < 2 * field.getHeight() + 20,
                        "it has gone along: " + moved);
                field.setVisible(false);
                assertEquals("", told());
                assertEquals(Optional.empty(), note());
                return null;
            });
        } finally {
            onEventThread(() -> {
                frame.dispose();
                return null;
            });
        }
    }

    private static Optional<JToolTip> note() {
        return Stream.of(Window.getWindows())
                .flatMap(each -> SwingExtension.all(each).stream())
                .filter(each -> "field.note".equals(each.getName()) && each.isShowing())
                .map((Component each) -> (JToolTip) each)
                .findFirst();
    }
}
