package classroom.window.series;

import static classroom.window.SwingExtension.named;
import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.window.AppContext;
import classroom.window.SwingExtension;
import classroom.window.widget.NumberCorrection;
import classroom.window.widget.NumberField;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JProgressBar;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the dialog of many runs: typed numbers, their corrections, and the results. */
class ManyRunsDialogTest {
    private static final Lesson BANK = Catalog.lessonOf(Catalog.program("bank/locked"));

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private AppContext classroom;
    private ManyRunsDialog dialog;
    private NumberField times;
    private JButton begin;
    private JButton stop;

    @BeforeEach
    void open() throws Exception {
        classroom = new AppContext(windowing.settings);
        onEventThread(() -> {
            dialog = new ManyRunsDialog(
                    null,
                    classroom,
                    BANK,
                    List.of(Catalog.program("bank/locked")),
                    List.of("5", "1", "1"),
                    50,
                    (side, run) -> {});
            times = named(NumberField.class, dialog, "many.times");
            begin = named(JButton.class, dialog, "many.begin");
            stop = named(JButton.class, dialog, "many.stop");
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        classroom.close();
        onEventThread(() -> {
            dialog.dispose();
            return null;
        });
    }

    private String told() {
        return times.correction().map(NumberCorrection::text).orElse("");
    }

    private int planned() {
        return SwingExtension.all(dialog).stream()
                .filter(each -> each instanceof JProgressBar)
                .map(each -> ((JProgressBar) each).getMaximum())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void beginTakesWhatIsTyped() throws Exception {
        onEventThread(() -> {
            times.field().setText("2");
            begin.doClick(0);
            assertEquals(2, planned());
            assertEquals(2, times.getValue());
            return null;
        });
        SwingExtension.await(begin::isEnabled, "both runs are over");
        assertFalse(stop.isEnabled());
    }

    @Test
    void f5BeginsWithWhatIsTypedAndPutsItRight() throws Exception {
        onEventThread(() -> {
            times.field().setText("5000");
            dialog.getRootPane()
                    .getActionForKeyStroke(KeyStroke.getKeyStroke("F5"))
                    .actionPerformed(null);
            assertEquals(1000, planned());
            assertEquals("1,000 at most: 5000 became 1,000.", told());
            assertTrue(stop.isEnabled());
            dialog.getRootPane()
                    .getActionForKeyStroke(KeyStroke.getKeyStroke("F5"))
                    .actionPerformed(null);
            stop.doClick(0);
            return null;
        });
        SwingExtension.await(begin::isEnabled, "it has stopped");
    }

    @Test
    void whatIsNoNumberLeavesTheOneBefore() throws Exception {
        onEventThread(() -> {
            times.field().setText("many");
            begin.doClick(0);
            assertEquals(50, planned());
            assertEquals("“many” isn’t a whole number: 50 stays.", told());
            stop.doClick(0);
            return null;
        });
        SwingExtension.await(begin::isEnabled, "it has stopped");
    }

    @Test
    void itIsReadyAgainWhenTheAppClosesWhileItRuns() throws Exception {
        onEventThread(() -> {
            begin.doClick(0);
            return null;
        });
        SwingExtension.await(
                () -> ProcessHandle.current().children().anyMatch(ProcessHandle::isAlive), "a program runs");
        classroom.close();
        SwingExtension.await(begin::isEnabled, "its end was told");
    }
}
