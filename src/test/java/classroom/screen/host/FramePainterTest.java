package classroom.screen.host;

import static classroom.screen.host.Hosting.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.screen.wire.FromPanel;
import classroom.screen.wire.ToPanel;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Of the picture, only what changed is sent. */
class FramePainterTest {
    private static final int TURNS = 5;

    @RegisterExtension
    final Hosting hosting = new Hosting();

    /** A spot of one color. */
    private static final class Spot extends JComponent {
        private Color color = Color.RED;

        @Override
        protected void paintComponent(Graphics g) {
            g.setColor(color);
            g.fillRect(0, 0, getWidth(), getHeight());
        }
    }

    private FromPanel.FrameUpdate frame() throws Exception {
        return (FromPanel.FrameUpdate)
                onEventThread(hosting.picture::paintChanges).orElseThrow();
    }

    private static Rectangle part(FromPanel.FrameUpdate frame) {
        return new Rectangle(frame.x(), frame.y(), frame.w(), frame.pixels().length / frame.w());
    }

    @Test
    void theFirstPictureIsWhole() throws Exception {
        FromPanel.FrameUpdate frame = frame();
        assertEquals(List.of(200, 120), List.of(frame.width(), frame.height()));
        assertEquals(new Rectangle(200, 120), part(frame));
    }

    @Test
    void whereNothingChangesNothingIsSent() throws Exception {
        frame();
        assertEquals(Optional.empty(), onEventThread(hosting.picture::paintChanges));
        Optional<FromPanel> again = onEventThread(() -> {
            hosting.panel.repaint(0, 0, 200, 60);
            return hosting.picture.paintChanges();
        });
        assertEquals(Optional.empty(), again, "it was painted, and every pixel is as it was");
    }

    @Test
    void ofTheTurningHandOnlyTheHandIsSent() throws Exception {
        onEventThread(() -> {
            Looks.apply(new ToPanel.Look(200, 120, 1, false, "Dialog", 13, "en", Map.of()));
            return null;
        });
        frame();
        long whole = 200 * 120;
        long sent = 0;
        int parts = 0;
        while (parts < TURNS) {
            Optional<FromPanel> change = onEventThread(() -> {
                hosting.root.turnHand();
                return hosting.picture.paintChanges();
            });
            if (change.isPresent()) {
                FromPanel.FrameUpdate frame = (FromPanel.FrameUpdate) change.get();
                parts++;
                sent += frame.pixels().length;
                assertTrue(
                        part(frame).x + part(frame).width <= 40 && part(frame).y >= 120 - 42,
                        part(frame).toString());
            }
        }
        assertTrue(sent < parts * whole / 20, sent + " pixels in " + parts + " parts");
    }

    @Test
    void aChangeIsSentWhereItIsAtEveryScale() throws Exception {
        Spot spot = new Spot();
        onEventThread(() -> {
            hosting.panel.setLayout(null);
            hosting.panel.add(spot);
            spot.setBounds(50, 20, 10, 8);
            return null;
        });
        for (double scale : new double[] {1, 1.5, 2, 1.25}) {
            onEventThread(() -> {
                spot.color = Color.RED;
                hosting.picture.resize(200, 120, scale);
                return null;
            });
            FromPanel.FrameUpdate whole = frame();
            assertEquals(
                    List.of((int) Math.round(200 * scale), (int) Math.round(120 * scale)),
                    List.of(whole.width(), whole.height()));
            onEventThread(() -> {
                spot.color = Color.BLUE;
                spot.repaint();
                return null;
            });
            FromPanel.FrameUpdate change = frame();
            Rectangle spotPixels = new Rectangle(
                    (int) (50 * scale), (int) (20 * scale), (int) Math.ceil(10 * scale), (int) Math.ceil(8 * scale));
            Rectangle grown =
                    new Rectangle(spotPixels.x - 1, spotPixels.y - 1, spotPixels.width + 2, spotPixels.height + 2);
            assertTrue(grown.contains(part(change)), "at " + scale + ": " + part(change) + " for " + spotPixels);
            assertTrue(
                    Arrays.stream(change.pixels())
                                    .filter(pixel -> (pixel & 0xffffff) == 0x0000ff)
                                    .count()
                            >= 9 * scale * 7 * scale,
                    "at " + scale + ": " + part(change)
                            + Arrays.stream(change.pixels())
                                    .mapToObj(Integer::toHexString)
                                    .toList());
        }
    }

    @Test
    void whatIsAddedIsLaidOutAndPainted() throws Exception {
        JPanel inner = new JPanel(new BorderLayout());
        JLabel label = new JLabel("x");
        frame();
        onEventThread(() -> {
            hosting.panel.setLayout(new BorderLayout());
            inner.add(label);
            hosting.panel.add(inner);
            hosting.panel.revalidate();
            return null;
        });
        assertTrue(part(frame()).width > 0);
        assertEquals(new Rectangle(200, 120), label.getBounds());
        onEventThread(() -> {
            label.setText("longer");
            return null;
        });
        assertTrue(frame().pixels().length > 0, "a new text is seen");
    }
}
