package classroom.window.workshop;

import classroom.run.edit.Compilation;
import classroom.run.edit.SourceUnit;
import classroom.window.AppContext;
import classroom.window.workshop.origin.FileDropHandler;
import classroom.window.workshop.program.Drafts;
import classroom.window.workshop.program.EditedFile;
import java.awt.Frame;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/**
 * The program of a side of the workshop, as the user edits it: the editor with its file menu and dropped files, the run
 * options, the compiler's messages, and the changes of files by other programs. Used on the event thread.
 */
final class SideEditor {
    private final SideParts parts;
    private final JComponent component;
    private final EditorSession session;
    private final OutsideWatch outside;
    private final ProblemReporter problems;
    private final EditorListener listener;
    private ProgramRunOptions options = ProgramRunOptions.USUAL;

    /** Listens to an editor. Called on the event thread. */
    interface EditorListener {
        /** Called when another program was opened. */
        void opened();

        /** Called when the text may have changed. */
        void textChanged();

        /** Called when the user has chosen the class to start. */
        void mainChosen();
    }

    /**
     * @param side      {@code left} or {@code right}
     * @param component the side, which takes dropped files and is the parent of dialogs
     */
    SideEditor(
            AppContext context,
            String side,
            SideParts parts,
            Drafts drafts,
            JComponent component,
            EditorListener listener) {
        this.parts = parts;
        this.component = component;
        this.listener = listener;
        session = new EditorSession(
                context, side, parts.editor, parts.tabs.files(), drafts, new ProgramDialogs(component), new Changes());
        outside = new OutsideWatch(context, session, parts.editor, this::changedOutside);
        problems = new ProblemReporter(parts, session);
        parts.editor.whenTyped(session::typed);
        FileMenu menu = new FileMenu(session);
        parts.file.addActionListener(click -> menu.show(parts.file));
        menu.bind(parts.editor);
        parts.whenMainChosen(main -> {
            options = options.starting(main);
            listener.mainChosen();
        });
        component.setTransferHandler(new FileDropHandler(null, session::open));
        parts.editor
                .area()
                .setTransferHandler(new FileDropHandler(parts.editor.area().getTransferHandler(), session::open));
    }

    EditorSession session() {
        return session;
    }

    /** Returns the watch for changes of the program's files by other programs. */
    OutsideWatch outside() {
        return outside;
    }

    ProgramRunOptions options() {
        return options;
    }

    void options(ProgramRunOptions next) {
        options = next;
    }

    /** Shows a dialog in which the user sets the options. */
    void showOptions() {
        new RunOptionsDialog(
                        (Frame) SwingUtilities.getAncestorOfClass(Frame.class, component),
                        options,
                        session.program().folder(),
                        next -> options = next)
                .setVisible(true);
    }

    /** Returns the program as it is now, with its options, to be prepared for a run. */
    ProgramPreparation.PreparationRequest request() {
        return ProgramPreparation.PreparationRequest.of(session.program(), options);
    }

    /** Returns a listener that shows the results of a preparation. */
    WorkshopLauncher.PreparationListener preparations() {
        return new Preparations();
    }

    private void changedOutside(EditedFile file) {
        parts.tabs.setSelectedIndex(EditorTabs.EDITOR);
        parts.editor.outside().ask(file.name(), outside::reload, outside::keepMine);
    }

    /** Updates what is around the editor after changes of the program. */
    private final class Changes implements EditorSession.SessionListener {
        @Override
        public void opened() {
            problems.clear();
            options = options.starting("");
            parts.offer(List.of(), "");
            parts.showProgram(session.program());
            listener.opened();
        }

        @Override
        public void changed() {
            parts.showProgram(session.program());
        }

        @Override
        public void settled() {
            problems.mark();
            listener.textChanged();
        }
    }

    /** Shows the results of a preparation. */
    private final class Preparations implements WorkshopLauncher.PreparationListener {
        @Override
        public void compiled(Compilation compilation, List<SourceUnit> units) {
            problems.show(compilation, units);
        }

        @Override
        public void mains(List<String> names) {
            parts.offer(names, options.mainClass());
        }
    }
}
