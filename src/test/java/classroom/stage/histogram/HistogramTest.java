package classroom.stage.histogram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.stage.Looks;
import classroom.stage.bank.AccountColors;
import classroom.text.Language;
import classroom.text.Texts;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the grouping of balances into bars, and that a bar reports its runs. */
class HistogramTest {
    private final List<String> told = new ArrayList<>();
    private Histogram histogram;

    @BeforeEach
    void make() throws Exception {
        Texts.use(Language.EN);
        onEventThread(() -> {
            Looks.light();
            histogram = new Histogram();
            histogram.setSize(520, 200);
            histogram.begin(
                    "Balance",
                    List.of(
                            new HistogramData.HistogramSide("left", 100),
                            new HistogramData.HistogramSide("right", 100)));
            histogram.whenChosen((side, runs) -> told.add(side + " " + runs));
            histogram.add(0, 4, 1);
            histogram.add(1, 100, 1);
            histogram.add(0, 5, 2);
            histogram.add(0, 99, 3);
            histogram.add(0, 100, 4);
            histogram.add(1, 100, 2);
        });
    }

    @Test
    void rightIsInABarOfItsOwn() {
        for (long expected : new long[] {1, 2, 7, 100, 101, 12_345, 500_000_000_000L}) {
            for (int most : new int[] {0, 2, 10, 70}) {
                HistogramBins bars = new HistogramBins(
                        new HistogramData("", List.of(new HistogramData.HistogramSide("one", expected)), List.of()),
                        most);
                assertTrue(bars.places() <= Math.max(2, most), expected + " in " + most);
                assertEquals(bars.places() - 1, bars.place(0, expected));
                assertEquals(bars.places() - 2, bars.place(0, expected - 1));
                assertEquals(0, bars.place(0, 0));
                assertEquals(0, bars.place(0, -5));
            }
        }
    }

    @Test
    void runsAreCounted() {
        List<HistogramBins.Bar> bars = histogram.bars().bars();
        assertEquals(
                List.of(List.of(1, 2), List.of(3), List.of(4), List.of(1, 2)),
                bars.stream().map(HistogramBins.Bar::runs).toList());
        assertEquals(
                List.of(0, 0, 0, 1), bars.stream().map(HistogramBins.Bar::side).toList());
        assertEquals(4, histogram.balances().count(0));
        assertEquals(1, histogram.balances().right(0));
        assertEquals(2, histogram.balances().right(1));
    }

    @Test
    void aDeadlockIsAnOutcomeOfItsOwn() throws Exception {
        onEventThread(() -> {
            histogram.add(0, HistogramData.DEADLOCK, 5);
            histogram.add(0, HistogramData.DEADLOCK, 6);
            histogram.add(1, 0, 3);
        });
        List<HistogramBins.Bar> bars = histogram.bars().bars();
        assertEquals(
                new HistogramBins.Bar(0, 0, false, HistogramData.DEADLOCK, HistogramData.DEADLOCK, List.of(5, 6)),
                bars.get(0));
        assertEquals(1, bars.get(1).place(), "nothing is not the same as a deadlock");
        assertEquals(2, histogram.balances().deadlocks(0));
        assertEquals("left: 6 runs, 1 of them right, 2 in a deadlock", histogram.side(0));
        assertEquals("right: 3 runs, 2 of them right, 0 in a deadlock", histogram.side(1));
        Rectangle column = histogram.column(bars.get(0));
        assertEquals(
                "left, deadlock: runs 5, 6",
                histogram.getToolTipText(new MouseEvent(histogram, 0, 0, 0, column.x + 1, column.y + 1, 0, false)));
        onEventThread(() -> histogram.paint(new BufferedImage(520, 200, BufferedImage.TYPE_INT_RGB).createGraphics()));
    }

    @Test
    void eachSideIsMeasuredByWhatIsDueOfIt() throws Exception {
        onEventThread(() -> {
            histogram.begin(
                    "Balance",
                    List.of(
                            new HistogramData.HistogramSide("sleeps", 100),
                            new HistogramData.HistogramSide("never sleeps", 100_000)));
            histogram.add(0, 4, 1);
            histogram.add(0, 100, 2);
            histogram.add(1, 100, 1);
            histogram.add(1, 99_978, 2);
            histogram.add(1, 99_999, 3);
            histogram.add(1, 100_000, 4);
        });
        List<HistogramBins.Bar> bars = histogram.bars().bars();
        int right = histogram.bars().right();
        assertEquals(
                List.of(
                        "1 [1] 100 to 100",
                        "0 [1] 4 to 4",
                        "1 [2, 3] 99978 to 99999",
                        "0 [2] 100 to 100",
                        "1 [4] 100000 to 100000"),
                bars.stream()
                        .map(each -> each.side() + " " + each.runs() + " " + each.from() + " to " + each.to())
                        .toList());
        assertEquals(
                List.of(false, false, false, true, true),
                bars.stream().map(HistogramBins.Bar::right).toList());
        assertEquals(
                List.of(0, right - 1, right, right),
                List.of(0, 2, 3, 4).stream().map(each -> bars.get(each).place()).toList());
        String description = histogram.getAccessibleContext().getAccessibleDescription();
        assertTrue(description.contains("never sleeps: 4 runs, 1 of them right (due: exactly 100,000)."), description);
    }

    @Test
    void onlyWhatIsRightHasTheColorOfIt() throws Exception {
        HistogramData.HistogramSide counted = new HistogramData.HistogramSide("counted", 10);
        for (int side = 0; side < 2; side++) {
            assertEquals(0, green(side, counted, 9), "too little");
            assertEquals(0, green(side, counted, 20), "too much");
            assertTrue(green(side, counted, 10) > 0, "right");
        }
    }

    /** Returns the number of pixels in the color of correct bars, for a side with one run. */
    private long green(int side, HistogramData.HistogramSide counted, long balance) throws Exception {
        BufferedImage image = new BufferedImage(520, 200, BufferedImage.TYPE_INT_RGB);
        onEventThread(() -> {
            histogram.begin("Words", List.of(counted, counted));
            histogram.add(side, balance, 1);
            histogram.paint(image.getGraphics());
        });
        Rectangle bars = histogram.area();
        int[] pixels = image.getRGB(bars.x, bars.y, bars.width, bars.height, null, 0, bars.width);
        int green = AccountColors.in().getRGB();
        return Arrays.stream(pixels).filter(each -> each == green).count();
    }

    @Test
    void aClickTellsTheRuns() throws Exception {
        onEventThread(() -> {
            for (HistogramBins.Bar bar : histogram.bars().bars()) {
                Rectangle column = histogram.column(bar);
                click(column.x + column.width / 2, column.y + column.height - 1);
            }
            click(260, 100);
        });
        assertEquals(List.of("0 [1, 2]", "0 [3]", "0 [4]", "1 [1, 2]"), told);
    }

    @Test
    void keysTellTheRuns() throws Exception {
        onEventThread(() -> List.of("ENTER", "RIGHT", "SPACE", "RIGHT", "RIGHT", "RIGHT", "ENTER", "LEFT", "ENTER")
                .forEach(this::press));
        assertEquals(List.of("0 [1, 2]", "0 [3]", "1 [1, 2]", "0 [4]"), told);
    }

    @Test
    void saysWhatItShows() throws Exception {
        onEventThread(() -> {
            String description = histogram.getAccessibleContext().getAccessibleDescription();
            assertTrue(
                    description.startsWith("left: 4 runs, 1 of them right. right: 2 runs, 2 of them right."),
                    description);
            Rectangle first = histogram.column(histogram.bars().bars().get(0));
            assertEquals(
                    "left, results from 4 to 5: runs 1, 2", histogram.getToolTipText(at(first.x + 1, first.y + 1)));
            assertNull(histogram.getToolTipText(at(260, 100)));
        });
    }

    @Test
    void paintsAtAnySizeWithAndWithoutRuns() throws Exception {
        onEventThread(() -> {
            for (int size : new int[] {1, 20, 900}) {
                histogram.setSize(size, size);
                histogram.paint(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB).getGraphics());
            }
            histogram.begin("Balance", List.of(new HistogramData.HistogramSide("one", 0)));
            press("ENTER");
            histogram.paint(new BufferedImage(520, 200, BufferedImage.TYPE_INT_RGB).getGraphics());
        });
        assertTrue(told.isEmpty());
    }

    private void press(String key) {
        histogram
                .getActionMap()
                .get(key)
                .actionPerformed(new ActionEvent(histogram, ActionEvent.ACTION_PERFORMED, key));
    }

    private void click(int x, int y) {
        histogram.dispatchEvent(at(x, y));
    }

    private MouseEvent at(int x, int y) {
        return new MouseEvent(histogram, MouseEvent.MOUSE_PRESSED, 0, 0, x, y, x, y, 1, false, MouseEvent.BUTTON1);
    }

    private static void onEventThread(Runnable work) throws Exception {
        SwingUtilities.invokeAndWait(work);
    }
}
