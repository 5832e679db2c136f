package classroom.window.workshop;

import classroom.run.edit.TextFile;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.dialog.ErrorDialog;
import classroom.window.dialog.StackTraces;
import classroom.window.workshop.program.EditedFile;
import classroom.window.workshop.program.EditedProgram;
import classroom.window.workshop.program.FileStamp;
import java.awt.Component;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Saves the files of a program. Asks where if a file was never saved, before the encoding is changed, and before another
 * program's changes are replaced. Used on the event thread; files are written in the background.
 */
final class ProgramSaver {
    private final AppContext context;
    private final Component parent;
    private final ProgramDialogs dialogs;
    private final SaveListener listener;

    /** Listens to saved files. */
    @FunctionalInterface
    interface SaveListener {
        /**
         * Called on the event thread when a file was saved.
         *
         * @param moved whether it has another path than before
         */
        void saved(EditedFile file, boolean moved);
    }

    /** @param parent the parent component of error dialogs */
    ProgramSaver(AppContext context, Component parent, ProgramDialogs dialogs, SaveListener listener) {
        this.context = context;
        this.parent = parent;
        this.dialogs = dialogs;
        this.listener = listener;
    }

    /** Saves a file; asks for a name if it has none. */
    void save(EditedFile file) {
        write(file, file.path(), () -> {});
    }

    /** Asks for a name, and saves a file under it. */
    void saveAs(EditedFile file) {
        dialogs.toSave(file.path(), file.name()).ifPresent(path -> write(file, path, () -> {}));
    }

    /**
     * Saves all changed files of a program.
     *
     * @param then called when all are saved; not if the user cancels or a file cannot be written
     */
    void saveAll(EditedProgram program, Runnable then) {
        Optional<EditedFile> first =
                program.files().stream().filter(EditedFile::isChanged).findFirst();
        if (first.isEmpty()) {
            then.run();
        } else {
            write(first.get(), first.get().path(), () -> saveAll(program, then));
        }
    }

    private void write(EditedFile file, Path path, Runnable then) {
        Path target = path != null ? path : dialogs.toSave(null, file.name()).orElse(null);
        if (target == null) {
            return;
        }
        TextFile text = file.toWrite();
        if (!text.isEncodable()) {
            if (!dialogs.mayUseUtf8(file.name(), text.charset().displayName())) {
                return;
            }
            file.charset(StandardCharsets.UTF_8);
            text = file.toWrite();
        }
        write(file, target, text, then);
    }

    private void write(EditedFile file, Path target, TextFile text, Runnable then) {
        boolean own = target.equals(file.path());
        String before = file.stamp();
        context.background()
                .run(
                        () -> {
                            if (own
                                    && !before.isEmpty()
                                    && !FileStamp.of(target).equals(before)) {
                                return null;
                            }
                            text.write(target);
                            return FileStamp.of(target);
                        },
                        () -> {},
                        stamp -> {
                            if (stamp != null) {
                                boolean moved = !target.equals(file.path());
                                file.savedAs(target, text, stamp);
                                listener.saved(file, moved);
                                then.run();
                            } else if (dialogs.mayReplace(file.name())) {
                                file.keepMine("");
                                write(file, target, then);
                            }
                        },
                        failure -> ErrorDialog.show(
                                parent,
                                Texts.text("workshop.save.failed", String.valueOf(target.getFileName())),
                                StackTraces.all(failure)));
    }
}
