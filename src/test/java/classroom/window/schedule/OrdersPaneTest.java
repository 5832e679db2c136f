package classroom.window.schedule;

import static classroom.window.SwingExtension.named;
import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.schedule.OrderText;
import classroom.text.Language;
import classroom.window.AppContext;
import classroom.window.SwingExtension;
import classroom.window.schedule.orders.OrdersPane;
import classroom.window.schedule.page.LessonProgram;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the pane that explores every interleaving: its results, stopping it, and that no process remains. */
class OrdersPaneTest {
    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private AppContext context;
    private OrdersPane pane;
    private final SchedulePageFixture page = new SchedulePageFixture();
    private final List<String> chosen = new ArrayList<>();
    private final List<String> searched = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        context = new AppContext(windowing.settings);
        pane = onEventThread(() -> new OrdersPane(
                context,
                page,
                (program, order) ->
                        chosen.add(((LessonProgram) program).program().id() + " " + OrderText.of(order)),
                (program, found) -> searched.add(program.title() + " " + found.orders())));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void bothSidesAreSeenWhole() throws Exception {
        search();
        assertEquals(List.of("balance = 1|4|✗ wrong", "balance = 2|2|✓ right"), rows("left"));
        assertEquals(List.of("balance = 2|2|✓ right"), rows("right"));
        assertTrue(
                heading("left").startsWith("All 6 orders seen: 2 outcomes. 4 runs stand for them all;"),
                heading("left"));
        assertTrue(heading("right").startsWith("All 2 orders seen: one outcome."), heading("right"));
        assertNoProcess();
        onEventThread(() -> {
            SwingExtension.use(Language.ZH, pane);
            return null;
        });
        assertTrue(heading("left").startsWith("全部 6 种顺序都看过了：有 2 种结果。"), heading("left"));
        assertEquals(List.of("balance = 1|4|✗ 错误", "balance = 2|2|✓ 正确"), rows("left"));
    }

    /** As low as it is in a window of 1280 x 800 in English. */
    @Test
    void aLowPaneShowsTwoOutcomes() throws Exception {
        search();
        onEventThread(() -> {
            named(JTextArea.class, pane, "orders.heading.left").setText("A long heading. ".repeat(20));
            return null;
        });
        SwingExtension.await(
                () -> {
                    SwingExtension.layOut(pane, 1080, 185);
                    JTable table = table("left");
                    return table.getVisibleRect().height >= 2 * table.getRowHeight();
                },
                "two rows are seen");
        assertTrue(onEventThread(() -> {
            Rectangle whole =
                    SwingUtilities.convertRectangle(table("left"), table("left").getVisibleRect(), pane);
            return pane.getHeight() >= whole.y + whole.height;
        }));
    }

    @Test
    void anOutcomeGoesToTheStepper() throws Exception {
        search();
        onEventThread(() -> {
            JTable table = table("left");
            table.setRowSelectionInterval(1, 1);
            table.getActionMap().get("step through").actionPerformed(null);
            return null;
        });
        assertEquals(List.of("bank/unlocked A A B B"), chosen);
        assertEquals(List.of("Without a lock 6", "With a lock 2"), searched);
    }

    @Test
    void stopEndsItWithWhatWasFound() throws Exception {
        page.programs = List.of("pingpong/threads", "pingpong/threads");
        page.values = List.of("6", "10");
        onEventThread(() -> {
            named(JButton.class, pane, "orders.begin").doClick(0);
            return null;
        });
        SwingExtension.await(() -> heading("left").startsWith("Searching"), "it is searching");
        onEventThread(() -> {
            named(JButton.class, pane, "orders.stop").doClick(0);
            return null;
        });
        SwingExtension.await(() -> !pane.isRunning(), "it has stopped");
        assertTrue(heading("left").startsWith("Stopped. Not all orders: "), heading("left"));
        assertEquals("Stopped before anything was found.", heading("right"));
        assertFalse(heading("left").contains("All"), heading("left"));
        assertNoProcess();
    }

    @Test
    void leavingThePageLeavesNothingBehind() throws Exception {
        page.programs = List.of("pingpong/threads", "pingpong/threads");
        page.values = List.of("6", "10");
        onEventThread(() -> {
            named(JButton.class, pane, "orders.begin").doClick(0);
            return null;
        });
        SwingExtension.await(() -> heading("left").startsWith("Searching"), "it is searching");
        onEventThread(() -> {
            pane.leave();
            return null;
        });
        assertFalse(onEventThread(pane::isRunning));
        assertNoProcess();
        SwingExtension.await(
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(each -> each.getName().equals("classroom orders")),
                "its thread has ended");
    }

    @Test
    void tooManyOrdersAreToldBefore() throws Exception {
        page.values = List.of("20", "1", "10");
        search();
        assertTrue(
                heading("left").startsWith("One order of this program already has 40 steps by 20 threads."),
                heading("left"));
        assertEquals(List.of(), rows("left"));
        assertTrue(named(JButton.class, pane, "orders.anyway").isVisible());
        JButton smaller = named(JButton.class, pane, "orders.smaller");
        assertEquals("Use Threads = 3", smaller.getText());
        onEventThread(() -> {
            smaller.doClick(0);
            return null;
        });
        assertEquals(Map.of("threads", "3"), page.used);
    }

    @Test
    void whatLocksLeaveIsSeenThoughItLooksLikeTooMuch() throws Exception {
        page.programs = List.of("deadlock/opposite", "deadlock/ordered");
        page.values = List.of("5", "10");
        search();
        if (named(JButton.class, pane, "orders.anyway").isVisible()) {
            // On a slow machine, the previous search was too short.
            onEventThread(() -> {
                named(JButton.class, pane, "orders.anyway").doClick(0);
                return null;
            });
            SwingExtension.await(() -> !pane.isRunning(), "all is searched anyway");
        }
        assertTrue(heading("left").startsWith("All "), heading("left"));
        assertTrue(heading("right").startsWith("All 252 orders seen: one outcome."), heading("right"));
        assertEquals(List.of("moved = 10|252|✓ right"), rows("right"));
    }

    @Test
    void someByChanceAreNotCalledAll() throws Exception {
        onEventThread(() -> {
            JComboBox<?> which = named(JComboBox.class, pane, "orders.which");
            which.setSelectedIndex(2);
            named(JSpinner.class, pane, "orders.random").setValue(50);
            named(JSpinner.class, pane, "orders.seed").setValue(7);
            return null;
        });
        search();
        assertTrue(
                heading("left")
                        .startsWith("50 orders were tried by chance, seed 7. Not all orders: 2 outcomes in 50 runs;"),
                heading("left"));
        assertEquals("Runs", onEventThread(() -> table("left").getColumnName(1)));
    }

    @Test
    void whatCannotBeScheduledSaysSo() throws Exception {
        page.programs = List.of("process/spawn", "bank/locked");
        page.values = List.of("2", "1", "10");
        search();
        assertTrue(heading("left").contains("can’t be scheduled"), heading("left"));
        assertEquals(1, rows("right").size());
    }

    @Test
    void theTextIsInBothLanguages() throws Exception {
        String english =
                onEventThread(() -> named(JTextArea.class, pane, "orders.words").getText());
        assertTrue(english.contains("scheduler"), english);
        onEventThread(() -> {
            SwingExtension.use(Language.ZH, pane);
            return null;
        });
        String chinese =
                onEventThread(() -> named(JTextArea.class, pane, "orders.words").getText());
        assertTrue(chinese.contains("调度器"), chinese);
        assertNotEquals(english, chinese);
    }

    private void search() throws Exception {
        onEventThread(() -> {
            named(JButton.class, pane, "orders.begin").doClick(0);
            return null;
        });
        SwingExtension.await(() -> !pane.isRunning(), "all is searched");
    }

    private JTable table(String side) {
        return named(JTable.class, pane, "orders.table." + side);
    }

    private String heading(String side) {
        return named(JTextArea.class, pane, "orders.heading." + side).getText();
    }

    private List<String> rows(String side) throws Exception {
        return onEventThread(() -> {
            JTable table = table(side);
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < table.getRowCount(); i++) {
                rows.add(table.getValueAt(i, 0) + "|" + table.getValueAt(i, 1) + "|" + table.getValueAt(i, 2));
            }
            return rows;
        });
    }

    private static void assertNoProcess() throws Exception {
        SwingExtension.await(() -> ScheduledJvms.count() == 0, "no JVM is left");
    }
}
