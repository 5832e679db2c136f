package classroom.screen.host;

import static classroom.screen.host.Hosting.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.screen.wire.ToPanel;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message box takes what is done after it came up; what was done before waits for its turn. */
class MessageBoxQueueTest {
    private static final int PATIENCE_S = 90;

    @RegisterExtension
    final Hosting hosting = new Hosting();

    private final JButton tell = new JButton("Tell");
    private final JButton other = new JButton("Other");
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void fill() throws Exception {
        onEventThread(() -> {
            hosting.panel.setLayout(null);
            place(tell, 10);
            place(other, 50);
            tell.addActionListener(pressed -> {
                MessageBoxes.showMessageDialog(hosting.panel, "told");
                heard.add("answered");
            });
            hosting.paint();
            return null;
        });
    }

    private void place(JButton button, int y) {
        hosting.panel.add(button);
        button.setBounds(10, y, 80, 30);
        button.addActionListener(pressed -> heard.add(button.getText()));
    }

    /** A mouse event in the middle of a component, made now. */
    private ToPanel.Mouse mouse(int kind, Component target) {
        Rectangle at = SwingUtilities.convertRectangle(target.getParent(), target.getBounds(), hosting.root);
        return hosting.mouse(kind, (int) at.getCenterX(), (int) at.getCenterY());
    }

    /** A press and a release, made now, in the middle of a component. */
    private List<ToPanel.Mouse> click(Component target) {
        return List.of(mouse(MouseEvent.MOUSE_PRESSED, target), mouse(MouseEvent.MOUSE_RELEASED, target));
    }

    /** Delivers as the host does it: each through the queue. */
    private void deliver(List<ToPanel.Mouse> mouse) {
        mouse.forEach(each ->
                EventQueue.invokeLater(() -> hosting.boxes.whenReached(each, () -> hosting.pointer.deliver(each))));
    }

    private void deliver(ToPanel.KeyPress key) {
        EventQueue.invokeLater(() -> hosting.boxes.whenReached(key, () -> hosting.keyboard.deliver(key)));
    }

    private List<Component> controls() throws Exception {
        return onEventThread(() -> {
            hosting.paint();
            return ControlList.in(hosting.root.front());
        });
    }

    /** The buttons of the box; the box is there when what was delivered before has been done. */
    private List<String> buttons() throws Exception {
        return controls().stream()
                .map(each -> ((AbstractButton) each).getText())
                .toList();
    }

    private boolean isBox() throws Exception {
        return onEventThread(() -> hosting.root.front() instanceof MessageBoxQueue.Veil);
    }

    private void answer() throws Exception {
        assertTrue(isBox(), "there is a box; heard: " + heard);
        deliver(click(controls().get(0)));
        // What the answer has set free is done in the next round of the queue.
        onEventThread(() -> null);
        onEventThread(() -> null);
    }

    @Test
    void theCallerWaitsAndTheEventThreadGoesOn() throws Exception {
        deliver(click(tell));
        assertEquals(1, buttons().size());
        assertFalse(heard.contains("answered"));
        answer();
        assertFalse(isBox());
        assertTrue(heard.contains("answered"));
    }

    @Test
    void theBoxTakesWhatIsDoneOverThePanel() throws Exception {
        deliver(click(tell));
        assertTrue(isBox());
        deliver(click(other));
        assertTrue(isBox());
        assertFalse(heard.contains("Other"), "it lies under the box");
        answer();
        deliver(click(other));
        assertFalse(isBox());
        assertTrue(heard.contains("Other"));
    }

    @Test
    void whatWasMadeBeforeTheBoxWaitsInItsOrder() throws Exception {
        List<ToPanel.Mouse> early = new ArrayList<>(click(other));
        early.addAll(click(tell));
        early.addAll(click(other));
        deliver(click(tell));
        deliver(early);
        assertTrue(isBox());
        assertEquals(0, Collections.frequency(heard, "Other"));
        answer();
        assertTrue(isBox(), "the second box");
        assertEquals(1, Collections.frequency(heard, "Other"), "the click before it");
        answer();
        assertFalse(isBox());
        assertEquals(2, Collections.frequency(heard, "Other"), "the click after it");
    }

    @Test
    void whatIsMadeInTheHandlerOfAWaitingClickComesAfterTheOthersThatWait() throws Exception {
        List<ToPanel.Mouse> early = new ArrayList<>(click(tell));
        early.addAll(click(tell));
        List<ToPanel.Mouse> late = new ArrayList<>();
        // In the middle of the second handler, before its box is up, a click is made.
        tell.addActionListener(pressed -> {
            heard.add("begun");
            if (Collections.frequency(heard, "begun") == 2) {
                late.addAll(click(other));
                deliver(late);
            }
        });
        deliver(click(tell));
        deliver(early);
        answer();
        answer();
        assertTrue(isBox(), "the third");
        assertEquals(0, Collections.frequency(heard, "Other"), "not before the third was answered: " + heard);
        answer();
        assertFalse(isBox());
        assertEquals(1, Collections.frequency(heard, "Other"));
    }

    @Test
    void aReleaseStaysWithThePressThatWaits() throws Exception {
        ToPanel.Mouse press = mouse(MouseEvent.MOUSE_PRESSED, other);
        deliver(click(tell));
        deliver(List.of(press));
        assertTrue(isBox());
        deliver(List.of(mouse(MouseEvent.MOUSE_RELEASED, other)));
        answer();
        assertFalse(isBox());
        assertTrue(heard.contains("Other"));
        assertFalse(other.getModel().isPressed());
    }

    @Test
    void aFaultInAHandlerKeepsNothingBack() throws Exception {
        JButton fail = new JButton("Fail");
        onEventThread(() -> {
            place(fail, 85);
            fail.addActionListener(pressed -> {
                throw new IllegalStateException("asked for by the test");
            });
            hosting.paint();
            return null;
        });
        List<ToPanel.Mouse> early = new ArrayList<>(click(fail));
        early.addAll(click(other));
        deliver(click(tell));
        deliver(early);
        Thread thread = onEventThread(Thread::currentThread);
        CompletableFuture<Throwable> fault = new CompletableFuture<>();
        thread.setUncaughtExceptionHandler((where, what) -> fault.complete(what));
        answer();
        assertEquals(
                "asked for by the test", fault.get(PATIENCE_S, TimeUnit.SECONDS).getMessage());
        onEventThread(() -> null);
        onEventThread(() -> null);
        assertTrue(heard.contains("Other"));
    }

    @Test
    void keysGoToTheBoxAndTheFocusComesBack() throws Exception {
        onEventThread(() -> {
            hosting.keyboard.focus(tell);
            return null;
        });
        deliver(hosting.key(KeyEvent.KEY_PRESSED, KeyEvent.VK_SPACE));
        deliver(hosting.key(KeyEvent.KEY_RELEASED, KeyEvent.VK_SPACE));
        assertTrue(isBox());
        assertSame(controls().get(0), onEventThread(hosting.keyboard::getFocusOwner), "the focus is in the box");
        deliver(hosting.key(KeyEvent.KEY_PRESSED, KeyEvent.VK_SPACE));
        deliver(hosting.key(KeyEvent.KEY_RELEASED, KeyEvent.VK_SPACE));
        onEventThread(() -> null);
        assertFalse(isBox(), "space answered it");
        assertSame(tell, onEventThread(hosting.keyboard::getFocusOwner), "the focus is back");
        assertEquals(List.of("Tell", "answered"), heard.stream().sorted().toList());
    }

    @Test
    void keysThatWereMadeBeforeTheBoxWaitWithTheirFocus() throws Exception {
        ToPanel.Focus early = new ToPanel.Focus(System.nanoTime(), 1);
        ToPanel.KeyPress pressed = hosting.key(KeyEvent.KEY_PRESSED, KeyEvent.VK_SPACE);
        ToPanel.KeyPress released = hosting.key(KeyEvent.KEY_RELEASED, KeyEvent.VK_SPACE);
        deliver(click(tell));
        EventQueue.invokeLater(() -> hosting.boxes.whenReached(early, () -> hosting.keyboard.focus(other)));
        deliver(pressed);
        deliver(released);
        assertTrue(isBox());
        assertEquals(0, Collections.frequency(heard, "Other"));
        answer();
        assertFalse(isBox());
        assertSame(other, onEventThread(hosting.keyboard::getFocusOwner));
        assertEquals(1, Collections.frequency(heard, "Other"));
    }

    @Test
    void aMoveDoesNotWait() throws Exception {
        ToPanel.Mouse move = mouse(MouseEvent.MOUSE_MOVED, other);
        deliver(click(tell));
        List<String> delivered = onEventThread(() -> {
            List<String> now = new ArrayList<>();
            hosting.boxes.whenReached(move, () -> now.add("moved"));
            return now;
        });
        assertEquals(List.of("moved"), delivered);
        answer();
        assertFalse(isBox());
    }

    @Test
    void aQuestionHasItsAnswerAlsoOnAnotherThread() throws Exception {
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                () -> MessageBoxes.showConfirmDialog(null, "Go on?", "Asked", JOptionPane.YES_NO_OPTION));
        while (!isBox()) {
            assertFalse(answer.isDone(), "nobody has answered");
        }
        assertEquals(2, buttons().size());
        deliver(click(controls().get(1)));
        assertEquals(JOptionPane.NO_OPTION, answer.get(PATIENCE_S, TimeUnit.SECONDS));
        onEventThread(() -> null);
        assertFalse(isBox());
    }

    @Test
    void everyMessageBoxOfSwingHasItsLike() throws Exception {
        for (Method each : JOptionPane.class.getMethods()) {
            if (each.getName().equals("showMessageDialog") || each.getName().equals("showConfirmDialog")) {
                Method like = MessageBoxes.class.getMethod(each.getName(), each.getParameterTypes());
                assertEquals(each.getReturnType(), like.getReturnType(), Arrays.toString(each.getParameterTypes()));
            }
        }
    }

    @Test
    void theBoxFitsIntoASmallPlace() throws Exception {
        onEventThread(() -> {
            hosting.picture.resize(90, 50, 1);
            return null;
        });
        deliver(click(tell));
        assertEquals(1, buttons().size());
        Component box = onEventThread(() -> hosting.root.front().getComponent(0));
        assertTrue(
                new Rectangle(90, 50).contains(box.getBounds()), box.getBounds().toString());
        onEventThread(() -> {
            ((AbstractButton) ControlList.in(hosting.root.front()).get(0)).doClick(0);
            return null;
        });
        assertFalse(isBox());
    }
}
