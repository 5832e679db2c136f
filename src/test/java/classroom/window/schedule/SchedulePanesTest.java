package classroom.window.schedule;

import static classroom.window.SwingExtension.named;
import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertFalse;

import classroom.window.AppContext;
import classroom.window.SwingExtension;
import classroom.window.widget.LazyTab;
import javax.swing.JButton;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests what the two tabs of the scheduler ask of each other. */
class SchedulePanesTest {
    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    /** Making it takes the event thread longer than showing the result. */
    @Test
    void theStepperIsNotMadeForTheResultOfASearch() throws Exception {
        AppContext context = new AppContext(windowing.settings);
        try {
            SchedulePanes panes = onEventThread(() -> {
                SchedulePanes made = new SchedulePanes(context, new SchedulePageFixture());
                made.orders().setVisible(true);
                return made;
            });
            onEventThread(() -> {
                named(JButton.class, panes.orders(), "orders.begin").doClick(0);
                return null;
            });
            SwingExtension.await(
                    () -> named(JTextArea.class, panes.orders(), "orders.heading.right")
                            .getText()
                            .startsWith("All 2 orders seen"),
                    "the result is shown");
            assertFalse(((LazyTab<?>) panes.stepper()).isMade());
            onEventThread(() -> {
                panes.leave();
                return null;
            });
        } finally {
            context.close();
        }
    }
}
