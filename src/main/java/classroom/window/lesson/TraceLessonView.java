package classroom.window.lesson;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.lesson.Program;
import classroom.race.RaceAccess;
import classroom.stage.StageSearch;
import classroom.stage.TraceStage;
import classroom.trace.ThreadSnapshot;
import classroom.window.AppContext;
import classroom.window.action.AppAction;
import classroom.window.i18n.Localizer;
import classroom.window.playback.PlaybackState;
import classroom.window.schedule.SchedulePanes;
import classroom.window.series.ManyRunsDialog;
import classroom.window.series.SpeedUpPane;
import classroom.window.side.DisplayedRun;
import classroom.window.side.TraceSideView;
import classroom.window.theme.Icons;
import java.awt.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;

/** The view of a lesson whose programs are observed. */
public final class TraceLessonView extends LessonView {
    /** The default number of runs in a series of many runs. */
    private static final int DEFAULT_TIMES = 50;

    private TraceSideView left;
    private TraceSideView right;
    private transient Optional<SpeedUpPane> speedUps;
    private final RacesPane races;
    /** The sources that came with the displayed runs when they were last compared. */
    private List<Map<String, String>> compared = List.of(Map.of(), Map.of());

    private transient SchedulePanes schedule;
    private boolean begun;

    /**
     * @param buttons the buttons in the bar
     * @param series  less prominent buttons in the bar
     * @param stages  creates a stage for each side from a function that kills a process of its run
     */
    public TraceLessonView(
            AppContext context,
            Lesson lesson,
            List<AppAction> buttons,
            List<AppAction> series,
            Function<LongConsumer, TraceStage> stages) {
        super(context, lesson, !lesson.inTurn(), false);
        races = new RacesPane(context.background(), this::show);
        plan(
                () -> left = new TraceSideView(setup("left", 0, this::chosen, this::changed), stages),
                () -> right = new TraceSideView(setup("right", 1, this::chosen, this::changed), stages),
                () -> build(buttons, series),
                () -> {
                    parameters().show(left.program(), right.program());
                    left.valuesChanged();
                    right.valuesChanged();
                });
    }

    private void build(List<AppAction> buttons, List<AppAction> series) {
        left.linkTo(right);
        List<JComponent> bar = new ArrayList<>();
        buttons.forEach(each -> bar.add(each.button()));
        series.forEach(each -> bar.add(each.iconButton()));
        left.stage().search().ifPresent(search -> {
            JButton find = Localizer.tip(Localizer.text(new JButton(Icons.icon("find")), search.text()), search.tip());
            find.setName("find");
            find.addActionListener(click -> find());
            bar.add(find);
        });
        Map<String, JComponent> more = new LinkedHashMap<>();
        more.put("race.title", races);
        int cores = Runtime.getRuntime().availableProcessors();
        speedUps = Catalog.spec(lesson().id())
                .flatMap(LessonSpec::speedUp)
                .map(spec -> new SpeedUpPane(context(), lesson(), spec, parameters()::values, cores));
        speedUps.ifPresent(pane -> more.put("speedup.title", pane));
        schedule = new SchedulePanes(
                context(), new SchedulableLesson(this, left, right, () -> showFoot(schedule.stepper())));
        more.put("schedule.orders", schedule.orders());
        more.put("schedule.stepper", schedule.stepper());
        build(left, right, bar, more);
    }

    @Override
    public void begin() {
        clock().start();
        if (!begun) {
            begun = true;
            context()
                    .background()
                    .execute(() ->
                            context().preparation().trainObserved(context().jdk()));
        }
        checkRequirements();
        fillSources(() -> clock().refresh());
    }

    @Override
    public void pause() {
        schedule.leave();
        super.pause();
    }

    @Override
    void parametersChanged() {
        left.valuesChanged();
        right.valuesChanged();
        schedule.pageChanged();
    }

    @Override
    public void checkRequirements() {
        findRequirements();
    }

    @Override
    public void run() {
        speedUps.ifPresent(SpeedUpPane::takeTyped);
        if (lesson().inTurn()) {
            right.awaitTurn();
            left.start(left.program(), right::start);
        } else {
            left.start(right.program(), () -> {});
            right.start(left.program(), () -> {});
        }
        clock().goLive();
    }

    @Override
    public void stop() {
        left.stop();
        right.stop();
    }

    @Override
    public void compare() {
        compared = savedSources();
        super.compare();
    }

    /** Shows a run from a file, on the side that has its program. */
    public void open(DisplayedRun saved) {
        show(saved.program().equals(right.program()) ? 1 : 0, saved);
    }

    /** Shows a run on a side, 0 for the left one. */
    public void show(int side, DisplayedRun run) {
        (side == 0 ? left : right).open(run);
        chosen();
    }

    /** Returns the state of the playback. */
    public PlaybackState player() {
        return clock().player();
    }

    /** Whether the displayed time is updated periodically; not while nothing can change. */
    public boolean isTicking() {
        return clock().isTicking();
    }

    @Override
    public boolean isObserved() {
        return true;
    }

    @Override
    public void runUnobserved() {
        Runnable other = () -> right.startUnobserved(() -> {});
        left.startUnobserved(lesson().inTurn() ? other : () -> {});
        if (!lesson().inTurn()) {
            other.run();
        }
    }

    /** Opens the dialog that runs both programs many times. */
    public void runMany(Frame owner) {
        List<Program> programs = left.program().equals(right.program())
                ? List.of(left.program())
                : List.of(left.program(), right.program());
        new ManyRunsDialog(owner, context(), lesson(), programs, parameters().values(), DEFAULT_TIMES, this::show)
                .setVisible(true);
    }

    /** Shows the first result of the stages' search, on the left side or else on the right, and its source line. */
    private void find() {
        for (TraceSideView side : shown()) {
            Optional<StageSearch.Found> found =
                    side.stage().search().flatMap(search -> search.first().get());
            if (found.isPresent()) {
                long time = found.get().time();
                clock().moveTo(time - clock().zero(side));
                ThreadSnapshot who =
                        side.shown().trace().at(time).thread(found.get().thread());
                if (who != null && who.line() != null) {
                    side.source().see(who.line().line());
                }
                return;
            }
        }
    }

    /** Called when another run is displayed, which may have its own source. */
    private void changed() {
        clock().goLive();
        if (!savedSources().equals(compared)) {
            compare();
        }
    }

    private List<Map<String, String>> savedSources() {
        return List.of(left.sources(), right.sources());
    }

    /**
     * Called when another program is chosen. If that stopped the left run, the right one is no longer started after it.
     */
    private void chosen() {
        if (right.isWaiting() && !left.isRunning()) {
            right.stop();
        }
        parameters().show(left.program(), right.program());
        schedule.pageChanged();
        compare();
    }

    /** Shows an event of a displayed run: its time and its source line. */
    private void show(int run, RaceAccess what) {
        List<TraceSideView> sides = shown();
        if (run < sides.size()) {
            TraceSideView side = sides.get(run);
            clock().moveTo(what.time() - clock().zero(side));
            side.source().see(what.line());
        }
    }

    private List<TraceSideView> shown() {
        return Stream.of(left, right)
                .filter(side -> side.shown() != null && side.shown().trace().start() != 0)
                .toList();
    }

    @Override
    protected void ticked() {
        left.stage().twinTook(right.stage().took());
        right.stage().twinTook(left.stage().took());
        races.show(shown().stream().map(TraceSideView::shown).toList());
    }
}
