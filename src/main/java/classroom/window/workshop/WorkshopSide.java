package classroom.window.workshop;

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
import classroom.window.workshop.program.Drafts;
import classroom.window.workshop.program.EditedProgram;
import classroom.window.zone.SplitShare;
import classroom.window.zone.ZoneButton;
import java.util.List;

/** One side of the workshop: a program in an editor, and its run. Used on the event thread. */
final class WorkshopSide extends SideView {
    private final SideParts parts;
    private final TwinStatus status;
    private final transient SideEditor editor;
    private final RunController<WorkshopRun> run;
    private final WorkshopRunView view;
    private final DeadlockEnding deadlock;
    private final PlainRun plain;
    private final transient WorkshopLauncher launcher;
    private final transient SideListener listener;

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
        editor = new SideEditor(context, side, parts, drafts, this, new EditorChanges());
        plain = new PlainRun(context, status::unobserved);
        run = new RunController<>(context, of -> of.shown().run(), this::close, this::showState);
        view = new WorkshopRunView(
                context,
                parts,
                editor.session(),
                new RunStatusReporter(
                        context, status, () -> run.state() instanceof RunController.Starting<WorkshopRun>));
        deadlock = new DeadlockEnding(context, () -> showState(run.state()));
        launcher = new WorkshopLauncher(context, this, editor.preparations());
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
                                editor::showOptions)));
        updateTexts();
    }

    EditorSession session() {
        return editor.session();
    }

    SideEditor editor() {
        return editor;
    }

    SideParts parts() {
        return parts;
    }

    /** Links the status to the other side's, so that both have the same height. */
    void linkTo(WorkshopSide twin) {
        status.linkTo(twin.status);
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
        return session().program().isEmpty();
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
        ProgramPreparation.PreparationRequest request = editor.request();
        Language language = Texts.language();
        plain.clear();
        run.start(() -> launcher.observed(request, language, gate));
    }

    /** Returns the program as it is in the editor now, for scheduling. */
    SchedulableProgram schedulable() {
        return new SchedulableEdit(launcher, editor.request(), Texts.language(), session()::file);
    }

    /** Shows marks in the source that stay at all times of the run; null shows the marks of the run again. */
    void hold(SourceMarks marks) {
        view.hold(marks);
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
        ProgramPreparation.PreparationRequest request = editor.request();
        Language language = Texts.language();
        plain.start(
                () -> launcher.plain(request, language),
                editor.options().input(),
                request::limitS,
                view::endedByItself);
    }

    /** Shows a run from a file, with its sources in the editor. */
    void open(DisplayedRun saved) {
        run.stop();
        EditedProgram program = EditedProgram.ofRun(saved);
        if (program != null) {
            session().put(program);
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
        parts.showProgram(session().program());
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
            if (editor.options().input() == null) {
                parts.tabs.input().to(of.input()::line, of.input()::end);
            }
        }
    }

    private void close(WorkshopRun of) {
        view.close(of);
    }

    /** Updates the side after changes in the editor. */
    private final class EditorChanges implements SideEditor.EditorListener {
        @Override
        public void opened() {
            if (!isRunning()) {
                // Removes the messages about the previous program.
                showStage(true);
            }
            textsChanged();
        }

        @Override
        public void textChanged() {
            listener.textChanged();
        }

        @Override
        public void mainChosen() {
            start();
        }
    }
}
