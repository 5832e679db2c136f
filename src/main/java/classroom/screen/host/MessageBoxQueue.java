package classroom.screen.host;

import classroom.observe.LifecycleProbe;
import classroom.screen.wire.ToPanel;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.SecondaryLoop;
import java.awt.Toolkit;
import java.awt.event.FocusEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;

/**
 * The message boxes of a panel. A box covers the panel and receives its mouse and key events; its caller waits, while
 * the event thread runs a secondary loop, as with a real dialog. Inputs made before the box opened were meant for
 * what is below it: they are queued and delivered in order when the box is closed.
 */
final class MessageBoxQueue {
    private final PanelRoot root;
    private final Keyboard keyboard;
    private final List<Open> open = new ArrayList<>();
    private final Deque<Input> waiting = new ArrayDeque<>();

    MessageBoxQueue(PanelRoot root, Keyboard keyboard) {
        this.root = root;
        this.keyboard = keyboard;
    }

    /**
     * Shows a box, and returns when it was answered; on the event thread. The focus moves into the box, and back
     * afterwards.
     *
     * @param title returns its title in the current language
     */
    void show(JOptionPane pane, Supplier<String> title) {
        SecondaryLoop loop = Toolkit.getDefaultToolkit().getSystemEventQueue().createSecondaryLoop();
        Veil veil = new Veil(pane, title);
        open.add(new Open(System.nanoTime(), veil));
        pane.addPropertyChangeListener(JOptionPane.VALUE_PROPERTY, change -> loop.exit());
        root.addVeil(veil);
        veil.revalidate();
        Component focused = keyboard.getFocusOwner();
        if (focused != null) {
            ControlList.in(veil).stream().findFirst().ifPresent(keyboard::focus);
        }
        int opened = LifecycleProbe.boxOpens();
        loop.enter();
        LifecycleProbe.boxCloses(opened);
        root.remove(veil);
        open.removeIf(each -> each.veil == veil);
        root.front().revalidate();
        if (keyboard.getFocusOwner() != null && SwingUtilities.isDescendingFrom(keyboard.getFocusOwner(), veil)) {
            keyboard.focus(focused);
        }
        EventQueue.invokeLater(this::deliverWaiting);
    }

    /**
     * Delivers a mouse event at once, or after the box that has opened since the event was made; moves are never
     * queued.
     */
    void whenReached(ToPanel.Mouse mouse, Runnable delivery) {
        boolean moves = mouse.kind() == MouseEvent.MOUSE_MOVED || mouse.kind() == MouseEvent.MOUSE_EXITED;
        boolean endsWaitingPress = mouse.kind() == MouseEvent.MOUSE_RELEASED && pressWaits();
        whenReached(!moves && (mustWait(mouse.made()) || endsWaitingPress), new Input(mouse.kind(), delivery));
    }

    /** Delivers a key event at once, or after the box that has opened since the event was made. */
    void whenReached(ToPanel.KeyPress key, Runnable delivery) {
        whenReached(mustWait(key.made()), new Input(key.kind(), delivery));
    }

    /** Moves the focus at once, or after the box that has opened since then. */
    void whenReached(ToPanel.Focus focus, Runnable delivery) {
        whenReached(mustWait(focus.made()), new Input(FocusEvent.FOCUS_GAINED, delivery));
    }

    private void whenReached(boolean waits, Input input) {
        if (waits) {
            waiting.add(input);
        } else {
            input.delivery.run();
        }
    }

    private boolean mustWait(long made) {
        return open.isEmpty() ? !waiting.isEmpty() : made - open.get(0).since < 0;
    }

    /** Whether a queued press has no release yet. */
    private boolean pressWaits() {
        boolean pressed = false;
        for (Input each : waiting) {
            pressed = each.kind == MouseEvent.MOUSE_PRESSED || pressed && each.kind != MouseEvent.MOUSE_RELEASED;
        }
        return pressed;
    }

    /**
     * Delivers queued events in order, until one of them opens a box again. If one fails, the others are delivered
     * nevertheless.
     */
    private void deliverWaiting() {
        try {
            while (open.isEmpty() && !waiting.isEmpty()) {
                waiting.remove().delivery.run();
            }
        } finally {
            if (open.isEmpty() && !waiting.isEmpty()) {
                EventQueue.invokeLater(this::deliverWaiting);
            }
        }
    }

    private record Input(int kind, Runnable delivery) {}

    private record Open(long since, Veil veil) {}

    /** Darkens the panel and holds the box at its center. */
    static final class Veil extends JPanel {
        private final JPanel box = new JPanel(new BorderLayout());
        private final JLabel heading = new JLabel("", JLabel.CENTER);
        private final transient Supplier<String> title;

        Veil(JOptionPane pane, Supplier<String> title) {
            super(null);
            this.title = title;
            setOpaque(false);
            heading.setBorder(BorderFactory.createEmptyBorder(4, 8, 0, 8));
            box.add(heading, BorderLayout.NORTH);
            box.add(pane);
            add(box);
            updateUI();
        }

        /** Applies the current theme and language. */
        @Override
        public void updateUI() {
            super.updateUI();
            if (title != null) {
                heading.setText(title.get());
                box.setBorder(BorderFactory.createLineBorder(UIManager.getColor("Component.borderColor")));
            }
        }

        @Override
        public void doLayout() {
            invalidateAll(box);
            Dimension size = box.getPreferredSize();
            int width = Math.min(size.width, getWidth());
            int height = Math.min(size.height, getHeight());
            box.setBounds((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
        }

        @Override
        protected void paintComponent(Graphics g) {
            Color ground = UIManager.getColor("Panel.background");
            g.setColor(new Color(ground.getRed() / 2, ground.getGreen() / 2, ground.getBlue() / 2, 110));
            g.fillRect(0, 0, getWidth(), getHeight());
        }

        private static void invalidateAll(Component component) {
            component.invalidate();
            if (component instanceof Container container) {
                for (Component each : container.getComponents()) {
                    invalidateAll(each);
                }
            }
        }
    }
}
