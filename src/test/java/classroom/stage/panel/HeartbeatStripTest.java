package classroom.stage.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.screen.Beats;
import classroom.screen.Heartbeat;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.concurrent.FutureTask;
import javax.swing.UIManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that beats, gaps and clicks are painted in their colors and positions. */
class HeartbeatStripTest {
    private static final int WIDTH = 600;

    @BeforeEach
    void theme() throws Exception {
        EventQueue.invokeAndWait(() -> {
            FlatLaf.registerCustomDefaultsSource("classroom.theme");
            FlatLightLaf.setup();
        });
    }

    /** Returns the strip's picture of ten seconds up to now. */
    private static BufferedImage painted(Heartbeat heartbeat, boolean stopped) throws Exception {
        FutureTask<BufferedImage> painting = new FutureTask<>(() -> {
            HeartbeatStrip strip = new HeartbeatStrip();
            strip.window(10);
            strip.setSize(WIDTH, strip.getPreferredSize().height);
            strip.show(heartbeat);
            if (stopped) {
                strip.stop();
            }
            BufferedImage image = new BufferedImage(strip.getWidth(), strip.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            strip.paint(g);
            g.dispose();
            return image;
        });
        EventQueue.invokeLater(painting);
        return painting.get();
    }

    /** Returns the number of pixels in one of the strip's colors between two times, in seconds before now. */
    private static int count(BufferedImage image, String name, double from, double to) {
        Color color = UIManager.getColor("Classroom.strip." + name);
        int count = 0;
        for (int x = x(from); x < x(to); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                count += (image.getRGB(x, y) & 0xffffff) == (color.getRGB() & 0xffffff) ? 1 : 0;
            }
        }
        return count;
    }

    private static int x(double ago) {
        return (int) (WIDTH - ago * WIDTH / 10);
    }

    private static Beats beats() {
        return new Beats(System.nanoTime());
    }

    @Test
    void withoutAHeartbeatItIsEmpty() throws Exception {
        BufferedImage image = painted(null, false);
        assertEquals(WIDTH * image.getHeight(), count(image, "ground", 10, 0));
    }

    @Test
    void aBeatingThreadHasNoGap() throws Exception {
        BufferedImage image = painted(beats().beating(9000, 0).heartbeat(), true);
        assertTrue(count(image, "beat", 9, 0) > 500, "the line leaps");
        assertEquals(0, count(image, "gap", 10, 0) + count(image, "gapGround", 10, 0));
    }

    @Test
    void aGapIsFlatFromOneBeatToTheNext() throws Exception {
        BufferedImage image =
                painted(beats().beating(9000, 7000).beating(4000, 0).heartbeat(), true);
        assertTrue(count(image, "gapGround", 7, 4) > 800, "the gap has its ground");
        assertEquals(0, count(image, "gapGround", 10, 7.2) + count(image, "gapGround", 3.8, 0));
        assertTrue(count(image, "gap", 7, 4) > 300, "and its thick line, and its length");
        assertTrue(count(image, "beat", 9, 7.2) > 50 && count(image, "beat", 3.8, 0.1) > 50);
    }

    @Test
    void theOpenGapReachesUntilNow() throws Exception {
        BufferedImage image = painted(beats().beating(9000, 2000).heartbeat(), false);
        assertTrue(count(image, "gapGround", 1.9, 0) > 400);
        assertEquals(0, count(image, "gapGround", 10, 2.2));
    }

    @Test
    void aWaitingClickReachesUntilNowAndATakenOneEnds() throws Exception {
        BufferedImage waiting =
                painted(beats().beating(9000, 3000).click(1, 2000, -1).heartbeat(), true);
        BufferedImage taken =
                painted(beats().beating(9000, 0).click(1, 6000, 5000).heartbeat(), true);
        assertTrue(count(waiting, "waiting", 2, 0.1) > 50);
        assertEquals(0, count(waiting, "click", 10, 0));
        assertEquals(0, count(taken, "waiting", 10, 0));
        assertTrue(count(taken, "click", 6, 5) > 60);
        assertEquals(0, count(taken, "click", 10, 6.3));
    }

    @Test
    void manyClicksAndSmallPlacesArePaintedToo() throws Exception {
        Beats beats = beats().beating(9000, 5000);
        for (int i = 0; i < 50; i++) {
            beats.click(i, 4900 - i * 50, -1);
        }
        assertTrue(count(painted(beats.heartbeat(), true), "waiting", 5, 0) > 300);
        FutureTask<BufferedImage> small = new FutureTask<>(() -> {
            HeartbeatStrip strip = new HeartbeatStrip();
            strip.show(beats.heartbeat());
            BufferedImage image = new BufferedImage(30, 12, BufferedImage.TYPE_INT_RGB);
            for (int width = 0; width < 30; width += 3) {
                strip.setSize(width, 12);
                strip.paint(image.createGraphics());
            }
            return image;
        });
        EventQueue.invokeLater(small);
        assertTrue(small.get().getRGB(5, 5) != 0, "something is painted");
    }
}
