package classroom.window.file;

import classroom.share.RunPage;
import classroom.text.Texts;
import classroom.trace.save.SavedRun;
import classroom.window.side.DisplayedRun;
import java.awt.Component;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Asks the user for files of runs. */
final class RunChooser {
    private RunChooser() {}

    /**
     * The user's choice.
     *
     * @param run  a displayed run
     * @param file the file to write; an existing one may be replaced
     * @param hidesNames whether the names of members of a class are left out
     */
    record Save(DisplayedRun run, Path file, boolean hidesNames) {}

    /** Returns the file to open; empty if the user cancels. */
    static Optional<Path> toOpen(Component above) {
        JFileChooser chooser = new JFileChooser();
        chooser.setFileFilter(new FileNameExtensionFilter(Texts.text("save.kind"), SavedRun.SUFFIX.substring(1)));
        return chooser.showOpenDialog(above) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }

    /** Returns which of the given runs to save, and where; empty if there is none or the user cancels. */
    static Optional<Save> toSave(Component above, List<DisplayedRun> runs) {
        return choose(above, runs, Texts.text("save.kind"), SavedRun.SUFFIX);
    }

    /** Returns which of the given runs to share as a web page, and where; empty if there is none or the user cancels. */
    static Optional<Save> toShare(Component above, List<DisplayedRun> runs) {
        return choose(above, runs, Texts.text("share.files"), RunPage.SUFFIX);
    }

    private static Optional<Save> choose(Component above, List<DisplayedRun> runs, String kind, String suffix) {
        if (runs.isEmpty()) {
            JOptionPane.showMessageDialog(
                    above, Texts.text("save.nothing"), Texts.text("app.name"), JOptionPane.INFORMATION_MESSAGE);
            return Optional.empty();
        }
        return which(above, runs).flatMap(run -> where(above, run, kind, suffix));
    }

    private static Optional<DisplayedRun> which(Component above, List<DisplayedRun> runs) {
        if (runs.size() == 1) {
            return Optional.of(runs.get(0));
        }
        Object[] names = runs.stream().map(DisplayedRun::title).toArray();
        int choice = JOptionPane.showOptionDialog(
                above,
                Texts.text("save.which"),
                Texts.text("app.name"),
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.QUESTION_MESSAGE,
                null,
                names,
                names[0]);
        return choice < 0 ? Optional.empty() : Optional.of(runs.get(choice));
    }

    private static Optional<Save> where(Component above, DisplayedRun run, String kind, String suffix) {
        SaveChooser chooser = chooser(run, kind, suffix);
        return chooser.ask(above).map(file -> new Save(run, file, chooser.isOptionSelected()));
    }

    /** Returns a chooser for a run's file; for a run that may have members of a class, it asks about their names. */
    static SaveChooser chooser(DisplayedRun run, String kind, String suffix) {
        String name = run.program().id().replaceAll("[^\\w.\\p{IsHan}-]", "-") + suffix;
        SaveChooser chooser = new SaveChooser(kind, suffix, name);
        return run.program().jvm().network()
                ? chooser.withOption("save.names", Texts.text("save.names"), Texts.text("save.names.tip"))
                : chooser;
    }
}
