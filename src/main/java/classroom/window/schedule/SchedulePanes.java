package classroom.window.schedule;

import classroom.window.AppContext;
import classroom.window.schedule.orders.OrdersPane;
import classroom.window.schedule.page.SchedulePage;
import classroom.window.widget.LazyTab;
import javax.swing.JComponent;

/**
 * The two tabs of a page where the class is the scheduler, joined; each is made when it is shown for the first time.
 * Lives on the event thread.
 */
public final class SchedulePanes {
    private final LazyTab<OrdersPane> orders;
    private final LazyTab<StepperPane> stepper;

    /** @param page whose tabs these are */
    public SchedulePanes(AppContext context, SchedulePage page) {
        stepper = new LazyTab<>(() -> new StepperPane(context, page));
        orders = new LazyTab<>(() -> new OrdersPane(
                context,
                page,
                (program, choices) -> {
                    stepper.content().load(program, choices);
                    page.showStepper();
                },
                (program, result) -> {
                    // No challenge waits for it before.
                    if (stepper.isMade()) {
                        stepper.content().searched(program, result);
                    }
                }));
    }

    /** The tab that searches every order. */
    public JComponent orders() {
        return orders;
    }

    /** The tab where one order is made step by step. */
    public JComponent stepper() {
        return stepper;
    }

    /** Another program or another value was chosen on the page. */
    public void pageChanged() {
        if (orders.isMade()) {
            orders.content().pageChanged();
        }
        if (stepper.isMade()) {
            stepper.content().pageChanged();
        }
    }

    /** Ends all programs that run here: another lesson is on show. */
    public void leave() {
        if (orders.isMade()) {
            orders.content().leave();
        }
        if (stepper.isMade()) {
            stepper.content().leave();
        }
    }
}
