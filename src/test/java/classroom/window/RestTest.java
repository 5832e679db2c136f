package classroom.window;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertNull;

import classroom.window.programs.Busy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page on which nothing runs does nothing. */
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

    /** The layout follows what was shown last: the line numbers, for one, make room for the marks of the threads. */
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
