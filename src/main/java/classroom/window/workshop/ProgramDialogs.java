package classroom.window.workshop;

import classroom.text.Texts;
import classroom.trace.VisibleText;
import classroom.window.file.SaveChooser;
import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Asks the reader about the files of programs. */
class ProgramDialogs {
    private final Component above;

    /** What becomes of a changed text. */
    enum Answer { SAVE, DROP, CANCEL }

    /** @param above the component that dialogs stand above */
    ProgramDialogs(Component above) {
        this.above = above;
    }

    /** The file or jar to open, or the folder; empty if the reader thought better of it. */
    Optional<Path> toOpen(Path near, boolean folder) {
        JFileChooser chooser = new JFileChooser(near == null ? null : near.toFile());
        if (folder) {
            chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        } else {
            chooser.setFileFilter(new FileNameExtensionFilter(Texts.text("workshop.kind"), "java", "jar"));
        }
        return chooser.showOpenDialog(above) == JFileChooser.APPROVE_OPTION ? Optional.of(chooser.getSelectedFile().toPath()) : Optional.empty();
    }

    /** Where to save a text. */
    Optional<Path> toSave(Path now, String name) {
        String offered = now != null ? now.toString() : new File(name).getName();
        return new SaveChooser(Texts.text("workshop.kind.source"), ".java", offered).ask(above);
    }

    /** What becomes of a program that isn't saved. */
    Answer unsaved(String name) {
        Object[] choices = {Texts.text("workshop.unsaved.save"), Texts.text("workshop.unsaved.drop"), Texts.text("workshop.unsaved.cancel")};
        int choice = JOptionPane.showOptionDialog(above, VisibleText.lines(Texts.text("workshop.unsaved", VisibleText.line(name))),
                Texts.text("app.name"), JOptionPane.DEFAULT_OPTION, JOptionPane.WARNING_MESSAGE, null, choices, choices[0]);
        return choice == 0 ? Answer.SAVE : choice == 1 ? Answer.DROP : Answer.CANCEL;
    }

    /** Whether a file that was changed outside is to be replaced all the same. */
    boolean mayReplace(String name) {
        Object[] choices = {Texts.text("save.replace"), Texts.text("save.keep")};
        return JOptionPane.showOptionDialog(above, VisibleText.lines(Texts.text("workshop.outside.replace", VisibleText.line(name))),
                Texts.text("app.name"), JOptionPane.DEFAULT_OPTION, JOptionPane.WARNING_MESSAGE, null, choices, choices[1]) == 0;
    }

    /** Whether a text is to be saved in UTF-8, since its encoding doesn't have all its letters. */
    boolean mayUseUtf8(String name, String charset) {
        Object[] choices = {Texts.text("workshop.encoding.utf8"), Texts.text("workshop.unsaved.cancel")};
        return JOptionPane.showOptionDialog(above, VisibleText.lines(Texts.text("workshop.encoding.lacks", VisibleText.line(name), charset)),
                Texts.text("app.name"), JOptionPane.DEFAULT_OPTION, JOptionPane.WARNING_MESSAGE, null, choices, choices[0]) == 0;
    }
}
