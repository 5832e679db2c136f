package classroom.screen.host;

import classroom.screen.wire.ToPanel;
import java.awt.Component;
import java.awt.Point;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.SwingUtilities;

/**
 * Delivers mouse events to the component under the mouse, as a window would: the pressed component also receives
 * drags and the release.
 */
final class Pointer {
    private final PanelRoot root;
    private final Keyboard keyboard;
    private Component under;
    private Component pressed;

    Pointer(PanelRoot root, Keyboard keyboard) {
        this.root = root;
        this.keyboard = keyboard;
    }

    void deliver(ToPanel.Mouse mouse) {
        boolean outside = mouse.kind() == MouseEvent.MOUSE_EXITED;
        Component hit = outside ? null : SwingUtilities.getDeepestComponentAt(root, mouse.x(), mouse.y());
        crossOver(hit, mouse);
        switch (mouse.kind()) {
            case MouseEvent.MOUSE_PRESSED -> {
                pressed = hit;
                if (hit != null && hit.isEnabled() && hit.isFocusable()) {
                    keyboard.focus(hit);
                }
                send(hit, mouse.kind(), mouse);
            }
            case MouseEvent.MOUSE_RELEASED -> {
                Component target = pressed;
                pressed = null;
                send(target, mouse.kind(), mouse);
                if (target != null && target == hit) {
                    send(target, MouseEvent.MOUSE_CLICKED, mouse);
                }
            }
            case MouseEvent.MOUSE_DRAGGED -> send(pressed, mouse.kind(), mouse);
            case MouseEvent.MOUSE_MOVED -> send(hit, mouse.kind(), mouse);
            case MouseEvent.MOUSE_WHEEL -> turnWheel(hit, mouse);
            default -> {}
        }
    }

    private void crossOver(Component hit, ToPanel.Mouse mouse) {
        if (hit != under) {
            Component left = under;
            under = hit;
            send(left, MouseEvent.MOUSE_EXITED, mouse);
            send(hit, MouseEvent.MOUSE_ENTERED, mouse);
        }
    }

    private void send(Component target, int kind, ToPanel.Mouse mouse) {
        if (target == null) {
            return;
        }
        Point at = SwingUtilities.convertPoint(root, mouse.x(), mouse.y(), target);
        boolean popup = mouse.button() == MouseEvent.BUTTON3 && kind == MouseEvent.MOUSE_PRESSED;
        target.dispatchEvent(new MouseEvent(
                target,
                kind,
                System.currentTimeMillis(),
                mouse.modifiers(),
                at.x,
                at.y,
                mouse.x(),
                mouse.y(),
                mouse.clickCount(),
                popup,
                mouse.button()));
    }

    private void turnWheel(Component target, ToPanel.Mouse mouse) {
        if (target != null) {
            Point at = SwingUtilities.convertPoint(root, mouse.x(), mouse.y(), target);
            target.dispatchEvent(new MouseWheelEvent(
                    target,
                    mouse.kind(),
                    System.currentTimeMillis(),
                    mouse.modifiers(),
                    at.x,
                    at.y,
                    mouse.x(),
                    mouse.y(),
                    0,
                    false,
                    MouseWheelEvent.WHEEL_UNIT_SCROLL,
                    3,
                    mouse.wheelClicks()));
        }
    }
}
