package classroom.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.screen.wire.FromPanel;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A panel's pictures of before are found again as they were, as far back as there is room. */
class FrameHistoryTest {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;

    private final Random random = new Random(5);
    private final PanelImage now = new PanelImage();
    private final TreeMap<Long, BufferedImage> truth = new TreeMap<>();

    private static BufferedImage image(PanelImage picture) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        picture.draw(g, 0, 0);
        g.dispose();
        return image;
    }

    private static void assertSame(BufferedImage expected, PanelImage actual, long time) {
        assertNotNull(actual, "at " + time);
        assertEquals(
                0,
                Panels.differences(expected, image(actual), new Rectangle(WIDTH, HEIGHT)),
                "pixels differ at " + time);
    }

    private void put(FrameHistory memory, long at, int x, int y, int w, int h) {
        int[] pixels = random.ints((long) w * h, 0, 1 << 24).toArray();
        FromPanel.FrameUpdate frame = new FromPanel.FrameUpdate(WIDTH, HEIGHT, x, y, w, pixels);
        now.put(frame);
        memory.put(at, frame, now);
        truth.put(at, image(now));
    }

    /** A whole picture, and then a part of it every 10 ns. */
    private void fill(FrameHistory memory, int parts) {
        put(memory, 1000, 0, 0, WIDTH, HEIGHT);
        for (int i = 1; i <= parts; i++) {
            int x = random.nextInt(WIDTH - 5);
            int y = random.nextInt(HEIGHT - 5);
            put(memory, 1000 + 10L * i, x, y, 1 + random.nextInt(5), 1 + random.nextInt(5));
        }
    }

    @Test
    void everyMomentIsAsItWasInWhateverOrderItIsAskedFor() {
        FrameHistory memory = new FrameHistory();
        fill(memory, 500);
        for (int i = 0; i < 300; i++) {
            long time = 1000 + random.nextInt(5100);
            assertSame(truth.floorEntry(time).getValue(), memory.at(time), time);
        }
        truth.forEach((time, image) -> assertSame(image, memory.at(time), time));
        truth.descendingMap().forEach((time, image) -> assertSame(image, memory.at(time), time));
    }

    @Test
    void beforeTheFirstPictureThereIsNone() {
        FrameHistory memory = new FrameHistory();
        assertNull(memory.at(5));
        fill(memory, 3);
        assertNull(memory.at(999));
        assertFalse(memory.hasForgotten(999), "nothing had to make room");
        assertNotNull(memory.at(1000));
    }

    @Test
    void theOldestMakesRoom() {
        FrameHistory memory = new FrameHistory(60_000);
        fill(memory, 4000);
        assertTrue(memory.bytes() <= 60_000, memory.bytes() + " bytes");
        assertNull(memory.at(1000));
        assertTrue(memory.hasForgotten(1000));
        long last = truth.lastKey();
        assertFalse(memory.hasForgotten(last));
        int kept = 0;
        for (long time : truth.keySet()) {
            if (!memory.hasForgotten(time)) {
                assertSame(truth.get(time), memory.at(time), time);
                kept++;
            }
        }
        assertTrue(kept > 100, kept + " are kept");
        put(memory, last + 10, 0, 0, 3, 3);
        assertSame(truth.get(last + 10), memory.at(last + 10), last + 10);
    }

    @Test
    void anotherSizeBeginsAnew() {
        FrameHistory memory = new FrameHistory();
        fill(memory, 5);
        int[] pixels = new int[20 * 10];
        Arrays.fill(pixels, 0x123456);
        FromPanel.FrameUpdate small = new FromPanel.FrameUpdate(20, 10, 0, 0, 20, pixels);
        now.put(small);
        memory.put(5000, small, now);
        assertEquals(0x123456, image(memory.at(5000)).getRGB(3, 3) & 0xffffff);
        assertSame(truth.get(1050L), memory.at(1060), 1060);
    }

    @Test
    void whatIsThereStaysWhenNothingMoreComes() {
        FrameHistory memory = new FrameHistory();
        fill(memory, 5);
        memory.close();
        memory.close();
        put(memory, 2000, 0, 0, 4, 4);
        assertSame(truth.get(1050L), memory.at(2000), 2000);
    }
}
