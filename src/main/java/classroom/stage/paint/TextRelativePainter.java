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
import javax.swing.UIManager;

/** Writes and hatches in a picture; all sizes are told in the height of a letter. */
final class TextRelativePainter {
    /** Widths don't shrink quite as letters do, so that it may take more than one try to fit them. */
    private static final int TRIES = 5;

    private final Graphics2D g;
    private final Font font;
    private final double em;

    /** @param em the size of letters, in pixels */
    TextRelativePainter(Graphics2D g, Font font, double em) {
        this.g = g;
        this.font = font.deriveFont((float) em);
        this.em = em;
    }

    double em() {
        return em;
    }

    /**
     * A color of the theme of now.
     *
     * @param key its whole name, as {@code Classroom.picture.ink}
     * @throws IllegalArgumentException if the theme has none of that name
     */
    static Color color(String key) {
        Color color = UIManager.getColor(key);
        if (color == null) {
            throw new IllegalArgumentException("The theme has no color " + key);
        }
        return color;
    }

    /** The same color, but so much of it. */
    static Color faded(Color color, double share) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) (255 * Math.max(0, Math.min(1, share))));
    }

    /**
     * The letters in which a text has room.
     *
     * @param most  what it is written in if there is room enough
     * @param room  the most pixels that it may take
     * @param least the share of their size below which letters aren't made smaller, though the text takes more room then
     */
    static Font fitting(Graphics2D g, Font most, String text, double room, double least) {
        double has = Math.max(0, room);
        Font letters = most;
        double wide = g.getFontMetrics(letters).stringWidth(text);
        for (int i = 0; i < TRIES && wide > has; i++) {
            letters = most.deriveFont((float) Math.max(most.getSize2D() * least, letters.getSize2D() * has / wide));
            wide = g.getFontMetrics(letters).stringWidth(text);
        }
        return letters;
    }

    /** How wide a text is, in letters of a size. */
    double width(String text, double size, boolean bold) {
        return g.getFontMetrics(letters(size, bold)).stringWidth(text);
    }

    /**
     * Writes a line, in smaller letters if there is too little room.
     *
     * @param size   of letters, 1 the usual
     * @param middle the height of its middle
     * @param align  0 starts at x, 0.5 has its middle there, 1 ends there
     * @param room   the most pixels that it may take
     * @return how wide it is
     */
    double write(String text, Color color, double size, boolean bold, double x, double middle, double align, double room) {
        g.setFont(fitting(g, letters(size, bold), text, room, 0));
        g.setColor(color);
        FontMetrics metrics = g.getFontMetrics();
        double wide = metrics.stringWidth(text);
        g.drawString(text, (float) (x - align * wide), (float) (middle + (metrics.getAscent() - metrics.getDescent()) / 2.0));
        return wide;
    }

    /** A box with round corners. */
    RoundRectangle2D round(Rectangle2D box, double radius) {
        return new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), radius * em, radius * em);
    }

    void fill(Shape shape, Color color) {
        g.setColor(color);
        g.fill(shape);
    }

    void draw(Shape shape, Color color, double wide) {
        g.setColor(color);
        g.setStroke(new BasicStroke((float) (wide * em)));
        g.draw(shape);
    }

    void dashed(Shape shape, Color color, double wide, double on, double off) {
        g.setColor(color);
        g.setStroke(new BasicStroke((float) (wide * em), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                new float[] {(float) (on * em), (float) (off * em)}, 0));
        g.draw(shape);
    }

    /** Fills with slanting lines. */
    void hatch(Rectangle2D box, Color color, double step) {
        Graphics2D inside = (Graphics2D) g.create();
        inside.clip(box);
        inside.setColor(color);
        inside.setStroke(new BasicStroke((float) (em * 0.1)));
        double high = box.getHeight();
        for (double x = box.getX() - high; x < box.getMaxX(); x += em * step) {
            inside.draw(new Line2D.Double(x, box.getMaxY(), x + high, box.getY()));
        }
        inside.dispose();
    }

    void line(double x1, double y1, double x2, double y2, Color color, double wide) {
        draw(new Line2D.Double(x1, y1, x2, y2), color, wide);
    }

    void sign(ActivityState life, Color color, double x, double middle, double size) {
        g.setColor(color);
        ActivityIcon.paint(g, life, x, middle - size * em / 2, size * em);
    }

    private Font letters(double size, boolean bold) {
        return font.deriveFont(bold ? Font.BOLD : Font.PLAIN, (float) (em * size));
    }
}
