package classroom.screen.host;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** Takes the place of a window: holds the program's panel, the message boxes above it and, in a corner, the hand. */
@SuppressWarnings("serial")
final class PanelRoot extends JPanel {
    /** The place right under the hand. */
    private static final int ABOVE_PANEL = 1;

    private final JComponent panel;
    private final ClockHand hand = new ClockHand();

    PanelRoot(JComponent panel) {
        super(null);
        this.panel = panel;
        add(hand);
        add(panel);
    }

    /** What can be pressed now: the message box on top, or the program's panel. */
    JComponent front() {
        return getComponent(ABOVE_PANEL) instanceof MessageBoxQueue.Veil veil ? veil : panel;
    }

    /** Lays a message box over all but the hand. */
    void addVeil(MessageBoxQueue.Veil veil) {
        add(veil, ABOVE_PANEL);
        veil.setBounds(0, 0, getWidth(), getHeight());
    }

    /** Moves the hand to where it stands at this moment. */
    void turnHand() {
        hand.turn();
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
