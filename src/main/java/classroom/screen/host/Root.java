package classroom.screen.host;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** Takes the place of a window: holds the program's panel, the message boxes above it and, in a corner, the hand. */
@SuppressWarnings("serial")
final class Root extends JPanel {
    private final JComponent panel;
    private final Hand hand = new Hand();

    Root(JComponent panel) {
        super(null);
        this.panel = panel;
        add(hand);
        add(panel);
    }

    /** What can be pressed now: the message box on top, or the program's panel. */
    JComponent front() {
        return getComponent(0) instanceof Boxes.Veil veil ? veil : panel;
    }

    /** Moves the hand to where it stands at this moment. */
    void turnHand() {
        hand.repaint();
    }

    /** Lays out everything inside; a component without a window is not asked to by anyone else. */
    void layOutAll() {
        layOut(this);
    }

    @Override
    public void doLayout() {
        for (Component each : getComponents()) {
            each.setBounds(0, 0, getWidth(), getHeight());
        }
        Dimension size = hand.getPreferredSize();
        hand.setBounds(getWidth() - size.width, getHeight() - size.height, size.width, size.height);
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (Component each : container.getComponents()) {
            if (each instanceof Container inner) {
                layOut(inner);
            }
        }
    }
}
