package classroom.window.workshop;

import classroom.text.Texts;
import classroom.trace.text.VisibleText;
import classroom.window.file.SaveChooser;
import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;

/** The dialogs about files of programs. */
class ProgramDialogs {
    private final Component above;

    /** What to do with unsaved changes. */
    enum Answer {
        SAVE,
        DROP,
        CANCEL
    }

    /** @param above the parent component of the dialogs */
    ProgramDialogs(Component above) {
        this.above = above;
    }

    /** Returns the file, jar or folder to open; empty if the user cancels. */
    Optional<Path> toOpen(Path near, boolean folder) {
        JFileChooser chooser = new JFileChooser(near == null ? null : near.toFile());
        if (folder) {
            chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        } else {
            chooser.setFileFilter(new FileNameExtensionFilter(Texts.text("workshop.kind"), "java", "jar"));
        }
        return chooser.showOpenDialog(above) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }

    /** Returns the file to save a text to; empty if the user cancels. */
    Optional<Path> toSave(Path now, String name) {
        String offered = now != null ? now.toString() : new File(name).getName();
        return new SaveChooser(Texts.text("workshop.kind.source"), ".java", offered).ask(above);
    }

    /** Asks what to do with a program's unsaved changes. */
    Answer unsaved(String name) {
        Object[] choices = {
            Texts.text("workshop.unsaved.save"),
            Texts.text("workshop.unsaved.drop"),
            Texts.text("workshop.unsaved.cancel")
        };
        int choice = JOptionPane.showOptionDialog(
                above,
                VisibleText.lines(Texts.text("workshop.unsaved", VisibleText.line(name))),
                Texts.text("app.name"),
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.WARNING_MESSAGE,
                null,
                choices,
                choices[0]);
        return choice == 0 ? Answer.SAVE : choice == 1 ? Answer.DROP : Answer.CANCEL;
    }

    /** Asks whether to replace a file that was changed by another program. */
    boolean mayReplace(String name) {
        Object[] choices = {Texts.text("save.replace"), Texts.text("save.keep")};
        return JOptionPane.showOptionDialog(
                        above,
                        VisibleText.lines(Texts.text("workshop.outside.replace", VisibleText.line(name))),
                        Texts.text("app.name"),
                        JOptionPane.DEFAULT_OPTION,
                        JOptionPane.WARNING_MESSAGE,
                        null,
                        choices,
                        choices[1])
                == 0;
    }

    /** Asks whether to save a text in UTF-8, since its encoding does not contain all of its characters. */
    boolean mayUseUtf8(String name, String charset) {
        Object[] choices = {Texts.text("workshop.encoding.utf8"), Texts.text("workshop.unsaved.cancel")};
        return JOptionPane.showOptionDialog(
                        above,
                        VisibleText.lines(Texts.text("workshop.encoding.lacks", VisibleText.line(name), charset)),
                        Texts.text("app.name"),
                        JOptionPane.DEFAULT_OPTION,
                        JOptionPane.WARNING_MESSAGE,
                        null,
                        choices,
                        choices[0])
                == 0;
    }
}
