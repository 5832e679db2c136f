package classroom.architecture;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.WindowEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.swing.Timer;

/** An agent in the JVM of the app that reports the first window to a test, and performs the test's commands on it. */
public final class WindowAgent {
    private static final int STILL_MS = 600;

    private WindowAgent() {}

    /**
     * Called by Java before the app's {@code main}.
     *
     * @param port the local port on which the test listens. The agent sends a line with position, size and title of the
     *             frame. The test sends, a line each: four numbers for new bounds, or {@code close} to press the
     *             window's close button
     */
    public static void premain(String port) {
        Toolkit.getDefaultToolkit()
                .addAWTEventListener(
                        event -> {
                            if (event.getID() == WindowEvent.WINDOW_OPENED
                                    && event.getSource() instanceof Frame frame) {
                                whenSettled(frame, place -> {
                                    Thread thread =
                                            new Thread(() -> serve(Integer.parseInt(port), place, frame), "doorkeeper");
                                    thread.setDaemon(true);
                                    thread.start();
                                });
                            }
                        },
                        AWTEvent.WINDOW_EVENT_MASK);
    }

    private static void serve(int port, Rectangle at, Frame frame) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String line = at.x + " " + at.y + " " + at.width + " " + at.height + " " + frame.getTitle() + "\n";
            socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String word = in.readLine(); word != null; word = in.readLine()) {
                String said = word;
                EventQueue.invokeLater(() -> act(said, frame));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Calls a listener, once, on the event thread with the bounds of a window that has not moved for a while: a window
     * manager may move and resize a window when it adds its frame.
     */
    private static void whenSettled(Frame frame, Consumer<Rectangle> listener) {
        Timer still = new Timer(STILL_MS, tick -> listener.accept(frame.getBounds()));
        still.setRepeats(false);
        frame.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentMoved(ComponentEvent e) {
                again(still);
            }

            @Override
            public void componentResized(ComponentEvent e) {
                again(still);
            }
        });
        still.start();
    }

    /** Restarts the timer, unless the window was already reported. */
    private static void again(Timer still) {
        if (still.isRunning()) {
            still.restart();
        }
    }

    private static void act(String said, Frame frame) {
        if (said.equals("close")) {
            frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING));
        } else {
            String[] numbers = said.split(" ");
            frame.setBounds(
                    Integer.parseInt(numbers[0]),
                    Integer.parseInt(numbers[1]),
                    Integer.parseInt(numbers[2]),
                    Integer.parseInt(numbers[3]));
        }
    }
}
