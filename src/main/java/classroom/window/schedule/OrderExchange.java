package classroom.window.schedule;

import classroom.run.RunException;
import classroom.run.schedule.OrderText;
import classroom.run.schedule.SavedOrder;
import classroom.stage.BackgroundTasks;
import classroom.text.Texts;
import classroom.trace.text.VisibleText;
import classroom.window.AppContext;
import classroom.window.schedule.page.SchedulableProgram;
import classroom.window.schedule.page.SchedulePage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JPopupMenu;

/**
 * Exports the order of the stepper to the clipboard, a file of orders or a file with a run, and imports orders from the
 * first two. Used on the event thread; files are read and written in the background.
 */
final class OrderExchange {
    private final AppContext context;
    private final SchedulePage page;
    private final OrderStage stage;
    private final StepperPane stepper;
    /** What the last text or file was that could not be followed, as a sentence; empty for nothing. */
    private Supplier<String> complaint = () -> "";

    /**
     * @param page  the page with the programs of the orders
     * @param stage makes runs of orders
     */
    OrderExchange(AppContext context, SchedulePage page, OrderStage stage, StepperPane stepper) {
        this.context = context;
        this.page = page;
        this.stage = stage;
        this.stepper = stepper;
    }

    /** Returns a menu of what can be done now. */
    JPopupMenu menu() {
        return new OrderMenu(stepper.isHeld())
                .with("stepper.copy", "schedule.copy", this::copy)
                .with("stepper.paste", "schedule.paste", this::paste)
                .with("stepper.save", "schedule.file.save", () -> OrderFiles.save(context, stepper, saved()))
                .with("stepper.save-run", "schedule.file.save-run", this::saveRun)
                .always(
                        "stepper.open",
                        "schedule.file.open",
                        () -> OrderFiles.ask(stepper).ifPresent(this::open));
    }

    /** Returns what the last text or file was that could not be followed, as a sentence; empty for nothing. */
    String complaint() {
        return complaint.get();
    }

    /** Forgets the complaint, since something else is done. */
    void forgetComplaint() {
        complaint = () -> "";
    }

    private void saveRun() {
        OrderFiles.askForRun(stepper, stepper.session().program().id()).ifPresent(this::saveRun);
    }

    /** Saves the order up to now as a run. */
    void saveRun(Path file) {
        if (stepper.isHeld()) {
            stage.save(stepper.session(), file, stepper);
        }
    }

    /** Returns the order up to now, with its program. */
    SavedOrder saved() {
        SchedulableProgram program = stepper.session().program();
        return new SavedOrder(
                program.id(), program.values(), stepper.session().state().choices());
    }

    /** Opens a file with an order: holds its program, if that is on the page, and makes the order. */
    void open(Path file) {
        context.background().run(() -> SavedOrder.read(file), () -> {}, this::opened, failure -> {
            if (failure instanceof RunException) {
                complain(failure::getMessage);
            } else {
                BackgroundTasks.rethrow(failure);
            }
        });
    }

    private void opened(SavedOrder saved) {
        Optional<SchedulableProgram> program = Stream.of(0, 1)
                .map(page::program)
                .filter(each -> each != null && each.id().equals(saved.program()))
                .findFirst();
        if (program.isEmpty()) {
            complain(() -> Texts.text("schedule.file.program", VisibleText.line(saved.program())));
        } else if (!program.get().canHave(saved.values())) {
            complain(() -> Texts.text("schedule.file.values", program.get().title()));
        } else {
            int number = program.get().isSameProgram(page.program(0)) ? 0 : 1;
            page.use(saved.values());
            forgetComplaint();
            stepper.load(page.program(number), saved.choices());
        }
    }

    private void complain(Supplier<String> sentence) {
        complaint = sentence;
        stepper.refresh();
    }

    private void copy() {
        if (stepper.isHeld()) {
            OrderClipboard.put(OrderText.of(stepper.session().state().choices()));
        }
    }

    private void paste() {
        follow(OrderClipboard.get());
    }

    /** Makes an order, given as {@link OrderText}. */
    void follow(String text) {
        try {
            List<Integer> choices = OrderText.parse(text);
            forgetComplaint();
            if (stepper.isHeld()) {
                stepper.session().follow(choices);
            }
        } catch (IllegalArgumentException e) {
            complain(() -> Texts.text("schedule.unreadable"));
        }
    }
}
