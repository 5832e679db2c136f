package classroom.stage.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that faster painting gives the same picture. */
class RenderQualityTest {
    private static final int SIZE = 120;

    private static int[] painted(double scale, double shift, Consumer<Graphics2D> painting) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        RenderQuality.exact(g);
        g.translate(shift, shift);
        g.scale(scale, scale);
        painting.accept(g);
        g.setColor(Color.WHITE);
        g.drawOval(3, 3, 20, 20);
        g.dispose();
        return image.getRGB(0, 0, SIZE, SIZE, null, 0, SIZE);
    }

    private static void rectangles(Graphics2D g) {
        g.setColor(Color.ORANGE);
        g.fillRect(7, 5, 1, 31);
        g.setColor(new Color(0, 120, 255, 90));
        g.fillRect(6, 9, 33, 2);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 4", "1.25, 0", "1.5, 0", "1, 0.5"})
    void rectanglesLookAsWithSmoothEdges(double scale, double shift) {
        assertArrayEquals(
                painted(scale, shift, RenderQualityTest::rectangles),
                painted(scale, shift, g -> RenderQuality.rectangles(g, () -> rectangles(g))));
    }
}
