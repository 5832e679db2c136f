package classroom.screen.host;

import classroom.observe.LifecycleProbe;
import classroom.observe.ProcessGuard;
import classroom.screen.wire.FromPanel;
import classroom.screen.wire.Outbox;
import classroom.screen.wire.ToPanel;
import classroom.screen.wire.Wire;
import java.awt.EventQueue;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import javax.swing.JComponent;

/**
 * The main class of a hosted panel's JVM. It creates the program's panel on the event thread, and then posts each
 * message of the app to the event queue, so that a blocked event thread finds all messages in order when it
 * continues.
 */
public final class Host {
    /**
     * The site of the program's code in the panel's constructor: none, since the constructor is not recorded as an
     * event handler is.
     */
    private static final int NOWHERE = 0;

    private Host() {}

    /**
     * Hosts a panel until the app closes the connection.
     *
     * @param arguments the class of the panel, then the whole numbers for its constructor
     * @throws Exception if the app cannot be reached or the panel cannot be created
     */
    public static void main(String[] arguments) throws Exception {
        ProcessGuard.start();
        try (Wire wire = connect()) {
            host(wire, arguments);
        } catch (EOFException | SocketException appIsGone) {
            System.exit(0);
        }
    }

    /** Hosts a panel until the end of the connection causes an exception. */
    static void host(Wire wire, String[] arguments) throws Exception {
        System.setProperty("flatlaf.uiScale.enabled", "false");
        ToPanel.Look look = (ToPanel.Look) wire.readToPanel();
        Outbox<FromPanel> outbox = new Outbox<>(wire, wire::write);
        HostedPanel[] hosted = new HostedPanel[1];
        EventQueue.invokeAndWait(() -> hosted[0] = new HostedPanel(look, () -> panel(arguments), outbox::send));
        while (true) {
            ToPanel message = wire.readToPanel();
            EventQueue.invokeLater(() -> hosted[0].take(message));
        }
    }

    /** Creates the program's panel; on the event thread. */
    static JComponent panel(String[] arguments) {
        Object[] numbers =
                Arrays.stream(arguments).skip(1).map(Integer::valueOf).toArray();
        LifecycleProbe.runBegins(NOWHERE);
        try {
            for (Constructor<?> each : Class.forName(arguments[0]).getConstructors()) {
                if (each.getParameterCount() == numbers.length) {
                    return (JComponent) each.newInstance(numbers);
                }
            }
            throw new IllegalArgumentException(arguments[0] + " has no constructor for " + numbers.length + " numbers");
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            LifecycleProbe.runEnds(NOWHERE);
        }
    }

    private static Wire connect() throws IOException {
        String[] address = System.getenv(Wire.ADDRESS).split(":", 2);
        Wire wire = new Wire(new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address[0])));
        wire.greet(address[1]);
        return wire;
    }
}
