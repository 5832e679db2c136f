package classroom.architecture;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.WindowEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands beside the app in its JVM, as an agent: tells a test of the first window, and does to it what the test says. */
public final class WindowAgent {
    private static final int LOOK_MS = 50;
    /** After so many looks at the same place a window stands still. */
    private static final int STILL = 12;

    private WindowAgent() {
    }

    /**
     * Called by Java before the app's {@code main}.
     *
     * @param port where the test listens on this machine. It gets a line: place, size and title of the frame. It says, a line each:
     *     four numbers for another place and size, or {@code close} for the click on the window's own close button
     */
    public static void premain(String port) {
        Toolkit.getDefaultToolkit().addAWTEventListener(event -> {
            if (event.getID() == WindowEvent.WINDOW_OPENED && event.getSource() instanceof Frame frame) {
                Thread thread = new Thread(() -> serve(Integer.parseInt(port), frame), "doorkeeper");
                thread.setDaemon(true);
                thread.start();
            }
        }, AWTEvent.WINDOW_EVENT_MASK);
    }

    private static void serve(int port, Frame frame) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Rectangle at = settled(frame);
            String line = at.x + " " + at.y + " " + at.width + " " + at.height + " " + frame.getTitle() + "\n";
            socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String word = in.readLine(); word != null; word = in.readLine()) {
                String said = word;
                EventQueue.invokeLater(() -> act(said, frame));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where a window is once it has stood still: a window manager that frames it moves it, and gives it other sizes in between. */
    private static Rectangle settled(Frame frame) throws InterruptedException {
        Rectangle last = frame.getBounds();
        for (int still = 0; still < STILL; still++) {
            Thread.sleep(LOOK_MS);
            Rectangle now = frame.getBounds();
            still = now.equals(last) ? still : -1;
            last = now;
        }
        return last;
    }

    private static void act(String said, Frame frame) {
        if (said.equals("close")) {
            frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING));
        } else {
            String[] numbers = said.split(" ");
            frame.setBounds(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]),
                    Integer.parseInt(numbers[3]));
        }
    }
}
