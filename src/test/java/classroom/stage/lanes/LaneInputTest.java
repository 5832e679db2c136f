package classroom.stage.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.stage.Bank;
import classroom.stage.SmallRun;
import classroom.stage.lanes.model.LaneSource;
import classroom.text.Language;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the mouse and the keys of the lanes. */
class LaneInputTest {
    private static final long MS = SmallRun.MS;

    @TempDir
    Path folder;

    private void with(Language language, Check check) throws Exception {
        SmallRun run = SmallRun.whole(folder, 30, 2_000_000_000L);
        Callable<Void> all = () -> {
            LaneShow show = new LaneShow(1230, 200, List.of(run.side("bank")));
            show.painted();
            check.on(show);
            return null;
        };
        LaneShow.on(false, language, all);
    }

    private interface Check {
        void on(LaneShow show) throws Exception;
    }

    @Test
    void zoomKeepsTheTimeUnderThePointer() throws Exception {
        with(Language.EN, show -> {
            for (int x : new int[] {200, 700, 1200}) {
                show.lanes.fit();
                long before = show.lanes.viewport().time(x);
                double width = show.lanes.viewport().time(x + 1) - before;
                show.wheel(x, 60, 0, -5);
                assertEquals(before, show.lanes.viewport().time(x), 2);
                assertTrue(show.lanes.viewport().time(x + 1) - before < width / 2, "closer");
                show.wheel(x, 60, 0, 5);
                assertEquals(before, show.lanes.viewport().time(x), 2);
            }
        });
    }

    @Test
    void dragPansAndDoubleClickFits() throws Exception {
        with(Language.EN, show -> {
            List<Long> chosen = new ArrayList<>();
            show.lanes.onTime(chosen::add);
            long before = show.lanes.viewport().time(500);
            show.mouse(MouseEvent.MOUSE_PRESSED, 500, 60, 1);
            show.mouse(MouseEvent.MOUSE_DRAGGED, 520, 60, 1);
            show.mouse(MouseEvent.MOUSE_DRAGGED, 400, 60, 1);
            show.mouse(MouseEvent.MOUSE_RELEASED, 400, 60, 1);
            assertEquals(before, show.lanes.viewport().time(400), 2);
            assertEquals(List.of(), chosen, "a drag is no click");
            show.click(400, 60, 2);
            assertEquals(before, show.lanes.viewport().time(500), 2);
        });
    }

    @Test
    void keysPanZoomAndFit() throws Exception {
        with(Language.EN, show -> {
            long left = show.lanes.viewport().time(300);
            show.press("RIGHT");
            assertTrue(show.lanes.viewport().time(300) > left);
            show.press("LEFT");
            assertEquals(left, show.lanes.viewport().time(300), 2);
            show.press("HOME");
            long wide = show.lanes.viewport().time(1000) - show.lanes.viewport().time(300);
            show.press("typed +");
            assertTrue(show.lanes.viewport().time(1000) - show.lanes.viewport().time(300) < wide);
            show.press("typed -");
            assertEquals(
                    wide,
                    show.lanes.viewport().time(1000) - show.lanes.viewport().time(300),
                    2);
            show.press("RIGHT");
            show.press("HOME");
            assertEquals(left, show.lanes.viewport().time(300), 2);
        });
    }

    @Test
    void shiftAndWheelScroll() throws Exception {
        Path of = Files.createDirectories(folder.resolve("many"));
        Trace trace = new Bank(of, 31, 0).run(500, 8, 0, 100 * MS);
        LaneShow.on(false, Language.EN, () -> {
            LaneShow show = new LaneShow(1230, 200, List.of(new LaneSource("bank", trace, 0)));
            double before = show.row("Thread-9").y();
            show.wheel(600, 100, InputEvent.SHIFT_DOWN_MASK, 2);
            assertTrue(show.row("Thread-9").y() < before);
            show.wheel(600, 100, InputEvent.SHIFT_DOWN_MASK, -20);
            assertEquals(before, show.row("Thread-9").y());
            return null;
        });
    }

    @Test
    void aClickChoosesTheTimeAndAMarkItsOwn() throws Exception {
        with(Language.EN, show -> {
            List<Long> chosen = new ArrayList<>();
            show.lanes.onTime(chosen::add);
            int y = (int) show.row("wanter").y() + 3;
            int x = show.lanes.viewport().x(0, 35 * MS);
            show.click(x, y, 1);
            assertEquals(show.lanes.viewport().time(x), chosen.get(0));
            show.click(show.lanes.viewport().x(0, 66 * MS) + 2, y, 1);
            assertEquals(66 * MS, chosen.get(1), "the write");
            show.click(x, 195, 1);
            assertEquals(show.lanes.viewport().time(x), chosen.get(2), "on the row of times");
        });
    }

    @Test
    void aPointIsThreadTimeAndEvent() throws Exception {
        with(Language.EN, show -> {
            int y = (int) show.row("wanter").y() + 3;
            LanePoint point = show.lanes.point(show.lanes.viewport().x(0, 66 * MS), y);
            assertEquals("wanter", point.track().name());
            assertEquals(66 * MS, point.time());
            assertEquals(EventKind.WRITE_STATIC, point.track().kind(point.event()));
            assertNull(show.lanes.point(-1, -1));
        });
    }

    @Test
    void theHoverTellsInBothLanguages() throws Exception {
        with(Language.EN, show -> {
            assertHover(
                    show,
                    "wanter",
                    30,
                    "<b>wanter</b>",
                    "bank",
                    "PID 30",
                    "blocked: wants ReentrantLock@7, held by holder");
            assertHover(show, "holder", 40, "sleeping: Thread.sleep", "line 21 of Main");
            assertHover(show, "wanter", 67, "66.000 ms", "last wrote balance = 9", "running");
            assertHover(show, "wanter", 80, "waiting: ArrayDeque@8", "balance = 9");
            assertHover(show, "holder", 10, "10.000 ms", "starts late");
            assertHover(show, "late", 90, "ended");
        });
    }

    @Test
    void theHoverTellsInChinese() throws Exception {
        with(Language.ZH, show -> {
            assertHover(show, "wanter", 30, "<b>wanter</b>", "进程 30", "毫秒", "阻塞：想要 ReentrantLock@7，由 holder 持有");
            assertHover(show, "holder", 40, "睡眠", "Main 第 21 行");
            assertHover(show, "wanter", 67, "最近写入 balance = 9");
        });
    }

    private static void assertHover(LaneShow show, String name, long millis, String... words) {
        LaneRow row = show.row(name);
        int x = show.lanes.viewport().x(0, millis * MS) + (millis == 67 ? -8 : 0);
        MouseEvent at = show.mouse(MouseEvent.MOUSE_MOVED, x, (int) (row.y() + row.height() / 2), 0);
        String text = show.lanes.getToolTipText(at);
        for (String each : words) {
            assertTrue(text.contains(each), text + " has no " + each);
        }
    }

    @Test
    void itHasANameForThoseWhoDoNotSee() throws Exception {
        with(Language.ZH, show -> {
            assertTrue(show.lanes.getAccessibleContext().getAccessibleName().startsWith("泳道"));
            assertTrue(
                    show.lanes.getAccessibleContext().getAccessibleDescription().startsWith("3 "));
        });
    }
}
