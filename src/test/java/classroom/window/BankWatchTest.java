package classroom.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.bench.EventWatch;
import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the event thread while each side runs five hundred threads. */
class BankWatchTest {
    private static final int THREADS = 500;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @Test
    void theEventThreadIsNeverLongInOneThing() throws Exception {
        Lesson bank = Catalog.lessonOf(Catalog.program("bank/locked"));
        windowing.settings.parameter("bank", bank.parameters().get(0), String.valueOf(THREADS));
        try (ObservedPage page = new ObservedPage(windowing.settings, bank)) {
            EventWatch watch = new EventWatch();
            page.run();
            page.awaitEnd("left");
            page.awaitEnd("right");
            watch.close();
            long run = TimeUnit.NANOSECONDS.toMillis(
                    page.side("right").shown().trace().end()
                            - page.side("right").shown().trace().start());
            System.out.printf(
                    "[INFO] The event thread with 500 threads on each side: %.0f ms at most, of %d ms%n",
                    watch.longest(), run);
            assertTrue(watch.longest() < run / 4.0, watch.longest() + " ms of " + run + ": " + watch.longestWork());
            assertEquals(
                    THREADS + 1, page.side("left").shown().trace().threads().size());
            assertEquals(
                    THREADS + 1, page.side("right").shown().trace().threads().size());
        }
    }
}
