package classroom.window;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.stage.Lanes;
import classroom.stage.Side;
import classroom.stage.TraceStage;
import classroom.text.Texts;
import classroom.trace.Cursor;
import classroom.trace.Event;
import classroom.trace.Trace;
import classroom.trace.Track;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;

/** Both sides of a lesson whose programs are observed, the bar that moves the time, and the lanes of both on one clock. */
@SuppressWarnings("serial")
final class TracedTwins extends LessonBody {
    private static final int PAINT_MS = 33;
    /** Runs that began so close together were started together, and have one zero. */
    private static final long TOGETHER = 3_000_000_000L;

    private final transient Classroom classroom;
    private final transient Lesson lesson;
    private final ParameterBar parameters;
    private final TracedTwin left;
    private final TracedTwin right;
    private final transient Player player = new Player();
    private final TransportBar transport = new TransportBar(player, this::step, time -> showTime());
    private final Lanes lanes = new Lanes();
    private final Timer painter = new Timer(PAINT_MS, tick -> refresh());

    /**
     * @param buttons for the bar
     * @param stages  makes a stage for each side, which gets what kills a process of its run
     */
    TracedTwins(Classroom classroom, Lesson lesson, List<Act> buttons, Function<LongConsumer, TraceStage> stages) {
        super(new MigLayout("insets 0, fill, wrap 2, gap 10 5", "[grow, fill, sg side][grow, fill, sg side]", "[grow, fill][][]"));
        this.classroom = classroom;
        this.lesson = lesson;
        parameters = new ParameterBar(classroom.settings(), lesson, () -> { });
        left = twin("left", lesson.programs().get(0), stages);
        right = twin("right", lesson.programs().get(1), stages);
        JPanel bar = new JPanel(new MigLayout("insets 0, fill, gap 6", "[][]push[]"));
        buttons.forEach(each -> bar.add(each.button()));
        bar.add(parameters);
        add(left, "wmin 0");
        add(right, "wmin 0");
        add(bar, "span 2, growx, wmin 0");
        lanes.onTime(time -> {
            player.scrub(time);
            showTime();
        });
        lanes.setName("lanes");
        add(transport, "span 2, growx, wmin 0");
        add(lanes, "span 2, grow, wmin 0, h 90:24%:");
    }

    @Override
    void begin() {
        painter.start();
        if (left.source().pane() == null) {
            EventQueue.invokeLater(() -> {
                left.source().fill();
                right.source().fill();
                compare();
            });
        }
    }

    @Override
    void pause() {
        painter.stop();
    }

    @Override
    void run() {
        left.start();
        right.start();
        player.goLive();
    }

    @Override
    void stop() {
        left.stop();
        right.stop();
    }

    @Override
    void compare() {
        Comparison.show(classroom, left.program(), left.source(), right.program(), right.source());
    }

    private TracedTwin twin(String side, Program usual, Function<LongConsumer, TraceStage> stages) {
        String id = classroom.settings().program(lesson.id(), side, usual.id());
        Program program = lesson.programs().stream().filter(each -> each.id().equals(id)).findFirst().orElse(usual);
        return new TracedTwin(classroom, lesson, side, program, stages, parameters::values, this::compare, player::goLive);
    }

    /** The times of both runs that stand for 0. */
    private long zero(TracedTwin side) {
        long own = start(side);
        long other = start(side == left ? right : left);
        return own == 0 || other == 0 || Math.abs(own - other) > TOGETHER ? own : Math.min(own, other);
    }

    private static long start(TracedTwin side) {
        return side.shown() == null ? 0 : side.shown().trace().start();
    }

    private List<TracedTwin> shown() {
        return Stream.of(left, right).filter(side -> start(side) != 0).toList();
    }

    private Side side(TracedTwin side) {
        Shown run = side.shown();
        String title = Texts.text(run.program().id().replace('/', '.'));
        return new Side(title, run.trace(), zero(side), run.isLive() ? System.nanoTime() : run.trace().end());
    }

    private void refresh() {
        long end = 0;
        for (TracedTwin side : shown()) {
            Trace trace = side.shown().trace();
            end = Math.max(end, (side.shown().isLive() ? System.nanoTime() : trace.end()) - zero(side));
        }
        boolean moved = player.tick(System.nanoTime(), end);
        transport.refresh();
        if (moved || player.mode() == Player.Mode.LIVE) {
            showTime();
        }
        transport.offer(shown().stream().flatMap(side -> side.shown().trace().threads().stream()).toList());
    }

    private void showTime() {
        lanes.show(shown().stream().map(this::side).toList(), player.time());
        for (TracedTwin side : List.of(left, right)) {
            long zero = zero(side);
            side.show(zero + player.time(), zero, player.mode() == Player.Mode.LIVE);
        }
    }

    /** @param direction 1 to the next event, -1 to the one before */
    private void step(int direction) {
        List<Long> times = new ArrayList<>();
        for (TracedTwin side : shown()) {
            long zero = zero(side);
            Trace trace = side.shown().trace();
            List<Track> threads = trace.threads().stream()
                    .filter(each -> transport.thread() == null || transport.thread() == each).toList();
            Cursor cursor = trace.cursor(threads);
            cursor.moveTo(zero + player.time() - (direction < 0 ? 1 : 0));
            Event event = direction < 0 ? cursor.previous() : cursor.next();
            if (event != null) {
                times.add(event.time() - zero);
            }
        }
        times.stream().reduce(direction < 0 ? Math::max : Math::min).ifPresent(time -> {
            player.scrub(time);
            showTime();
            transport.refresh();
        });
    }
}
