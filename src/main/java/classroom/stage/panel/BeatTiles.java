package classroom.stage.panel;

import classroom.stage.paint.RenderQuality;
import classroom.stage.paint.TextRelativePainter;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/**
 * Paints the line of a heartbeat from tiles. A tile is a short span of time, in which the height of the pulse shows the
 * number of beats. The image of each height is cached, since the line moves all the time but its pulses do not change.
 * Used on the event thread.
 */
public final class BeatTiles {
    /** The width of a tile, in unscaled pixels. */
    private static final int WIDTH = 6;

    private static final float STROKE = 1.6f;
    /** How far the pulse swings below the line, as a share of its height. */
    private static final double BELOW = 0.2;

    private final Map<Integer, BufferedImage> tiles = new HashMap<>();
    private Key madeFor;

    /** The key of the cache; sizes are in device pixels. */
    private record Key(int width, int above, int below, double scale, Color color) {}

    /** Returns the width of a tile in pixels of the component; it is a whole number of device pixels. */
    public static double width(Graphics2D g) {
        double scale = g.getTransform().getScaleX();
        return Math.round(UIScale.scale(WIDTH) * scale) / scale;
    }

    /**
     * Paints a line.
     *
     * @param from   the left edge of the first tile, in pixels of the component
     * @param place  the area of the pulses; its lower edge is the height of the line; nothing is painted if it is empty
     * @param counts the number of beats in each tile
     * @param full   the number of beats with the highest pulse
     */
    public void paint(Graphics2D g, double from, Rectangle place, int[] counts, int full) {
        if (place.height <= 0) {
            return;
        }
        AffineTransform before = g.getTransform();
        double scale = before.getScaleX();
        int margin = (int) Math.ceil(UIScale.scale(STROKE) * scale);
        Key now = new Key(
                (int) Math.round(UIScale.scale(WIDTH) * scale),
                (int) Math.round(place.height * scale) + margin,
                (int) Math.ceil(place.height * scale * BELOW) + margin,
                scale,
                TextRelativePainter.color("Classroom.strip.beat"));
        if (!now.equals(madeFor)) {
            madeFor = now;
            tiles.clear();
        }
        long left = Math.round(before.getTranslateX() + from * scale);
        long top = Math.round(before.getTranslateY() + (place.y + place.height) * scale) - now.above;
        g.setTransform(new AffineTransform());
        for (int i = 0; i < counts.length; i++) {
            int leap = Math.min(counts[i], full);
            BufferedImage tile = tiles.computeIfAbsent(leap, each -> tile((double) each / full, place.height));
            g.drawImage(tile, (int) left + i * now.width, (int) top, null);
        }
        g.setTransform(before);
    }

    private BufferedImage tile(double share, int height) {
        BufferedImage tile =
                new BufferedImage(madeFor.width, madeFor.above + madeFor.below, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = tile.createGraphics();
        RenderQuality.exact(g);
        double leap = share * height * madeFor.scale;
        double wide = madeFor.width;
        double base = madeFor.above;
        Path2D line = new Path2D.Double();
        // It begins and ends outside, so that neighboring tiles join.
        line.moveTo(-wide, base);
        line.lineTo(wide * 0.25, base);
        line.lineTo(wide * 0.45, base - leap);
        line.lineTo(wide * 0.65, base + leap * BELOW);
        line.lineTo(wide * 0.8, base);
        line.lineTo(2 * wide, base);
        g.setColor(madeFor.color);
        g.setStroke(new BasicStroke(
                (float) (UIScale.scale(STROKE) * madeFor.scale), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
        g.draw(line);
        g.dispose();
        return tile;
    }
}
