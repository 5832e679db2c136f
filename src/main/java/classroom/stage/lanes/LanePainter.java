package classroom.stage.lanes;

import classroom.stage.lanes.model.Lane;
import classroom.stage.lanes.model.LaneBins;
import classroom.stage.paint.TimeAxis;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Paints the bars and marks of a column of lanes into an image, which is kept and repainted only from where it changes.
 * Used on the event thread.
 */
final class LanePainter {
    /** The size of a mark's glyph, in pixels of the common grid. */
    private static final int GLYPH = 9;

    private static final int GLYPH_BAR = 8;
    private static final int[] BITS = {LaneBins.PRINT, LaneBins.WRITE, LaneBins.START};

    private final LaneColors colors = new LaneColors();
    private final Map<Integer, LanePattern> patterns = new HashMap<>();
    private final Map<Integer, LaneGlyph> glyphs = new HashMap<>();
    private final List<LaneRow> rows;
    private final int top;
    private final double fine;
    private final double unit;
    private final int width;
    private final int height;
    private final BufferedImage image;
    private final int[] pixels;
    /** For each column, the offset of its state in the pattern. */
    private final int[] places;

    private TimeAxis axis;
    private int paintedFrom;

    /**
     * @param rows   the lanes at their positions on the panel
     * @param top    the y coordinate of the image on the panel
     * @param width  in the panel's pixels
     * @param height in the panel's pixels
     * @param fine   the number of device pixels for each of the panel's
     * @param unit   the number of the panel's pixels for each of the common grid
     */
    LanePainter(List<LaneRow> rows, int top, int width, int height, double fine, double unit) {
        this.rows = rows;
        this.top = top;
        this.fine = fine;
        this.unit = unit;
        this.width = Math.max(1, (int) Math.ceil(width * fine));
        this.height = Math.max(1, (int) Math.ceil(height * fine));
        this.image = new BufferedImage(this.width, this.height, BufferedImage.TYPE_INT_RGB);
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.places = new int[this.width];
    }

    double fine() {
        return fine;
    }

    /** Invalidates the image to the right of a time, in ns since the sides' zeros. */
    void changed(double time) {
        if (axis != null) {
            int column = Math.max(0, axis.finer(fine).column(time) - size());
            paintedFrom = Math.min(paintedFrom, column);
        }
    }

    /** Paints what is not painted yet; returns whether there was anything. The axis is in the panel's pixels. */
    boolean paint(TimeAxis now) {
        if (!now.equals(axis)) {
            axis = now;
            paintedFrom = 0;
        }
        if (paintedFrom >= width) {
            return false;
        }
        TimeAxis finer = axis.finer(fine);
        clear(paintedFrom);
        for (LaneRow row : rows) {
            int y = row.top(fine) - (int) Math.round(top * fine);
            int bar = row.bar(fine);
            if (y < height && y + bar > 0) {
                row.bins().fill(row.lane(), finer, width, paintedFrom);
                paintBar(row.bins(), y, bar, finer);
            }
        }
        paintedFrom = width;
        return true;
    }

    /** Draws the image with its upper left corner at a position on the panel. */
    void draw(Graphics2D g, int x, int y) {
        g.drawImage(image, new AffineTransform(1 / fine, 0, 0, 1 / fine, x, y), null);
    }

    private void clear(int from) {
        int ground = colors.base(Lane.NOTHING);
        for (int y = 0; y < height; y++) {
            Arrays.fill(pixels, y * width + from, (y + 1) * width, ground);
        }
    }

    /** Returns the offset of the patterns, so that they move with the time. */
    private static int phase(TimeAxis finer, int period) {
        return (int) Math.floorMod(Math.round(finer.start() / finer.perPixel()), (long) period);
    }

    private void paintBar(LaneBins bins, int y, int bar, TimeAxis finer) {
        LanePattern pattern = patterns.computeIfAbsent(bar, each -> new LanePattern(colors, each, fine * unit));
        // If bars are too low for slanted lines of their own, one slant extends over all of them.
        int phase = phase(finer, pattern.period()) + (pattern.isLow() ? y : 0);
        int mask = pattern.period() - 1;
        int[] tiles = pattern.pixels();
        for (int x = paintedFrom; x < width; x++) {
            places[x] = pattern.row(bins.first(x), 0) + (x + phase & mask);
        }
        for (int row = Math.max(0, -y); row < bar && y + row < height; row++) {
            int down = row * pattern.period();
            fillRow(pixels, (y + row) * width, tiles, down, places, paintedFrom, width);
        }
        for (int x = paintedFrom; x < width; x++) {
            // The second state of a column is at the bottom.
            int split = bar - (bins.share(x) * bar + 127) / 255;
            for (int row = Math.max(split, -y); row < bar && y + row < height; row++) {
                pixels[(y + row) * width + x] = tiles[pattern.row(bins.second(x), row) + (x + phase & mask)];
            }
        }
        for (int bit : BITS) {
            paintMarks(bins, bit, y, bar, phase(finer, size()));
        }
    }

    private static void fillRow(int[] pixels, int row, int[] tiles, int down, int[] places, int from, int to) {
        for (int x = from; x < to; x++) {
            pixels[row + x] = tiles[down + places[x]];
        }
    }

    /**
     * Paints marks: writes in the upper third of a bar, output in the lower, starts in the middle. Each is a line one
     * column wide, with a glyph if there is space; on a low bar only if no other mark of its kind is close before it.
     */
    private void paintMarks(LaneBins bins, int bit, int y, int bar, int phase) {
        int third = Math.max(1, bar / 3);
        int from = bit == LaneBins.WRITE ? 0 : bit == LaneBins.PRINT ? bar - third : (bar - third) / 2;
        boolean hasRoom = bar >= GLYPH_BAR * fine * unit;
        int ink = colors.mark(bit).getRGB();
        int wide = Math.max(1, (int) Math.round(fine * unit * (hasRoom ? 1 : 2)));
        int size = size();
        int cell = Integer.MIN_VALUE;
        // Marks that begin left of the painted area extend into it.
        int first = paintedFrom - size;
        for (int x = Math.max(0, first - Math.floorMod(first + phase, size)); x < width; x++) {
            if ((bins.marks(x) & bit) == 0) {
                continue;
            }
            for (int row = Math.max(0, y + from);
                    row < y + from + third && row < height && x + wide > paintedFrom;
                    row++) {
                Arrays.fill(
                        pixels, row * width + Math.max(x, paintedFrom), row * width + Math.min(width, x + wide), ink);
            }
            int now = (x + phase) / size;
            if (hasRoom && now != cell && (third >= size || isAlone(bins, bit, x, size))) {
                cell = now;
                glyph(bit).stamp(pixels, width, height, x, y + from + third / 2, paintedFrom);
            }
        }
    }

    /** Whether there is no mark of the same kind shortly before, since many glyphs would hide a low bar. */
    private static boolean isAlone(LaneBins bins, int bit, int x, int size) {
        for (int before = Math.max(0, x - size); before < x; before++) {
            if ((bins.marks(before) & bit) != 0) {
                return false;
            }
        }
        return true;
    }

    private int size() {
        return Math.max(3, (int) Math.round(GLYPH * fine * unit) | 1);
    }

    private LaneGlyph glyph(int bit) {
        Color rim = new Color(colors.base(Lane.NOTHING));
        return glyphs.computeIfAbsent(bit, each -> new LaneGlyph(each, size(), colors.mark(each), rim));
    }
}
