package classroom.stage.lanes;

import classroom.stage.lanes.model.LaneBins;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** The symbol of a mark, with a rim: a diamond for a write, a triangle for a start, a square for output. */
final class LaneGlyph {
    private final int size;
    private final int[] pixels;

    /**
     * @param bit  the bit of the mark, as in {@link LaneBins}
     * @param size in pixels, including the rim
     */
    LaneGlyph(int bit, int size, Color ink, Color rim) {
        this.size = size;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        paint(g, bit, size / 2.0, size / 2.0, size, ink, rim);
        g.dispose();
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Paints a symbol centered at a point. */
    static void paint(Graphics2D g, int bit, double x, double y, double size, Color ink, Color rim) {
        Shape shape = shape(bit, x, y, size / 2 - size / 8);
        g.setColor(rim);
        g.setStroke(new BasicStroke((float) (size / 4), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
        g.setColor(ink);
        g.fill(shape);
    }

    /** Draws it into pixels, centered at a pixel, without what is left of a column. */
    void stamp(int[] into, int width, int height, int x, int y, int left) {
        for (int row = 0; row < size; row++) {
            int to = y - size / 2 + row;
            for (int column = 0; column < size && to >= 0 && to < height; column++) {
                int at = x - size / 2 + column;
                if (at >= left && at < width) {
                    into[to * width + at] = over(pixels[row * size + column], into[to * width + at]);
                }
            }
        }
    }

    private static Shape shape(int bit, double x, double y, double r) {
        if (bit == LaneBins.PRINT) {
            return new Rectangle2D.Double(x - r * 0.8, y - r * 0.8, r * 1.6, r * 1.6);
        }
        Path2D path = new Path2D.Double();
        if (bit == LaneBins.START) {
            path.moveTo(x - r * 0.7, y - r);
            path.lineTo(x + r, y);
            path.lineTo(x - r * 0.7, y + r);
        } else {
            path.moveTo(x, y - r);
            path.lineTo(x + r, y);
            path.lineTo(x, y + r);
            path.lineTo(x - r, y);
        }
        path.closePath();
        return path;
    }

    private static int over(int top, int below) {
        int alpha = top >>> 24;
        int result = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int mixed = ((top >> shift & 0xff) * alpha + (below >> shift & 0xff) * (255 - alpha)) / 255;
            result = result << 8 | mixed;
        }
        return result;
    }
}
