package classroom.window.schedule;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.window.AppContext;
import classroom.window.source.SourceMarks;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JComponent;

/** The two tabs of a page that schedule its programs, and what connects them. Used on the event thread. */
public final class SchedulePanes {
    private final OrdersPane orders;
    private final StepperPane stepper;

    /** What the tabs need of their page. Called on the event thread. */
    public interface Page {
        /** Returns the program of a side, 0 for the left one. */
        Program program(int side);

        /** Returns the values of the parameters, in their order. */
        List<String> values();

        /** Sets parameters, by name. */
        void use(Map<String, String> values);

        /** Shows marks beside a side's source; null removes them. */
        void mark(int side, SourceMarks marks);

        /** Shows the tab of the stepper. */
        void showStepper();
    }

    /** @param page the page that shows the tabs */
    public SchedulePanes(AppContext context, Lesson lesson, Page page) {
        Supplier<List<ProgramChoice>> programs = () -> {
            List<String> values = page.values();
            return List.of(new ProgramChoice(lesson, page.program(0), values),
                    new ProgramChoice(lesson, page.program(1), values));
        };
        Consumer<Map<String, String>> use = page::use;
        stepper = new StepperPane(context, programs, page::mark);
        orders = new OrdersPane(context, lesson, programs, use, (choice, choices) -> {
            stepper.load(choice, choices);
            page.showStepper();
        });
    }

    /** Returns the tab that explores all orders. */
    public JComponent orders() {
        return orders;
    }

    /** Returns the tab where an order is made step by step. */
    public JComponent stepper() {
        return stepper;
    }

    /** Called when another program or value was chosen on the page. */
    public void pageChanged() {
        orders.pageChanged();
        stepper.pageChanged();
    }

    /** Ends all programs that run here, when the page is left. */
    public void leave() {
        orders.leave();
        stepper.leave();
    }
}
