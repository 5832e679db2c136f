package classroom.window.theme;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Window;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Gives the windows another theme while they are shown: step by step, each an event of its own, so that the event
 * thread is free in between. Until all is done, each window shows how it looked before. Event thread only.
 */
public final class ThemeSwitch {
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    /** The one that is going on; another one takes its place. */
    private static ThemeSwitch current;

    private final HeldRepaints held;
    private final Deque<ThemeUpdate> updates = new ArrayDeque<>();
    private final Deque<ThemeUpdate> updated = new ArrayDeque<>();

    private ThemeSwitch(HeldRepaints held) {
        this.held = held;
    }

    /**
     * From now on, all windows have this theme, and letters so many steps larger than usual; hidden pages when they are
     * shown. New components have it at once; those that are there are updated in the next events.
     */
    public static void to(Theme theme, int fontSteps) {
        ThemeSwitch next = next();
        Theme.set(theme, fontSteps);
        windows().map(ThemeUpdate::new).forEach(next.updates::add);
        next.later(next::step);
    }

    /** Gives a component and all that is in it the current theme, in the next events. */
    public static void update(Component root) {
        ThemeSwitch before = current;
        ThemeSwitch next = next();
        if (before != null) {
            next.updates.addAll(before.updates);
            next.updated.addAll(before.updated);
        }
        next.updates.add(new ThemeUpdate(root));
        next.later(next::step);
    }

    /** Whether components are still being updated. */
    public static boolean isGoingOn() {
        return current != null;
    }

    private static ThemeSwitch next() {
        current = new ThemeSwitch(current == null ? HeldRepaints.begin() : current.held);
        return current;
    }

    private static Stream<Window> windows() {
        return Stream.of(Window.getWindows()).filter(Window::isDisplayable);
    }

    /** Goes on in an event of its own, unless another switch has taken over. */
    private void later(Runnable next) {
        EventQueue.invokeLater(() -> {
            if (current == this) {
                next.run();
            }
        });
    }

    private void step() {
        ThemeUpdate first = updates.peek();
        if (first == null) {
            later(this::layOut);
            return;
        }
        if (first.step(System.nanoTime() + STEP_NANOS)) {
            updated.add(updates.remove());
        }
        later(this::step);
    }

    /** Lays out one updated component after the other, and then paints all windows. */
    private void layOut() {
        ThemeUpdate next = updated.poll();
        if (next != null) {
            next.layOut();
            later(this::layOut);
            return;
        }
        current = null;
        held.end();
        windows().forEach(Window::validate);
        windows().forEach(Window::repaint);
    }
}
