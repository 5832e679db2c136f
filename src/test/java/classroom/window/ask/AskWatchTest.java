package classroom.window.ask;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.bench.EventWatch;
import classroom.window.AppContext;
import classroom.window.SwingExtension;
import classroom.window.UnseenFrame;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How long the event thread works at a time while the first question is opened and laid out. */
@Tag("once")
class AskWatchTest {
    private static final int BANK = 3;
    private static final int PARTS = 7;
    /** No event takes more than this share of all that is to be done. */
    private static final double MAX_SHARE = 0.6;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @Test
    void aQuestionIsOpenedInParts() throws Exception {
        AppContext context = new AppContext(windowing.settings);
        UnseenFrame unseen = onEventThread(() -> {
            UnseenFrame made = new UnseenFrame(windowing.settings, BANK);
            made.size(1280, 800);
            return made;
        });
        AskController ask = onEventThread(() -> new AskController(unseen.frame, context, page -> {}));
        try (EventWatch watch = onEventThread(EventWatch::new)) {
            onEventThread(() -> {
                ask.advance();
                ask.advance();
                return null;
            });
            for (int i = 0; i < PARTS; i++) {
                onEventThread(() -> null);
            }
            assertTrue(onEventThread(ask::isCovering), "the question is open");
            assertTrue(onEventThread(() -> ask.session().step()) == AskStep.VOTE, "once");
            System.out.printf(
                    "[INFO] Opening a question: %.0f ms of the event thread at most, of %.0f ms%n",
                    watch.longestComputed(), watch.computed().total());
            assertTrue(
                    watch.longestComputed() < MAX_SHARE * watch.computed().total(),
                    watch.longestComputed() + " of " + watch.computed().total() + " ms: " + watch.longestWork());
        } finally {
            onEventThread(() -> {
                ask.end();
                return null;
            });
            unseen.close();
            context.close();
        }
    }
}
