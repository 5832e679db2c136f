package classroom.window;

import classroom.figure.Outcome;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.run.Ending;
import classroom.run.Equipment;
import classroom.run.Jdk;
import classroom.run.Recording;
import classroom.run.RunException;
import classroom.stage.ConsolePane;
import classroom.stage.TraceStage;
import classroom.text.Texts;
import classroom.trace.Deadlock;
import classroom.trace.Moment;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import net.miginfocom.swing.MigLayout;

/** One side of a lesson whose programs are observed: the program, its stage, its source with the threads in it, and what it prints. */
@SuppressWarnings("serial")
final class TracedTwin extends JPanel implements Say.Speaking, TimedSide {
    private static final String STAGE = "stage";
    private static final String TROUBLE = "trouble";
    /** A circle of threads that lasts this long in a trace that still grows is no mistake of reading. */
    private static final long CERTAIN = 300_000_000L;

    private final transient Classroom classroom;
    private final transient Lesson lesson;
    private final transient Supplier<List<String>> values;
    private final transient Runnable changed;
    private final Chooser chooser;
    private final TraceStage stage;
    private final Trouble trouble;
    private final CardLayout cards = new CardLayout();
    private final JPanel place = new JPanel(cards);
    private final TwinStatus status;
    private final transient Unobserved unobserved;
    private final SourcePlace source = new SourcePlace();
    private final ConsolePane console = new ConsolePane();
    private final JTabbedPane texts = new JTabbedPane();
    private final transient SideRun<Shown> run;
    private transient Shown shown;
    private transient Runnable afterwards = () -> { };
    private long time;
    private long zero;
    private transient Ending ending;
    private transient List<String> endFaults = List.of();

    /**
     * @param side    {@code left} or {@code right}, for names and settings
     * @param program which one it is at first
     * @param stages  makes the stage, which gets what kills a process of the run
     * @param values  gives the values for the lesson's parameters
     * @param chosen  called after the reader has chosen another program
     * @param changed called when another run is shown
     */
    TracedTwin(Classroom classroom, Lesson lesson, String side, Program program,
            Function<LongConsumer, TraceStage> stages, Supplier<List<String>> values, Runnable chosen, Runnable changed) {
        super(new MigLayout("insets 0, fill, wrap, gap 4 4, nocache", "[grow, fill]", "[]0[fill]0[]0[grow, fill]"));
        this.classroom = classroom;
        this.lesson = lesson;
        this.values = values;
        stage = stages.apply(this::kill);
        this.changed = changed;
        setName("twin." + side);
        status = new TwinStatus(side);
        unobserved = new Unobserved(classroom, lesson, () -> shown, status::unobserved);
        run = new SideRun<>(classroom, Shown::run, of -> { }, this::tell);
        trouble = new Trouble(this::start);
        chooser = new Chooser(lesson, program, next -> {
            classroom.settings().chooseProgram(lesson.id(), side, next.id());
            show((Shown) null);
            chosen.run();
        });
        place.putClientProperty("FlatLaf.style", "border: 1,1,1,1,$Component.borderColor");
        place.add(stage, STAGE);
        place.add(trouble, TROUBLE);
        Say.name(console.text(), "console.name");
        texts.putClientProperty("FlatLaf.style", "tabHeight: 24; tabInsets: 2,8,2,8");
        texts.addTab("", source);
        texts.addTab("", console);
        texts.addChangeListener(change -> showConsole());
        source.setName("source." + side);
        add(chooser, "wmin 0");
        add(place, "wmin 0, h 150:45%:");
        add(status, "wmin 0");
        // Its own size is that of all that was printed, which takes long to measure.
        texts.setPreferredSize(new Dimension(0, 0));
        texts.setMinimumSize(new Dimension(0, 0));
        texts.setName("texts." + side);
        add(texts, "wmin 0, h 60:60:");
        sayAgain();
    }

    Chooser chooser() {
        return chooser;
    }

    Program program() {
        return chooser.program();
    }

    SourcePlace source() {
        return source;
    }

    TraceStage stage() {
        return stage;
    }

    ConsolePane console() {
        return console;
    }

    @Override
    public Shown shown() {
        return shown;
    }

    /** Starts the program, observed; anew if it runs. */
    void start() {
        start(() -> { });
    }

    /**
     * The same.
     *
     * @param after called when it is over or can't be started, but not when it is stopped
     */
    void start(Runnable after) {
        afterwards = after;
        Program program = program();
        List<String> now = values.get();
        run.start(() -> {
            Jdk jdk = Equipment.jdk(program, classroom.jdk());
            Path traces = classroom.launcher().folder("traces");
            Recording recording = Recording.start(classroom.launcher(), classroom.preparation()
                    .observed(program, now, jdk, Texts.language(), traces, classroom.settings().traceLimit()), traces);
            return new Shown(program, now, recording.trace(), recording, jdk.version());
        });
    }

    void stop() {
        run.stop();
        unobserved.clear();
    }

    /** Has nothing to show until the other side is done. */
    void awaitTurn() {
        stop();
        show((Shown) null);
        status.tell(Texts.text("twin.turn"));
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
    void open(Shown saved) {
        run.stop();
        chooser.choose(saved.program());
        show(saved);
        report();
    }

    @Override
    public void show(long time, long zero, boolean now) {
        stage.live(now && shown != null && shown.isLive());
        stage.show(shown == null ? null : shown.trace(), time);
        this.time = time;
        this.zero = zero;
        showConsole();
        Moment moment = shown == null ? null : shown.trace().at(time);
        status.faults(shown == null ? List.of() : faults(moment));
        if (source.pane() != null) {
            source.pane().mark(shown == null ? SourceMarks.NONE : SourceMarks.of(shown.program(), shown.trace(), moment));
        }
    }

    /** What nobody sees needs no work. */
    private void showConsole() {
        if (texts.getSelectedComponent() == console) {
            console.show(shown == null ? null : shown.trace(), time, zero);
        }
    }

    @Override
    public void sayAgain() {
        texts.setTitleAt(0, Texts.text("twin.source"));
        texts.setTitleAt(1, Texts.text("twin.console"));
        stage.languageChanged();
        unobserved.sayAgain();
        if (shown != null && !shown.isLive()) {
            report();
        } else {
            tell(run.state());
        }
    }

    /** Kills a process of the run; no other. */
    private void kill(long pid) {
        if (shown != null && shown.isLive()) {
            ProcessHandle.of(pid).filter(this::isOfTheRun).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** Whether a process belongs to the run; it may have been started just now. */
    private boolean isOfTheRun(ProcessHandle process) {
        Optional<ProcessHandle> ancestor = Optional.of(process);
        while (ancestor.isPresent() && ancestor.get().pid() != shown.run().pid()) {
            ancestor = ancestor.get().parent();
        }
        return ancestor.isPresent() || shown.run().processes().stream().anyMatch(each -> each.pid() == process.pid());
    }

    private void show(Shown next) {
        shown = next;
        ending = null;
        endFaults = List.of();
        status.faults(List.of());
        if (next != null) {
            stage.parameters(lesson.numbers(next.values()));
        } else {
            unobserved.clear();
        }
        cards.show(place, STAGE);
        changed.run();
    }

    private void tell(SideRun.State<Shown> state) {
        if (state instanceof SideRun.Live<Shown> live) {
            begin(live.of());
            status.tell(Texts.text("twin.running", live.of().run().pid()));
        } else if (state instanceof SideRun.Failed<Shown> failed) {
            status.tell("");
            goOn();
            trouble.tell(failed.reason().getMessage(), Details.of(failed.reason()));
            cards.show(place, TROUBLE);
        } else if (state instanceof SideRun.Ended<Shown>) {
            goOn();
        } else if (state instanceof SideRun.Starting<Shown>) {
            status.tell(Texts.text("screen.starting"));
        } else if (state instanceof SideRun.Stopped<Shown>) {
            status.tell(shown == null ? Texts.text("twin.ready") : Texts.text("twin.stopped"));
        }
    }

    /** Does once what was to be done after the run. */
    private void goOn() {
        Runnable next = afterwards;
        afterwards = () -> { };
        next.run();
    }

    private void begin(Shown of) {
        if (of != shown) {
            show(of);
            // The run may be over some time before all of its trace is read.
            of.recording().complete().thenAccept(how -> EventQueue.invokeLater(() -> {
                if (of == shown) {
                    ending = how;
                    report();
                }
            }));
        }
    }

    /** Says what a run came to that is over, soon: looking through it takes time. */
    private void report() {
        Shown of = shown;
        Ending how = ending;
        classroom.background().execute(() -> {
            RunReport report = RunReport.of(of, how);
            EventQueue.invokeLater(() -> {
                if (of == shown && !(run.state() instanceof SideRun.Starting<Shown>)) {
                    status.tell(report.line());
                    endFaults = report.faults();
                }
            });
        });
    }

    /** What is wrong with the run at a moment, and with what is known of it. */
    private List<String> faults(Moment moment) {
        List<String> faults = new ArrayList<>(endFaults);
        // A process that was ended takes its threads out of the deadlock: then the last that was noted is told.
        Moment last = shown.isLive() || time <= shown.trace().end() ? moment : shown.trace().at(shown.trace().end());
        Deadlock.in(last, shown.isLive() ? CERTAIN : 0).map(Outcome::deadlock).ifPresent(faults::add);
        faults.addAll(Outcome.missing(shown.trace()));
        if (shown.recording() != null && shown.recording().fault().isPresent()) {
            faults.add(Texts.text("twin.unread"));
        }
        return faults;
    }
}
