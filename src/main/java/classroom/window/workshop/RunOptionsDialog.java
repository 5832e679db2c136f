package classroom.window.workshop;

import classroom.text.Texts;
import classroom.window.dialog.AppDialog;
import classroom.window.i18n.Localizer;
import classroom.window.widget.NumberField;
import java.awt.Frame;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/**
 * Edits the options for running a program: arguments, working directory, input, class path, time limit. They are
 * applied when the dialog is closed.
 */
final class RunOptionsDialog extends AppDialog {
    private static final int MAX_LIMIT_S = 86_400;

    private final ProgramRunOptions before;
    private final JTextField arguments;
    private final JTextField folder;
    private final JTextField input;
    private final JTextField libraries;
    private final NumberField limit;
    private final transient Consumer<ProgramRunOptions> chosen;

    /**
     * @param usual  the default working directory; null for a private one
     * @param chosen called with the options when the dialog is closed
     */
    RunOptionsDialog(Frame owner, ProgramRunOptions before, Path usual, Consumer<ProgramRunOptions> chosen) {
        super(owner, "workshop.options.title");
        this.before = before;
        this.chosen = chosen;
        JPanel table = new JPanel(new MigLayout("insets 14 16 6 16, wrap 3, gap 10 8", "[][360, grow, fill][]"));
        arguments = row(table, "workshop.options.arguments", before.arguments(), null);
        folder = row(table, "workshop.options.folder", path(before.folder()), () -> choose(true, this.folderField()));
        folder.putClientProperty(
                "JTextField.placeholderText",
                usual == null ? Texts.text("workshop.options.folder.own") : usual.toString());
        input = row(table, "workshop.options.input", path(before.input()), () -> choose(false, this.inputField()));
        input.putClientProperty("JTextField.placeholderText", Texts.text("workshop.options.input.typed"));
        libraries = row(
                table,
                "workshop.options.libraries",
                String.join(
                        File.pathSeparator,
                        before.libraries().stream().map(Path::toString).toList()),
                () -> choose(false, this.librariesField()));
        limit = new NumberField(before.limitS(), 0, MAX_LIMIT_S);
        JLabel label = Localizer.text(new JLabel(), "workshop.options.limit");
        label.setLabelFor(limit.field());
        table.add(label);
        table.add(limit, "growx 0");
        table.add(Localizer.text(new JLabel(), "workshop.options.limit.off"));
        fill(table);
    }

    private JTextField folderField() {
        return folder;
    }

    private JTextField inputField() {
        return input;
    }

    private JTextField librariesField() {
        return libraries;
    }

    private static JTextField row(JPanel table, String key, String now, Runnable choose) {
        JTextField field = new JTextField(now);
        field.setName(key);
        JLabel label = Localizer.text(new JLabel(), key);
        label.setLabelFor(field);
        table.add(label);
        if (choose == null) {
            table.add(field, "wrap");
        } else {
            table.add(field);
            JButton button = Localizer.text(new JButton(), "workshop.options.choose");
            button.addActionListener(click -> choose.run());
            table.add(button);
        }
        return field;
    }

    private void choose(boolean aFolder, JTextField into) {
        JFileChooser chooser = new JFileChooser(into.getText().isBlank() ? null : into.getText());
        boolean several = into == libraries;
        chooser.setFileSelectionMode(
                aFolder
                        ? JFileChooser.DIRECTORIES_ONLY
                        : several ? JFileChooser.FILES_AND_DIRECTORIES : JFileChooser.FILES_ONLY);
        chooser.setMultiSelectionEnabled(several);
        if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
            List<String> names = new ArrayList<>();
            for (File each : several ? chooser.getSelectedFiles() : new File[] {chooser.getSelectedFile()}) {
                names.add(each.toString());
            }
            into.setText(String.join(File.pathSeparator, names));
        }
    }

    @Override
    public void dispose() {
        super.dispose();
        List<Path> all = new ArrayList<>();
        for (String each : libraries.getText().split(File.pathSeparator)) {
            Path library = path(each);
            if (library != null) {
                all.add(library);
            }
        }
        chosen.accept(new ProgramRunOptions(
                before.mainClass(),
                arguments.getText(),
                path(folder.getText()),
                path(input.getText()),
                all,
                limit.number()));
    }

    private static String path(Path of) {
        return of == null ? "" : of.toString();
    }

    /** Returns a path; null for an empty or invalid text. */
    private static Path path(String text) {
        try {
            return text.isBlank() ? null : Path.of(text.strip()).toAbsolutePath();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** Returns a path of the options that does not exist; null if all exist. Reads the disk. */
    static Path missing(ProgramRunOptions of) {
        List<Path> all = new ArrayList<>(of.libraries());
        if (of.input() != null) {
            all.add(of.input());
        }
        if (of.folder() != null && !Files.isDirectory(of.folder())) {
            return of.folder();
        }
        return all.stream().filter(each -> !Files.exists(each)).findFirst().orElse(null);
    }
}
