package classroom.window.side;

import classroom.lesson.Program.Press;
import classroom.screen.Screen;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Presses the same buttons on several panels at the same times.
 *
 * @param presses the buttons and the times
 */
public record ScriptedClicks(List<Press> presses) {
    private static final Duration READY = Duration.ofSeconds(10);

    /**
     * Presses the first button as soon as it exists on all panels, and each other one at its time. Must not be called
     * on the event thread.
     *
     * @param later schedules the later presses
     */
    public void on(List<Screen> screens, ScheduledExecutorService later) {
        try {
            for (Screen screen : screens) {
                screen.await(() -> screen.control(presses.get(0).button()).isPresent(), READY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        screens.forEach(screen -> screen.heartbeat().countAnew());
        for (Press press : presses) {
            later.schedule(
                    () -> screens.forEach(
                            screen -> screen.control(press.button()).ifPresent(screen::press)),
                    press.after(),
                    TimeUnit.MILLISECONDS);
        }
    }
}
