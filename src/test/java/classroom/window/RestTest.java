package classroom.window;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertNull;

import classroom.window.programs.Busy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that a page without running programs does not repaint. */
@Timeout(180)
class RestTest {
    private static final int PAINTINGS = 25;

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
                settle(page, repaints);
                page.awaitPaintings(PAINTINGS);
                assertNull(onEventThread(repaints::last), "nothing asks to be painted");
            } finally {
                onEventThread(() -> {
                    repaints.close();
                    return null;
                });
            }
        }
    }

    /** Waits for the last layout: line numbers, for example, make space for the marks of threads. */
    private static void settle(ObservedPage page, Repaints repaints) throws Exception {
        do {
            onEventThread(() -> {
                repaints.forget();
                return null;
            });
            page.awaitPaintings(2);
        } while (onEventThread(repaints::last) != null);
    }
}
