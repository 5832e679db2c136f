package classroom.window;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.AbstractButton;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Paints the pages for a screen of twice the density: icons, texts and pictures use its finer pixels. A picture that was
 * made for a usual screen and enlarged has only blocks of two by two pixels.
 */
class SharpPicturesTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    /** A page has some thousand places that are finer than two pixels: the edges of letters alone. */
    private static final int MIN_FINE = 2_000;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @Test
    void everyPageIsSharpOnADenseScreen() throws Exception {
        Set<String> blurred = new TreeSet<>();
        for (int lesson = 0; lesson < Catalog.lessons().size(); lesson++) {
            int number = lesson;
            UnseenFrame unseen = onEventThread(() -> new UnseenFrame(windowing.settings, number));
            try {
                onEventThread(() -> {
                    unseen.size(WIDTH, HEIGHT);
                    BufferedImage page = painted(unseen.page());
                    assertTrue(fine(page) > MIN_FINE, unseen.page().lesson().id() + ": " + fine(page));
                    for (Component each : SwingExtension.all(unseen.frame)) {
                        Icon icon = each instanceof AbstractButton button
                                ? button.getIcon()
                                : each instanceof JLabel label ? label.getIcon() : null;
                        if (icon != null && icon.getIconWidth() > 0 && isBlurred(icon, each)) {
                            blurred.add(each.getClass().getSimpleName() + " " + each.getName());
                        }
                    }
                    return null;
                });
            } finally {
                unseen.close();
            }
        }
        assertEquals(Set.of(), blurred);
    }

    private static BufferedImage painted(JComponent component) {
        BufferedImage image =
                new BufferedImage(2 * component.getWidth(), 2 * component.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(2, 2);
        component.paint(g);
        g.dispose();
        return image;
    }

    /** Whether an icon has a picture, and no place that is finer than two pixels. */
    private static boolean isBlurred(Icon icon, Component on) {
        BufferedImage image =
                new BufferedImage(2 * icon.getIconWidth(), 2 * icon.getIconHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(2, 2);
        icon.paintIcon(on, g, 0, 0);
        g.dispose();
        boolean empty = true;
        for (int y = 0; y < image.getHeight() && empty; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                empty &= image.getRGB(x, y) == Color.WHITE.getRGB();
            }
        }
        return !empty && fine(image) == 0;
    }

    /** Returns the number of blocks of two by two pixels that are not of one color. */
    private static int fine(BufferedImage image) {
        int fine = 0;
        for (int y = 0; y + 1 < image.getHeight(); y += 2) {
            for (int x = 0; x + 1 < image.getWidth(); x += 2) {
                int first = image.getRGB(x, y);
                if (image.getRGB(x + 1, y) != first
                        || image.getRGB(x, y + 1) != first
                        || image.getRGB(x + 1, y + 1) != first) {
                    fine++;
                }
            }
        }
        return fine;
    }
}
