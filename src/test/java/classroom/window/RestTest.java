package classroom.window;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertNull;

import classroom.window.programs.Busy;
import java.awt.EventQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page on which nothing runs does nothing. */
class RestTest {
    private static final int EVENT_LOOPS = 200;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @Test
    void aPageWhoseRunsAreOverIsNotPaintedAgain() throws Exception {
        try (ObservedPage page = new ObservedPage(windowing.settings, ObservedPage.lesson(Busy.class, Busy.class, 1))) {
            page.until(() -> !page.twins.isTicking(), "nothing was run: it rests");
            page.run();
            page.awaitEnd("left");
            page.awaitEnd("right");
            page.until(() -> !page.twins.isTicking(), "both runs are over: it rests");
            Repaints repaints = onEventThread(() -> new Repaints(page.twins));
            try {
                for (int i = 0; i < EVENT_LOOPS; i++) {
                    EventQueue.invokeAndWait(() -> { });
                }
                assertNull(onEventThread(repaints::last), "nothing asks to be painted");
            } finally {
                onEventThread(() -> {
                    repaints.close();
                    return null;
                });
            }
        }
    }
}
