package classroom.screen.host;

import classroom.screen.wire.FromPanel;
import classroom.screen.wire.ToPanel;
import classroom.screen.wire.Wire;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.function.Predicate;
import javax.swing.JButton;
import javax.swing.JPanel;

/**
 * Hosts a small panel briefly and operates it as the app would, so that all classes that a panel and its recording
 * need are loaded and can be stored in a class-data archive. It is both sides of the wire in one JVM.
 */
public final class PanelTraining {
    private final Wire wire;
    private long number;

    private PanelTraining(Wire wire) {
        this.wire = wire;
    }

    /** Takes no arguments; exits with status 0. */
    public static void main(String[] arguments) throws Exception {
        classroom.observe.ObserverTraining.main(arguments);
        try (ServerSocket door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            Socket near = new Socket(InetAddress.getLoopbackAddress(), door.getLocalPort());
            Thread host = new Thread(() -> host(near), "classroom training host");
            host.setDaemon(true);
            host.start();
            new PanelTraining(new Wire(accepted(door, near))).train();
        }
        System.exit(0);
    }

    /** Accepts the other end of a connection; connections of others are closed. */
    private static Socket accepted(ServerSocket door, Socket near) throws IOException {
        Socket far = door.accept();
        while (far.getPort() != near.getLocalPort()) {
            far.close();
            far = door.accept();
        }
        return far;
    }

    private static void host(Socket near) {
        try (Wire wire = new Wire(near)) {
            Host.host(wire, new String[] {SamplePanel.class.getName(), "1"});
        } catch (Exception trainingIsOver) {
            // The other side has closed the connection.
        }
    }

    private void train() throws Exception {
        say(new ToPanel.Look(240, 140, 1, true, "Dialog", 13, "en", Map.of()));
        await(message -> message instanceof FromPanel.FrameUpdate);
        say(new ToPanel.Look(240, 140, 1.5, false, "Dialog", 14, "zh", Map.of("Press", "Press!")));
        FromPanel.Control button = controls(false);
        press(button);
        press(controls(true));
        controls(false);
        say(new ToPanel.Focus(System.nanoTime(), 0));
        say(new ToPanel.KeyPress(++number, System.nanoTime(), KeyEvent.KEY_PRESSED, ' ', ' ', 0));
        await(message -> message instanceof FromPanel.Taken taken && taken.number() == number);
    }

    private FromPanel.Control controls(boolean ofBox) throws Exception {
        FromPanel.Controls found = (FromPanel.Controls) await(message -> message instanceof FromPanel.Controls controls
                && controls.messageBox() == ofBox
                && !controls.controls().isEmpty());
        return found.controls().get(0);
    }

    private void press(FromPanel.Control control) throws Exception {
        for (int kind : new int[] {MouseEvent.MOUSE_MOVED, MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED}) {
            say(new ToPanel.Mouse(
                    ++number,
                    System.nanoTime(),
                    kind,
                    control.x() + control.width() / 2,
                    control.y() + control.height() / 2,
                    MouseEvent.BUTTON1_DOWN_MASK,
                    MouseEvent.BUTTON1,
                    1,
                    0));
        }
    }

    private void say(ToPanel message) throws Exception {
        wire.write(message);
        wire.flush();
    }

    private FromPanel await(Predicate<FromPanel> awaited) throws Exception {
        while (true) {
            FromPanel message = wire.readFromPanel();
            if (awaited.test(message)) {
                return message;
            }
        }
    }

    /** A panel with the components that panels of the lessons have. */
    public static final class SamplePanel extends JPanel {
        /** @param unused as in the panels of the lessons */
        public SamplePanel(int unused) {
            JButton press = new JButton("Press");
            press.addActionListener(click -> MessageBoxes.showMessageDialog(this, "Pressed"));
            add(press);
        }
    }
}
