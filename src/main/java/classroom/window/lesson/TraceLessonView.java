package classroom.window.lesson;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.metrics.bank.LostUpdate;
import classroom.stage.TraceStage;
import classroom.stage.bank.AccountStage;
import classroom.stage.sum.SumStage;
import classroom.trace.ThreadSnapshot;
import classroom.window.AppContext;
import classroom.window.action.AppAction;
import classroom.window.i18n.Localizer;
import classroom.window.playback.PlaybackController;
import classroom.window.playback.PlaybackState;
import classroom.window.series.ManyRunsDialog;
import classroom.window.series.SpeedUpPane;
import classroom.window.side.DisplayedRun;
import classroom.window.side.TraceSideView;
import classroom.window.source.SourceComparison;
import classroom.window.theme.Icons;
import java.awt.EventQueue;
import java.awt.Frame;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Both sides of a lesson whose programs are observed, the bar that moves the time, and the lanes of both on one clock. */
@SuppressWarnings("serial")
final class TraceLessonView extends LessonView {
    /** So often are both programs run when they are run many times, until the reader chooses. */
    private static final int MANY = 50;

    private final transient AppContext classroom;
    private final transient Lesson lesson;
    private final ParameterBar parameters;
    private final TraceSideView left;
    private final TraceSideView right;
    private final transient PlaybackController clock;
    /** What the sides had brought when their sources were compared last. */
    private transient List<Map<String, String>> compared = List.of(Map.of(), Map.of());
    private boolean begun;

    /**
     * @param buttons for the bar
     * @param series  for the bar as well, less prominent
     * @param stages  makes a stage for each side, which gets what kills a process of its run
     */
    TraceLessonView(AppContext classroom, Lesson lesson, List<AppAction> buttons, List<AppAction> series,
            Function<LongConsumer, TraceStage> stages) {
        super(new MigLayout("insets 0, fill, wrap 2, gap 10 5", "[grow, fill, sg side][grow, fill, sg side]", "[grow, fill][][]"));
        this.classroom = classroom;
        this.lesson = lesson;
        clock = new PlaybackController(this::tick, !lesson.inTurn(), false);
        parameters = new ParameterBar(classroom.settings(), lesson, () -> { });
        left = twin("left", lesson.programs().get(0), stages);
        right = twin("right", lesson.programs().get(1), stages);
        left.beside(right);
        JPanel bar = new JPanel(new MigLayout("insets 0, fill, gap 6"));
        buttons.forEach(each -> bar.add(each.button()));
        series.forEach(each -> bar.add(each.iconButton()));
        if (left.stage() instanceof AccountStage) {
            JButton find = Localizer.tip(Localizer.text(new JButton(Icons.icon("find")), "bank.find"), "bank.find.tip");
            find.setName("find");
            find.addActionListener(click -> findLost());
            bar.add(find);
        }
        bar.add(parameters, "pushx, alignx right");
        parameters.show(left.program(), right.program());
        add(left, "wmin 0");
        add(right, "wmin 0");
        add(bar, "span 2, growx, wmin 0");
        clock.sides(left, right);
        add(clock.transport(), "span 2, growx, wmin 0");
        BottomTabs tabs = new BottomTabs(clock.lanes(), new LessonText(classroom, lesson, this::runs));
        if (left.stage() instanceof SumStage) {
            tabs.add("speedup.title", new SpeedUpPane(classroom, lesson, parameters::values, Runtime.getRuntime().availableProcessors()));
        }
        addFoot(tabs, 27);
    }

    @Override
    void begin() {
        clock.start();
        if (!begun) {
            begun = true;
            classroom.background().execute(() -> classroom.preparation().trainObserved(classroom.jdk()));
        }
        equip();
        if (left.source().pane() == null) {
            EventQueue.invokeLater(() -> {
                left.source().fill();
                right.source().fill();
                clock.refresh();
                compare();
            });
        }
    }

    @Override
    void equip() {
        seek(classroom, lesson, left.chooser(), right.chooser());
    }

    @Override
    void pause() {
        clock.stop();
    }

    @Override
    void run() {
        if (lesson.inTurn()) {
            right.awaitTurn();
            left.start(left.program(), right::start);
        } else {
            left.start(right.program(), () -> { });
            right.start(left.program(), () -> { });
        }
        clock.goLive();
    }

    @Override
    void stop() {
        left.stop();
        right.stop();
    }

    @Override
    void compare() {
        compared = brought();
        SourceComparison.show(classroom, left.code(), right.code());
    }

    /** Shows a run from a file, on the side that has its program. */
    void open(DisplayedRun saved) {
        show(saved.program().equals(right.program()) ? 1 : 0, saved);
    }

    /** Shows a run on a side, 0 for the left one. */
    void show(int side, DisplayedRun run) {
        (side == 0 ? left : right).open(run);
        chosen();
    }

    /** Which time is shown. */
    PlaybackState player() {
        return clock.player();
    }

    /** Whether the page's time is looked at again and again: not while nothing can change. */
    boolean isTicking() {
        return clock.isTicking();
    }

    /** The runs on show, of the left side first. */
    List<DisplayedRun> runs() {
        return shown().stream().map(TraceSideView::shown).toList();
    }

    /** Runs both programs with nothing noted, and says what they came to. */
    void runUnobserved() {
        Runnable other = () -> right.startUnobserved(() -> { });
        left.startUnobserved(lesson.inTurn() ? other : () -> { });
        if (!lesson.inTurn()) {
            other.run();
        }
    }

    /** Opens the dialog that runs both programs many times. */
    void runMany(Frame owner) {
        List<Program> programs = left.program().equals(right.program()) ? List.of(left.program())
                : List.of(left.program(), right.program());
        new ManyRunsDialog(owner, classroom, lesson, programs, parameters.values(), MANY, this::show).setVisible(true);
    }

    /** Goes to the first lost update of either side, and shows who overwrote whom. */
    private void findLost() {
        for (TraceSideView side : shown()) {
            if (side.stage() instanceof AccountStage account && account.firstLost().isPresent()) {
                LostUpdate lost = account.firstLost().get();
                account.select(lost);
                clock.moveTo(lost.at() - clock.zero(side));
                ThreadSnapshot who = side.shown().trace().at(lost.at()).thread(lost.by().track());
                if (who != null && who.line() != null) {
                    side.source().see(who.line().line());
                }
                return;
            }
        }
    }

    private TraceSideView twin(String side, Program usual, Function<LongConsumer, TraceStage> stages) {
        String id = classroom.settings().program(lesson.id(), side, usual.id());
        Program program = lesson.programs().stream().filter(each -> each.id().equals(id)).findFirst().orElse(usual);
        return new TraceSideView(classroom, lesson, side, program, stages, parameters::values, this::chosen, this::changed);
    }

    /** Another run is on show: it may have brought its own source, or the one before had. */
    private void changed() {
        clock.goLive();
        if (!brought().equals(compared)) {
            compare();
        }
    }

    private List<Map<String, String>> brought() {
        return List.of(left.sources(), right.sources());
    }

    /** Another program is on a side. Where that ended the left run, the right one's turn doesn't come any more. */
    private void chosen() {
        if (right.isWaiting() && !left.isRunning()) {
            right.stop();
        }
        parameters.show(left.program(), right.program());
        compare();
    }

    private List<TraceSideView> shown() {
        return Stream.of(left, right).filter(side -> side.shown() != null && side.shown().trace().start() != 0).toList();
    }

    private void tick() {
        left.stage().twinTook(right.stage().took());
        right.stage().twinTook(left.stage().took());
    }
}
