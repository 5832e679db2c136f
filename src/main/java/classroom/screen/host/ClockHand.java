package classroom.screen.host;

import classroom.screen.wire.FromPanel;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import javax.swing.JComponent;
import javax.swing.UIManager;

/**
 * A clock hand, painted by the panel's event thread. It makes one turn in two seconds while that thread responds,
 * with a step at every other beat. The picture of each step is cached, since drawing smooth lines takes several times
 * as long.
 */
@SuppressWarnings("serial")
final class ClockHand extends JComponent {
    private static final int TURN_MS = 2000;
    private static final int STEP_MS = 2 * FromPanel.BEAT_MS;
    private static final int STEPS = TURN_MS / STEP_MS;
    private static final int SIZE = 34;
    private static final int MARGIN = 5;

    private final transient BufferedImage[] pictures = new BufferedImage[STEPS];
    /** The transform for which the pictures were made. */
    private transient AffineTransform madeFor;

    private int shown = -1;

    ClockHand() {
        setPreferredSize(new Dimension(SIZE, SIZE));
    }

    /** Repaints the hand if its position has changed since it was last painted. */
    void turn() {
        if (step() != shown) {
            repaint();
        }
    }

    @Override
    public boolean contains(int x, int y) {
        return false;
    }

    @Override
    public void updateUI() {
        madeFor = null;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        AffineTransform place = g.getTransform();
        if (!place.equals(madeFor)) {
            madeFor = place;
            Arrays.fill(pictures, null);
        }
        shown = step();
        int left = (int) Math.floor(place.getTranslateX());
        int top = (int) Math.floor(place.getTranslateY());
        if (pictures[shown] == null) {
            pictures[shown] = picture(shown, place, left, top);
        }
        g.setTransform(AffineTransform.getTranslateInstance(left, top));
        g.drawImage(pictures[shown], 0, 0, null);
        g.dispose();
    }

    private static int step() {
        return (int) (System.nanoTime() / 1_000_000 / STEP_MS % STEPS);
    }

    /** Returns the picture of a step, in pixels, for an area with this upper left corner. */
    private static BufferedImage picture(int step, AffineTransform place, int left, int top) {
        int wide = (int) Math.ceil(SIZE * place.getScaleX()) + 1;
        int high = (int) Math.ceil(SIZE * place.getScaleY()) + 1;
        BufferedImage picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = picture.createGraphics();
        g.translate(-left, -top);
        g.transform(place);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double radius = (SIZE - 2 * MARGIN) / 2.0;
        double center = SIZE / 2.0;
        double angle = 2 * Math.PI * step / STEPS;
        Ellipse2D face = new Ellipse2D.Double(MARGIN, MARGIN, 2 * radius, 2 * radius);
        g.setColor(UIManager.getColor("Panel.background"));
        g.fill(face);
        g.setColor(UIManager.getColor("Component.borderColor"));
        g.setStroke(new BasicStroke(1.5f));
        g.draw(face);
        g.setColor(UIManager.getColor("Component.accentColor"));
        g.setStroke(new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(
                center, center, center + Math.sin(angle) * (radius - 3), center - Math.cos(angle) * (radius - 3)));
        g.dispose();
        return picture;
    }
}
