package classroom.window.schedule;

import classroom.run.schedule.SavedOrder;
import classroom.text.Texts;
import classroom.trace.save.SavedRun;
import classroom.window.AppContext;
import classroom.window.dialog.ErrorDialog;
import classroom.window.dialog.StackTraces;
import classroom.window.file.SaveChooser;
import java.awt.Component;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Asks for files of orders, and saves orders. Used on the event thread; files are written in the background. */
final class OrderFiles {
    private OrderFiles() {}

    /** Asks where to save an order, and saves it there. */
    static void save(AppContext context, Component above, SavedOrder order) {
        String name = order.program().replaceAll("[^\\w.\\p{IsHan}-]", "-") + SavedOrder.SUFFIX;
        new SaveChooser(Texts.text("schedule.file.kind"), SavedOrder.SUFFIX, name)
                .ask(above)
                .ifPresent(file -> context.background().execute(() -> {
                    try {
                        order.write(file);
                    } catch (IOException e) {
                        ErrorDialog.show(above, Texts.text("schedule.file.failed", file), StackTraces.all(e));
                    }
                }));
    }

    /** Asks where to save an order as a run; empty if the user cancels. */
    static Optional<Path> askForRun(Component above, String program) {
        String name = program.replaceAll("[^\\w.\\p{IsHan}-]", "-") + SavedRun.SUFFIX;
        return new SaveChooser(Texts.text("save.kind"), SavedRun.SUFFIX, name).ask(above);
    }

    /** Asks for a file to open; empty if the user cancels. */
    static Optional<Path> ask(Component above) {
        JFileChooser chooser = new JFileChooser();
        chooser.setFileFilter(
                new FileNameExtensionFilter(Texts.text("schedule.file.kind"), SavedOrder.SUFFIX.substring(1)));
        return chooser.showOpenDialog(above) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }
}
