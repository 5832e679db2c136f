package classroom.stage.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import javax.swing.UIManager;

/** Writes, paints boxes and hatches in a picture; all sizes are in letter heights. */
public final class TextRelativePainter {
    /**
     * The maximum number of attempts to fit a text, since widths do not shrink in proportion to the size of letters.
     */
    private static final int MAX_TRIES = 5;

    private final Graphics2D g;
    private final Font font;
    private final double em;

    /** @param em the size of letters, in pixels */
    public TextRelativePainter(Graphics2D g, Font font, double em) {
        this.g = g;
        this.font = font.deriveFont((float) em);
        this.em = em;
    }

    public double em() {
        return em;
    }

    /**
     * Returns a color of the current theme.
     *
     * @param key its full name, as in {@code Classroom.picture.ink}
     * @throws IllegalArgumentException if the theme has no such color
     */
    public static Color color(String key) {
        Color color = UIManager.getColor(key);
        if (color == null) {
            throw new IllegalArgumentException("The theme has no color " + key);
        }
        return color;
    }

    /** Returns a color with its opacity multiplied by a share. */
    public static Color faded(Color color, double share) {
        return new Color(
                color.getRed(), color.getGreen(), color.getBlue(), (int) (255 * Math.max(0, Math.min(1, share))));
    }

    /**
     * Returns the font in which a text fits.
     *
     * @param most  the font to use if there is enough space
     * @param room  the available width, in pixels
     * @param least the minimum size of letters as a share of their size in {@code most}, even if the text does not fit
     */
    public static Font fitting(Graphics2D g, Font most, String text, double room, double least) {
        double has = Math.max(0, room);
        Font letters = most;
        double wide = g.getFontMetrics(letters).stringWidth(text);
        for (int i = 0; i < MAX_TRIES && wide > has; i++) {
            letters = most.deriveFont((float) Math.max(most.getSize2D() * least, letters.getSize2D() * has / wide));
            wide = g.getFontMetrics(letters).stringWidth(text);
        }
        return letters;
    }

    /** Returns the width of a text, with letters of a size. */
    public double width(String text, double size, boolean bold) {
        return g.getFontMetrics(letters(size, bold)).stringWidth(text);
    }

    /**
     * Writes a line, in smaller letters if there is not enough space.
     *
     * @param size   the size of letters; 1 is the default
     * @param middle the vertical middle of the line
     * @param align  0 to start at x, 0.5 to center at x, 1 to end at x
     * @param room   the available width, in pixels
     * @return the width of the written text
     */
    public double write(
            String text, Color color, double size, boolean bold, double x, double middle, double align, double room) {
        g.setFont(fitting(g, letters(size, bold), text, room, 0));
        g.setColor(color);
        FontMetrics metrics = g.getFontMetrics();
        double wide = metrics.stringWidth(text);
        g.drawString(text, (float) (x - align * wide), (float)
                (middle + (metrics.getAscent() - metrics.getDescent()) / 2.0));
        return wide;
    }

    /** Returns a box with round corners. */
    public RoundRectangle2D round(Rectangle2D box, double radius) {
        return new RoundRectangle2D.Double(
                box.getX(), box.getY(), box.getWidth(), box.getHeight(), radius * em, radius * em);
    }

    /** Draws an image into a place, each of its points as a square. */
    public void image(BufferedImage image, Rectangle2D place) {
        g.drawImage(
                image,
                (int) Math.round(place.getX()),
                (int) Math.round(place.getY()),
                (int) Math.round(place.getWidth()),
                (int) Math.round(place.getHeight()),
                null);
    }

    public void fill(Shape shape, Color color) {
        g.setColor(color);
        g.fill(shape);
    }

    public void draw(Shape shape, Color color, double wide) {
        g.setColor(color);
        g.setStroke(new BasicStroke((float) (wide * em)));
        g.draw(shape);
    }

    public void dashed(Shape shape, Color color, double wide, double on, double off) {
        g.setColor(color);
        g.setStroke(new BasicStroke(
                (float) (wide * em),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {(float) (on * em), (float) (off * em)},
                0));
        g.draw(shape);
    }

    /** Fills a box with slanting lines. */
    public void hatch(Rectangle2D box, Color color, double step) {
        Graphics2D inside = (Graphics2D) g.create();
        inside.clip(box);
        inside.setColor(color);
        inside.setStroke(new BasicStroke((float) (em * 0.1)));
        HatchPainter.hatch(inside, box, em * step);
        inside.dispose();
    }

    public void line(double x1, double y1, double x2, double y2, Color color, double wide) {
        draw(new Line2D.Double(x1, y1, x2, y2), color, wide);
    }

    public void sign(ActivityState life, Color color, double x, double middle, double size) {
        g.setColor(color);
        ActivityIcon.paint(g, life, x, middle - size * em / 2, size * em);
    }

    private Font letters(double size, boolean bold) {
        return font.deriveFont(bold ? Font.BOLD : Font.PLAIN, (float) (em * size));
    }
}
