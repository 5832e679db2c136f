package classroom.window.workshop;

import classroom.run.edit.Draft;
import classroom.window.AppContext;
import classroom.window.workshop.editor.EditorPane;
import classroom.window.workshop.origin.RecentFiles;
import classroom.window.workshop.program.DraftedProgram;
import classroom.window.workshop.program.Drafts;
import classroom.window.workshop.program.EditedFile;
import classroom.window.workshop.program.EditedProgram;
import classroom.window.workshop.program.ProgramReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.Timer;

/**
 * The program in the editor of a side: opens and saves it, and stores drafts of unsaved changes. Files are read and
 * written in the background. Used on the event thread.
 */
final class EditorSession {
    private static final String PAGE = "workshop";
    /** The pause after typing until drafts are stored and sources are compared, in ms. */
    private static final int PAUSE_MS = 300;

    private final AppContext context;
    private final String side;
    private final EditorPane editor;
    private final JComboBox<String> files;
    private final Drafts drafts;
    private final ProgramDialogs dialogs;
    private final SessionListener listener;
    private final RecentFiles recent;
    private final ProgramSaver saver;
    private final ProgramLoader loader;
    private final Timer pause = new Timer(PAUSE_MS, tick -> settled());
    private EditedProgram program = EditedProgram.fresh("Main.java", "");
    private int current;
    private boolean filling;

    /** Listens to changes of the program. Called on the event thread. */
    interface SessionListener {
        /** Called when another program was opened. */
        void opened();

        /** Called when a text was changed or saved, or another file is displayed. */
        void changed();

        /** Called when the user has paused after typing. */
        void settled();
    }

    EditorSession(
            AppContext context,
            String side,
            EditorPane editor,
            JComboBox<String> files,
            Drafts drafts,
            ProgramDialogs dialogs,
            SessionListener listener) {
        this.context = context;
        this.side = side;
        this.editor = editor;
        this.files = files;
        this.drafts = drafts;
        this.dialogs = dialogs;
        this.listener = listener;
        recent = new RecentFiles(context.settings());
        saver = new ProgramSaver(context, editor, dialogs, this::written);
        loader = new ProgramLoader(context, editor);
        pause.setRepeats(false);
        files.addActionListener(choice -> {
            if (!filling && files.getSelectedIndex() >= 0) {
                showFile(files.getSelectedIndex());
            }
        });
    }

    EditedProgram program() {
        return program;
    }

    RecentFiles recent() {
        return recent;
    }

    /** Returns the displayed file; null for a jar without sources. */
    EditedFile file() {
        return program.files().isEmpty() ? null : program.files().get(current);
    }

    /** Called when the user has typed. */
    void typed() {
        EditedFile file = file();
        if (file != null) {
            boolean before = file.isChanged();
            file.text(editor.text());
            pause.restart();
            if (before != file.isChanged()) {
                listener.changed();
            }
        }
    }

    /** Replaces the text of the displayed file, as if it was typed: it can be taken back by undo. */
    void replace(String text) {
        editor.replace(text);
        typed();
        settled();
    }

    /** Stores drafts, and notifies the listener. */
    void settled() {
        drafts.keep(side, program);
        listener.changed();
        listener.settled();
    }

    /** Opens a new program. */
    void fresh(String name, String text) {
        leaving(() -> {
            put(EditedProgram.fresh(name, text));
            context.settings().chooseProgram(PAGE, side, "");
        });
    }

    /** Asks for a file or folder, and opens it. */
    void ask(boolean folder) {
        Path near = program.place() == null
                ? recent.list().stream().findFirst().map(Path::getParent).orElse(null)
                : program.place().getParent();
        dialogs.toOpen(near, folder).ifPresent(this::open);
    }

    /** Opens a file, folder or jar. */
    void open(Path place) {
        leaving(() -> read(place, null));
    }

    /** Reads the displayed file again, in another encoding; one that was never saved will be written in it. */
    void reopen(Charset charset) {
        if (program.place() != null && !program.isJar()) {
            leaving(() -> read(program.place(), charset));
        }
    }

    private void read(Path place, Charset charset) {
        loader.read(place, charset, read -> {
            put(read);
            recent.add(read.place());
            context.settings().chooseProgram(PAGE, side, read.place().toString());
        });
    }

    /** Sets the program without asking about unsaved changes. */
    void put(EditedProgram next) {
        loader.cancel();
        program = next;
        filling = true;
        files.removeAllItems();
        next.files().forEach(each -> files.addItem(each.name()));
        files.setVisible(next.files().size() > 1);
        filling = false;
        show(0);
        settled();
        listener.opened();
    }

    /** Shows another file of the program. */
    void showFile(int index) {
        if (index != current && index >= 0 && index < program.files().size()) {
            show(index);
            listener.changed();
            listener.settled();
        }
    }

    /** Shows a file by its name, if the program contains it. */
    void showFile(String name) {
        for (int i = 0; i < program.files().size(); i++) {
            if (program.files().get(i).name().equals(name)) {
                showFile(i);
            }
        }
    }

    private void show(int index) {
        current = index;
        EditedFile file = file();
        editor.load(file == null ? "" : file.text(), file != null && !program.isJar());
        filling = true;
        files.setSelectedIndex(program.files().isEmpty() ? -1 : index);
        filling = false;
    }

    /** Runs an action that discards the program, after asking the user about unsaved changes. */
    private void leaving(Runnable then) {
        if (!program.isChanged() || program.isEmpty()) {
            then.run();
            return;
        }
        switch (dialogs.unsaved(program.name())) {
            case SAVE -> saver.saveAll(program, then);
            case DROP -> then.run();
            default -> {}
        }
    }

    /**
     * Asks about unsaved changes before the app closes.
     *
     * @param saved called later if the user wants to save them first, when they are saved
     * @return whether the app may close now; false while the files are being saved; empty if the user cancels
     */
    Optional<Boolean> mayLeave(Runnable saved) {
        if (!program.isChanged() || program.isEmpty()) {
            return Optional.of(true);
        }
        return switch (dialogs.unsaved(program.name())) {
            case SAVE -> {
                saver.saveAll(program, saved);
                yield Optional.of(false);
            }
            case DROP -> {
                program.files().forEach(EditedFile::revert);
                yield Optional.of(true);
            }
            default -> Optional.empty();
        };
    }

    /** Stores drafts of the unsaved changes, and deletes older drafts. */
    void keep() {
        drafts.keep(side, program);
    }

    /** Saves the displayed file; asks for a name if it has none. */
    void save() {
        EditedFile file = file();
        if (file != null && !program.isJar()) {
            saver.save(file);
        }
    }

    /** Saves the displayed file under another name. */
    void saveAs() {
        EditedFile file = file();
        if (file != null) {
            saver.saveAs(file);
        }
    }

    private void written(EditedFile file, boolean moved) {
        Path target = file.path();
        if (moved && program.files().size() == 1) {
            program = new EditedProgram(
                    file.name(), target, ProgramReader.root(target, file.text()), false, program.files());
            recent.add(target);
            context.settings().chooseProgram(PAGE, side, target.toString());
        }
        drafts.keep(side, program);
        listener.changed();
    }

    /**
     * Restores the program of the last run of the app.
     *
     * @param otherwise called if there is none
     * @param done      called when the program is restored
     */
    void restore(Runnable otherwise, Runnable done) {
        loader.restore(
                drafts,
                side,
                () -> context.settings().program(PAGE, side, ""),
                (read, found) -> restored(read, found, otherwise),
                done);
    }

    private void restored(EditedProgram read, List<Draft> found, Runnable otherwise) {
        EditedProgram kept = DraftedProgram.of(read, found);
        if (kept == null) {
            otherwise.run();
        } else {
            put(kept);
        }
    }
}
