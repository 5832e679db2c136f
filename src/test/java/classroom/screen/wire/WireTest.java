package classroom.screen.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.screen.wire.FromPanel.Control;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one side of the wire writes, the other reads; what nobody of ours wrote is an {@link IOException} and nothing worse. */
class WireTest {
    private static final byte FRAME = 5;
    private Socket near;
    private Wire app;
    private Wire panel;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            near = new Socket(door.getInetAddress(), door.getLocalPort());
            app = new Wire(near);
            panel = new Wire(door.accept());
        }
    }

    @AfterEach
    void hangUp() throws IOException {
        app.close();
        panel.close();
    }

    @Test
    void whatTheAppSaysArrives() throws IOException {
        List<ToPanel> all = List.of(
                new ToPanel.Look(
                        300, 200, 1.75, true, "Dialog", 15, "zh", Map.of("Download", "下载", "", "空", "a\nb", "\u0000")),
                new ToPanel.Look(0, 0, 0.5, false, "", 0, "", Map.of()),
                new ToPanel.Mouse(7, -1, MouseEvent.MOUSE_WHEEL, -3, 4, 1 << 10, 1, 2, -1),
                new ToPanel.KeyPress(Long.MAX_VALUE, 9, KeyEvent.KEY_TYPED, 0, '课', 64),
                new ToPanel.Focus(12, -1));
        for (ToPanel each : all) {
            app.write(each);
        }
        app.flush();
        for (ToPanel each : all) {
            assertEquals(each, panel.readToPanel());
        }
    }

    @Test
    void whatThePanelSaysArrives() throws IOException {
        List<FromPanel> all = List.of(
                new FromPanel.Beat(-5),
                new FromPanel.Taken(3, 4),
                new FromPanel.Controls(List.of(), true),
                new FromPanel.Controls(
                        List.of(
                                new Control("Download", "下载", false, 1, 2, 3, 4),
                                new Control("", "", true, 0, 0, 0, 0)),
                        false));
        for (FromPanel each : all) {
            panel.write(each);
        }
        int[] pixels = new Random(1).ints(6).toArray();
        panel.write(new FromPanel.FrameUpdate(100, 50, 97, 48, 3, pixels));
        panel.flush();
        for (FromPanel each : all) {
            assertEquals(each, app.readFromPanel());
        }
        FromPanel.FrameUpdate frame = (FromPanel.FrameUpdate) app.readFromPanel();
        assertEquals(
                "100 50 97 48 3",
                frame.width() + " " + frame.height() + " " + frame.x() + " " + frame.y() + " " + frame.w());
        assertArrayEquals(pixels, frame.pixels());
    }

    @Test
    void nothingIsSentBeforeItIsFlushed() throws IOException {
        panel.write(new FromPanel.Beat(1));
        assertEquals(0, near.getInputStream().available());
        panel.flush();
        assertEquals(new FromPanel.Beat(1), app.readFromPanel());
    }

    @Test
    void anOutboxSendsInOrderAndFlushesByItself() throws IOException {
        try (Outbox<FromPanel> outbox = new Outbox<>(panel, panel::write)) {
            for (int i = 0; i < 1000; i++) {
                outbox.send(new FromPanel.Beat(i));
            }
            for (int i = 0; i < 1000; i++) {
                assertEquals(new FromPanel.Beat(i), app.readFromPanel());
            }
        }
    }

    @Test
    void theEndOfTheConnectionIsTold() throws IOException {
        panel.write(new FromPanel.FrameUpdate(10, 10, 0, 0, 10, new int[100]));
        panel.flush();
        panel.close();
        assertTrue(app.readFromPanel() instanceof FromPanel.FrameUpdate);
        assertThrows(EOFException.class, app::readFromPanel);
    }

    @Test
    void aMessageThatBreaksOffIsNoMessage() throws IOException {
        assertBroken(frame(10, 10, 0, 0, 10, 100, 99));
    }

    @Test
    void aPartOutsideItsPictureIsNoMessage() throws IOException {
        for (int[] wrong : new int[][] {
            {10, 10, 0, 0, 0, 1, 1},
            {10, 10, 0, 0, -1, 1, 1},
            {10, 10, 0, 0, 3, 4, 4},
            {10, 10, 0, 0, 3, 0, 0},
            {10, 10, 8, 0, 3, 3, 3},
            {10, 10, 0, 9, 3, 6, 6},
            {10, 10, -1, 0, 3, 3, 3},
            {10, 10, 0, Integer.MAX_VALUE, 3, 3, 3},
            {1 << 20, 1 << 20, 0, 0, 3, 3, 3},
            {10, 10, 0, 0, 10, -1, 0},
            {10, 10, 0, 0, 10, Integer.MAX_VALUE, 0}
        }) {
            assertBroken(frame(wrong[0], wrong[1], wrong[2], wrong[3], wrong[4], wrong[5], wrong[6]));
        }
    }

    @Test
    void rubbishIsNoMessage() throws IOException {
        Random random = new Random(20);
        for (int i = 0; i < 400; i++) {
            byte[] rubbish = new byte[1 + random.nextInt(200)];
            random.nextBytes(rubbish);
            // Half of it begins as a message would.
            rubbish[0] = i % 2 == 0 ? rubbish[0] : (byte) (i % 9);
            assertBroken(rubbish);
        }
    }

    /** Whoever reads this, on either side, meets an end of the messages in it, which is no worse than the end of the connection. */
    private static void assertBroken(byte[] bytes) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThrows(IOException.class, () -> readAll(door, bytes, Wire::readFromPanel));
            assertThrows(IOException.class, () -> readAll(door, bytes, Wire::readToPanel));
        }
    }

    private interface Reading {
        Object next(Wire wire) throws IOException;
    }

    private static void readAll(ServerSocket door, byte[] bytes, Reading reading) throws IOException {
        Socket sender = new Socket(door.getInetAddress(), door.getLocalPort());
        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> {
            try (sender) {
                sender.getOutputStream().write(bytes);
            } catch (IOException readerHasGone) {
                // It has seen enough.
            }
        });
        try (Wire reader = new Wire(door.accept())) {
            while (reading.next(reader) != null) {
                continue;
            }
        } finally {
            sent.join();
        }
    }

    private static byte[] frame(int width, int height, int x, int y, int w, int count, int given) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(FRAME);
        for (int each : new int[] {width, height, x, y, w, count}) {
            out.writeInt(each);
        }
        for (int i = 0; i < given; i++) {
            out.writeInt(i);
        }
        return bytes.toByteArray();
    }
}
