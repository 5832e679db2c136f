package classroom.window.side;

import classroom.lesson.Program;
import classroom.run.Recording;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.ProgramRequirements;
import classroom.stage.TraceStage;
import classroom.text.Texts;
import classroom.trace.Snapshot;
import classroom.trace.ThreadTrace;
import classroom.window.dialog.StackTraces;
import classroom.window.source.SourceComparison;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** One side of a lesson whose programs are observed: its stage plays the trace of a live or finished run. */
public final class TraceSideView extends ProgramSideView {
    private final TraceStage stage;
    private final TwinStatus status;
    private final BaselineRun unobserved;
    private final RunController<DisplayedRun> run;
    private final RunStatusReporter reporter;
    private final DeadlockEnding deadlock;
    private DisplayedRun shown;
    /** The displayed run if it was started here: its files are deleted when another run replaces it. */
    private DisplayedRun own;

    private Runnable afterwards = () -> {};
    private boolean waiting;

    /** @param stages creates the stage from a function that kills a process of the run */
    public TraceSideView(SideSetup setup, Function<LongConsumer, TraceStage> stages) {
        super(setup);
        stage = stages.apply(new SideProcesses(() -> shown, context().background()));
        status = new TwinStatus(side());
        unobserved = new BaselineRun(context(), lesson(), () -> shown, status::unobserved);
        run = new RunController<>(context(), DisplayedRun::run, this::close, this::showState);
        reporter = new RunStatusReporter(
                context(), status, () -> run.state() instanceof RunController.Starting<DisplayedRun>);
        deadlock = new DeadlockEnding(context(), () -> showState(run.state()));
        build(stage, status.line(), status, List.of());
        updateTexts();
    }

    @Override
    public SourceComparison.ComparedSide code() {
        return shown == null
                ? SourceComparison.ComparedSide.of(program(), source())
                : new SourceComparison.ComparedSide(shown.program(), shown::source, source());
    }

    /** Returns the sources that came with the displayed run; empty for one of the app's own programs. */
    public Map<String, String> sources() {
        return shown == null ? Map.of() : shown.sources();
    }

    /** Links the status to the other side's, so that both have the same height. */
    public void linkTo(TraceSideView twin) {
        status.linkTo(twin.status);
    }

    public TraceStage stage() {
        return stage;
    }

    @Override
    public DisplayedRun shown() {
        return shown;
    }

    @Override
    public void start() {
        start(program(), () -> {});
    }

    /**
     * Starts the program; restarts it if it runs.
     *
     * @param beside the program that is started together with this one, which starts when both are ready
     * @param after  called when it is over or cannot be started, but not when it is stopped
     */
    public void start(Program beside, Runnable after) {
        afterwards = after;
        waiting = false;
        Program program = program();
        List<String> now = values();
        run.start(() -> {
            Jdk jdk = ProgramRequirements.jdk(program, context().jdk());
            makeReady(beside);
            Path traces = context().launcher().folder("traces");
            Recording recording = Recording.start(
                    context().launcher(),
                    context()
                            .preparation()
                            .observed(
                                    program,
                                    now,
                                    jdk,
                                    Texts.language(),
                                    traces,
                                    context().settings().traceLimit()),
                    traces);
            return new DisplayedRun(program, now, recording.trace(), recording, jdk.version());
        });
    }

    /** Builds the program. Must not be called on the event thread. */
    private void makeReady(Program beside) {
        try {
            context()
                    .preparation()
                    .ready(beside, ProgramRequirements.jdk(beside, context().jdk()));
        } catch (RunException e) {
            // Ignored: the other side reports this error.
        }
    }

    /** Other values were chosen: the empty stage shows them, while the picture of a run keeps those it began with. */
    public void valuesChanged() {
        if (shown == null) {
            stage.parameters(lesson().numbers(values()));
        }
    }

    /** Stops what runs, including a program that waits for its turn. */
    @Override
    public void stop() {
        waiting = false;
        run.stop();
        unobserved.clear();
    }

    /** Shows nothing until the other side is done. */
    public void awaitTurn() {
        empty(true);
    }

    /** Whether it shows nothing until the other side is done. */
    public boolean isWaiting() {
        return waiting;
    }

    @Override
    public boolean isRunning() {
        return run.state() instanceof RunController.Live || run.state() instanceof RunController.Starting;
    }

    @Override
    void chosen() {
        empty(waiting);
        programChanged();
    }

    /** Stops what runs, and shows nothing. */
    private void empty(boolean waits) {
        stop();
        show((DisplayedRun) null);
        waiting = waits;
        showState(run.state());
    }

    /**
     * Runs the program without observation, and shows its results beside the displayed run.
     *
     * @param after as in {@link #start(Program, Runnable)}
     */
    public void startUnobserved(Runnable after) {
        unobserved.start(program(), values(), after);
    }

    /** Shows a run from a file. */
    public void open(DisplayedRun saved) {
        waiting = false;
        run.stop();
        chooser().choose(saved.program());
        show(saved);
    }

    @Override
    public void show(long time, long zero, boolean now) {
        stage.live(now && shown != null && shown.isLive());
        stage.over(shown == null || shown.isLive() ? ThreadTrace.NEVER : shown.until(time));
        stage.show(shown == null ? null : shown.trace(), time);
        Snapshot moment = shown == null ? null : shown.trace().at(time);
        reporter.at(moment);
        texts().show(shown, moment, time, zero);
    }

    @Override
    public void follow(ThreadTrace thread) {
        texts().follow(thread);
    }

    @Override
    public String role(long pid) {
        return stage.role(pid);
    }

    @Override
    public void updateTexts() {
        texts().updateTexts();
        stage.languageChanged();
        unobserved.updateTexts();
        if (shown != null && !shown.isLive()) {
            reporter.report();
        } else {
            showState(run.state());
        }
    }

    private void show(DisplayedRun next) {
        if (own != null) {
            remove(own);
            own = null;
        }
        shown = next;
        reporter.about(next);
        if (next != null) {
            stage.parameters(lesson().numbers(next.values()));
        } else {
            unobserved.clear();
        }
        showStage(true);
        runChanged();
    }

    private void showState(RunController.ControllerState<DisplayedRun> state) {
        if (state instanceof RunController.Live<DisplayedRun> live) {
            begin(live.of());
            String stuck = deadlock.sentence(live.of());
            status.showLine(
                    stuck.isEmpty() ? Texts.text("twin.running", live.of().run().pid()) : stuck);
        } else if (state instanceof RunController.Failed<DisplayedRun> failed) {
            status.showLine("");
            continueAfterRun();
            failure().showFailure(failed.reason().getMessage(), StackTraces.of(failed.reason()));
            showStage(false);
        } else if (state instanceof RunController.Ended<DisplayedRun>) {
            continueAfterRun();
        } else if (state instanceof RunController.Starting<DisplayedRun>) {
            status.showLine(Texts.text("screen.starting"));
        } else if (state instanceof RunController.Stopped<DisplayedRun>) {
            if (shown != null && !shown.isLive()) {
                // The displayed run is over, and its results are shown.
                reporter.report();
                return;
            }
            String nothing = Texts.text(waiting ? "twin.turn" : "twin.ready");
            status.showLine(shown == null ? nothing : Texts.text("twin.stopped"));
        }
    }

    /** Calls the action after the run, once. */
    private void continueAfterRun() {
        Runnable next = afterwards;
        afterwards = () -> {};
        next.run();
    }

    private void begin(DisplayedRun of) {
        if (of != shown) {
            show(of);
            own = of;
            deadlock.watch(of);
        }
    }

    /** Deletes the files of an undisplayed run. */
    private void close(DisplayedRun of) {
        if (of != shown) {
            remove(of);
        }
    }

    /** Removes the files of a run after they are read. */
    private void remove(DisplayedRun of) {
        of.recording().complete().thenRunAsync(of.recording()::remove, context().background());
    }
}
