package classroom.window.workshop;

import classroom.run.RunException;
import classroom.run.edit.Draft;
import classroom.run.edit.TextFile;
import classroom.stage.BackgroundTasks;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.dialog.ErrorDialog;
import classroom.window.dialog.StackTraces;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.Timer;

/**
 * The program in the editor of a side: opens it, saves it, keeps what was typed, and notices when somebody else changes its files. Files
 * are read and written in the background. Event thread only.
 */
final class EditorSession {
    private static final String PAGE = "workshop";
    /** So long after the last key what was typed is kept and compared, in ms. */
    private static final int PAUSE_MS = 300;

    private final AppContext context;
    private final String side;
    private final EditorPane editor;
    private final JComboBox<String> files;
    private final Drafts drafts;
    private final ProgramDialogs dialogs;
    private final SessionListener listener;
    private final RecentFiles recent;
    private final Timer pause = new Timer(PAUSE_MS, tick -> settled());
    private EditedProgram program = EditedProgram.fresh("Main.java", "");
    private int current;
    private boolean filling;
    private int opening;

    /** Hears of the program. On the event thread. */
    interface SessionListener {
        /** Another program is in the editor. */
        void opened();

        /** A text was typed into, or saved, or another file is on show. */
        void changed();

        /** The reader has paused after typing. */
        void settled();

        /** A file of the program was changed by somebody else; it is on show now. */
        void changedOutside(EditedFile file);
    }

    EditorSession(AppContext context, String side, EditorPane editor, JComboBox<String> files, Drafts drafts, ProgramDialogs dialogs,
            SessionListener listener) {
        this.context = context;
        this.side = side;
        this.editor = editor;
        this.files = files;
        this.drafts = drafts;
        this.dialogs = dialogs;
        this.listener = listener;
        recent = new RecentFiles(context.settings());
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

    /** The file on show; null for a jar without sources. */
    EditedFile file() {
        return program.files().isEmpty() ? null : program.files().get(current);
    }

    /** The reader has typed. */
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

    private void settled() {
        drafts.keep(side, program);
        listener.changed();
        listener.settled();
    }

    /** Puts a new program in the editor. */
    void fresh(String name, String text) {
        leaving(() -> {
            put(EditedProgram.fresh(name, text));
            context.settings().chooseProgram(PAGE, side, "");
        });
    }

    /** Asks for a file or folder, and opens it. */
    void ask(boolean folder) {
        Path near = program.place() == null ? recent.list().stream().findFirst().map(Path::getParent).orElse(null) : program.place().getParent();
        dialogs.toOpen(near, folder).ifPresent(this::open);
    }

    /** Opens what is at a place. */
    void open(Path place) {
        leaving(() -> read(place, null));
    }

    /** Reads the file on show again, in another encoding; or, where it has no file, writes it in that later. */
    void reopen(Charset charset) {
        if (program.place() != null && !program.isJar()) {
            leaving(() -> read(program.place(), charset));
        }
    }

    private void read(Path place, Charset charset) {
        int mine = ++opening;
        context.background().run(() -> ProgramReader.read(place, charset), () -> { }, read -> {
            if (mine == opening) {
                put(read);
                recent.add(read.place());
                context.settings().chooseProgram(PAGE, side, read.place().toString());
            }
        }, failure -> {
            if (failure instanceof RunException told) {
                ErrorDialog.show(editor, told.getMessage(), StackTraces.of(told));
            } else {
                BackgroundTasks.rethrow(failure);
            }
        });
    }

    /** Puts a program in place without asking. */
    void put(EditedProgram next) {
        opening++;
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

    /** Shows the file of this name, if the program has it. */
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

    /** Does something that lets go of the program, after the reader has been asked about what isn't saved. */
    private void leaving(Runnable then) {
        if (!program.isChanged() || program.isEmpty()) {
            then.run();
            return;
        }
        switch (dialogs.unsaved(program.name())) {
            case SAVE -> saveAll(then);
            case DROP -> then.run();
            default -> {
            }
        }
    }

    /** Asks about what isn't saved before the app is left; empty for an answer that keeps the app. */
    Optional<Boolean> mayLeave(Runnable saved) {
        if (!program.isChanged() || program.isEmpty()) {
            return Optional.of(true);
        }
        return switch (dialogs.unsaved(program.name())) {
            case SAVE -> {
                saveAll(saved);
                yield Optional.of(false);
            }
            case DROP -> {
                program.files().forEach(EditedFile::revert);
                yield Optional.of(true);
            }
            default -> Optional.empty();
        };
    }

    /** Keeps what isn't saved now, and drops what was kept before. */
    void keep() {
        drafts.keep(side, program);
    }

    /** Saves the file on show; asks where if that isn't known. */
    void save() {
        EditedFile file = file();
        if (file != null && !program.isJar()) {
            write(file, file.path(), () -> { });
        }
    }

    /** Saves the file on show in another place. */
    void saveAs() {
        EditedFile file = file();
        if (file != null) {
            dialogs.toSave(file.path(), file.name()).ifPresent(path -> write(file, path, () -> { }));
        }
    }

    private void saveAll(Runnable then) {
        Optional<EditedFile> first = program.files().stream().filter(EditedFile::isChanged).findFirst();
        if (first.isEmpty()) {
            then.run();
        } else {
            write(first.get(), first.get().path(), () -> saveAll(then));
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
        TextFile written = text;
        boolean own = target.equals(file.path());
        String stamp = file.stamp();
        context.background().run(() -> {
            if (own && !stamp.isEmpty() && !FileStamp.of(target).equals(stamp)) {
                return null;
            }
            written.write(target);
            return FileStamp.of(target);
        }, () -> { }, now -> {
            if (now == null) {
                if (dialogs.mayReplace(file.name())) {
                    file.keepMine("");
                    write(file, target, then);
                }
                return;
            }
            written(file, target, written, now);
            then.run();
        }, failure -> ErrorDialog.show(editor, Texts.text("workshop.save.failed", String.valueOf(target.getFileName())), StackTraces.all(failure)));
    }

    private void written(EditedFile file, Path target, TextFile text, String stamp) {
        boolean moved = !target.equals(file.path());
        file.savedAs(target, text, stamp);
        if (moved && program.files().size() == 1) {
            program = new EditedProgram(file.name(), target, ProgramReader.root(target, file.text()), false, program.files());
            recent.add(target);
            context.settings().chooseProgram(PAGE, side, target.toString());
        }
        drafts.keep(side, program);
        listener.changed();
    }

    /** Looks in the background whether a file was changed by somebody else; called when the window comes back. */
    void lookOutside() {
        EditedProgram of = program;
        List<EditedFile> with = of.files().stream().filter(each -> each.path() != null).toList();
        List<String> stamps = with.stream().map(EditedFile::stamp).toList();
        if (with.isEmpty()) {
            return;
        }
        context.background().run(() -> {
            for (int i = 0; i < with.size(); i++) {
                String now = FileStamp.of(with.get(i).path());
                if (!now.equals(stamps.get(i)) && !now.equals(FileStamp.NONE)) {
                    TextFile there = TextFile.read(with.get(i).path(), with.get(i).saved().charset());
                    return new OutsideChange(with.get(i), stamps.get(i), now, there);
                }
            }
            return null;
        }, () -> { }, found -> {
            if (found != null && of == program && found.file.stamp().equals(found.before)) {
                noticed(found);
            }
        }, failure -> {
            // It can't be read now, or is no text any more: what is here stays, and saving tells why it fails.
        });
    }

    /** A file that is another one now than it was. */
    private record OutsideChange(EditedFile file, String before, String now, TextFile there) {
    }

    private void noticed(OutsideChange found) {
        if (found.there.text().equals(found.file.saved().text())) {
            // Only touched.
            found.file.savedAs(found.file.path(), found.file.saved(), found.now);
            return;
        }
        showFile(program.files().indexOf(found.file));
        listener.changedOutside(found.file);
    }

    /** Takes what the file on show has now. */
    void reload() {
        EditedFile file = file();
        Path path = file.path();
        Charset charset = file.saved().charset();
        context.background().run(() -> new OutsideChange(file, "", FileStamp.of(path), TextFile.read(path, charset)), () -> { }, now -> {
            file.savedAs(path, now.there, now.now);
            if (file == file()) {
                // As if it were typed, so that it can be undone.
                editor.replace(now.there.text());
            }
            file.text(now.there.text());
            settled();
        }, failure -> ErrorDialog.show(editor, Texts.text("workshop.open.failed", file.name()), StackTraces.all(failure)));
    }

    /** Keeps what is in the editor, whatever the file has. */
    void keepMine() {
        EditedFile file = file();
        Path path = file.path();
        context.background().run(() -> FileStamp.of(path), () -> { }, stamp -> {
            file.keepMine(stamp);
            settled();
        }, BackgroundTasks::rethrow);
    }

    /**
     * Brings back what was here when the app was last there.
     *
     * @param otherwise puts something in place where there was nothing
     * @param done      called when all is in place
     */
    void restore(Runnable otherwise, Runnable done) {
        drafts.find(side, found -> {
            String place = context.settings().program(PAGE, side, "");
            int mine = ++opening;
            context.background().run(() -> place.isEmpty() ? null : ProgramReader.read(Path.of(place), null), () -> { }, read -> {
                if (mine == opening) {
                    restored(read, found, otherwise);
                }
                done.run();
            }, failure -> {
                // The file is gone or another thing now; what was typed is still there.
                if (mine == opening) {
                    restored(null, found, otherwise);
                }
                done.run();
            });
        });
    }

    private void restored(EditedProgram read, List<Draft> found, Runnable otherwise) {
        List<Draft> left = new ArrayList<>(found);
        if (read != null) {
            for (EditedFile each : read.files()) {
                left.stream().filter(draft -> each.path() != null && draft.file().equals(each.path().toString())).findFirst().ifPresent(draft -> {
                    each.text(draft.text());
                    left.remove(draft);
                });
            }
            put(read);
        } else if (!left.isEmpty()) {
            put(ofDrafts(left));
        } else {
            otherwise.run();
        }
    }

    private static EditedProgram ofDrafts(List<Draft> drafts) {
        List<EditedFile> all = new ArrayList<>();
        for (Draft each : drafts) {
            TextFile text = new TextFile("", charset(each.charset()), each.bom(), each.lineEnd());
            EditedFile file = new EditedFile(each.name(), path(each.file()), text, each.base());
            file.text(each.text());
            file.markNew();
            all.add(file);
        }
        Path place = all.size() == 1 ? all.get(0).path() : null;
        return new EditedProgram(all.get(0).name(), place, null, false, all);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static Path path(String text) {
        try {
            return text.isEmpty() ? null : Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
