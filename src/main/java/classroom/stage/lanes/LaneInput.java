package classroom.stage.lanes;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Cursor;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/** Mouse and keys of the {@link Lanes}. Used on the event thread. */
final class LaneInput extends MouseAdapter implements FocusListener {
    private static final double STEP = 1.25;
    private static final int CLICK = 4;

    private final Lanes lanes;
    private final LaneViewport viewport;
    private int pressedX;
    private int lastX;
    private boolean isPressed;
    private boolean isDragged;
    private boolean isScrubbing;

    LaneInput(Lanes lanes) {
        this.lanes = lanes;
        viewport = lanes.viewport();
        lanes.addMouseListener(this);
        lanes.addMouseMotionListener(this);
        lanes.addMouseWheelListener(this);
        lanes.addFocusListener(this);
        key("left", () -> viewport.pan(-viewport.plotWidth() / 10.0), "LEFT", "KP_LEFT");
        key("right", () -> viewport.pan(viewport.plotWidth() / 10.0), "RIGHT", "KP_RIGHT");
        key("up", () -> viewport.scroll(-UIScale.scale(20)), "UP", "KP_UP");
        key("down", () -> viewport.scroll(UIScale.scale(20)), "DOWN", "KP_DOWN");
        key("closer", () -> viewport.zoomAround(lanes.time(), STEP), "typed +", "typed =");
        key("farther", () -> viewport.zoomAround(lanes.time(), 1 / STEP), "typed -");
        key("fit", viewport::fit, "HOME");
    }

    private void key(String name, Runnable what, String... strokes) {
        for (String each : strokes) {
            lanes.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(each), name);
        }
        lanes.getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                what.run();
            }
        });
    }

    @Override
    public void mousePressed(MouseEvent e) {
        lanes.requestFocusInWindow();
        if (SwingUtilities.isLeftMouseButton(e)) {
            isPressed = true;
            isDragged = false;
            pressedX = e.getX();
            lastX = e.getX();
            isScrubbing = viewport.isOnTimes(e.getX(), e.getY());
            if (isScrubbing) {
                lanes.choose(e.getX(), e.getY());
            }
        }
    }

    @Override
    public void mouseDragged(MouseEvent e) {
        if (isScrubbing) {
            lanes.choose(e.getX(), e.getY());
        } else if (isPressed && (isDragged || Math.abs(e.getX() - pressedX) > UIScale.scale(CLICK))) {
            if (!isDragged) {
                lanes.setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
            }
            isDragged = true;
            viewport.pan(lastX - e.getX());
            lastX = e.getX();
        }
    }

    @Override
    public void mouseReleased(MouseEvent e) {
        if (isPressed && !isDragged && !isScrubbing) {
            if (e.getClickCount() == 2) {
                viewport.fit();
            } else {
                lanes.choose(e.getX(), e.getY());
            }
        }
        lanes.setCursor(null);
        isPressed = false;
        isDragged = false;
        isScrubbing = false;
    }

    @Override
    public void mouseMoved(MouseEvent e) {
        lanes.hover(e.getX(), e.getY());
    }

    @Override
    public void mouseExited(MouseEvent e) {
        lanes.hover(-1, -1);
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent e) {
        if (e.isShiftDown()) {
            viewport.scroll((int) Math.round(e.getPreciseWheelRotation() * UIScale.scale(20)));
        } else {
            viewport.zoom(e.getX(), Math.pow(STEP, -e.getPreciseWheelRotation()));
        }
    }

    @Override
    public void focusGained(FocusEvent e) {
        lanes.repaint();
    }

    @Override
    public void focusLost(FocusEvent e) {
        lanes.repaint();
    }
}
