package classroom.window.lesson;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.screen.Screen;
import classroom.window.AppContext;
import classroom.window.action.AppAction;
import classroom.window.side.PanelSideView;
import classroom.window.side.ScriptedClicks;
import java.awt.EventQueue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.swing.Timer;

/** The view of a lesson of panels, which start when the view is shown for the first time. */
public final class PanelLessonView extends LessonView {
    private static final int RESTART_AFTER_MS = 500;
    /** The time range of the lanes relative to that of the heartbeats, since a panel may run for hours. */
    private static final double LANES_RANGE_FACTOR = 2;

    private PanelSideView left;
    private PanelSideView right;
    private final Timer restart = new Timer(RESTART_AFTER_MS, tick -> runAgain());
    private boolean begun;
    private boolean trained;
    private Future<?> pressing = CompletableFuture.completedFuture(null);

    /** @param buttons the buttons in the bar */
    public PanelLessonView(AppContext context, Lesson lesson, List<AppAction> buttons) {
        super(context, lesson, true, true);
        restart.setRepeats(false);
        plan(
                () -> left = new PanelSideView(setup("left", 0, this::compare, clock()::goLive)),
                () -> right = new PanelSideView(setup("right", 1, this::compare, clock()::goLive)),
                () -> build(left, right, buttons.stream().map(AppAction::button).toList(), Map.of()),
                this::showParameters);
    }

    /** Starts the panels when the view is shown for the first time, and then loads the editors of the sources. */
    @Override
    public void begin() {
        clock().start();
        if (!begun) {
            begun = true;
            EventQueue.invokeLater(() -> {
                run();
                fillSources(() -> clock().refresh());
            });
        }
    }

    @Override
    public void run() {
        restart.stop();
        left.start();
        right.start();
        clock().goLive();
    }

    @Override
    public void stop() {
        restart.stop();
        left.stop();
        right.stop();
    }

    @Override
    public void pressBoth() {
        if (!pressing.isDone()) {
            return;
        }
        clock().goLive();
        List<Screen> screens = Stream.of(left.screen(), right.screen())
                .filter(Objects::nonNull)
                .toList();
        ScriptedClicks presses = new ScriptedClicks(lesson().programs().get(0).presses());
        pressing = context()
                .background()
                .submit(() -> presses.on(screens, context().background()));
    }

    /**
     * Restarts the running programs when the user has stopped changing values, since programs get their parameters at
     * the start.
     */
    @Override
    void parametersChanged() {
        showParameters();
        if (begun) {
            restart.restart();
        }
    }

    private void showParameters() {
        int busy = Catalog.spec(lesson().id())
                .map(spec -> spec.busySeconds(lesson().numbers(parameters().values())))
                .orElse(0);
        double window = Math.max(15, busy * 1.4);
        left.strip().window(window);
        right.strip().window(window);
        clock().lanes().window((long) (LANES_RANGE_FACTOR * window * 1e9));
    }

    private void runAgain() {
        Stream.of(left, right).filter(PanelSideView::isRunning).forEach(PanelSideView::start);
    }

    @Override
    protected void ticked() {
        left.refresh();
        right.refresh();
        if (!trained && left.isPainted() && right.isPainted()) {
            trained = true;
            context()
                    .background()
                    .execute(() -> context().preparation().train(context().jdk()));
        }
    }
}
