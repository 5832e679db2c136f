package classroom.screen.host;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JPanel;

/**
 * The root component in place of a window: contains the program's panel, the message boxes above it and the clock
 * hand in a corner.
 */
final class PanelRoot extends JPanel {
    /** The layer directly below the hand. */
    private static final int ABOVE_PANEL = 1;

    private final JComponent panel;
    private final ClockHand hand = new ClockHand();

    PanelRoot(JComponent panel) {
        super(null);
        this.panel = panel;
        add(hand);
        add(panel);
    }

    /** Returns the component that receives input: the topmost message box, or the program's panel. */
    JComponent front() {
        return getComponent(ABOVE_PANEL) instanceof MessageBoxQueue.Veil veil ? veil : panel;
    }

    /** Adds a message box above everything except the hand. */
    void addVeil(MessageBoxQueue.Veil veil) {
        add(veil, ABOVE_PANEL);
        veil.setBounds(0, 0, getWidth(), getHeight());
    }

    /** Moves the hand to its current position. */
    void turnHand() {
        hand.turn();
    }

    /** Lays out all components; without a window, Swing does not do this. */
    void layOutAll() {
        layOut(this);
    }

    @Override
    public void doLayout() {
        for (Component each : getComponents()) {
            each.setBounds(0, 0, getWidth(), getHeight());
        }
        Dimension size = hand.getPreferredSize();
        hand.setBounds(0, getHeight() - size.height - 2, size.width, size.height);
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
