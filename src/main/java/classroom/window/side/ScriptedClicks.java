package classroom.window.side;

import classroom.lesson.Program.Press;
import classroom.screen.Screen;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Presses the same buttons on several panels at the same moments.
 *
 * @param presses which, and when
 */
record ScriptedClicks(List<Press> presses) {
    private static final Duration READY = Duration.ofSeconds(10);

    /**
     * Presses the first as soon as all the panels have it, and each of the others when its time has come. Not for the event thread.
     *
     * @param later does the later presses
     */
    void on(List<Screen> screens, ScheduledExecutorService later) {
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
            later.schedule(() -> screens.forEach(screen -> screen.control(press.button()).ifPresent(screen::press)),
                    press.after(), TimeUnit.MILLISECONDS);
        }
    }
}
