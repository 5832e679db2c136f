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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * The app's side of a hosted panel: its run, its picture, its heartbeat, its controls, and the connection for mouse
 * and key events. All methods may be called on any thread; only {@link #await} waits.
 */
public final class Screen implements AutoCloseable {
    private static final FromPanel.Controls NONE = new FromPanel.Controls(List.of(), false);

    private final Run run;
    private final PanelAcceptor acceptor;
    private final PanelImage picture = new PanelImage();
    private final FrameHistory memory = new FrameHistory();
    private final Heartbeat heartbeat = new Heartbeat();
    private final AtomicLong numbers = new AtomicLong();
    private final Object news = new Object();
    /**
     * The time of the last beat; a frame shows the panel at the beat before it. Used only by the thread that reads
     * the wire.
     */
    private long lastBeat = System.nanoTime();

    private volatile long moveUnderWay = -1;
    private volatile FromPanel.Controls controls = NONE;
    private volatile ToPanel.Look look;
    private volatile Outbox<ToPanel> outbox;
    private volatile Wire wire;
    private volatile boolean closed;

    private Screen(Run run, PanelAcceptor acceptor, ToPanel.Look look) {
        this.run = run;
        this.acceptor = acceptor;
        this.look = look;
    }

    /**
     * Starts a panel.
     *
     * @param order the launch spec: the host's main class with the panel's class and parameter values as arguments
     * @param look  the initial look
     * @throws RunException if it cannot be started
     */
    public static Screen open(Launcher launcher, LaunchSpec order, ToPanel.Look look) throws RunException {
        PanelAcceptor acceptor;
        try {
            acceptor = new PanelAcceptor();
        } catch (IOException e) {
            throw new RunException(e, "run.no-loopback");
        }
        try {
            Map<String, String> environment = new HashMap<>(order.environment());
            environment.put(Wire.ADDRESS, acceptor.address());
            Run run = launcher.start(order.withEnvironment(environment));
            Screen screen = new Screen(run, acceptor, look);
            Thread thread = new Thread(screen::read, "classroom screen " + run.id());
            thread.setDaemon(true);
            thread.start();
            run.ended().thenRun(screen::close);
            return screen;
        } catch (RunException | RuntimeException e) {
            acceptor.close();
            throw e;
        }
    }

    /** Returns its run. */
    public Run run() {
        return run;
    }

    /** Returns its picture. */
    public PanelImage picture() {
        return picture;
    }

    /** Returns its frames so far. */
    public FrameHistory memory() {
        return memory;
    }

    /** Returns the measurements of its event thread. */
    public Heartbeat heartbeat() {
        return heartbeat;
    }

    /** Returns the controls that can be used now. */
    public List<FromPanel.Control> controls() {
        return controls.controls();
    }

    /** Whether a message box is open, so that {@link #controls} are those of the box. */
    public boolean hasMessageBox() {
        return controls.messageBox();
    }

    /** Sets the size, scale, theme, font and language. */
    public synchronized void look(ToPanel.Look next) {
        if (!next.equals(look)) {
            look = next;
            send(next);
        }
    }

    /**
     * Sends a mouse event. A move is dropped while the previous one is still queued.
     *
     * @param kind an id of {@link MouseEvent}; the other arguments as there, in the panel's coordinates
     * @return the number of the input; -1 if it was not sent
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
     * Sends a key event to the control with the focus.
     *
     * @param kind   an id of {@link java.awt.event.KeyEvent}; the other arguments as there
     * @param clicks whether this is the release of a key that actions like a click
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

    /** Gives the focus to a control, by its index in {@link #controls}; -1 removes the focus. */
    public void focus(int control) {
        send(new ToPanel.Focus(System.nanoTime(), control));
    }

    /**
     * Clicks on the center of a control.
     *
     * @return the number of the click, as in {@link Heartbeat}
     */
    public long press(FromPanel.Control control) {
        int x = control.x() + control.width() / 2;
        int y = control.y() + control.height() / 2;
        mouse(MouseEvent.MOUSE_PRESSED, x, y, MouseEvent.BUTTON1_DOWN_MASK, MouseEvent.BUTTON1, 1, 0);
        return mouse(MouseEvent.MOUSE_RELEASED, x, y, 0, MouseEvent.BUTTON1, 1, 0);
    }

    /** Returns the control that currently has this text in the program's source. */
    public Optional<FromPanel.Control> control(String words) {
        return controls().stream()
                .filter(control -> control.words().equals(words))
                .findFirst();
    }

    /**
     * Waits for a condition, which is checked after each message of the panel.
     *
     * @return whether it is true; false if the panel ended or the time was over before
     */
    public boolean await(BooleanSupplier condition, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        synchronized (news) {
            while (!condition.getAsBoolean()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0 || closed) {
                    return false;
                }
                news.wait(left);
            }
            return true;
        }
    }

    /**
     * Closes the connection. The panel's JVM then ends by itself, unless its run was stopped before. Called also when
     * the run is over.
     */
    @Override
    public void close() {
        closed = true;
        acceptor.close();
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
            Wire accepted = new Wire(acceptor.accept());
            wire = accepted;
            if (closed) {
                return;
            }
            synchronized (this) {
                outbox = new Outbox<>(accepted, accepted::write);
                outbox.send(look);
            }
            while (!closed) {
                take(accepted.readFromPanel());
            }
        } catch (IOException panelIsGone) {
            // The run has the exit status.
        } finally {
            close();
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
            // Nothing to do: it is unusable, as intended.
        }
    }
}
