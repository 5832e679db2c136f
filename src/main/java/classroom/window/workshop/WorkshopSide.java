package classroom.window.workshop;

import classroom.run.edit.Compilation;
import classroom.run.edit.SourceUnit;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import classroom.window.AppContext;
import classroom.window.dialog.StackTraces;
import classroom.window.schedule.page.SchedulableProgram;
import classroom.window.side.DeadlockEnding;
import classroom.window.side.DisplayedRun;
import classroom.window.side.RunController;
import classroom.window.side.RunStatusReporter;
import classroom.window.side.SideView;
import classroom.window.side.TwinStatus;
import classroom.window.source.SourceMarks;
import classroom.window.workshop.origin.FileDropHandler;
import classroom.window.workshop.program.Drafts;
import classroom.window.workshop.program.EditedFile;
import classroom.window.workshop.program.EditedProgram;
import classroom.window.zone.SplitShare;
import classroom.window.zone.ZoneButton;
import java.awt.Frame;
import java.util.List;
import javax.swing.SwingUtilities;

/** One side of the workshop: a program in an editor, and its run. Used on the event thread. */
final class WorkshopSide extends SideView {
    private final SideParts parts;
    private final TwinStatus status;
    private final EditorSession session;
    private final OutsideWatch outside;
    private final FileMenu menu;
    private final RunController<WorkshopRun> run;
    private final WorkshopRunView view;
    private final DeadlockEnding deadlock;
    private final PlainRun plain;
    private final transient WorkshopLauncher launcher;
    private final transient ProblemReporter problems;
    private final transient SideListener listener;
    private ProgramRunOptions options = ProgramRunOptions.USUAL;

    /** Listens to a side. */
    interface SideListener {
        /** Called when another run is displayed. */
        void runChanged();

        /** Called when the text may have changed. */
        void textChanged();
    }

    WorkshopSide(
            AppContext context,
            String side,
            Drafts drafts,
            SplitShare share,
            ZoneButton.ZoneListener zones,
            SideListener listener) {
        this(context, side, new SideParts(side, zones), drafts, share, zones, listener);
    }

    private WorkshopSide(
            AppContext context,
            String side,
            SideParts parts,
            Drafts drafts,
            SplitShare share,
            ZoneButton.ZoneListener zones,
            SideListener listener) {
        super(context, side, parts.head, parts.tabs, share, zones);
        this.parts = parts;
        this.listener = listener;
        status = new TwinStatus(side);
        session = new EditorSession(
                context, side, parts.editor, parts.tabs.files(), drafts, new ProgramDialogs(this), new Changes());
        outside = new OutsideWatch(context, session, parts.editor, this::changedOutside);
        menu = new FileMenu(session);
        plain = new PlainRun(context, status::unobserved);
        run = new RunController<>(context, of -> of.shown().run(), this::close, this::showState);
        view = new WorkshopRunView(
                context,
                parts,
                session,
                new RunStatusReporter(
                        context, status, () -> run.state() instanceof RunController.Starting<WorkshopRun>));
        deadlock = new DeadlockEnding(context, () -> showState(run.state()));
        parts.editor.whenTyped(session::typed);
        problems = new ProblemReporter(parts, session);
        launcher = new WorkshopLauncher(context, this, new Preparations());
        parts.file.addActionListener(click -> menu.show(parts.file));
        parts.whenMainChosen(main -> {
            options = options.starting(main);
            start();
        });
        menu.bind(parts.editor);
        setTransferHandler(new FileDropHandler(null, session::open));
        parts.editor
                .area()
                .setTransferHandler(new FileDropHandler(parts.editor.area().getTransferHandler(), session::open));
        build(
                view.stage(),
                status.line(),
                status,
                List.of(
                        SideParts.tool("run", "start." + side, "workshop.start", "workshop.start.tip", this::start),
                        SideParts.tool(
                                "settings",
                                "options." + side,
                                "workshop.options",
                                "workshop.options.tip",
                                this::showOptions)));
        updateTexts();
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
    void linkTo(WorkshopSide twin) {
        status.linkTo(twin.status);
    }

    private void showOptions() {
        new RunOptionsDialog(
                        (Frame) SwingUtilities.getAncestorOfClass(Frame.class, this),
                        options,
                        session.program().folder(),
                        next -> options = next)
                .setVisible(true);
    }

    @Override
    public DisplayedRun shown() {
        return view.shown();
    }

    @Override
    public void show(long time, long zero, boolean now) {
        view.show(time, zero, now);
    }

    @Override
    public void follow(ThreadTrace thread) {
        view.follow(thread);
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
            failure().showFailure(Texts.text("workshop.nothing"), "");
            showStage(false);
            return;
        }
        ProgramPreparation.PreparationRequest request = request();
        Language language = Texts.language();
        plain.clear();
        run.start(() -> launcher.observed(request, language, gate));
    }

    /** Returns the program as it is in the editor now, for scheduling. */
    SchedulableProgram schedulable() {
        return new SchedulableEdit(launcher, request(), Texts.language(), session::file);
    }

    /** Shows marks in the source that stay at all times of the run; null shows the marks of the run again. */
    void hold(SourceMarks marks) {
        view.hold(marks);
    }

    private ProgramPreparation.PreparationRequest request() {
        return ProgramPreparation.PreparationRequest.of(session.program(), options);
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
        plain.start(() -> launcher.plain(request, language), options.input(), request::limitS, view::endedByItself);
    }

    /** Shows a run from a file, with its sources in the editor. */
    void open(DisplayedRun saved) {
        run.stop();
        EditedProgram program = EditedProgram.ofRun(saved);
        if (program != null) {
            session.put(program);
        }
        show(saved);
    }

    /** Shows a finished run of the program in the editor, which stays as it is. */
    void show(DisplayedRun of) {
        run.stop();
        view.show(WorkshopRun.ofFile(of), false);
        displayed();
    }

    private void displayed() {
        showStage(true);
        listener.runChanged();
    }

    @Override
    public void updateTexts() {
        parts.tabs.updateTexts();
        parts.showProgram(session.program());
        plain.updateTexts();
        if (!view.languageChanged()) {
            showState(run.state());
        }
    }

    private void showState(RunController.ControllerState<WorkshopRun> state) {
        if (state instanceof RunController.Live<WorkshopRun> live) {
            begin(live.of());
            String stuck = deadlock.sentence(live.of().shown());
            // The deadlocked threads are listed below the stage.
            status.showLine(
                    stuck.isEmpty()
                            ? Texts.text("twin.running", live.of().shown().run().pid())
                            : Texts.text("workshop.deadlock", DeadlockEnding.SHOWN_S));
        } else if (state instanceof RunController.Failed<WorkshopRun> failed) {
            status.showLine("");
            failure().showFailure(failed.reason().getMessage(), StackTraces.of(failed.reason()));
            showStage(false);
        } else if (state instanceof RunController.Starting<WorkshopRun>) {
            showStage(true);
            status.showLine(Texts.text("workshop.starting"));
        } else if (state instanceof RunController.Stopped<WorkshopRun>) {
            if (!view.report()) {
                status.showLine(Texts.text(shown() == null ? "twin.ready" : "twin.stopped"));
            }
        }
        if (!(state instanceof RunController.Live)) {
            parts.tabs.input().to(null, null);
            parts.tabs.updateTexts();
        }
    }

    private void begin(WorkshopRun of) {
        if (!view.isShown(of)) {
            view.show(of, true);
            displayed();
            deadlock.watch(of.shown());
            if (options.input() == null) {
                parts.tabs.input().to(of.input()::line, of.input()::end);
            }
        }
    }

    private void close(WorkshopRun of) {
        view.close(of);
    }

    /** Updates the side after changes of the program in the editor. */
    private final class Changes implements EditorSession.SessionListener {
        @Override
        public void opened() {
            problems.clear();
            options = options.starting("");
            parts.offer(List.of(), "");
            parts.showProgram(session.program());
            if (!isRunning()) {
                // Removes the messages about the previous program.
                showStage(true);
            }
            textsChanged();
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
