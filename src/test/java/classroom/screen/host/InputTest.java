package classroom.screen.host;

import static classroom.screen.host.Hosting.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.screen.wire.FromPanel;
import classroom.screen.wire.ToPanel;
import java.awt.Component;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mouse, keys and focus reach the controls of a panel that has no window; the controls are told to the app. */
class InputTest {
    @RegisterExtension
    final Hosting hosting = new Hosting();

    private final JButton first = new JButton("First");
    private final JButton second = new JButton("Second");
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void fill() throws Exception {
        onEventThread(() -> {
            hosting.panel.setLayout(null);
            place(first, 10);
            place(second, 50);
            hosting.paint();
            return null;
        });
    }

    private void place(JButton button, int y) {
        hosting.panel.add(button);
        button.setBounds(10, y, 80, 30);
        button.addActionListener(pressed -> heard.add("pressed " + button.getText()));
    }

    private void deliver(int kind, int x, int y) throws Exception {
        onEventThread(() -> {
            hosting.pointer.deliver(hosting.mouse(kind, x, y));
            return null;
        });
    }

    private void type(int kind, int code) throws Exception {
        onEventThread(() -> {
            hosting.keyboard.deliver(hosting.key(kind, code));
            return null;
        });
    }

    @Test
    void aClickPressesTheButtonUnderIt() throws Exception {
        deliver(MouseEvent.MOUSE_PRESSED, 20, 60);
        assertTrue(second.getModel().isPressed());
        assertSame(second, hosting.keyboard.getFocusOwner(), "and gives it the focus");
        deliver(MouseEvent.MOUSE_RELEASED, 20, 60);
        assertEquals(List.of("pressed Second"), heard);
    }

    @Test
    void aReleaseElsewhereGoesToTheButtonThatWasPressedAndDoesNothing() throws Exception {
        deliver(MouseEvent.MOUSE_PRESSED, 20, 20);
        deliver(MouseEvent.MOUSE_DRAGGED, 20, 60);
        assertFalse(first.getModel().isArmed());
        deliver(MouseEvent.MOUSE_RELEASED, 20, 60);
        assertFalse(first.getModel().isPressed());
        assertEquals(List.of(), heard);
    }

    @Test
    void theMouseComesAndGoes() throws Exception {
        deliver(MouseEvent.MOUSE_MOVED, 20, 20);
        assertTrue(first.getModel().isRollover());
        deliver(MouseEvent.MOUSE_MOVED, 20, 60);
        assertFalse(first.getModel().isRollover());
        assertTrue(second.getModel().isRollover());
        deliver(MouseEvent.MOUSE_EXITED, 20, 61);
        assertFalse(second.getModel().isRollover());
    }

    @Test
    void placesAreThoseOfTheComponent() throws Exception {
        JPanel pad = new JPanel();
        pad.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                heard.add("pad " + e.getX() + " " + e.getY());
            }
        });
        pad.addMouseWheelListener((MouseWheelEvent e) -> heard.add("wheel " + e.getX() + " " + e.getWheelRotation()));
        onEventThread(() -> {
            hosting.panel.add(pad);
            pad.setBounds(100, 10, 50, 50);
            return null;
        });
        deliver(MouseEvent.MOUSE_PRESSED, 103, 14);
        onEventThread(() -> {
            hosting.pointer.deliver(new ToPanel.Mouse(1, 1, MouseEvent.MOUSE_WHEEL, 105, 15, 0, 0, 0, -2));
            return null;
        });
        assertEquals(List.of("pad 3 4", "wheel 5 -2"), heard);
    }

    @Test
    void spacePressesTheControlWithTheFocus() throws Exception {
        type(KeyEvent.KEY_PRESSED, KeyEvent.VK_SPACE);
        type(KeyEvent.KEY_RELEASED, KeyEvent.VK_SPACE);
        assertEquals(List.of(), heard, "nobody had the focus");
        onEventThread(() -> {
            hosting.keyboard.focus(second);
            return null;
        });
        type(KeyEvent.KEY_PRESSED, KeyEvent.VK_SPACE);
        assertTrue(second.getModel().isPressed());
        type(KeyEvent.KEY_RELEASED, KeyEvent.VK_SPACE);
        assertEquals(List.of("pressed Second"), heard);
    }

    @Test
    void theFocusIsGivenAndTaken() throws Exception {
        for (Component each : List.of(first, second)) {
            each.addFocusListener(new FocusListener() {
                @Override
                public void focusGained(FocusEvent e) {
                    heard.add("gained " + ((JButton) each).getText());
                }

                @Override
                public void focusLost(FocusEvent e) {
                    heard.add("lost " + ((JButton) each).getText());
                }
            });
        }
        onEventThread(() -> {
            hosting.keyboard.focus(first);
            assertTrue(first.isFocusOwner());
            hosting.keyboard.focus(first);
            hosting.keyboard.focus(second);
            hosting.keyboard.focus(null);
            return null;
        });
        assertEquals(List.of("gained First", "lost First", "gained Second", "lost Second"), heard);
        assertNull(hosting.keyboard.getFocusOwner());
    }

    @Test
    void theControlsAreToldWhenTheyChange() throws Exception {
        JTextField field = new JTextField("text");
        onEventThread(() -> {
            field.getAccessibleContext().setAccessibleName("a field");
            hosting.panel.add(field);
            hosting.panel.add(new JLabel("no control"));
            JButton hidden = new JButton("hidden");
            hidden.setVisible(false);
            hosting.panel.add(hidden);
            second.setEnabled(false);
            return null;
        });
        FromPanel.Controls told =
                (FromPanel.Controls) onEventThread(hosting.controls::changes).orElseThrow();
        assertEquals(
                List.of("First true", "Second false", "a field true"),
                told.controls().stream()
                        .map(each -> each.label() + " " + each.enabled())
                        .toList());
        assertEquals(
                List.of(10, 50, 80, 30),
                List.of(
                        told.controls().get(1).x(),
                        told.controls().get(1).y(),
                        told.controls().get(1).width(),
                        told.controls().get(1).height()));
        assertFalse(told.messageBox());
        assertTrue(onEventThread(hosting.controls::changes).isEmpty(), "told once");
        assertSame(field, onEventThread(() -> hosting.controls.component(2)));
        assertNull(onEventThread(() -> hosting.controls.component(3)));
    }
}
