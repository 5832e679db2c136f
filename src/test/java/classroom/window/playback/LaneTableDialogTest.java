package classroom.window.playback;

import static classroom.window.SwingExtension.named;
import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.stage.SmallRun;
import classroom.stage.lanes.Lanes;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.SwingExtension;
import classroom.window.i18n.Localizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.swing.JTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The table of the threads beside the lanes. */
class LaneTableDialogTest {
    private static final long MS = SmallRun.MS;
    private static final int PATIENCE_S = 60;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @TempDir
    Path folder;

    @Test
    void itFollowsTheDisplayedTimeAndTheLanguageAndRestsWhileHidden() throws Exception {
        SmallRun run = SmallRun.whole(folder, 11, 7_000_000_000L);
        Lanes lanes = onEventThread(Lanes::new);
        LaneTableDialog dialog = onEventThread(() -> {
            Texts.use(Language.EN);
            lanes.show(List.of(run.side("bank")), 5 * MS);
            LaneTableDialog made = new LaneTableDialog(null, lanes);
            made.open();
            return made;
        });
        JTable table = named(JTable.class, dialog, "lanes.table.rows");
        String before = onEventThread(dialog::getTitle);
        assertEquals("not there yet", onEventThread(() -> states(table)).get("late"));
        CompletableFuture<Void> told = changed(table, () -> lanes.show(List.of(run.side("bank")), 21 * MS));
        told.get(PATIENCE_S, TimeUnit.SECONDS);
        onEventThread(() -> {
            assertTrue(
                    states(table).get("holder").startsWith("sleeping"),
                    states(table).toString());
            assertNotEquals(before, dialog.getTitle());
            Texts.use(Language.ZH);
            Localizer.again(dialog);
            assertEquals("线程", table.getColumnName(2));
            assertTrue(dialog.getTitle().endsWith("线程"), dialog.getTitle());
            dialog.setVisible(false);
            return null;
        });
        CompletableFuture<Void> hidden = changed(table, () -> lanes.show(List.of(run.side("bank")), 26 * MS));
        onEventThread(() -> null);
        assertFalse(hidden.isDone(), "a hidden table does nothing");
        onEventThread(() -> {
            dialog.open();
            dialog.dispose();
            return null;
        });
        assertTrue(hidden.isDone(), "and is right when it is shown again");
    }

    private static CompletableFuture<Void> changed(JTable table, Runnable change) throws Exception {
        CompletableFuture<Void> told = new CompletableFuture<>();
        onEventThread(() -> {
            table.getModel().addTableModelListener(event -> told.complete(null));
            change.run();
            return null;
        });
        return told;
    }

    private static Map<String, String> states(JTable table) {
        Map<String, String> states = new TreeMap<>();
        for (int row = 0; row < table.getRowCount(); row++) {
            states.put(
                    table.getValueAt(row, 2).toString(),
                    table.getValueAt(row, 3).toString());
        }
        return states;
    }
}
