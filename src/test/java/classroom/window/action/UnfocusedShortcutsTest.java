package classroom.window.action;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;

import classroom.window.SwingExtension;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that a window's shortcuts work while nothing in it has the focus, as long as the window is displayable. */
class UnfocusedShortcutsTest {
    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private final List<String> heard = new ArrayList<>();

    @Test
    void theyWorkAgainAfterTheWindowWasTakenAwayAndMadeAnew() throws Exception {
        JFrame frame = onEventThread(this::frame);
        press(frame);
        assertEquals(List.of(), heard, "there is no window yet");
        for (int times = 1; times <= 3; times++) {
            onEventThread(() -> {
                frame.setVisible(true);
                return null;
            });
            press(frame);
            assertEquals(times, heard.size(), "once each time");
            onEventThread(() -> {
                frame.dispose();
                return null;
            });
            press(frame);
            assertEquals(times, heard.size(), "the window is gone");
        }
    }

    private JFrame frame() {
        JFrame frame = new JFrame();
        UnfocusedShortcuts.in(frame);
        KeyStroke stroke = KeyStroke.getKeyStroke(KeyEvent.VK_F5, 0);
        frame.getRootPane().getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(stroke, "run");
        frame.getRootPane().getActionMap().put("run", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                heard.add("run");
            }
        });
        return frame;
    }

    /** Presses F5 while the window itself has the focus, after all pending events. */
    private static void press(JFrame frame) throws Exception {
        onEventThread(() -> null);
        onEventThread(() -> {
            KeyEvent key = new KeyEvent(
                    frame,
                    KeyEvent.KEY_PRESSED,
                    System.currentTimeMillis(),
                    0,
                    KeyEvent.VK_F5,
                    KeyEvent.CHAR_UNDEFINED);
            return KeyboardFocusManager.getCurrentKeyboardFocusManager().dispatchKeyEvent(key);
        });
    }
}
