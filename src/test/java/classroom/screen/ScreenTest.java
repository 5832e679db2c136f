package classroom.screen;

import static classroom.screen.Panels.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.screen.panels.Quiet;
import classroom.screen.wire.FromPanel;
import classroom.screen.wire.FromPanel.Control;
import classroom.screen.wire.ToPanel;
import classroom.screen.wire.Wire;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The app's side of a hosted panel; the test itself plays the panel on the other end of the wire. */
class ScreenTest {
    private static Panels panels;
    private Screen screen;

    @BeforeAll
    static void begin() {
        panels = new Panels();
    }

    @AfterAll
    static void end() {
        panels.close();
    }

    @BeforeEach
    void open() throws Exception {
        screen = panels.start(Quiet.class.getName());
    }

    @AfterEach
    void stop() throws Exception {
        screen.close();
        screen.run().stop().get(Panels.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private String[] address() {
        return screen.run().order().environment().get(Wire.ADDRESS).split(":", 2);
    }

    private Socket call() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address()[0]));
    }

    /** Plays the panel: calls with the secret, and hears how it is to look. */
    private Wire panel() throws IOException {
        Wire wire = new Wire(call());
        wire.greet(address()[1]);
        assertEquals(Panels.LOOK, wire.readToPanel());
        return wire;
    }

    private static void say(Wire wire, FromPanel... messages) throws IOException {
        for (FromPanel each : messages) {
            wire.write(each);
        }
        wire.flush();
    }

    @Test
    void whoDoesNotKnowTheSecretIsTurnedAway() throws Exception {
        try (Wire stranger = new Wire(call())) {
            stranger.greet("not the secret");
            assertEquals(-1, readByte(stranger));
        }
        try (Socket mumbling = call()) {
            mumbling.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        try (Socket mute = call()) {
            mute.shutdownOutput();
            assertEquals(-1, mute.getInputStream().read());
        }
        try (Wire panel = panel()) {
            say(panel, new FromPanel.Beat(1));
            await(screen, () -> screen.heartbeat().snapshot(0).beats().length == 1, "the panel is heard after all");
        }
    }

    @Test
    void strangersWhoSayNothingDoNotKeepThePanelWaiting() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 3 * PanelAcceptor.MAX_CALLERS; i++) {
                silent.add(call());
                silent.get(i).getOutputStream().write(0);
            }
            try (Wire panel = panel()) {
                say(panel, new FromPanel.Beat(1));
                await(
                        screen,
                        () -> screen.heartbeat().snapshot(0).beats().length == 1,
                        "the panel is heard before they are given up");
            }
        } finally {
            for (Socket each : silent) {
                each.close();
            }
        }
    }

    @Test
    void aGreetingHasADeadlineAsAWhole() throws Exception {
        try (Socket slow = call();
                Wire reading = new Wire(slow)) {
            byte[] greeting = new byte[2 + address()[1].length()];
            greeting[1] = (byte) address()[1].length();
            CountDownLatch over = new CountDownLatch(1);
            ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();
            try {
                int[] sent = {0};
                dripping.scheduleWithFixedDelay(
                        () -> {
                            try {
                                slow.getOutputStream().write(greeting, sent[0]++, 1);
                            } catch (IOException e) {
                                over.countDown();
                                dripping.shutdown();
                            }
                        },
                        0,
                        PanelAcceptor.GREETING_MS / 5,
                        TimeUnit.MILLISECONDS);
                assertEquals(-1, readByte(reading), "hung up on, though a byte came now and then");
                assertTrue(over.await(Panels.PATIENCE.toSeconds(), TimeUnit.SECONDS));
                assertTrue(sent[0] < greeting.length, sent[0] + " bytes were taken");
            } finally {
                dripping.shutdownNow();
            }
        }
    }

    @Test
    @SuppressWarnings("try")
    void nobodyCanCallOnceThePanelIsThere() throws Exception {
        try (Wire panel = panel()) {
            assertThrows(IOException.class, this::call);
        }
    }

    /** The next byte of the connection; -1 at its end, also where that comes as an error. */
    private static int readByte(Wire wire) {
        try {
            wire.readToPanel();
            return 0;
        } catch (IOException ended) {
            return -1;
        }
    }

    @Test
    void theLookOfTheMomentIsTheFirstThingSaid() throws Exception {
        ToPanel.Look dark = new ToPanel.Look(100, 100, 2, true, "Dialog", 20, "zh", Map.of("a", "b"));
        screen.look(dark);
        try (Wire wire = new Wire(call())) {
            wire.greet(address()[1]);
            assertEquals(dark, wire.readToPanel());
            screen.look(dark);
            screen.look(Panels.LOOK);
            assertEquals(Panels.LOOK, wire.readToPanel(), "the same look is not said twice");
        }
    }

    @Test
    void picturesAreDrawnPixelForPixelAndOnlyWhatChanged() throws Exception {
        try (Wire panel = panel()) {
            assertFalse(screen.picture().isThere());
            say(panel, new FromPanel.FrameUpdate(8, 4, 0, 0, 8, filled(32, 0x112233)));
            await(screen, () -> screen.picture().isThere(), "there is a picture");
            assertEquals(Optional.of(new Rectangle(8, 4)), screen.picture().changes());
            assertEquals(Optional.empty(), screen.picture().changes());
            say(
                    panel,
                    new FromPanel.FrameUpdate(8, 4, 2, 1, 3, filled(6, 0xaabbcc)),
                    new FromPanel.FrameUpdate(8, 4, 7, 3, 1, filled(1, 0xff)),
                    new FromPanel.Beat(1));
            await(screen, () -> screen.heartbeat().snapshot(0).beats().length > 0, "the parts are there");
            assertEquals(
                    Optional.of(new Rectangle(2, 1, 6, 3)), screen.picture().changes());
            BufferedImage seen = Panels.picture(screen, 8, 4);
            assertEquals(
                    "112233 aabbcc 112233 ff",
                    hex(seen, 1, 1) + " " + hex(seen, 4, 2) + " " + hex(seen, 5, 2) + " " + hex(seen, 7, 3));
            BufferedImage scaled = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = scaled.createGraphics();
            g.scale(2, 2);
            screen.picture().draw(g, 1, 1);
            g.dispose();
            assertEquals("0 aabbcc ff", hex(scaled, 1, 1) + " " + hex(scaled, 4, 3) + " " + hex(scaled, 9, 5));
            say(panel, new FromPanel.FrameUpdate(4, 2, 0, 0, 4, filled(8, 0x445566)), new FromPanel.Beat(2));
            await(screen, () -> screen.heartbeat().snapshot(0).beats().length > 1, "the smaller one is there");
            assertEquals(
                    Optional.of(new Rectangle(8, 4)),
                    screen.picture().changes().map(part -> part.union(new Rectangle(8, 4))));
            assertEquals("445566", hex(Panels.picture(screen, 4, 2), 3, 1));
        }
    }

    private static int[] filled(int count, int color) {
        int[] pixels = new int[count];
        Arrays.fill(pixels, color);
        return pixels;
    }

    private static String hex(BufferedImage image, int x, int y) {
        return Integer.toHexString(image.getRGB(x, y) & 0xffffff);
    }

    @Test
    void clicksAreCountedAsTheyAreMadeAndTaken() throws Exception {
        assertEquals(-1, screen.mouse(MouseEvent.MOUSE_RELEASED, 1, 1, 0, 1, 1, 0), "nobody is there yet");
        try (Wire panel = panel()) {
            Control download = new Control("Download", "下载", true, 10, 20, 30, 40);
            say(panel, new FromPanel.Controls(List.of(download), false));
            await(screen, () -> screen.control("Download").isPresent(), "there is a control");
            assertEquals(Optional.empty(), screen.control("下载"), "the words are those of the source");
            long before = System.nanoTime();
            long number = screen.press(download);
            ToPanel.Mouse pressed = (ToPanel.Mouse) panel.readToPanel();
            ToPanel.Mouse released = (ToPanel.Mouse) panel.readToPanel();
            assertEquals(List.of(MouseEvent.MOUSE_PRESSED, 25, 40), List.of(pressed.kind(), pressed.x(), pressed.y()));
            assertEquals(List.of(number, MouseEvent.MOUSE_RELEASED), List.of(released.number(), released.kind()));
            screen.key(KeyEvent.KEY_RELEASED, KeyEvent.VK_SPACE, ' ', 0, true);
            screen.key(KeyEvent.KEY_RELEASED, KeyEvent.VK_A, 'a', 0, false);
            ToPanel.KeyPress space = (ToPanel.KeyPress) panel.readToPanel();
            Heartbeat.HeartbeatSnapshot waiting = screen.heartbeat().snapshot(0);
            assertEquals(2, waiting.waiting());
            assertTrue(waiting.clicks().get(0).made() - before >= 0
                    && waiting.clicks().get(0).made() <= space.made());
            say(panel, new FromPanel.Taken(space.number(), 77), new FromPanel.Beat(78));
            await(screen, () -> screen.heartbeat().snapshot(0).waiting() == 1, "the key was taken");
            assertEquals(77, Panels.click(screen, space.number()).taken());
            assertTrue(Panels.click(screen, number).waits());
        }
    }

    @Test
    void aMoveIsLeftOutWhileTheOneBeforeItWaits() throws Exception {
        try (Wire panel = panel()) {
            long first = screen.mouse(MouseEvent.MOUSE_MOVED, 1, 1, 0, 0, 0, 0);
            assertEquals(-1, screen.mouse(MouseEvent.MOUSE_MOVED, 2, 2, 0, 0, 0, 0));
            assertEquals(-1, screen.mouse(MouseEvent.MOUSE_DRAGGED, 3, 3, 0, 1, 0, 0));
            assertTrue(screen.mouse(MouseEvent.MOUSE_PRESSED, 4, 4, 0, 1, 1, 0) > first);
            say(panel, new FromPanel.Taken(first, 1));
            await(screen, () -> screen.mouse(MouseEvent.MOUSE_MOVED, 5, 5, 0, 0, 0, 0) > 0, "moves are sent again");
            assertEquals(0, screen.heartbeat().snapshot(0).clicks().size(), "no move is a click");
        }
    }

    @Test
    void whatIsNoMessageEndsThePanelAlone() throws Exception {
        try (Socket socket = call()) {
            Wire wire = new Wire(socket);
            wire.greet(address()[1]);
            wire.readToPanel();
            socket.getOutputStream().write(new byte[] {99, 98, 97});
            assertEquals(-1, readByte(wire));
        }
        assertFalse(screen.await(() -> false, Panels.PATIENCE), "who waits is told at once");
        screen.look(new ToPanel.Look(1, 1, 1, true, "Dialog", 1, "en", Map.of()));
        screen.focus(0);
        assertTrue(screen.run().isAlive(), "the program itself is for its run to end");
    }

    @Test
    void theEndOfTheRunIsTheEndOfTheScreen() throws Exception {
        try (Wire panel = panel()) {
            screen.run().process().destroyForcibly();
            assertEquals(-1, readByte(panel));
            assertFalse(screen.await(() -> false, Panels.PATIENCE));
            assertTrue(screen.run()
                            .ended()
                            .get(Panels.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                            .status()
                    != 0);
        }
    }
}
