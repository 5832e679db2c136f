package classroom.window.schedule;

import classroom.window.AppContext;
import javax.swing.JComponent;

/** The two tabs of a page where the class is the scheduler, joined. Lives on the event thread. */
public final class SchedulePanes {
    private final OrdersPane orders;
    private final StepperPane stepper;

    /** @param page whose tabs these are */
    public SchedulePanes(AppContext context, SchedulePage page) {
        stepper = new StepperPane(context, page);
        orders = new OrdersPane(
                context,
                page,
                (program, choices) -> {
                    stepper.load(program, choices);
                    page.showStepper();
                },
                stepper::searched);
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
        orders.pageChanged();
        stepper.pageChanged();
    }

    /** Ends all programs that run here: another lesson is on show. */
    public void leave() {
        orders.leave();
        stepper.leave();
    }
}
