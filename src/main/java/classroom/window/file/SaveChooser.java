package classroom.window.file;

import classroom.text.Texts;
import java.awt.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Asks where to save a file. Its name gets the suffix that it should have, and no file is replaced that the reader still wants. */
@SuppressWarnings("serial")
final class SaveChooser extends JFileChooser {
    private final String suffix;
    private final transient BiPredicate<Component, Path> replacing;

    /**
     * @param kind   what such files are, in words
     * @param suffix how their names end, with the dot
     * @param name   the name that is offered, with its suffix
     */
    SaveChooser(String kind, String suffix, String name) {
        this(kind, suffix, name, SaveChooser::mayReplace);
    }

    /** @param replacing asked for a file that is there already whether it may be replaced */
    SaveChooser(String kind, String suffix, String name, BiPredicate<Component, Path> replacing) {
        this.suffix = suffix;
        this.replacing = replacing;
        setDialogType(SAVE_DIALOG);
        setFileFilter(new FileNameExtensionFilter(kind, suffix.substring(1)));
        setSelectedFile(new File(name));
    }

    /** The file to write; empty if the reader thought better of it. */
    Optional<Path> ask(Component above) {
        return showSaveDialog(above) == APPROVE_OPTION ? Optional.of(getSelectedFile().toPath()) : Optional.empty();
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
        return JOptionPane.showOptionDialog(above, Texts.text("save.exists", file.getFileName()), Texts.text("app.name"),
                JOptionPane.DEFAULT_OPTION, JOptionPane.WARNING_MESSAGE, null, choices, choices[1]) == 0;
    }
}
