package classroom.screen.host;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import javax.swing.JComponent;
import javax.swing.UIManager;

/** The hand of a clock, painted by the panel's event thread. It turns once in two seconds for as long as that thread lives. */
@SuppressWarnings("serial")
final class ClockHand extends JComponent {
    private static final double TURN_NANOS = 2e9;
    private static final int SIZE = 34;
    private static final int MARGIN = 5;

    ClockHand() {
        setPreferredSize(new Dimension(SIZE, SIZE));
    }

    @Override
    public boolean contains(int x, int y) {
        return false;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double radius = (SIZE - 2 * MARGIN) / 2.0;
        double center = SIZE / 2.0;
        double angle = System.nanoTime() / TURN_NANOS % 1 * 2 * Math.PI;
        Ellipse2D face = new Ellipse2D.Double(MARGIN, MARGIN, 2 * radius, 2 * radius);
        g.setColor(UIManager.getColor("Panel.background"));
        g.fill(face);
        g.setColor(UIManager.getColor("Component.borderColor"));
        g.setStroke(new BasicStroke(1.5f));
        g.draw(face);
        g.setColor(UIManager.getColor("Component.accentColor"));
        g.setStroke(new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(center, center, center + Math.sin(angle) * (radius - 3), center - Math.cos(angle) * (radius - 3)));
        g.dispose();
    }
}
