package classroom.window.workshop;

import classroom.run.edit.Compilation;
import classroom.run.edit.SourceUnit;
import classroom.run.edit.TextFile;
import classroom.stage.memory.ThreadCards;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Snapshot;
import classroom.trace.ThreadTrace;
import classroom.window.AppContext;
import classroom.window.action.KeyStrokes;
import classroom.window.dialog.StackTraces;
import classroom.window.i18n.Localizer;
import classroom.window.side.DeadlockEnding;
import classroom.window.side.DisplayedRun;
import classroom.window.side.RunController;
import classroom.window.side.RunStatusReporter;
import classroom.window.side.SideView;
import classroom.window.side.TwinStatus;
import classroom.window.source.SourceMarks;
import classroom.window.theme.Icons;
import classroom.window.zone.SplitShare;
import classroom.window.zone.ZoneButton;
import classroom.window.workshop.origin.FileDropHandler;
import java.awt.Frame;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.SwingUtilities;

/** One side of the workshop: a program in an editor, and its run. Used on the event thread. */
final class WorkshopSide extends SideView {
    private final SideParts parts;
    private final ThreadCards stage = new ThreadCards();
    private final TwinStatus status;
    private final EditorSession session;
    private final OutsideWatch outside;
    private final FileMenu menu;
    private final RunController<WorkshopRun> run;
    private final RunStatusReporter reporter;
    private final DeadlockEnding deadlock;
    private final PlainRun plain;
    private final transient WorkshopLauncher launcher;
    private final transient ProblemReporter problems;
    private final transient SideListener listener;
    private ProgramRunOptions options = ProgramRunOptions.USUAL;
    private WorkshopRun shown;
    /** The displayed run if it was started here: its files are deleted when another run replaces it. */
    private WorkshopRun own;
    private ThreadTrace followed;

    /** Listens to a side. */
    interface SideListener {
        /** Called when another run is displayed. */
        void runChanged();

        /** Called when the text may have changed. */
        void textChanged();
    }

    WorkshopSide(AppContext context, String side, Drafts drafts, SplitShare share, ZoneButton.ZoneListener zones, SideListener listener) {
        this(context, side, new SideParts(side, zones), drafts, share, zones, listener);
    }

    private WorkshopSide(AppContext context, String side, SideParts parts, Drafts drafts, SplitShare share, ZoneButton.ZoneListener zones,
            SideListener listener) {
        super(context, side, parts.head, parts.tabs, share, zones);
        this.parts = parts;
        this.listener = listener;
        status = new TwinStatus(side);
        session = new EditorSession(context, side, parts.editor, parts.tabs.files(), drafts, new ProgramDialogs(this), new Changes());
        outside = new OutsideWatch(context, session, parts.editor, this::changedOutside);
        menu = new FileMenu(session);
        plain = new PlainRun(context, status::unobserved);
        run = new RunController<>(context, of -> of.shown().run(), this::close, this::tell);
        reporter = new RunStatusReporter(context, status, () -> run.state() instanceof RunController.Starting<WorkshopRun>);
        deadlock = new DeadlockEnding(context, () -> tell(run.state()));
        parts.editor.whenTyped(session::typed);
        problems = new ProblemReporter(parts, session);
        launcher = new WorkshopLauncher(context, this, new Preparations());
        parts.file.addActionListener(click -> menu.show(parts.file));
        parts.whenMainChosen(main -> {
            options = options.starting(main);
            start();
        });
        parts.editor.bind(KeyStrokes.menu(KeyEvent.VK_S), session::save);
        parts.editor.bind(FileMenu.saveAs(), session::saveAs);
        parts.editor.bind(KeyStrokes.menu(KeyEvent.VK_O), () -> session.ask(false));
        parts.editor.bind(KeyStrokes.menu(KeyEvent.VK_N), menu::fresh);
        setTransferHandler(new FileDropHandler(null, session::open));
        parts.editor.area().setTransferHandler(new FileDropHandler(parts.editor.area().getTransferHandler(), session::open));
        build(stage, status.line(), status, List.of(tool("run", "start." + side, "workshop.start", "workshop.start.tip", this::start),
                tool("settings", "options." + side, "workshop.options", "workshop.options.tip", this::showOptions)));
        updateTexts();
    }

    private static JButton tool(String icon, String name, String nameKey, String tipKey, Runnable work) {
        JButton button = new JButton(Icons.icon(icon));
        button.setName(name);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.addActionListener(click -> work.run());
        return Localizer.tip(Localizer.name(button, nameKey), tipKey);
    }

    EditorSession session() {
        return session;
    }

    /** Returns the watch for changes of the program's files by other programs. */
    OutsideWatch outside() {
        return outside;
    }

    SideParts parts() {
        return parts;
    }

    ProgramRunOptions options() {
        return options;
    }

    void options(ProgramRunOptions next) {
        options = next;
    }

    /** Links the status to the other side's, so that both have the same height. */
    void beside(WorkshopSide twin) {
        status.beside(twin.status);
    }

    private void showOptions() {
        new RunOptionsDialog((Frame) SwingUtilities.getAncestorOfClass(Frame.class, this), options, session.program().folder(),
                next -> options = next).setVisible(true);
    }

    @Override
    public DisplayedRun shown() {
        return shown == null ? null : shown.shown();
    }

    boolean isEmpty() {
        return session.program().isEmpty();
    }

    @Override
    public void start() {
        start(new StartGate(1));
    }

    /**
     * Starts the program; restarts it if it runs.
     *
     * @param gate opens when the other side is ready, too
     */
    void start(StartGate gate) {
        if (isEmpty()) {
            gate.arrive();
            run.stop();
            failure().tell(Texts.text("workshop.nothing"), "");
            showStage(false);
            return;
        }
        ProgramPreparation.PreparationRequest request = request();
        Language language = Texts.language();
        plain.clear();
        run.start(() -> launcher.observed(request, language, gate));
    }

    private ProgramPreparation.PreparationRequest request() {
        EditedProgram program = session.program();
        Path folder = options.folder() != null ? options.folder() : program.folder();
        return new ProgramPreparation.PreparationRequest(program.name(), program.units(), program.isJar() ? program.place() : null, program.root(), folder,
                options);
    }

    @Override
    public void stop() {
        run.stop();
        plain.clear();
    }

    @Override
    public boolean isRunning() {
        return run.state() instanceof RunController.Live || run.state() instanceof RunController.Starting;
    }

    /** Runs the program without observation, and shows its results. */
    void startUnobserved() {
        if (isEmpty()) {
            return;
        }
        ProgramPreparation.PreparationRequest request = request();
        Language language = Texts.language();
        plain.start(() -> launcher.plain(request, language), options.input(), options.limitS());
    }

    /** Shows a run from a file, with its sources in the editor. */
    void open(DisplayedRun saved) {
        run.stop();
        List<EditedFile> files = new ArrayList<>();
        List<SourceUnit> units = new ArrayList<>();
        saved.sources().forEach((name, text) -> {
            files.add(new EditedFile(name, null, TextFile.of(text), FileStamp.NONE));
            units.add(new SourceUnit(name, text));
        });
        if (!files.isEmpty()) {
            session.put(new EditedProgram(saved.title(), null, null, false, files));
        }
        show(new WorkshopRun(saved, new SourcePlaces(Map.of(), units.stream().map(SourceUnit::name).toList()), units, null, List.of()));
    }

    @Override
    public void show(long time, long zero, boolean now) {
        DisplayedRun of = shown();
        stage.live(now && of != null && of.isLive());
        stage.over(of == null || of.isLive() ? ThreadTrace.NEVER : of.until(time));
        stage.show(of == null ? null : of.trace(), time);
        Snapshot moment = of == null ? null : of.trace().at(time);
        reporter.at(moment);
        mark(moment);
        boolean before = parts.tabs.input().isAwaited();
        parts.tabs.input().show(now && of != null && of.isLive() ? moment : null);
        if (before != parts.tabs.input().isAwaited()) {
            parts.tabs.updateTexts();
        }
        if (parts.tabs.getSelectedIndex() == EditorTabs.OUTPUT) {
            parts.tabs.console().show(of == null ? null : of.trace(), time, zero);
        }
    }

    private void mark(Snapshot moment) {
        EditedFile file = session.file();
        boolean same = shown != null && file != null && moment != null && shown.hasText(file.name(), file.text());
        parts.editor.pane().mark(same ? SourceMarks.of(shown.places().in(file.name()), shown.shown().trace(), moment, followed)
                : SourceMarks.NONE);
    }

    @Override
    public void follow(ThreadTrace thread) {
        followed = thread;
    }

    @Override
    public void updateTexts() {
        parts.tabs.updateTexts();
        parts.tell(session.program());
        stage.languageChanged();
        plain.updateTexts();
        if (shown != null && !shown.shown().isLive()) {
            reporter.report();
        } else {
            tell(run.state());
        }
    }

    private void show(WorkshopRun next) {
        if (own != null) {
            remove(own);
            own = null;
        }
        shown = next;
        reporter.about(next == null ? null : next.shown(), next == null ? List.of() : next.gaps());
        showStage(true);
        listener.runChanged();
    }

    private void tell(RunController.ControllerState<WorkshopRun> state) {
        if (state instanceof RunController.Live<WorkshopRun> live) {
            begin(live.of());
            String stuck = deadlock.sentence(live.of().shown());
            // The deadlocked threads are listed below the stage.
            status.tell(stuck.isEmpty() ? Texts.text("twin.running", live.of().shown().run().pid())
                    : Texts.text("workshop.deadlock", DeadlockEnding.SHOWN_S));
        } else if (state instanceof RunController.Failed<WorkshopRun> failed) {
            status.tell("");
            failure().tell(failed.reason().getMessage(), StackTraces.of(failed.reason()));
            showStage(false);
        } else if (state instanceof RunController.Starting<WorkshopRun>) {
            showStage(true);
            status.tell(Texts.text("workshop.starting"));
        } else if (state instanceof RunController.Stopped<WorkshopRun>) {
            if (shown != null && !shown.shown().isLive()) {
                reporter.report();
            } else {
                status.tell(Texts.text(shown == null ? "twin.ready" : "twin.stopped"));
            }
        }
        if (!(state instanceof RunController.Live)) {
            parts.tabs.input().to(null, null);
            parts.tabs.updateTexts();
        }
    }

    private void begin(WorkshopRun of) {
        if (of != shown) {
            show(of);
            own = of;
            deadlock.watch(of.shown());
            if (options.input() == null) {
                parts.tabs.input().to(of.input()::line, of.input()::end);
            }
        }
    }

    /** Deletes the files of an undisplayed run. */
    private void close(WorkshopRun of) {
        if (of != shown) {
            remove(of);
        }
    }

    /** Removes the files of a run after they are read. */
    private void remove(WorkshopRun of) {
        of.shown().recording().complete().thenRunAsync(of.shown().recording()::remove, context().background());
    }

    /** Updates the side after changes of the program in the editor. */
    private final class Changes implements EditorSession.SessionListener {
        @Override
        public void opened() {
            problems.clear();
            options = options.starting("");
            parts.offer(List.of(), "");
            parts.tell(session.program());
            if (!isRunning()) {
                // Removes the messages about the previous program.
                showStage(true);
            }
            textsChanged();
        }

        @Override
        public void changed() {
            parts.tell(session.program());
        }

        @Override
        public void settled() {
            problems.mark();
            listener.textChanged();
        }
    }

    private void changedOutside(EditedFile file) {
        parts.tabs.setSelectedIndex(EditorTabs.EDITOR);
        parts.editor.outside().ask(file.name(), outside::reload, outside::keepMine);
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
