package classroom.window.file;

import classroom.text.Texts;
import classroom.trace.text.VisibleText;
import java.awt.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import javax.swing.JCheckBox;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;

/** A chooser for saving a file. It adds the suffix to the file's name and asks before replacing a file. */
public final class SaveChooser extends JFileChooser {
    private final String suffix;
    private final transient BiPredicate<Component, Path> replacing;
    private JCheckBox option;

    /**
     * @param kind   the description of the file type
     * @param suffix the suffix, with the dot
     * @param name   the suggested name, with the suffix
     */
    public SaveChooser(String kind, String suffix, String name) {
        this(kind, suffix, name, SaveChooser::mayReplace);
    }

    /** @param replacing asks the user whether an existing file may be replaced */
    public SaveChooser(String kind, String suffix, String name, BiPredicate<Component, Path> replacing) {
        this.suffix = suffix;
        this.replacing = replacing;
        setDialogType(SAVE_DIALOG);
        setFileFilter(new FileNameExtensionFilter(kind, suffix.substring(1)));
        setSelectedFile(new File(name));
    }

    /**
     * Adds a check box beside the files, which is selected.
     *
     * @param name    the name of the component
     * @param text    what it says
     * @param tooltip says more
     */
    public SaveChooser withOption(String name, String text, String tooltip) {
        option = new JCheckBox(text, true);
        option.setName(name);
        option.setToolTipText(tooltip);
        setAccessory(option);
        return this;
    }

    /** Returns whether there is a check box, and it is selected. */
    public boolean isOptionSelected() {
        return option != null && option.isSelected();
    }

    /** Returns the file to write; empty if the user cancels. */
    public Optional<Path> ask(Component above) {
        return showSaveDialog(above) == APPROVE_OPTION
                ? Optional.of(getSelectedFile().toPath())
                : Optional.empty();
    }

    @Override
    public void approveSelection() {
        Path chosen = getSelectedFile().toPath();
        String name = chosen.getFileName().toString();
        Path file = name.toLowerCase(Locale.ROOT).endsWith(suffix) ? chosen : chosen.resolveSibling(name + suffix);
        setSelectedFile(file.toFile());
        if (!Files.exists(file) || replacing.test(this, file)) {
            super.approveSelection();
        }
    }

    private static boolean mayReplace(Component above, Path file) {
        Object[] choices = {Texts.text("save.replace"), Texts.text("save.keep")};
        return JOptionPane.showOptionDialog(
                        above,
                        VisibleText.lines(Texts.text(
                                "save.exists",
                                VisibleText.line(file.getFileName().toString()))),
                        Texts.text("app.name"),
                        JOptionPane.DEFAULT_OPTION,
                        JOptionPane.WARNING_MESSAGE,
                        null,
                        choices,
                        choices[1])
                == 0;
    }
}
