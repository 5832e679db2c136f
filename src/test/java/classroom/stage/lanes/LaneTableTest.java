package classroom.stage.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.stage.SmallRun;
import classroom.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the lanes as a screen reader does: as a table of the threads at the displayed time. */
class LaneTableTest {
    private static final long MS = SmallRun.MS;

    @TempDir
    Path folder;

    @Test
    void everyThreadHasARowWithItsStateAtTheDisplayedTime() throws Exception {
        SmallRun run = SmallRun.whole(folder, 11, 7_000_000_000L);
        LaneShow.on(false, Language.EN, () -> {
            LaneShow show = new LaneShow(1230, 200, List.of(run.side("bank")));
            Lanes lanes = show.lanes;
            AccessibleContext context = lanes.getAccessibleContext();
            assertEquals(AccessibleRole.TABLE, context.getAccessibleRole());
            assertEquals("Lanes: the threads over time", context.getAccessibleName());
            show.show(List.of(run.side("bank")), 5 * MS);
            assertEquals("not there yet", states(context).get("late"));
            show.show(List.of(run.side("bank")), 21 * MS);
            assertTrue(
                    states(context).get("holder").startsWith("sleeping"),
                    states(context).toString());
            show.show(List.of(run.side("bank")), 26 * MS);
            String wanter = states(context).get("wanter");
            assertTrue(wanter.startsWith("blocked: wants") && wanter.contains("held by holder"), wanter);
            show.show(List.of(run.side("bank")), 90 * MS);
            assertEquals("ended", states(context).get("late"));
            AccessibleTable table = context.getAccessibleTable();
            assertEquals(
                    table.getAccessibleRowCount() * table.getAccessibleColumnCount(),
                    context.getAccessibleChildrenCount());
            assertEquals("bank", text(table, 0, 0));
            assertTrue(text(table, 0, 1).startsWith("PID "), text(table, 0, 1));
            assertTrue(text(table, 0, 5).endsWith(" ms"), text(table, 0, 5));
            return null;
        });
    }

    private static Map<String, String> states(AccessibleContext lanes) {
        AccessibleTable table = lanes.getAccessibleTable();
        Map<String, String> states = new TreeMap<>();
        for (int row = 0; row < table.getAccessibleRowCount(); row++) {
            states.put(text(table, row, 2), text(table, row, 3));
        }
        return states;
    }

    private static String text(AccessibleTable table, int row, int column) {
        return table.getAccessibleAt(row, column).getAccessibleContext().getAccessibleName();
    }
}
