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

/** The two tabs of a page where the class is the scheduler, joined. Lives on the event thread. */
public final class SchedulePanes {
    private final OrdersPane orders;
    private final StepperPane stepper;

    /** What the tabs need of their page; all is called on the event thread. */
    public interface Page {
        /** The program of a side, 0 for the left one. */
        Program program(int side);

        /** The values of the parameters, in their order. */
        List<String> values();

        /** Sets parameters, by name. */
        void use(Map<String, String> values);

        /** Puts marks beside a side's source; null leaves it to the run on show. */
        void mark(int side, SourceMarks marks);

        /** Shows the tab of the stepper. */
        void showStepper();
    }

    /** @param page whose tabs these are */
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
