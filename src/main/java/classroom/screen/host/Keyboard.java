package classroom.screen.host;

import classroom.screen.wire.ToPanel;
import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.DefaultKeyboardFocusManager;
import java.awt.KeyboardFocusManager;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;

/** Manages the focus of a panel without a window, and delivers key events to the control with the focus. */
final class Keyboard extends DefaultKeyboardFocusManager {
    private Component owner;

    Keyboard() {
        KeyboardFocusManager.setCurrentKeyboardFocusManager(this);
    }

    /** Gives the focus to a control; null removes it. */
    void focus(Component next) {
        Component last = owner;
        if (last == next) {
            return;
        }
        owner = next;
        if (last != null) {
            redispatchEvent(last, new FocusEvent(last, FocusEvent.FOCUS_LOST, false, next));
        }
        if (next != null) {
            redispatchEvent(next, new FocusEvent(next, FocusEvent.FOCUS_GAINED, false, last));
        }
    }

    void deliver(ToPanel.KeyPress key) {
        if (owner != null) {
            redispatchEvent(
                    owner,
                    new KeyEvent(
                            owner,
                            key.kind(),
                            System.currentTimeMillis(),
                            key.modifiers(),
                            key.code(),
                            key.character()));
        }
    }

    @Override
    public Component getFocusOwner() {
        return owner;
    }

    @Override
    public Component getPermanentFocusOwner() {
        return owner;
    }

    @Override
    public boolean dispatchEvent(AWTEvent event) {
        return false;
    }
}
