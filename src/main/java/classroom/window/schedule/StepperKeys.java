package classroom.window.schedule;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;

/**
 * The keys of the stepper: a digit moves the thread of that number, with Shift by one access; N goes on to the next
 * choice that matters, Backspace undoes, Shift+Backspace redoes. They work in the whole window while the stepper is
 * visible and holds a program, except in text fields. The shortcuts dialog lists them.
 */
final class StepperKeys {
    private static final int KEYS = 10;

    private StepperKeys() {}

    /** Binds the keys. Called once for each stepper. */
    static void bind(StepperPane stepper) {
        for (int i = 0; i < KEYS; i++) {
            int thread = i;
            bind(stepper, KeyStroke.getKeyStroke(KeyEvent.VK_0 + i, 0), () -> stepper.step(thread));
            bind(stepper, KeyStroke.getKeyStroke(KeyEvent.VK_NUMPAD0 + i, 0), () -> stepper.step(thread));
        }
        for (int i = 0; i < KEYS; i++) {
            int thread = i;
            bind(
                    stepper,
                    KeyStroke.getKeyStroke(KeyEvent.VK_0 + i, InputEvent.SHIFT_DOWN_MASK),
                    () -> stepper.access(thread));
        }
        bind(stepper, KeyStroke.getKeyStroke(KeyEvent.VK_N, 0), stepper::untilChoice);
        bind(stepper, KeyStroke.getKeyStroke(KeyEvent.VK_BACK_SPACE, 0), stepper::undo);
        bind(stepper, KeyStroke.getKeyStroke(KeyEvent.VK_BACK_SPACE, InputEvent.SHIFT_DOWN_MASK), stepper::redo);
    }

    private static void bind(StepperPane stepper, KeyStroke stroke, Runnable action) {
        stepper.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(stroke, stroke);
        stepper.getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent press) {
                action.run();
            }

            @Override
            public boolean isEnabled() {
                return stepper.isHeld() && stepper.isShowing() && !isTyping();
            }
        });
    }

    private static boolean isTyping() {
        Component focused =
                KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return focused instanceof JTextComponent text && text.isEditable();
    }
}
