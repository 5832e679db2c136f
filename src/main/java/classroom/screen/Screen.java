package classroom.screen;

import classroom.run.LaunchSpec;
import classroom.run.Launcher;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.screen.wire.FromPanel;
import classroom.screen.wire.Outbox;
import classroom.screen.wire.ToPanel;
import classroom.screen.wire.Wire;
import java.awt.event.MouseEvent;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * A hosted panel as the app has it: its run, its picture, its heartbeat, its controls, and the way for mouse and keys to it. Its
 * methods may be called on any thread, and none but {@link #await} waits.
 */
public final class Screen implements AutoCloseable {
    private static final int GREETING_MS = 3000;
    private static final FromPanel.Controls NONE = new FromPanel.Controls(List.of(), false);

    private final Run run;
    private final ServerSocket door;
    private final String secret;
    private final PanelImage picture = new PanelImage();
    private final FrameHistory memory = new FrameHistory();
    private final Heartbeat heartbeat = new Heartbeat();
    private final AtomicLong numbers = new AtomicLong();
    private final Object news = new Object();
    /** A frame shows the panel as it was at the beat before it. The wire's reader has it to itself. */
    private long lastBeat = System.nanoTime();
    private volatile long moveUnderWay = -1;
    private volatile FromPanel.Controls controls = NONE;
    private volatile ToPanel.Look look;
    private volatile Outbox<ToPanel> outbox;
    private volatile Wire wire;

    private Screen(Run run, ServerSocket door, String secret, ToPanel.Look look) {
        this.run = run;
        this.door = door;
        this.secret = secret;
        this.look = look;
    }

    /**
     * Starts a panel.
     *
     * @param order what to run: {@code classroom.screen.host.Host} with the panel's class and numbers
     * @param look  how it is to look at first
     * @throws RunException if it can't be started
     */
    public static Screen open(Launcher launcher, LaunchSpec order, ToPanel.Look look) throws RunException {
        String secret = UUID.randomUUID().toString();
        ServerSocket door;
        try {
            door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new RunException(e, "run.no-loopback");
        }
        try {
            Map<String, String> environment = new HashMap<>(order.environment());
            environment.put(Wire.ADDRESS, door.getLocalPort() + ":" + secret);
            Run run = launcher.start(order.withEnvironment(environment));
            Screen screen = new Screen(run, door, secret, look);
            Thread thread = new Thread(screen::read, "classroom screen " + run.id());
            thread.setDaemon(true);
            thread.start();
            run.ended().thenRun(screen::close);
            return screen;
        } catch (RunException e) {
            closeQuietly(door);
            throw e;
        }
    }

    /** Its run. */
    public Run run() {
        return run;
    }

    /** Its picture. */
    public PanelImage picture() {
        return picture;
    }

    /** What it has shown until now. */
    public FrameHistory memory() {
        return memory;
    }

    /** What was measured of its event thread. */
    public Heartbeat heartbeat() {
        return heartbeat;
    }

    /** What can be pressed on it now. */
    public List<FromPanel.Control> controls() {
        return controls.controls();
    }

    /** Whether a message box lies over it, so that {@link #controls} are the box's. */
    public boolean hasMessageBox() {
        return controls.messageBox();
    }

    /** Gives it another size, scale, theme, font or language. */
    public synchronized void look(ToPanel.Look next) {
        if (!next.equals(look)) {
            look = next;
            send(next);
        }
    }

    /**
     * Sends it a mouse event. A move is left out while the one before it still waits.
     *
     * @param kind an id of {@link MouseEvent}; the other arguments as there, in points of the panel
     * @return the input's number; -1 if it wasn't sent
     */
    public long mouse(int kind, int x, int y, int modifiers, int button, int clickCount, int wheelClicks) {
        boolean move = kind == MouseEvent.MOUSE_MOVED || kind == MouseEvent.MOUSE_DRAGGED;
        if (outbox == null || move && moveUnderWay >= 0) {
            return -1;
        }
        long number = numbers.incrementAndGet();
        long made = System.nanoTime();
        if (move) {
            moveUnderWay = number;
        } else if (kind == MouseEvent.MOUSE_RELEASED) {
            heartbeat.made(number, made);
        }
        send(new ToPanel.Mouse(number, made, kind, x, y, modifiers, button, clickCount, wheelClicks));
        return number;
    }

    /**
     * Sends it a key event for the control that has its focus.
     *
     * @param kind   an id of {@link java.awt.event.KeyEvent}; the other arguments as there
     * @param clicks whether this is the release of a key that does what a click does
     */
    public void key(int kind, int code, char character, int modifiers, boolean clicks) {
        if (outbox == null) {
            return;
        }
        long number = numbers.incrementAndGet();
        long made = System.nanoTime();
        if (clicks) {
            heartbeat.made(number, made);
        }
        send(new ToPanel.KeyPress(number, made, kind, code, character, modifiers));
    }

    /** Gives its focus to a control, by its place in {@link #controls}; -1 takes the focus away. */
    public void focus(int control) {
        send(new ToPanel.Focus(System.nanoTime(), control));
    }

    /**
     * Presses a control with the mouse, in its middle.
     *
     * @return the number of the click, as {@link Heartbeat} counts it
     */
    public long press(FromPanel.Control control) {
        int x = control.x() + control.width() / 2;
        int y = control.y() + control.height() / 2;
        mouse(MouseEvent.MOUSE_PRESSED, x, y, MouseEvent.BUTTON1_DOWN_MASK, MouseEvent.BUTTON1, 1, 0);
        return mouse(MouseEvent.MOUSE_RELEASED, x, y, 0, MouseEvent.BUTTON1, 1, 0);
    }

    /** The control with these words of the program's source, as of now. */
    public Optional<FromPanel.Control> control(String words) {
        return controls().stream().filter(control -> control.words().equals(words)).findFirst();
    }

    /**
     * Waits until something is so, looking after each message of the panel.
     *
     * @return whether it is so; false if the panel ended, or the time was over, before it was
     */
    public boolean await(BooleanSupplier condition, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        synchronized (news) {
            while (!condition.getAsBoolean()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0 || door.isClosed()) {
                    return false;
                }
                news.wait(left);
            }
            return true;
        }
    }

    /** Hangs up; the panel's JVM ends by itself then, unless its run was stopped before. Called when the run is over, too. */
    @Override
    public void close() {
        closeQuietly(door);
        closeQuietly(wire);
        memory.close();
        Outbox<ToPanel> box = outbox;
        if (box != null) {
            box.close();
        }
        tellNews();
    }

    private void read() {
        try {
            Wire accepted = accept();
            wire = accepted;
            synchronized (this) {
                outbox = new Outbox<>(accepted, accepted::write);
                outbox.send(look);
            }
            while (!door.isClosed()) {
                take(accepted.readFromPanel());
            }
        } catch (IOException panelIsGone) {
            // Its run tells how it ended.
        } finally {
            close();
        }
    }

    /** Waits for the panel. Whoever else calls is sent away, and whoever says nothing is not waited for long. */
    private Wire accept() throws IOException {
        while (true) {
            Socket socket = door.accept();
            try {
                socket.setSoTimeout(GREETING_MS);
                Wire caller = new Wire(socket);
                if (caller.greeting().equals(secret)) {
                    socket.setSoTimeout(0);
                    return caller;
                }
            } catch (IOException stranger) {
                // Not the panel, which would have said its secret.
            }
            closeQuietly(socket);
        }
    }

    private void take(FromPanel message) {
        if (message instanceof FromPanel.FrameUpdate frame) {
            picture.put(frame);
            memory.put(lastBeat, frame, picture);
        } else if (message instanceof FromPanel.Beat beat) {
            lastBeat = beat.at();
            heartbeat.beat(beat.at());
        } else if (message instanceof FromPanel.Taken taken) {
            heartbeat.taken(taken.number(), taken.at());
            if (taken.number() == moveUnderWay) {
                moveUnderWay = -1;
            }
        } else if (message instanceof FromPanel.Controls now) {
            controls = now;
        }
        tellNews();
    }

    private void tellNews() {
        synchronized (news) {
            news.notifyAll();
        }
    }

    private void send(ToPanel message) {
        Outbox<ToPanel> box = outbox;
        if (box != null) {
            box.send(message);
        }
    }

    private static void closeQuietly(Closeable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            // It is of no use any more, which is all that was wanted.
        }
    }
}
