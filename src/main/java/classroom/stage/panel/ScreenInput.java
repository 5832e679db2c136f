package classroom.stage.panel;

import classroom.screen.wire.FromPanel;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.awt.event.KeyListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.List;

/**
 * Sends mouse and key input of a {@link ScreenView} to its panel. Tab moves through the controls of the panel and then
 * out of it; the next control is determined here, so that Tab also leaves a frozen panel. A replay gets no input.
 */
final class ScreenInput extends MouseAdapter implements KeyListener, FocusListener {
    private final ScreenView view;
    private int control = -1;

    ScreenInput(ScreenView view) {
        this.view = view;
        view.addMouseListener(this);
        view.addMouseMotionListener(this);
        view.addMouseWheelListener(this);
        view.addKeyListener(this);
        view.addFocusListener(this);
    }

    @Override
    public void mousePressed(MouseEvent e) {
        view.requestFocusInWindow();
        List<FromPanel.Control> controls = view.controls();
        for (int i = 0; i < controls.size(); i++) {
            if (view.place(controls.get(i)).contains(e.getPoint())) {
                control = i;
            }
        }
        send(e, 0);
    }

    @Override
    public void mouseReleased(MouseEvent e) {
        send(e, 0);
    }

    @Override
    public void mouseMoved(MouseEvent e) {
        send(e, 0);
    }

    @Override
    public void mouseDragged(MouseEvent e) {
        send(e, 0);
    }

    @Override
    public void mouseExited(MouseEvent e) {
        send(e, 0);
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent e) {
        send(e, e.getWheelRotation());
    }

    @Override
    public void keyPressed(KeyEvent e) {
        if (e.getKeyCode() == KeyEvent.VK_TAB) {
            step(e.isShiftDown() ? -1 : 1);
            e.consume();
        } else {
            send(e);
        }
    }

    @Override
    public void keyReleased(KeyEvent e) {
        if (e.getKeyCode() != KeyEvent.VK_TAB) {
            send(e);
        }
    }

    @Override
    public void keyTyped(KeyEvent e) {
        if (e.getKeyChar() != '\t') {
            send(e);
        }
    }

    @Override
    public void focusGained(FocusEvent e) {
        boolean backwards = e.getCause() == FocusEvent.Cause.TRAVERSAL_BACKWARD;
        boolean byTab = backwards || e.getCause() == FocusEvent.Cause.TRAVERSAL_FORWARD;
        if (byTab) {
            control = next(backwards ? view.controls().size() : -1, backwards ? -1 : 1);
        }
        tell(control);
        view.repaint();
    }

    @Override
    public void focusLost(FocusEvent e) {
        tell(-1);
        view.repaint();
    }

    private void step(int by) {
        int next = next(control, by);
        if (next < 0 || next >= view.controls().size()) {
            control = -1;
            if (by > 0) {
                view.transferFocus();
            } else {
                view.transferFocusBackward();
            }
        } else {
            control = next;
            tell(control);
        }
    }

    /** Returns the index of the next control that can be pressed; an index outside the list if there is none. */
    private int next(int from, int by) {
        List<FromPanel.Control> controls = view.controls();
        int next = from + by;
        while (next >= 0 && next < controls.size() && !controls.get(next).enabled()) {
            next += by;
        }
        return next;
    }

    private void tell(int place) {
        if (view.screen() != null) {
            view.screen().focus(place);
        }
    }

    private void send(MouseEvent e, int wheelClicks) {
        if (view.screen() != null && !view.isReplay()) {
            double points = view.pixelsPerPoint();
            view.screen()
                    .mouse(
                            e.getID(),
                            (int) (e.getX() / points),
                            (int) (e.getY() / points),
                            e.getModifiersEx(),
                            e.getButton(),
                            e.getClickCount(),
                            wheelClicks);
        }
    }

    private void send(KeyEvent e) {
        if (view.screen() != null && !view.isReplay()) {
            boolean clicks = e.getID() == KeyEvent.KEY_RELEASED && e.getKeyCode() == KeyEvent.VK_SPACE;
            view.screen().key(e.getID(), e.getKeyCode(), e.getKeyChar(), e.getModifiersEx(), clicks);
        }
    }
}
