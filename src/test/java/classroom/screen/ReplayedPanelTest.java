package classroom.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.stage.panel.ScreenView;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A view that shows a panel as it was: the picture of then, a badge, and no input for the panel of now. */
class ReplayedPanelTest {
    private static final int WIDTH = 440;
    private static final int HEIGHT = 260;
    private final Panels panels = new Panels();
    private Screen screen;
    private ScreenView view;

    @BeforeEach
    void open() throws Exception {
        onEventThread(() -> {
            FlatLaf.registerCustomDefaultsSource("classroom.theme");
            FlatLightLaf.setup();
            view = new ScreenView();
            view.setSize(WIDTH, HEIGHT);
            return null;
        });
        screen = panels.open("freeze/background", onEventThread(view::look), 1);
        onEventThread(() -> {
            view.show(screen);
            return null;
        });
    }

    @AfterEach
    void close() {
        panels.close();
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get(Panels.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private BufferedImage painted() throws Exception {
        return onEventThread(() -> {
            BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            view.paint(g);
            g.dispose();
            return image;
        });
    }

    private void replay(FrameHistory memory, long moment) throws Exception {
        onEventThread(() -> {
            view.replay(memory, moment, 1.5);
            return null;
        });
    }

    private static int count(BufferedImage image, Color color) {
        int count = 0;
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                count += (image.getRGB(x, y) & 0xffffff) == (color.getRGB() & 0xffffff) ? 1 : 0;
            }
        }
        return count;
    }

    private static int brightness(BufferedImage image) {
        return image.getRGB(WIDTH - 9, 9) & 0xff;
    }

    @Test
    void whatItHasShownIsShownAgainWithABadgeAndWithoutInput() throws Exception {
        long before = System.nanoTime();
        Panels.press(screen, "About");
        Panels.awaitBox(screen);
        Panels.await(screen, () -> screen.memory().at(Long.MAX_VALUE / 2 + before) != null, "it is remembered");
        Color badge = UIManager.getColor("Classroom.replay.ground");
        int[] live = new int[1];
        Panels.await(
                screen,
                () -> {
                    try {
                        live[0] = brightness(painted());
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return live[0] < 0xd0;
                },
                "the box darkens the panel");
        assertEquals(0, count(painted(), badge));

        replay(screen.memory(), before);
        assertTrue(onEventThread(view::isReplay));
        assertTrue(brightness(painted()) > live[0], "there was no box then");
        assertTrue(count(painted(), badge) > 300, "a badge tells that it is a replay");
        int clicks = screen.heartbeat().snapshot(0).clicks().size();
        onEventThread(() -> {
            for (int kind : new int[] {MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED}) {
                view.dispatchEvent(
                        new MouseEvent(view, kind, 0, 0, WIDTH / 2, HEIGHT / 2, 1, false, MouseEvent.BUTTON1));
            }
            return null;
        });
        assertEquals(clicks, screen.heartbeat().snapshot(0).clicks().size(), "a replay takes no clicks");

        replay(null, 0);
        assertFalse(onEventThread(view::isReplay));
        assertEquals(live[0], brightness(painted()), "now is shown again");
        assertEquals(0, count(painted(), badge));
    }
}
