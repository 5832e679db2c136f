package classroom.stage.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.stage.Bank;
import classroom.stage.SmallRun;
import classroom.stage.TraceFixture;
import classroom.stage.lanes.model.LaneBins;
import classroom.stage.lanes.model.LaneSource;
import classroom.text.Language;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.trace.format.ThreadState;
import classroom.trace.format.TraceFormat;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that lanes show the states and marks at the right positions. */
class LanesTest {
    private static final long MS = SmallRun.MS;

    private static final int LEFT_OUT = 0xff00fe;

    @TempDir
    Path folder;

    @Test
    void eachStateIsPaintedWhereItIs() throws Exception {
        SmallRun run = SmallRun.whole(folder, 11, 7_000_000_000L);
        for (boolean dark : new boolean[] {false, true}) {
            LaneShow.on(dark, Language.EN, () -> {
                LaneShow show = new LaneShow(1230, 200, List.of(run.side("bank")));
                BufferedImage image = show.painted();
                assertEquals(LaneShow.color("running"), show.color(image, "holder", 19 * MS));
                assertEquals(LaneShow.color("sleepingGround"), show.color(image, "holder", 21 * MS));
                assertEquals(LaneShow.color("sleepingGround"), show.color(image, "holder", 49 * MS));
                assertEquals(LaneShow.color("running"), show.color(image, "holder", 51 * MS));
                assertEquals(LaneShow.color("ground"), show.color(image, "late", 5 * MS));
                assertEquals(LaneShow.color("ended"), show.color(image, "late", 81 * MS));
                return null;
            });
        }
    }

    @Test
    void columnsTellTheStatesOfTheTrace() throws Exception {
        SmallRun run = SmallRun.whole(folder, 12, -7_000_000_000L);
        LaneShow.on(false, Language.EN, () -> {
            LaneShow show = new LaneShow(1230, 200, List.of(run.side("bank")));
            show.painted();
            assertEquals(ThreadState.BLOCKED, show.shown("wanter", 26 * MS));
            assertEquals(ThreadState.BLOCKED, show.shown("wanter", 61 * MS));
            assertEquals(ThreadState.RUNNING, show.shown("wanter", 63 * MS));
            assertEquals(ThreadState.WAITING, show.shown("wanter", 71 * MS));
            assertEquals(ThreadState.STARTED, show.shown("late", 11 * MS));
            assertEquals(ThreadState.RUNNING, show.shown("late", 41 * MS));
            assertEquals(ThreadState.ENDED, show.shown("late", 90 * MS));
            assertEquals(null, show.shown("late", 9 * MS));
            return null;
        });
    }

    @Test
    void onlyWritesOfSharedFieldsAreMarked() throws Exception {
        SmallRun run = SmallRun.whole(folder, 13, 0);
        LaneShow.on(false, Language.EN, () -> {
            LaneShow show = new LaneShow(1230, 200, List.of(run.side("bank")));
            show.painted();
            assertEquals(LaneBins.WRITE, marks(show, "holder", 64));
            assertEquals(0, marks(show, "holder", 66));
            assertEquals(LaneBins.WRITE, marks(show, "wanter", 66));
            assertEquals(LaneBins.START, marks(show, "holder", 10));
            assertEquals(LaneBins.PRINT, marks(show, "holder", 95));
            return null;
        });
    }

    private static int marks(LaneShow show, String name, long millis) {
        int plot = show.lanes.viewport().layout().columns().get(0).plotX();
        return show.row(name).bins().marks(show.lanes.viewport().x(0, millis * MS) - plot);
    }

    @Test
    void statesAreToldApartInGray() throws Exception {
        for (boolean dark : new boolean[] {false, true}) {
            LaneShow.on(dark, Language.EN, () -> {
                for (int height : new int[] {1, 2, 3, 5, 8, 20, 40}) {
                    LanePattern pattern = new LanePattern(new LaneColors(), height, 1);
                    for (int one = 0; one < ThreadState.ENDED.ordinal(); one++) {
                        for (int other = one + 1; other < ThreadState.ENDED.ordinal(); other++) {
                            double apart = apart(pattern, one, other, height);
                            assertTrue(
                                    apart > 6,
                                    ThreadState.values()[one] + " and " + ThreadState.values()[other] + ", " + height
                                            + " high: " + apart);
                        }
                    }
                }
                return null;
            });
        }
    }

    /** Returns the average gray difference of two patterns, at most 255. */
    private static double apart(LanePattern pattern, int one, int other, int height) {
        double sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < pattern.period(); x++) {
                int first = pattern.pixels()[pattern.row(one, y) + x];
                int second = pattern.pixels()[pattern.row(other, y) + x];
                sum += Math.abs(gray(first) - gray(second));
            }
        }
        return sum / height / pattern.period();
    }

    private static double gray(int rgb) {
        return 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
    }

    @Test
    void ofAHundredThreadsEachHasPixelsOfItsOwn() throws Exception {
        Trace trace = bank(100, 14, 3_000_000_000L);
        Trace twin = bank(100, 15, 4_000_000_000L);
        LaneSource one = new LaneSource("one", trace, 3_000_000_000L);
        LaneSource other = new LaneSource("other", twin, 4_000_000_000L);
        LaneShow.on(false, Language.EN, () -> {
            for (List<LaneSource> sides : List.of(List.of(one), List.of(one, other))) {
                LaneShow show = new LaneShow(1230, 200, sides);
                BufferedImage image = show.painted();
                LaneLayout layout = show.lanes.viewport().layout();
                assertEquals(0, layout.hidden());
                assertEquals(sides.size(), layout.columns().size());
                for (LaneLayout.Column column : layout.columns()) {
                    Set<Integer> used = new HashSet<>();
                    for (LaneRow row : column.rows()) {
                        for (int i = 0; i < row.bar(1); i++) {
                            assertTrue(used.add(row.top(1) + i), "two lanes at " + (row.top(1) + i));
                        }
                        assertTrue(
                                layout.plot(column).contains(column.plotX(), row.top(1)), "outside at " + row.top(1));
                        long seen = row.lane().track().time(0) - row.lane().zero() + MS / 4;
                        int color =
                                image.getRGB(show.lanes.viewport().x(row.group().side(), seen), row.top(1)) & 0xff_ffff;
                        boolean isMain = row.lane().track().name().equals("main");
                        assertTrue(
                                isMain || color == LaneShow.color("running"),
                                row.lane().track().name());
                        assertNotEquals(LaneShow.color("ground"), color);
                    }
                    assertEquals(101, column.rows().size());
                }
            }
            return null;
        });
    }

    @Test
    void fiveHundredThreadsAreScrolled() throws Exception {
        Trace trace = bank(500, 16, 0);
        LaneShow.on(false, Language.EN, () -> {
            LaneShow show = new LaneShow(1230, 200, List.of(new LaneSource("bank", trace, 0)));
            BufferedImage before = show.painted();
            assertTrue(show.lanes.viewport().layout().hidden() > 0);
            show.lanes.viewport().scroll(show.lanes.viewport().layout().hidden());
            assertFalse(isSame(before, show.painted()));
            LaneLayout layout = show.lanes.viewport().layout();
            LaneRow last = layout.columns().get(0).rows().get(500);
            assertEquals(layout.legend() + layout.area(), last.y() + last.height(), 1);
            return null;
        });
    }

    @Test
    void twoRunsAreDrawnOnOneClock() throws Exception {
        SmallRun one = SmallRun.whole(folder, 17, 1_000_000_000L);
        SmallRun other = SmallRun.whole(folder, 18, 9_000_000_000L);
        LaneShow.on(false, Language.ZH, () -> {
            LaneShow show = new LaneShow(1230, 300, List.of(one.side("one"), other.side("other")));
            BufferedImage image = show.painted();
            List<LaneRow> rows = show.lanes.viewport().layout().columns().get(0).rows();
            assertEquals(6, rows.size());
            for (int x = show.lanes.viewport().x(0, 1 * MS);
                    x < show.lanes.viewport().x(0, 99 * MS);
                    x++) {
                for (int i = 0; i < 3; i++) {
                    assertEquals(
                            image.getRGB(x, rows.get(i).top(1)),
                            image.getRGB(x, rows.get(i + 3).top(1)),
                            "x = " + x);
                }
            }
            return null;
        });
    }

    @Test
    void aGrowingTraceLooksAsIfItWasPaintedAtOnce() throws Exception {
        SmallRun run = new SmallRun(folder, 19, 0);
        LaneShow.on(false, Language.EN, () -> {
            TraceFixture.Line one = run.made.thread(1, "one", 0);
            run.read();
            LaneShow live = new LaneShow(900, 200, List.of(run.side("live")));
            live.painted();
            TraceFixture.Line two = run.made.thread(2, "two", 1 * MS);
            Random random = new Random(3);
            for (int step = 2; step < 90; step++) {
                TraceFixture.Line line = random.nextBoolean() ? one : two;
                line.put(step * MS, EventKind.WRITE_STATIC, TraceFormat.INT, step < 40 ? run.lone : run.field, step, 0);
                line.within(
                        step * MS + 1000,
                        step * MS + random.nextLong(MS),
                        step % 3 == 0 ? run.sleep : run.queue,
                        "",
                        0);
                run.read();
                live.show(List.of(run.side("live")), -MS);
                assertTrue(
                        isSame(live.painted(), new LaneShow(900, 200, 1, List.of(run.side("live")), -MS).painted()),
                        "at step " + step);
                if (step == 60) {
                    live.lanes.viewport().zoom(500, 1.0);
                    live.lanes.fit();
                }
            }
            return null;
        });
    }

    @Test
    void everythingFollowsUntilSomebodyZooms() throws Exception {
        SmallRun run = new SmallRun(folder, 20, 0);
        LaneShow.on(false, Language.EN, () -> {
            TraceFixture.Line line = run.made.thread(1, "one", 0);
            line.put(10 * MS, EventKind.LINE, TraceFormat.NONE, run.line, 0, 0);
            run.read();
            LaneShow show = new LaneShow(900, 200, List.of(run.side("live")));
            assertTrue(show.lanes.viewport().x(0, 10 * MS) < 900
                    && show.lanes.viewport().x(0, 20 * MS) > 900);
            line.put(20 * MS, EventKind.LINE, TraceFormat.NONE, run.line, 0, 0);
            run.read();
            show.show(List.of(run.side("live")), 0);
            assertTrue(show.lanes.viewport().x(0, 20 * MS) < 900, "follows");
            show.wheel(400, 50, 0, -2);
            int before = show.lanes.viewport().x(0, 20 * MS);
            line.put(40 * MS, EventKind.LINE, TraceFormat.NONE, run.line, 0, 0);
            run.read();
            show.show(List.of(run.side("live")), 0);
            assertEquals(before, show.lanes.viewport().x(0, 20 * MS), "stays");
            return null;
        });
    }

    @Test
    void theHeightIsKeptWhileTheLanesOfAnotherRunComeOneByOne() throws Exception {
        SmallRun run = SmallRun.whole(folder, 22, 0);
        LaneShow.on(false, Language.EN, () -> {
            LaneShow show = new LaneShow(900, 200, List.of(run.side("bank")));
            List<Object> changes = new ArrayList<>();
            show.lanes.addPropertyChangeListener(Lanes.NEED, change -> changes.add(change.getNewValue()));
            int whole = show.lanes.need();
            show.lanes.keepHeight(true);
            show.show(List.of(), 0);
            assertEquals(whole, show.lanes.need());
            show.show(List.of(run.side("bank")), 0);
            assertEquals(whole, show.lanes.need());
            assertEquals(List.of(), changes);
            show.lanes.keepHeight(false);
            show.show(List.of(), 0);
            assertTrue(show.lanes.need() < whole);
            assertEquals(List.of(show.lanes.need()), changes);
            return null;
        });
    }

    @Test
    void anotherMomentPaintsTwoNarrowColumns() throws Exception {
        SmallRun run = SmallRun.whole(folder, 21, 0);
        LaneShow.on(false, Language.EN, () -> {
            LaneShow show = new LaneShow(1230, 200, List.of(run.side("bank")));
            show.show(List.of(run.side("bank")), 10 * MS);
            show.painted();
            List<Rectangle> dirty = new ArrayList<>();
            RepaintManager before = RepaintManager.currentManager(show.lanes);
            RepaintManager.setCurrentManager(new RepaintManager() {
                @Override
                public void addDirtyRegion(JComponent component, int x, int y, int width, int height) {
                    dirty.add(new Rectangle(x, y, width, height));
                }
            });
            try {
                show.lanes.show(List.of(run.side("bank")), 60 * MS);
            } finally {
                RepaintManager.setCurrentManager(before);
            }
            assertEquals(2, dirty.size(), dirty.toString());
            assertTrue(dirty.get(0).contains(show.lanes.viewport().x(0, 10 * MS), 100));
            assertTrue(dirty.get(1).contains(show.lanes.viewport().x(0, 60 * MS), 100));
            assertTrue(dirty.stream().allMatch(each -> each.width < 30), dirty.toString());
            return null;
        });
    }

    @Test
    void nothingIsShownOfNothing() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        for (Language language : Language.values()) {
            LaneShow.on(true, language, () -> {
                LaneShow show = new LaneShow(600, 150, List.of());
                BufferedImage without = show.painted();
                assertTrue(isSame(
                        without,
                        new LaneShow(600, 150, List.of(new LaneSource("none", Trace.of(empty), 0))).painted()));
                show.click(300, 50, 1);
                show.wheel(300, 50, 0, 3);
                assertEquals(null, show.lanes.point(300, 50));
                return null;
            });
        }
    }

    @Test
    void anySizeIsPainted() throws Exception {
        SmallRun one = SmallRun.whole(folder, 22, 0);
        SmallRun other = SmallRun.whole(folder, 23, 5);
        Trace many = bank(300, 24, 0);
        LaneShow.on(true, Language.ZH, () -> {
            Random random = new Random(5);
            for (int i = 0; i < 300; i++) {
                int width = i < 60 ? i + 1 : 1 + random.nextInt(1500);
                int height = i < 60 ? 60 - i : 1 + random.nextInt(500);
                LaneSource first = i % 3 == 0 ? new LaneSource("many", many, 0) : one.side("one");
                List<LaneSource> sides = List.of(first, other.side("另一个"));
                LaneShow show = new LaneShow(
                        width, height, random.nextBoolean() ? 1 : 0.5 + random.nextDouble() * 2, sides, 5 * MS);
                show.painted();
                show.wheel(random.nextInt(width), random.nextInt(height), 0, random.nextInt(60) - 30);
                show.painted();
                show.lanes.viewport().pan(random.nextInt(5000) - 2500);
                show.lanes.hover(random.nextInt(width), random.nextInt(height));
                String size = width + " x " + height + ", number " + i;
                BufferedImage image = show.painted(LEFT_OUT);
                assertFalse(has(image, LEFT_OUT), size);
                LaneLayout layout = show.lanes.viewport().layout();
                if (layout.plotWidth() > 100 && layout.area() > 60) {
                    show.lanes.fit();
                    image = show.painted();
                    assertTrue(has(image, LaneShow.color("running")), size);
                }
            }
            return null;
        });
    }

    @Test
    void lightAndDarkDiffer() throws Exception {
        SmallRun run = SmallRun.whole(folder, 25, 0);
        LaneShow light = LaneShow.on(false, Language.EN, () -> new LaneShow(800, 200, List.of(run.side("bank"))));
        BufferedImage bright = LaneShow.on(false, Language.EN, light::painted);
        BufferedImage dark = LaneShow.on(true, Language.EN, () -> {
            light.lanes.updateUI();
            return light.painted();
        });
        assertNotEquals(bright.getRGB(799, 100), dark.getRGB(799, 100));
    }

    /** Whether an image contains a color; the last row and column may be partial pixels. */
    private static boolean has(BufferedImage image, int color) {
        for (int y = 0; y < Math.max(1, image.getHeight() - 1); y++) {
            for (int x = 0; x < Math.max(1, image.getWidth() - 1); x++) {
                if ((image.getRGB(x, y) & 0xff_ffff) == color) {
                    return true;
                }
            }
        }
        return false;
    }

    private Trace bank(int threads, long pid, long zero) throws IOException {
        Path of = Files.createDirectories(folder.resolve("bank-" + pid));
        return new Bank(of, pid, zero).run(threads, 8, zero, 100 * MS);
    }

    private static boolean isSame(BufferedImage one, BufferedImage other) {
        int[] first = one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
        int[] second = other.getRGB(0, 0, other.getWidth(), other.getHeight(), null, 0, other.getWidth());
        return Arrays.equals(first, second);
    }
}
