package classroom.stage.lanes;

import classroom.stage.lanes.model.LaneBins;
import classroom.trace.format.ThreadState;
import com.formdev.flatlaf.util.UIScale;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/** The legend of patterns and marks, as far as it fits. Used on the event thread. */
final class LaneLegend {
    private static final int[] BITS = {LaneBins.WRITE, LaneBins.START, LaneBins.PRINT};
    private static final ThreadState[] STATES = {
        ThreadState.STARTED,
        ThreadState.RUNNING,
        ThreadState.SLEEPING,
        ThreadState.BLOCKED,
        ThreadState.WAITING,
        ThreadState.ENDED
    };

    /** The width of a state's swatch, and of a mark's symbol, in an entry. */
    private static final int SWATCH = 26;

    private static final int GLYPH = 13;

    private final LaneColors colors = new LaneColors();
    /** The swatches of the states, in the device's pixels; kept, since only images that stay the same are painted fast. */
    private final Map<Integer, BufferedImage> swatches = new HashMap<>();

    /** Paints it from an x coordinate to the panel's right edge; from further left if it does not fit. */
    void paint(Graphics2D g, int left, int width, int height) {
        FontMetrics metrics = g.getFontMetrics();
        int space = UIScale.scale(14);
        int x = Math.max(UIScale.scale(4), Math.min(left, width - needs(metrics, space)));
        for (ThreadState each : STATES) {
            String label = LaneText.state(each.ordinal());
            int wide = UIScale.scale(SWATCH);
            if (x + wide + metrics.stringWidth(label) > width) {
                return;
            }
            paintSwatch(g, each.ordinal(), x, UIScale.scale(22), height);
            x = paintLabel(g, label, x + wide, height) + space;
        }
        for (int each : BITS) {
            String label = LaneText.mark(each);
            int wide = UIScale.scale(GLYPH);
            if (x + wide + metrics.stringWidth(label) > width) {
                return;
            }
            LaneGlyph.paint(
                    g,
                    each,
                    x + UIScale.scale(4.5f),
                    height / 2.0,
                    UIScale.scale(10f),
                    colors.mark(each),
                    LaneColors.of("Classroom.lanes.ground"));
            x = paintLabel(g, label, x + wide, height) + space;
        }
    }

    private static int needs(FontMetrics metrics, int space) {
        int needs = -space;
        for (ThreadState each : STATES) {
            needs += UIScale.scale(SWATCH) + metrics.stringWidth(LaneText.state(each.ordinal())) + space;
        }
        for (int each : BITS) {
            needs += UIScale.scale(GLYPH) + metrics.stringWidth(LaneText.mark(each)) + space;
        }
        return needs;
    }

    private int paintLabel(Graphics2D g, String label, int x, int height) {
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(LaneColors.of("Classroom.lanes.text"));
        g.drawString(label, x, (height - metrics.getHeight()) / 2 + metrics.getAscent());
        return x + metrics.stringWidth(label);
    }

    private void paintSwatch(Graphics2D g, int state, int x, int width, int height) {
        double fine = Math.max(1, g.getTransform().getScaleX());
        int bar = Math.max(1, (int) ((height - UIScale.scale(6)) * fine));
        int wide = (int) (width * fine);
        BufferedImage image = swatches.get(state);
        if (image == null || image.getWidth() != wide || image.getHeight() != bar) {
            image = swatch(state, wide, bar, fine);
            swatches.put(state, image);
        }
        g.drawImage(image, x, UIScale.scale(3), width, height - UIScale.scale(6), null);
        g.setColor(LaneColors.of("Classroom.lanes.faint"));
        g.drawRect(x, UIScale.scale(3), width, height - UIScale.scale(6));
    }

    /** Returns the swatch of a state, in the device's pixels. */
    private BufferedImage swatch(int state, int width, int height, double fine) {
        LanePattern pattern = new LanePattern(colors, height, fine * UIScale.scale(1f));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                image.setRGB(column, row, pattern.pixels()[pattern.row(state, row) + (column & pattern.period() - 1)]);
            }
        }
        return image;
    }
}
