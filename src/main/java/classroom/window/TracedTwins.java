package classroom.window;

import classroom.figure.LostUpdate;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.stage.AccountStage;
import classroom.stage.Lanes;
import classroom.stage.Side;
import classroom.stage.TraceStage;
import classroom.text.Texts;
import classroom.trace.Cursor;
import classroom.trace.Event;
import classroom.trace.Trace;
import classroom.trace.Track;
import java.awt.EventQueue;
import java.awt.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;

/** Both sides of a lesson whose programs are observed, the bar that moves the time, and the lanes of both on one clock. */
@SuppressWarnings("serial")
final class TracedTwins extends LessonBody {
    private static final int PAINT_MS = 33;
    /** Runs that began so close together were started together, and have one zero. */
    private static final long TOGETHER = 3_000_000_000L;

    /** So often are both programs run when they are run many times, until the reader chooses. */
    private static final int MANY = 50;

    private final transient Classroom classroom;
    private final transient Lesson lesson;
    private final ParameterBar parameters;
    private final TracedTwin left;
    private final TracedTwin right;
    private final transient Player player = new Player();
    private final TransportBar transport = new TransportBar(player, this::step, time -> showTime());
    private final Lanes lanes = new Lanes();
    private boolean begun;
    private final Timer painter = new Timer(PAINT_MS, tick -> refresh());

    /**
     * @param buttons for the bar
     * @param series  for the bar as well, less prominent
     * @param stages  makes a stage for each side, which gets what kills a process of its run
     */
    TracedTwins(Classroom classroom, Lesson lesson, List<Act> buttons, List<Act> series,
            Function<LongConsumer, TraceStage> stages) {
        super(new MigLayout("insets 0, fill, wrap 2, gap 10 5", "[grow, fill, sg side][grow, fill, sg side]", "[grow, fill][][]"));
        this.classroom = classroom;
        this.lesson = lesson;
        parameters = new ParameterBar(classroom.settings(), lesson, () -> { });
        left = twin("left", lesson.programs().get(0), stages);
        right = twin("right", lesson.programs().get(1), stages);
        JPanel bar = new JPanel(new MigLayout("insets 0, fill, gap 6"));
        buttons.forEach(each -> bar.add(each.button()));
        series.forEach(each -> bar.add(each.iconButton()));
        if (left.stage() instanceof AccountStage) {
            JButton find = Say.tip(Say.text(new JButton(Icons.icon("find")), "bank.find"), "bank.find.tip");
            find.setName("find");
            find.addActionListener(click -> findLost());
            bar.add(find);
        }
        bar.add(parameters, "pushx, alignx right");
        add(left, "wmin 0");
        add(right, "wmin 0");
        add(bar, "span 2, growx, wmin 0");
        lanes.onTime(this::moveTo);
        lanes.setName("lanes");
        add(transport, "span 2, growx, wmin 0");
        add(lanes, "span 2, grow, wmin 0, h 90:24%:");
    }

    @Override
    void begin() {
        painter.start();
        if (!begun) {
            begun = true;
            classroom.background().execute(() -> classroom.preparation().trainObserved(classroom.jdk()));
        }
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

    /** Shows a run from a file, on the side that has its program. */
    void open(Shown saved) {
        show(saved.program().equals(right.program()) ? 1 : 0, saved);
    }

    /** Shows a run on a side, 0 for the left one. */
    void show(int side, Shown run) {
        (side == 0 ? left : right).open(run);
        compare();
        player.goLive();
    }

    /** Which time is shown. */
    Player player() {
        return player;
    }

    /** The runs on show, of the left side first. */
    List<Shown> runs() {
        return shown().stream().map(TracedTwin::shown).toList();
    }

    /** Runs both programs with nothing noted, and says what they came to. */
    void runUnobserved() {
        left.startUnobserved();
        right.startUnobserved();
    }

    /** Opens the dialog that runs both programs many times. */
    void runMany(Frame owner) {
        List<Program> programs = left.program().equals(right.program()) ? List.of(left.program())
                : List.of(left.program(), right.program());
        new ManyRunsDialog(owner, classroom, lesson, programs, parameters.values(), MANY, this::show).setVisible(true);
    }

    /** Goes to the first lost update of either side, and shows who overwrote whom. */
    private void findLost() {
        for (TracedTwin side : shown()) {
            if (side.stage() instanceof AccountStage account && account.firstLost().isPresent()) {
                LostUpdate lost = account.firstLost().get();
                account.select(lost);
                moveTo(lost.at() - zero(side));
                return;
            }
        }
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
        left.stage().twinTook(right.stage().took());
        right.stage().twinTook(left.stage().took());
        boolean moved = player.tick(System.nanoTime(), end);
        transport.refresh();
        if (moved || player.mode() == Player.Mode.LIVE) {
            showTime();
        }
        transport.offer(shown().stream().flatMap(side -> side.shown().trace().threads().stream()).toList());
    }

    private void moveTo(long time) {
        player.scrub(time);
        showTime();
        transport.refresh();
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
        times.stream().reduce(direction < 0 ? Math::max : Math::min).ifPresent(this::moveTo);
    }
}
