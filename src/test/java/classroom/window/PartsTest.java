package classroom.window;

import static classroom.window.SwingExtension.named;
import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.run.RunException;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.lesson.ParameterBar;
import classroom.window.side.FailurePanel;
import classroom.window.side.ProgramChooser;
import classroom.window.widget.NotificationBar;
import java.awt.Font;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.UIManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the small components of a page separately. */
class PartsTest {
    private static final Lesson FREEZE = Catalog.lessons().get(0);

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private final List<Object> heard = new ArrayList<>();

    @Test
    void theChooserTellsOfAnotherProgramOnly() throws Exception {
        onEventThread(() -> {
            Program blocking = FREEZE.programs().get(0);
            Program background = FREEZE.programs().get(1);
            ProgramChooser chooser = new ProgramChooser(FREEZE, background);
            chooser.whenChosen(heard::add);
            JToggleButton first = named(JToggleButton.class, chooser, "choose.blocking");
            JToggleButton second = named(JToggleButton.class, chooser, "choose.background");
            assertTrue(second.isSelected() && !first.isSelected());
            assertEquals("Blocking", first.getText());
            second.doClick(0);
            assertEquals(List.of(), heard);
            assertTrue(second.isSelected());
            first.doClick(0);
            assertEquals(List.of(blocking), heard);
            assertSame(blocking, chooser.program());
            assertTrue(first.isSelected() && !second.isSelected());
            SwingExtension.use(Language.ZH, chooser);
            assertEquals("阻塞", first.getText());
            assertEquals(Texts.text("twin.choose.tip"), first.getToolTipText());
            return null;
        });
    }

    @Test
    void theChooserSaysWhatThisMachineLacksUntilItIsThere() throws Exception {
        onEventThread(() -> {
            Program blocking = FREEZE.programs().get(0);
            ProgramChooser chooser =
                    new ProgramChooser(FREEZE, FREEZE.programs().get(1));
            chooser.whenChosen(heard::add);
            JToggleButton button = named(JToggleButton.class, chooser, "choose.blocking");
            Font usual = button.getFont();
            RunException reason = new RunException(null, "run.needs.python", blocking.id());
            chooser.lack(Map.of(blocking, reason));
            assertEquals(reason.getMessage(), button.getToolTipText());
            assertTrue(
                    button.getFont().isItalic() && button.getFont().getSize() == usual.getSize(),
                    button.getFont().toString());
            assertEquals(UIManager.getColor("ToggleButton.disabledText"), button.getForeground());
            button.doClick(0);
            assertEquals(List.of(blocking), heard, "it can be chosen all the same");
            chooser.lack(Map.of());
            assertEquals(Texts.text("twin.choose.tip"), button.getToolTipText());
            assertEquals(usual, button.getFont());
            assertEquals(UIManager.getColor("ToggleButton.foreground"), button.getForeground());
            return null;
        });
    }

    @Test
    void aParameterIsKeptAndStaysWithinItsLimits() throws Exception {
        onEventThread(() -> {
            ParameterBar bar = new ParameterBar(windowing.settings, FREEZE, () -> heard.add("changed"));
            assertEquals(List.of("10"), bar.values());
            JSpinner seconds = named(JSpinner.class, bar, "parameter.seconds");
            seconds.setValue(3);
            assertEquals(List.of("changed"), heard);
            assertEquals(List.of("3"), bar.values());
            JTextField field = ((JSpinner.DefaultEditor) seconds.getEditor()).getTextField();
            for (String each : List.of("ten", "", "4x")) {
                field.setText(each);
                assertThrows(ParseException.class, seconds::commitEdit);
                assertEquals(List.of("3"), bar.values(), each);
                assertEquals("3", field.getText(), "the number before is back");
            }
            field.setText("60");
            seconds.commitEdit();
            assertEquals(List.of("60"), bar.values());
            assertEquals(null, seconds.getNextValue());
            assertEquals(
                    "60",
                    windowing.settings.parameter("freeze", FREEZE.parameters().get(0)));
            assertEquals(List.of("60"), new ParameterBar(windowing.settings, FREEZE, () -> {}).values());
            return null;
        });
    }

    @Test
    void whatIsTypedIsTakenWhenItIsAskedForWithoutEnter() throws Exception {
        onEventThread(() -> {
            ParameterBar bar = new ParameterBar(windowing.settings, FREEZE, () -> heard.add("changed"));
            JSpinner seconds = named(JSpinner.class, bar, "parameter.seconds");
            JTextField field = ((JSpinner.DefaultEditor) seconds.getEditor()).getTextField();
            List<String> typed = List.of("12", "61", "0", "-3", " 7 ", "99999999999999999999");
            List<String> taken = List.of("12", "60", "1", "1", "7", "60");
            for (int i = 0; i < typed.size(); i++) {
                field.setText(typed.get(i));
                assertEquals(List.of(taken.get(i)), bar.values(), typed.get(i));
                assertEquals(taken.get(i), field.getText(), "what is taken is seen");
                assertEquals(
                        taken.get(i),
                        windowing.settings.parameter(
                                "freeze", FREEZE.parameters().get(0)));
            }
            return null;
        });
    }

    @Test
    void whoHearsOfAnotherValueGetsIt() throws Exception {
        onEventThread(() -> {
            ParameterBar[] bar = new ParameterBar[1];
            bar[0] = new ParameterBar(windowing.settings, FREEZE, () -> heard.add(bar[0].values()));
            JSpinner seconds = named(JSpinner.class, bar[0], "parameter.seconds");
            seconds.setValue(3);
            ((JSpinner.DefaultEditor) seconds.getEditor()).getTextField().setText("0004");
            assertEquals(List.of("4"), bar[0].values());
            assertEquals(List.of(List.of("3"), List.of("4")), heard);
            return null;
        });
    }

    @Test
    void aParameterHasALabelThatLeadsToIt() throws Exception {
        onEventThread(() -> {
            ParameterBar bar = new ParameterBar(windowing.settings, FREEZE, () -> {});
            JLabel label = (JLabel) SwingExtension.all(bar).stream()
                    .filter(each -> each instanceof JLabel)
                    .findFirst()
                    .orElseThrow();
            assertEquals("Download takes (s)", label.getText());
            assertTrue(label.getLabelFor() instanceof JTextField);
            assertEquals(
                    "Download takes (s)",
                    label.getLabelFor().getAccessibleContext().getAccessibleName());
            SwingExtension.use(Language.ZH, bar);
            assertEquals(
                    "下载用时（秒）(D)", label.getLabelFor().getAccessibleContext().getAccessibleName());
            return null;
        });
    }

    @Test
    void troubleSaysWhyAndOffersToStartAgain() throws Exception {
        onEventThread(() -> {
            FailurePanel trouble = new FailurePanel(() -> heard.add("again"));
            trouble.showFailure("It has ended.", "first line\nsecond line");
            JButton again = named(JButton.class, trouble, "again");
            again.doClick(0);
            assertEquals(List.of("again"), heard);
            JScrollPane details = (JScrollPane) SwingExtension.all(trouble).stream()
                    .filter(each -> each instanceof JScrollPane)
                    .findFirst()
                    .orElseThrow();
            JTextArea text = (JTextArea) details.getViewport().getView();
            assertTrue(details.isVisible());
            assertEquals("first line\nsecond line", text.getText());
            assertFalse(text.isEditable());
            assertEquals(Font.MONOSPACED, text.getFont().getFamily());
            assertEquals("What the program printed", text.getAccessibleContext().getAccessibleName());
            assertTrue(SwingExtension.all(trouble).stream()
                    .anyMatch(each ->
                            each instanceof JTextArea area && area.getText().equals("It has ended.")));
            trouble.showFailure("Stopped.", "");
            assertFalse(details.isVisible());
            SwingExtension.use(Language.ZH, trouble);
            assertEquals("重新开始", again.getText());
            return null;
        });
    }

    @Test
    void aNoteIsSeenUntilItIsPutAway() throws Exception {
        onEventThread(() -> {
            NotificationBar note = new NotificationBar("note.settings");
            assertTrue(note.isVisible());
            SwingExtension.layOut(note, 900, note.getPreferredSize().height);
            assertTrue(SwingExtension.count(SwingExtension.painted(note), UIManager.getColor("Classroom.note.ground"))
                    > 900);
            SwingExtension.use(Language.ZH, note);
            assertTrue(SwingExtension.all(note).stream()
                    .anyMatch(each -> each instanceof JLabel label
                            && label.getText().equals(Texts.text(Language.ZH, "note.settings"))));
            named(JButton.class, note, "note.away").doClick(0);
            assertFalse(note.isVisible());
            return null;
        });
    }
}
