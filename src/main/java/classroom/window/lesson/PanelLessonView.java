package classroom.window.lesson;

import classroom.lesson.Lesson;
import classroom.lesson.LessonParameter;
import classroom.lesson.Program;
import classroom.screen.Screen;
import classroom.window.AppContext;
import classroom.window.action.AppAction;
import classroom.window.playback.PlaybackController;
import classroom.window.side.DisplayedRun;
import classroom.window.side.PanelSideView;
import classroom.window.side.ScriptedClicks;
import classroom.window.source.SourceComparison;
import java.awt.EventQueue;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;

/** Both sides of a lesson of panels, the bar that runs them, the bar that moves the time, and the lanes of both on one clock. */
@SuppressWarnings("serial")
final class PanelLessonView extends LessonView {
    private static final int RESTART_AFTER_MS = 500;
    /** The lanes show so many times as much as the heartbeats: a panel may be on show for an hour. */
    private static final double LANES = 2;

    private final transient AppContext classroom;
    private final transient Lesson lesson;
    private final PanelSideView left;
    private final PanelSideView right;
    private final ParameterBar parameters;
    private final transient PlaybackController clock = new PlaybackController(this::refresh, true, true);
    private final Timer restart = new Timer(RESTART_AFTER_MS, tick -> runAgain());
    private boolean begun;
    private boolean trained;
    private transient Future<?> pressing = CompletableFuture.completedFuture(null);

    /** @param buttons for the bar */
    PanelLessonView(AppContext classroom, Lesson lesson, List<AppAction> buttons) {
        super(new MigLayout("insets 0, fill, wrap 2, gap 10 5", "[grow, fill, sg side][grow, fill, sg side]", "[grow, fill][][]"));
        this.classroom = classroom;
        this.lesson = lesson;
        parameters = new ParameterBar(classroom.settings(), lesson, this::parametersChanged);
        left = twin("left", lesson.programs().get(0));
        right = twin("right", lesson.programs().get(1));
        restart.setRepeats(false);
        add(left, "wmin 0");
        add(right, "wmin 0");
        add(bar(buttons), "span 2, growx, wmin 0");
        clock.sides(left, right);
        add(clock.transport(), "span 2, growx, wmin 0");
        addFoot(new BottomTabs(clock.lanes(), new LessonText(classroom, lesson, this::runs)), 17);
        parametersChanged();
    }

    /** Their panels start when they are on show for the first time, and then the sources' editors are loaded. */
    @Override
    void begin() {
        clock.start();
        if (!begun) {
            begun = true;
            EventQueue.invokeLater(() -> {
                run();
                left.source().fill();
                right.source().fill();
                clock.refresh();
                compare();
            });
        }
    }

    @Override
    void pause() {
        clock.stop();
    }

    @Override
    void run() {
        restart.stop();
        left.start();
        right.start();
        clock.goLive();
    }

    @Override
    void stop() {
        restart.stop();
        left.stop();
        right.stop();
    }

    @Override
    void pressBoth() {
        if (!pressing.isDone()) {
            return;
        }
        clock.goLive();
        List<Screen> screens = Stream.of(left.screen(), right.screen()).filter(Objects::nonNull).toList();
        ScriptedClicks presses = new ScriptedClicks(lesson.programs().get(0).presses());
        pressing = classroom.background().submit(() -> presses.on(screens, classroom.background()));
    }

    @Override
    void compare() {
        SourceComparison.show(classroom, SourceComparison.ComparedSide.of(left.program(), left.source()), SourceComparison.ComparedSide.of(right.program(), right.source()));
    }

    private List<DisplayedRun> runs() {
        return Stream.of(left, right).map(PanelSideView::shown).filter(Objects::nonNull).toList();
    }

    private PanelSideView twin(String side, Program usual) {
        String id = classroom.settings().program(lesson.id(), side, usual.id());
        Program program = lesson.programs().stream().filter(each -> each.id().equals(id)).findFirst().orElse(usual);
        return new PanelSideView(classroom, lesson, side, program, parameters::values, this::compare, clock::goLive);
    }

    private JPanel bar(List<AppAction> buttons) {
        JPanel bar = new JPanel(new MigLayout("insets 0, fill, gap 6, novisualpadding", "[][][]push[]"));
        buttons.forEach(each -> bar.add(each.button(), "wmin 0"));
        bar.add(parameters, "shrinkprio 200");
        return bar;
    }

    /** Programs take their parameters at their start: those that run are started again when the reader has done choosing. */
    private void parametersChanged() {
        for (int i = 0; i < lesson.parameters().size(); i++) {
            LessonParameter each = lesson.parameters().get(i);
            if (each.name().equals("seconds")) {
                double window = Math.max(15, Integer.parseInt(parameters.values().get(i)) * 1.4);
                left.strip().window(window);
                right.strip().window(window);
                clock.lanes().window((long) (LANES * window * 1e9));
            }
        }
        if (begun) {
            restart.restart();
        }
    }

    private void runAgain() {
        Stream.of(left, right).filter(PanelSideView::isRunning).forEach(PanelSideView::start);
    }

    private void refresh() {
        left.refresh();
        right.refresh();
        if (!trained && left.isPainted() && right.isPainted()) {
            trained = true;
            classroom.background().execute(() -> classroom.preparation().train(classroom.jdk()));
        }
    }
}
