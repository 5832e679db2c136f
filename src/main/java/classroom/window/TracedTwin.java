package classroom.window;

import classroom.figure.Labels;
import classroom.figure.LessonFigures;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.run.Ending;
import classroom.run.Equipment;
import classroom.run.Jdk;
import classroom.run.OutputLine;
import classroom.run.Recording;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.run.Source;
import classroom.stage.ConsolePane;
import classroom.stage.TraceStage;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Lost;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import net.miginfocom.swing.MigLayout;

/** One side of a lesson whose programs are observed: the program, its stage, its source with the threads in it, and what it prints. */
@SuppressWarnings("serial")
final class TracedTwin extends JPanel implements Say.Speaking, TimedSide {
    private static final String STAGE = "stage";
    private static final String TROUBLE = "trouble";

    private final transient Classroom classroom;
    private final transient Lesson lesson;
    private final transient Supplier<List<String>> values;
    private final transient Runnable changed;
    private final Chooser chooser;
    private final TraceStage stage;
    private final Trouble trouble;
    private final CardLayout cards = new CardLayout();
    private final JPanel place = new JPanel(cards);
    private final JLabel status = new JLabel(" ");
    private final JLabel unobserved = new JLabel();
    private final SourcePlace source = new SourcePlace();
    private final ConsolePane console = new ConsolePane();
    private final JTabbedPane texts = new JTabbedPane();
    private final transient SideRun<Shown> run;
    private transient Shown shown;

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
        source.setName("source." + side);
        status.setName("status." + side);
        add(chooser, "wmin 0");
        add(place, "wmin 0, h 150:45%:");
        unobserved.setName("unobserved." + side);
        add(status, "split 2, wmin 0");
        add(unobserved, "wmin 0");
        add(texts, "wmin 0, h 60:60:");
        sayAgain();
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

    @Override
    public Shown shown() {
        return shown;
    }

    /** Starts the program, observed; anew if it runs. */
    void start() {
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
    }

    /** Runs the program with nothing noted, and says what it came to beside the run on show. */
    void startUnobserved() {
        Program program = program();
        List<String> now = values.get();
        Language language = Texts.language();
        unobserved.setText(Texts.text("screen.starting"));
        classroom.background().execute(() -> {
            try {
                Jdk jdk = Equipment.jdk(program, classroom.jdk());
                Run plain = classroom.launcher().start(classroom.preparation().byItself(program, now, jdk, language));
                plain.ended().thenAccept(ending -> EventQueue.invokeLater(() -> tellUnobserved(program, now, plain, ending)));
            } catch (RunException e) {
                EventQueue.invokeLater(() -> unobserved.setText(e.getMessage()));
            }
        });
    }

    /** Shows a run from a file. */
    void open(Shown saved) {
        run.stop();
        chooser.choose(saved.program());
        show(saved);
    }

    @Override
    public void show(long time, long zero, boolean now) {
        stage.live(now && shown != null && shown.isLive());
        stage.show(shown == null ? null : shown.trace(), time);
        console.show(shown == null ? null : shown.trace(), time, zero);
        if (source.pane() != null) {
            source.pane().mark(shown == null ? SourceMarks.NONE
                    : SourceMarks.of(shown.program(), shown.trace(), shown.trace().at(time)));
        }
    }

    @Override
    public void sayAgain() {
        texts.setTitleAt(0, Texts.text("twin.source"));
        texts.setTitleAt(1, Texts.text("twin.console"));
        stage.languageChanged();
        tell(run.state());
    }

    /** Kills a process of the run; no other. */
    private void kill(long pid) {
        if (shown != null && shown.isLive() && shown.run().processes().stream().anyMatch(each -> each.pid() == pid)) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private void show(Shown next) {
        shown = next;
        if (next != null) {
            stage.parameters(lesson.numbers(next.values()));
        }
        cards.show(place, STAGE);
        changed.run();
    }

    private void tell(SideRun.State<Shown> state) {
        if (state instanceof SideRun.Live<Shown> live) {
            show(live.of());
            status.setText(Texts.text("twin.running", live.of().run().pid()));
        } else if (state instanceof SideRun.Ended<Shown> ended) {
            tellEnd(ended.of(), ended.ending());
        } else if (state instanceof SideRun.Failed<Shown> failed) {
            trouble.tell(failed.reason().getMessage(), Details.of(failed.reason()));
            cards.show(place, TROUBLE);
        } else if (state instanceof SideRun.Starting<Shown>) {
            status.setText(Texts.text("screen.starting"));
        } else {
            status.setText(shown == null ? Texts.text("twin.ready") : Texts.text("twin.stopped"));
        }
    }

    private void tellUnobserved(Program program, List<String> started, Run plain, Ending ending) {
        Map<String, Number> figures = LessonFigures.of(program.id(), plain.output().snapshot().text(Source.OUT),
                lesson.numbers(started));
        unobserved.setText(Texts.text("twin.unobserved", ending.millis() / 1e3, Labels.line(figures)));
    }

    /** What observing cost, and what was left out; and if the program failed, with what. */
    private void tellEnd(Shown of, Ending ending) {
        long lost = of.trace().lost(Lost.LINES) + of.trace().lost(Lost.FIELDS);
        String cost = Texts.text(lost == 0 ? "twin.observed" : "twin.observed.lost", ending.millis() / 1e3, of.trace().size(), lost);
        String failed = of.run().output().snapshot().lines().stream().map(OutputLine::text).reduce((one, other) -> other)
                .filter(last -> ending.status() != 0).orElse("");
        status.setText(ending.status() == 0 ? cost
                : Texts.text("twin.failed", ending.status()) + "  " + failed + "  " + cost);
    }
}
