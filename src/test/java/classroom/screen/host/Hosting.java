package classroom.screen.host;

import classroom.screen.wire.ToPanel;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.RepaintManager;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The parts of a host in the test's own JVM, around a panel of the test's. Puts back afterwards what a host takes for itself: the
 * repaint manager, the keyboard and the language of Swing.
 */
final class Hosting implements BeforeEachCallback, AfterEachCallback {
    private static final int PATIENCE_S = 90;

    JPanel panel;
    PanelRoot root;
    FramePainter picture;
    Keyboard keyboard;
    Pointer pointer;
    MessageBoxQueue boxes;
    ControlList controls;
    private Locale locale;
    private Locale ofSwing;
    private long number;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        locale = Locale.getDefault();
        ofSwing = JComponent.getDefaultLocale();
        onEventThread(() -> {
            panel = new JPanel();
            root = new PanelRoot(panel);
            picture = new FramePainter(root);
            keyboard = new Keyboard();
            pointer = new Pointer(root, keyboard);
            boxes = new MessageBoxQueue(root, keyboard);
            controls = new ControlList(root);
            MessageBoxes.show(boxes);
            picture.resize(200, 120, 1);
            return null;
        });
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        onEventThread(() -> {
            RepaintManager.setCurrentManager(null);
            KeyboardFocusManager.setCurrentKeyboardFocusManager(null);
            return null;
        });
        Locale.setDefault(locale);
        JComponent.setDefaultLocale(ofSwing);
    }

    /** Does something on the event thread, and waits for it. */
    static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get(PATIENCE_S, TimeUnit.SECONDS);
    }

    /** A mouse event at a place, made now. */
    ToPanel.Mouse mouse(int kind, int x, int y) {
        return new ToPanel.Mouse(++number, System.nanoTime(), kind, x, y, 0, MouseEvent.BUTTON1, 1, 0);
    }

    /** A key event, made now. */
    ToPanel.KeyPress key(int kind, int code) {
        return new ToPanel.KeyPress(
                ++number, System.nanoTime(), kind, code, code == KeyEvent.VK_SPACE ? ' ' : KeyEvent.CHAR_UNDEFINED, 0);
    }

    /** Lays out and paints what there is; on the event thread. */
    void paint() {
        picture.paintChanges();
        controls.changes();
    }
}
