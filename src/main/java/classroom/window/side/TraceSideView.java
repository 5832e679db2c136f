package classroom.window.side;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.run.Recording;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.ProgramRequirements;
import classroom.stage.ConsolePane;
import classroom.stage.TraceStage;
import classroom.text.Texts;
import classroom.trace.Snapshot;
import classroom.trace.ThreadTrace;
import classroom.window.AppContext;
import classroom.window.dialog.StackTraces;
import classroom.window.i18n.Localizer;
import classroom.window.lesson.ProgramChooser;
import classroom.window.playback.PlaybackView;
import classroom.window.source.LazySourcePane;
import classroom.window.source.SourceComparison;
import java.awt.CardLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** One side of a lesson whose programs are observed: the program, its stage, its source with the threads in it, and what it prints. */
@SuppressWarnings("serial")
final class TraceSideView extends JPanel implements Localizer.Localizable, PlaybackView {
    private static final String STAGE = "stage";
    private static final String TROUBLE = "trouble";
    private static final int TAB = 24;

    private final transient AppContext classroom;
    private final transient Lesson lesson;
    private final transient Supplier<List<String>> values;
    private final transient Runnable changed;
    private final ProgramChooser chooser;
    private final TraceStage stage;
    private final FailurePanel trouble;
    private final CardLayout cards = new CardLayout();
    private final JPanel place = new JPanel(cards);
    private final TwinStatus status;
    private final transient BaselineRun unobserved;
    private final SourceOutputTabs texts;
    private final transient RunController<DisplayedRun> run;
    private final transient RunStatusReporter reporter;
    private transient DisplayedRun shown;
    /** The run that was started here and is on show, whose files are ours to remove. */
    private transient DisplayedRun own;
    private transient Runnable afterwards = () -> { };
    private boolean waiting;

    /**
     * @param side    {@code left} or {@code right}, for names and settings
     * @param program which one it is at first
     * @param stages  makes the stage, which gets what kills a process of the run
     * @param values  gives the values for the lesson's parameters
     * @param chosen  called after the reader has chosen another program, and what ran is ended
     * @param changed called when another run is shown
     */
    TraceSideView(AppContext classroom, Lesson lesson, String side, Program program,
            Function<LongConsumer, TraceStage> stages, Supplier<List<String>> values, Runnable chosen, Runnable changed) {
        super(new MigLayout("insets 0, fill, wrap, gap 4 4, nocache", "[grow, fill]", "[]0[fill]0[]0[grow, fill]"));
        this.classroom = classroom;
        this.lesson = lesson;
        this.values = values;
        stage = stages.apply(this::kill);
        this.changed = changed;
        setName("twin." + side);
        status = new TwinStatus(side);
        unobserved = new BaselineRun(classroom, lesson, () -> shown, status::unobserved);
        run = new RunController<>(classroom, DisplayedRun::run, this::close, this::tell);
        reporter = new RunStatusReporter(classroom, status, () -> run.state() instanceof RunController.Starting<DisplayedRun>);
        trouble = new FailurePanel(this::start);
        chooser = new ProgramChooser(lesson, program, next -> {
            classroom.settings().chooseProgram(lesson.id(), side, next.id());
            empty(waiting);
            chosen.run();
        });
        place.putClientProperty("FlatLaf.style", "border: 1,1,1,1,$Component.borderColor");
        place.add(stage, STAGE);
        place.add(trouble, TROUBLE);
        texts = new SourceOutputTabs(side, TAB);
        add(chooser, "wmin 0");
        add(place, "wmin 0, h 150:45%:");
        add(status, "wmin 0");
        add(texts, "wmin 0, h 60:60:");
        updateTexts();
    }

    ProgramChooser chooser() {
        return chooser;
    }

    Program program() {
        return chooser.program();
    }

    /** What was run, or is going to be. */
    SourceComparison.ComparedSide code() {
        return shown == null ? SourceComparison.ComparedSide.of(program(), source()) : new SourceComparison.ComparedSide(shown.program(), shown::source, source());
    }

    /** The sources that came with the run on show; none with one of the app's own programs. */
    Map<String, String> sources() {
        return shown == null ? Map.of() : shown.sources();
    }

    /** From now on, what stands below the stage is as high on both sides. */
    void beside(TraceSideView twin) {
        status.beside(twin.status);
    }

    LazySourcePane source() {
        return texts.source();
    }

    TraceStage stage() {
        return stage;
    }

    ConsolePane console() {
        return texts.console();
    }

    @Override
    public DisplayedRun shown() {
        return shown;
    }

    /** Starts the program, observed; anew if it runs. */
    void start() {
        start(program(), () -> { });
    }

    /**
     * The same.
     *
     * @param beside the program that is started beside this one, which starts when both are ready to
     * @param after  called when it is over or can't be started, but not when it is stopped
     */
    void start(Program beside, Runnable after) {
        afterwards = after;
        waiting = false;
        Program program = program();
        List<String> now = values.get();
        run.start(() -> {
            Jdk jdk = ProgramRequirements.jdk(program, classroom.jdk());
            makeReady(beside);
            Path traces = classroom.launcher().folder("traces");
            Recording recording = Recording.start(classroom.launcher(), classroom.preparation()
                    .observed(program, now, jdk, Texts.language(), traces, classroom.settings().traceLimit()), traces);
            return new DisplayedRun(program, now, recording.trace(), recording, jdk.version());
        });
    }

    /** On any thread but the event thread. */
    private void makeReady(Program beside) {
        try {
            classroom.preparation().ready(beside, ProgramRequirements.jdk(beside, classroom.jdk()));
        } catch (RunException e) {
            // Its own side says so.
        }
    }

    /** Ends what runs; and it waits for no turn. */
    void stop() {
        waiting = false;
        run.stop();
        unobserved.clear();
    }

    /** Has nothing to show until the other side is done. */
    void awaitTurn() {
        empty(true);
    }

    /** Whether it has nothing to show until the other side is done. */
    boolean isWaiting() {
        return waiting;
    }

    /** Whether its program runs, or will soon. */
    boolean isRunning() {
        return run.state() instanceof RunController.Live || run.state() instanceof RunController.Starting;
    }

    /** Ends what runs, and shows nothing. */
    private void empty(boolean waits) {
        stop();
        show((DisplayedRun) null);
        waiting = waits;
        tell(run.state());
    }

    /**
     * Runs the program with nothing noted, and says what it came to beside the run on show.
     *
     * @param after as in {@link #start(Runnable)}
     */
    void startUnobserved(Runnable after) {
        unobserved.start(program(), values.get(), after);
    }

    /** Shows a run from a file. */
    void open(DisplayedRun saved) {
        waiting = false;
        run.stop();
        chooser.choose(saved.program());
        show(saved);
    }

    @Override
    public void show(long time, long zero, boolean now) {
        stage.live(now && shown != null && shown.isLive());
        stage.over(shown == null || shown.isLive() ? ThreadTrace.NEVER : shown.until(time));
        stage.show(shown == null ? null : shown.trace(), time);
        Snapshot moment = shown == null ? null : shown.trace().at(time);
        reporter.at(moment);
        texts.show(shown, moment, time, zero);
    }

    @Override
    public String role(long pid) {
        return stage.role(pid);
    }

    @Override
    public void updateTexts() {
        texts.updateTexts();
        stage.languageChanged();
        unobserved.updateTexts();
        if (shown != null && !shown.isLive()) {
            reporter.report();
        } else {
            tell(run.state());
        }
    }

    private void kill(long pid) {
        if (shown != null) {
            shown.kill(pid);
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
            stage.parameters(lesson.numbers(next.values()));
        } else {
            unobserved.clear();
        }
        cards.show(place, STAGE);
        changed.run();
    }

    private void tell(RunController.ControllerState<DisplayedRun> state) {
        if (state instanceof RunController.Live<DisplayedRun> live) {
            begin(live.of());
            status.tell(Texts.text("twin.running", live.of().run().pid()));
        } else if (state instanceof RunController.Failed<DisplayedRun> failed) {
            status.tell("");
            goOn();
            trouble.tell(failed.reason().getMessage(), StackTraces.of(failed.reason()));
            cards.show(place, TROUBLE);
        } else if (state instanceof RunController.Ended<DisplayedRun>) {
            goOn();
        } else if (state instanceof RunController.Starting<DisplayedRun>) {
            status.tell(Texts.text("screen.starting"));
        } else if (state instanceof RunController.Stopped<DisplayedRun>) {
            if (shown != null && !shown.isLive()) {
                // What is on show is over, and says what it came to.
                reporter.report();
                return;
            }
            String nothing = Texts.text(waiting ? "twin.turn" : "twin.ready");
            status.tell(shown == null ? nothing : Texts.text("twin.stopped"));
        }
    }

    /** Does once what was to be done after the run. */
    private void goOn() {
        Runnable next = afterwards;
        afterwards = () -> { };
        next.run();
    }

    private void begin(DisplayedRun of) {
        if (of != shown) {
            show(of);
            own = of;
        }
    }

    /** Lets go of a run that was started here: the files of one that is not on show go. */
    private void close(DisplayedRun of) {
        if (of != shown) {
            remove(of);
        }
    }

    /** Removes the files of a run when all of them is read. */
    private void remove(DisplayedRun of) {
        of.recording().complete().thenRunAsync(of.recording()::remove, classroom.background());
    }
}
