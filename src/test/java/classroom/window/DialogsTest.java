package classroom.window;

import static classroom.window.SwingExtension.named;
import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.run.jdk.Jdk;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.action.AppAction;
import classroom.window.action.KeyStrokes;
import classroom.window.action.Mnemonic;
import classroom.window.dialog.AboutDialog;
import classroom.window.dialog.AppDialog;
import classroom.window.dialog.SettingsDialog;
import classroom.window.dialog.ShortcutsDialog;
import classroom.window.dialog.ThirdParty;
import classroom.window.series.ManyRunsDialog;
import classroom.window.widget.NumberCorrection;
import classroom.window.widget.NumberField;
import java.awt.Component;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFormattedTextField;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that the dialogs are complete in both languages, and can be closed by Esc and by their button. */
class DialogsTest {
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

    private <T> T with(Language language, Function<UnseenFrame, AppDialog> making, Function<AppDialog, T> looking)
            throws Exception {
        return onEventThread(() -> {
            SwingExtension.use(language, unseen.frame);
            AppDialog dialog = making.apply(unseen);
            try {
                return looking.apply(dialog);
            } finally {
                dialog.dispose();
            }
        });
    }

    private static String texts(Component root) {
        return SwingExtension.all(root).stream()
                .map(each -> each instanceof JLabel label
                        ? label.getText()
                        : each instanceof JButton button ? button.getText() : null)
                .filter(each -> each != null && !each.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Asserts that a dialog can be closed, as every dialog must. */
    private static Void assertClosable(AppDialog dialog) {
        JButton close = named(JButton.class, dialog, "dialog.close");
        assertSame(close, dialog.getRootPane().getDefaultButton());
        assertNotNull(dialog.getRootPane()
                .getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
                .get(KeyStroke.getKeyStroke("ESCAPE")));
        assertTrue(dialog.isModal());
        assertTrue(dialog.isDisplayable());
        assertTrue(dialog.getContentPane().getWidth() >= dialog.getContentPane().getPreferredSize().width);
        close.doClick(0);
        assertFalse(dialog.isDisplayable());
        return null;
    }

    @Test
    void everyDialogIsBuiltInBothLanguagesAndCloses() throws Exception {
        List<Function<UnseenFrame, AppDialog>> all = List.of(
                each -> new AboutDialog(each.frame),
                each -> new ShortcutsDialog(each.frame, each.actions),
                each -> new SettingsDialog(each.frame, each.classroom));
        for (Function<UnseenFrame, AppDialog> each : all) {
            String english = with(Language.EN, each, dialog -> dialog.getTitle() + "\n" + texts(dialog));
            String chinese = with(Language.ZH, each, dialog -> dialog.getTitle() + "\n" + texts(dialog));
            assertFalse(
                    english.codePoints()
                            .filter(c -> c > 0x2e80)
                            .mapToObj(Character::toString)
                            .anyMatch(c -> !"中文".contains(c)),
                    english);
            assertTrue(
                    chinese.lines()
                                    .filter(line -> line.codePoints().anyMatch(Character::isIdeographic))
                                    .count()
                            > 2,
                    chinese);
            with(Language.EN, each, DialogsTest::assertClosable);
        }
    }

    @Test
    void aboutTellsOfThisJavaAndOfAllThatTheJarCarries() throws Exception {
        String texts = with(Language.EN, each -> new AboutDialog(each.frame), DialogsTest::texts);
        assertTrue(
                texts.contains("Concurrency Classroom")
                        && texts.contains(System.getProperty("java.version"))
                        && texts.contains("Apache-2.0"),
                texts);
        List<String> libraries = with(Language.EN, each -> new AboutDialog(each.frame), dialog -> {
            JTable table = named(JTable.class, dialog, "third.parties");
            assertFalse(table.isCellEditable(0, 0));
            return IntStream.range(0, table.getRowCount())
                    .mapToObj(row -> String.valueOf(table.getValueAt(row, 0)))
                    .toList();
        });
        assertEquals(ThirdParty.all().stream().map(ThirdParty::name).toList(), libraries);
        assertTrue(libraries.contains("FlatLaf"), libraries.toString());
    }

    @Test
    void everyShortcutIsListed() throws Exception {
        String texts = with(Language.EN, each -> new ShortcutsDialog(each.frame, each.actions), DialogsTest::texts);
        for (AppAction each : unseen.actions.all()) {
            if (each.getValue(AppAction.ACCELERATOR_KEY) instanceof KeyStroke stroke) {
                assertTrue(
                        texts.contains(KeyStrokes.text(stroke) + "\n"
                                + Mnemonic.in((String) each.getValue(AppAction.NAME))
                                        .text()),
                        texts);
            }
        }
        assertTrue(texts.contains("Tab\n" + Texts.text(Language.EN, "shortcuts.tab")), texts);
        assertTrue(
                texts.contains(" … " + Math.min(9, Catalog.lessons().size()) + "\n"
                        + Texts.text(Language.EN, "shortcuts.lesson")),
                texts);
        for (String key : List.of("step", "access", "choice", "undo", "redo")) {
            assertTrue(texts.contains("\n" + Texts.text(Language.EN, "shortcuts." + key)), texts);
        }
        String chinese = with(Language.ZH, each -> new ShortcutsDialog(each.frame, each.actions), DialogsTest::texts);
        assertFalse(chinese.matches("(?s).*\\p{IsHan}\\([A-Z]\\).*"), chinese);
    }

    @Test
    void noListOfJavasCoversTheButtonBesideIt() throws Exception {
        SettingsDialog dialog = onEventThread(() -> new SettingsDialog(unseen.frame, unseen.classroom));
        JComboBox<Object> choice = choice(dialog);
        JButton add = named(JButton.class, dialog, "settings.add");
        String covering = onEventThread(() -> {
            StringBuilder faults = new StringBuilder();
            for (String path : List.of("a", "a".repeat(200))) {
                choice.addItem(new Jdk(Path.of("/" + path), "99.0.1", "Some Vendor"));
                choice.setSelectedIndex(choice.getItemCount() - 1);
                for (int width : new int[] {dialog.getMinimumSize().width, 900, 1600}) {
                    dialog.setSize(width, dialog.getMinimumSize().height);
                    dialog.validate();
                    boolean stands = choice.getX() + choice.getWidth() < add.getX()
                            && add.getWidth() >= add.getPreferredSize().width
                            && add.getX() + add.getWidth() <= add.getParent().getWidth();
                    faults.append(stands ? "" : width + ": " + choice.getBounds() + add.getBounds());
                }
            }
            dialog.dispose();
            return faults.toString();
        });
        assertEquals("", covering);
    }

    @SuppressWarnings("unchecked")
    private static JComboBox<Object> choice(AppDialog dialog) {
        return (JComboBox<Object>) named(JComboBox.class, dialog, "settings.java");
    }

    @Test
    void escStopsRunsAndThenClosesTheDialog() throws Exception {
        Lesson bank = Catalog.lessonOf(Catalog.program("bank/locked"));
        ManyRunsDialog dialog = onEventThread(() -> {
            ManyRunsDialog many = new ManyRunsDialog(
                    unseen.frame,
                    unseen.classroom,
                    bank,
                    List.of(Catalog.program("bank/locked")),
                    List.of("5", "1", "1"),
                    1000,
                    (side, run) -> {});
            named(JButton.class, many, "many.begin").doClick(0);
            return many;
        });
        JButton stop = named(JButton.class, dialog, "many.stop");
        onEventThread(() -> esc(dialog));
        SwingExtension.await(() -> !stop.isEnabled(), "the runs have ended");
        assertTrue(dialog.isDisplayable());
        onEventThread(() -> esc(dialog));
        assertFalse(dialog.isDisplayable());
    }

    private static Void esc(ManyRunsDialog dialog) {
        dialog.getRootPane()
                .getActionForKeyStroke(KeyStroke.getKeyStroke("ESCAPE"))
                .actionPerformed(null);
        return null;
    }

    @Test
    void theJavasOfTheMachineAreOfferedAndTheOwnIsChosen() throws Exception {
        SettingsDialog dialog = onEventThread(() -> new SettingsDialog(unseen.frame, unseen.classroom));
        JComboBox<?> choice = named(JComboBox.class, dialog, "settings.java");
        SwingExtension.await(
                () -> choice.getItemCount() >= 1
                        && ((Jdk) choice.getSelectedItem())
                                .home()
                                .equals(Jdk.own().home()),
                "they are found");
        assertEquals("Java for programs", choice.getAccessibleContext().getAccessibleName());
        String shown = onEventThread(() -> ((JLabel) choiceText(choice)).getText());
        assertTrue(shown.contains(Jdk.own().version()), shown);
        assertEquals(null, windowing.settings.jdk(), "looking at it changes nothing");
        onEventThread(() -> {
            dialog.dispose();
            return null;
        });
    }

    @Test
    void theLimitOfTracesIsASetting() throws Exception {
        SettingsDialog dialog = onEventThread(() -> new SettingsDialog(unseen.frame, unseen.classroom));
        JSpinner limit = named(JSpinner.class, dialog, "settings.limit");
        assertEquals(64, limit.getValue());
        onEventThread(() -> {
            limit.setValue(5);
            return null;
        });
        assertEquals(5 << 20, windowing.settings.traceLimit());
        onEventThread(() -> {
            ((JSpinner.DefaultEditor) limit.getEditor()).getTextField().setText("5000");
            limit.commitEdit();
            return null;
        });
        assertEquals(1024L << 20, windowing.settings.traceLimit(), "beyond the limit, the limit is taken");
        assertEquals(
                Texts.text("settings.limit.what"),
                named(JTextArea.class, dialog, "settings.limit.what").getText());
        onEventThread(() -> {
            dialog.dispose();
            return null;
        });
    }

    @Test
    void closingTheSettingsTakesWhatIsTyped() throws Exception {
        Consumer<SettingsDialog> button =
                dialog -> named(JButton.class, dialog, "dialog.close").doClick(0);
        List<Consumer<SettingsDialog>> ways = List.of(
                button,
                dialog -> {
                    JFormattedTextField field =
                            named(NumberField.class, dialog, "settings.limit").field();
                    KeyStroke escape = KeyStroke.getKeyStroke("ESCAPE");
                    assertNull(field.getActionForKeyStroke(escape), "the field leaves Esc to the dialog");
                    dialog.getRootPane().getActionForKeyStroke(escape).actionPerformed(null);
                },
                dialog -> dialog.dispatchEvent(new WindowEvent(dialog, WindowEvent.WINDOW_CLOSING)));
        int limit = 100;
        for (Consumer<SettingsDialog> each : ways) {
            String typed = Integer.toString(++limit);
            Optional<NumberCorrection> correction = onEventThread(() -> {
                SettingsDialog dialog = new SettingsDialog(unseen.frame, unseen.classroom);
                named(NumberField.class, dialog, "settings.limit").field().setText(typed);
                each.accept(dialog);
                assertFalse(dialog.isDisplayable());
                return dialog.correction();
            });
            assertEquals((long) limit << 20, windowing.settings.traceLimit());
            assertEquals(Optional.empty(), correction);
        }
    }

    @Test
    void aLimitThatIsPutRightByClosingIsToldAfterwards() throws Exception {
        String told = with(Language.EN, each -> new SettingsDialog(each.frame, each.classroom), dialog -> {
            named(NumberField.class, dialog, "settings.limit").field().setText("5000");
            named(JButton.class, dialog, "dialog.close").doClick(0);
            return ((SettingsDialog) dialog)
                    .correction()
                    .map(NumberCorrection::text)
                    .orElse("");
        });
        assertEquals("1,024 at most: 5000 became 1,024.", told);
        assertEquals(1024L << 20, windowing.settings.traceLimit());
    }

    @SuppressWarnings("unchecked")
    private static Component choiceText(JComboBox<?> choice) {
        JComboBox<Object> any = (JComboBox<Object>) choice;
        return any.getRenderer().getListCellRendererComponent(new JList<>(), any.getSelectedItem(), -1, false, false);
    }
}
