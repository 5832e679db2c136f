package classroom.architecture;

import java.awt.AWTEvent;
import java.awt.Frame;
import java.awt.Toolkit;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An agent in the JVM of the app that tells a test when the first window is open. */
public final class WindowWatch {
    private WindowWatch() {}

    /**
     * Called by Java before the app's {@code main}.
     *
     * @param port the local port on which the test listens; it gets one line: width, height and title of the frame
     */
    public static void premain(String port) {
        Toolkit.getDefaultToolkit()
                .addAWTEventListener(
                        event -> {
                            if (event.getID() == WindowEvent.WINDOW_OPENED
                                    && event.getSource() instanceof Frame frame) {
                                tell(
                                        Integer.parseInt(port),
                                        frame.getWidth() + " " + frame.getHeight() + " " + frame.getTitle() + "\n");
                            }
                        },
                        AWTEvent.WINDOW_EVENT_MASK);
    }

    private static void tell(int port, String line) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
