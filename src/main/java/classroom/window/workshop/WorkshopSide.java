package classroom.window.workshop;

import classroom.lesson.Program;
import classroom.run.Recording;
import classroom.run.RunException;
import classroom.run.edit.Compilation;
import classroom.run.edit.CompilerNotice;
import classroom.run.edit.ProgramInput;
import classroom.run.edit.SourceUnit;
import classroom.run.edit.TextFile;
import classroom.run.jdk.Jdk;
import classroom.stage.memory.ThreadCards;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Snapshot;
import classroom.trace.ThreadTrace;
import classroom.window.AppContext;
import classroom.window.action.KeyStrokes;
import classroom.window.dialog.ErrorDialog;
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
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.swing.JButton;
import javax.swing.SwingUtilities;

/** One side of the workshop: a program in an editor, and its run. All is called on the event thread. */
final class WorkshopSide extends SideView {
    private final SideParts parts;
    private final ThreadCards stage = new ThreadCards();
    private final TwinStatus status;
    private final EditorSession session;
    private final FileMenu menu;
    private final RunController<WorkshopRun> run;
    private final RunStatusReporter reporter;
    private final DeadlockEnding deadlock;
    private final PlainRun plain;
    private final transient ProgramPreparation preparation = new ProgramPreparation();
    private final transient SideListener listener;
    private RunOptions options = RunOptions.USUAL;
    private Compilation told;
    private List<SourceUnit> compiled = List.of();
    private WorkshopRun shown;
    /** The displayed run if it was started here: its files are deleted when another run takes its place. */
    private WorkshopRun own;
    private ThreadTrace followed;

    /** Hears of a side. */
    interface SideListener {
        /** Another run is on show. */
        void runChanged();

        /** The text may differ otherwise from the other side's. */
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
        menu = new FileMenu(session);
        plain = new PlainRun(context, status::unobserved);
        run = new RunController<>(context, of -> of.shown().run(), this::close, this::tell);
        reporter = new RunStatusReporter(context, status, () -> run.state() instanceof RunController.Starting<WorkshopRun>);
        deadlock = new DeadlockEnding(context, () -> tell(run.state()));
        parts.editor.whenTyped(session::typed);
        parts.problems.whenChosen(this::go);
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

    SideParts parts() {
        return parts;
    }

    RunOptions options() {
        return options;
    }

    void options(RunOptions next) {
        options = next;
    }

    /** Makes what stands below the stage as high on both sides from now on. */
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
     * Starts the program; anew if it runs.
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
        EditedProgram program = session.program();
        RunOptions now = options;
        Path folder = now.folder() != null ? now.folder() : program.folder();
        ProgramPreparation.Request request = new ProgramPreparation.Request(program.name(), program.units(),
                program.isJar() ? program.place() : null, program.root(), folder, now);
        Language language = Texts.language();
        plain.clear();
        run.start(() -> prepared(request, language, gate));
    }

    /** In the background. */
    private WorkshopRun prepared(ProgramPreparation.Request of, Language language, StartGate gate) throws RunException {
        Path traces;
        ProgramPreparation.WovenProgram woven;
        try {
            woven = prepare(of, language, true);
            traces = context().launcher().folder("traces");
        } finally {
            gate.arrive();
        }
        gate.await();
        Recording recording = Recording.start(context().launcher(),
                woven.observed(of.options().words(), traces, context().settings().traceLimit()), traces);
        ProgramInput input = new ProgramInput(recording.run(), e -> ErrorDialog.show(this, Texts.text("workshop.input.failed",
                String.valueOf(of.options().input())), StackTraces.all(e)));
        if (of.options().input() != null) {
            input.file(of.options().input());
        }
        List<String> gaps = new ArrayList<>(woven.builder().gaps());
        if (of.options().limitS() > 0) {
            CompletableFuture.delayedExecutor(of.options().limitS(), TimeUnit.SECONDS, context().background()).execute(recording.run()::stop);
            gaps.add(Texts.text("workshop.limited", of.options().limitS()));
        }
        Program program = new Program(DisplayedRun.READERS + of.name(), woven.mainClass(), List.of());
        Map<String, String> sources = new LinkedHashMap<>();
        of.units().forEach(each -> sources.put(each.name(), each.text()));
        DisplayedRun displayed = new DisplayedRun(program, List.of(), recording.trace(), recording, woven.jdk().version(), sources);
        return new WorkshopRun(displayed, new SourcePlaces(woven.outline().sources(), of.units().stream().map(SourceUnit::name).toList()),
                of.units(), input, gaps);
    }

    private ProgramPreparation.WovenProgram prepare(ProgramPreparation.Request of, Language language, boolean observed) throws RunException {
        Path missing = RunOptionsDialog.missing(of.options());
        if (missing != null) {
            throw new RunException(null, "workshop.options.missing", missing);
        }
        Jdk chosen = context().jdk();
        return preparation.prepare(context().launcher(), of, chosen, language, observed,
                compilation -> EventQueue.invokeLater(() -> show(compilation, of.units())),
                mains -> EventQueue.invokeLater(() -> parts.offer(mains, options.mainClass())));
    }

    /** Shows what the compiler said. */
    private void show(Compilation next, List<SourceUnit> of) {
        if (next == told) {
            return;
        }
        told = next;
        compiled = of;
        parts.problems.show(next.messages(), of.stream().map(SourceUnit::name).toList());
        parts.tabs.count(next.errors().size(), next.warnings().size());
        markProblems();
        if (!next.good() && !next.errors().isEmpty()) {
            parts.tabs.setSelectedIndex(EditorTabs.EDITOR);
            go(next.errors().get(0));
        }
    }

    /** Marks the messages of the file on show, if it still has the text that was compiled. */
    private void markProblems() {
        EditedFile file = session.file();
        List<CompilerNotice> here = told == null || file == null ? List.of() : told.messages().stream().filter(each -> each.unit() >= 0
                && compiled.get(each.unit()).name().equals(file.name()) && compiled.get(each.unit()).text().equals(file.text())).toList();
        parts.editor.showProblems(here);
    }

    private void go(CompilerNotice to) {
        if (to.unit() >= 0 && to.unit() < compiled.size()) {
            parts.tabs.setSelectedIndex(EditorTabs.EDITOR);
            session.showFile(compiled.get(to.unit()).name());
            parts.editor.select(to);
        }
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

    /** Runs the program with nothing noted, and says what it came to. */
    void startUnobserved() {
        if (isEmpty()) {
            return;
        }
        EditedProgram program = session.program();
        RunOptions now = options;
        Path folder = now.folder() != null ? now.folder() : program.folder();
        ProgramPreparation.Request request = new ProgramPreparation.Request(program.name(), program.units(),
                program.isJar() ? program.place() : null, program.root(), folder, now);
        Language language = Texts.language();
        plain.start(() -> {
            ProgramPreparation.WovenProgram woven = prepare(request, language, false);
            return context().launcher().start(woven.builder().byItself(request.options().words()));
        }, now.input(), now.limitS());
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
            // Who waits for whom stands below the stage.
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

    /** Removes the files of a run when all of them is read. */
    private void remove(WorkshopRun of) {
        of.shown().recording().complete().thenRunAsync(of.shown().recording()::remove, context().background());
    }

    /** Puts the page right when something becomes of the program in the editor. */
    private final class Changes implements EditorSession.SessionListener {
        @Override
        public void opened() {
            told = null;
            options = options.starting("");
            parts.offer(List.of(), "");
            parts.problems.show(List.of(), List.of());
            parts.tabs.count(0, 0);
            parts.tell(session.program());
            if (!isRunning()) {
                // What was said of the program before.
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
            markProblems();
            listener.textChanged();
        }

        @Override
        public void changedOutside(EditedFile file) {
            parts.tabs.setSelectedIndex(EditorTabs.EDITOR);
            parts.editor.outside().ask(file.name(), session::reload, session::keepMine);
        }
    }
}
