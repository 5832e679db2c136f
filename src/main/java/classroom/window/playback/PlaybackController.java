package classroom.window.playback;

import classroom.stage.lanes.Lanes;
import classroom.stage.lanes.model.LaneSource;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.EventCursor;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.window.side.DisplayedRun;
import classroom.window.theme.Motion;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.swing.LookAndFeel;
import javax.swing.Timer;
import javax.swing.UIManager;

/**
 * Controls the displayed time of a page: it follows the running programs or plays back their runs, and shows the time
 * on both sides, in the transport bar and in the lanes. Used on the event thread.
 */
public final class PlaybackController {
    private static final int PAINT_MS = 33;
    private static final long NS_PER_MS = 1_000_000;
    /**
     * The painting time in ns above which the pause before the next picture is longer, since the machine is busy with
     * the programs.
     */
    private static final long SLOW_PAINT_NS = 20_000_000;

    private static final int LONG_PAUSE_MS = 120;
    /** Runs that began within this time, in ns, were started together and have one zero. */
    private static final long MAX_START_GAP_NS = 3_000_000_000L;
    /** The interval of ticks, in ms, while live programs record no events. */
    private static final int QUIET_MS = 200;
    /** The maximum number of threads of a run that can be chosen for stepping. */
    private static final int MAX_OFFERED = 500;

    private final PlaybackState player = new PlaybackState(this::wake);
    private final TransportBar transport = new TransportBar(player, this::step, time -> showTime(), this::refresh);
    private final Lanes lanes = new Lanes();
    private final Timer painter = new Timer(PAINT_MS, tick -> tick(System.nanoTime()));
    private final Runnable ticked;
    private final boolean together;
    private final boolean panels;
    private List<? extends PlaybackView> sides = List.of();
    private PaintedState picture;
    private boolean onShow;

    /** All that a picture depends on. A trace only grows. */
    private record PaintedState(
            long time, PlaybackState.Mode mode, List<RunProgress> runs, Language language, LookAndFeel look) {
        /** Whether another state has the same runs with the same amount of data. */
        boolean hasRuns(PaintedState other) {
            return other != null && runs.equals(other.runs);
        }
    }

    /** Returns the pause between two pictures, in ms. */
    private static int pause() {
        return Motion.isReduced() ? Motion.REDUCED_MS : PAINT_MS;
    }

    private record RunProgress(DisplayedRun shown, long size, boolean live) {
        static RunProgress of(PlaybackView side) {
            DisplayedRun run = side.shown();
            return new RunProgress(run, run == null ? 0 : run.trace().size(), isLive(side));
        }
    }

    /**
     * @param ticked   called after each picture, at most 30 times a second while the page is visible and something may
     *                 change
     * @param together whether runs that were started together have one zero; else each has its own
     * @param panels   whether the programs are panels, which run for long and rarely record events; then time advances
     *                 in larger steps
     */
    public PlaybackController(Runnable ticked, boolean together, boolean panels) {
        this.together = together;
        this.ticked = ticked;
        this.panels = panels;
        painter.setInitialDelay(0);
        lanes.onTime(this::moveTo);
        lanes.setName("lanes");
    }

    /** Sets the two sides, the left one first. */
    public void sides(PlaybackView left, PlaybackView right) {
        sides = List.of(left, right);
    }

    /** Returns the transport bar. */
    public TransportBar transport() {
        return transport;
    }

    /** Returns the state of the playback. */
    public PlaybackState player() {
        return player;
    }

    /** Returns the lanes of both sides. */
    public Lanes lanes() {
        return lanes;
    }

    /** Starts the updates when the page becomes visible. */
    public void start() {
        onShow = true;
        refresh();
    }

    /** Stops the updates when the page is hidden. */
    public void stop() {
        onShow = false;
        painter.stop();
    }

    /** Requests an update, after something other than the time and the traces has changed. */
    public void refresh() {
        picture = null;
        wake();
    }

    /** Whether periodic updates are on. They are off while nothing can change: no live program, and no playback. */
    public boolean isTicking() {
        return painter.isRunning();
    }

    private void wake() {
        int pause = pause();
        if (onShow && (!painter.isRunning() || painter.getDelay() > pause)) {
            painter.setDelay(pause);
            painter.restart();
        }
    }

    /** Whether the current time is displayed. */
    boolean isLive() {
        return player.mode() == PlaybackState.Mode.LIVE;
    }

    /** Shows the current time and follows it. */
    public void goLive() {
        player.goLive();
    }

    /** Shows another time, in ns since the zero of the sides. */
    public void moveTo(long time) {
        player.scrub(time);
        showTime();
        transport.refresh();
    }

    /** Returns the time of a side's run that is displayed as 0; that of both if they were started together. */
    public long zero(PlaybackView side) {
        long own = start(side);
        long other = sides.stream()
                .filter(each -> each != side)
                .mapToLong(PlaybackController::start)
                .findFirst()
                .orElse(0);
        return !together || own == 0 || other == 0 || Math.abs(own - other) > MAX_START_GAP_NS
                ? own
                : Math.min(own, other);
    }

    private static long start(PlaybackView side) {
        return side.shown() == null ? 0 : side.shown().trace().start();
    }

    private List<? extends PlaybackView> begun() {
        return sides.stream().filter(side -> start(side) != 0).toList();
    }

    /** Advances the time and shows what is new. Stops the periodic updates when nothing can change any more. */
    void tick(long now) {
        boolean live = isAnyLive();
        long end = begun().stream()
                .mapToLong(side -> side.shown().until(now) - zero(side))
                .max()
                .orElse(0);
        boolean moved = player.tick(now, Math.max(0, end));
        PaintedState before = picture;
        PaintedState next = picture();
        boolean quiet = panels && next.hasRuns(before) && player.mode() != PlaybackState.Mode.PLAYING;
        transport.refresh();
        if (moved || before == null || isLive() && !next.equals(before)) {
            long began = System.nanoTime();
            showTime();
            // Runs after the painting, which was requested before.
            EventQueue.invokeLater(() -> painter.setDelay(delay(System.nanoTime() - began, live, quiet)));
        }
        if (!next.hasRuns(before)) {
            transport.offer(begun().stream()
                    .flatMap(side -> side.shown().trace().threads().stream().limit(MAX_OFFERED))
                    .toList());
        }
        ticked.run();
        if (!live && player.mode() != PlaybackState.Mode.PLAYING) {
            painter.stop();
        }
    }

    /**
     * Returns the time from the beginning of a picture to the next one, in ms.
     *
     * @param took  how long the picture took, in ns
     * @param live  whether a program runs
     * @param quiet whether the programs do nothing visible
     */
    static int delay(long took, boolean live, boolean quiet) {
        int usual = quiet ? Math.max(QUIET_MS, pause()) : pause();
        return took > SLOW_PAINT_NS && live ? Math.max(usual, LONG_PAUSE_MS + (int) (took / NS_PER_MS)) : usual;
    }

    private boolean isAnyLive() {
        return sides.stream().anyMatch(PlaybackController::isLive);
    }

    /** Whether the picture of a side may change: its program runs or will soon, or its trace is not completely read. */
    private static boolean isLive(PlaybackView side) {
        return side.isRunning() || side.shown() != null && side.shown().isLive();
    }

    private PaintedState picture() {
        return new PaintedState(
                player.time(),
                player.mode(),
                sides.stream().map(RunProgress::of).toList(),
                Texts.language(),
                UIManager.getLookAndFeel());
    }

    private void showTime() {
        picture = picture();
        long now = System.nanoTime();
        lanes.keepHeight(isAnyLive());
        lanes.show(begun().stream().map(each -> lane(each, now)).toList(), player.time());
        for (PlaybackView side : sides) {
            long zero = zero(side);
            side.follow(transport.thread());
            side.show(zero + player.time(), zero, isLive());
        }
    }

    private LaneSource lane(PlaybackView side, long now) {
        DisplayedRun run = side.shown();
        return new LaneSource(run.title(), run.trace(), zero(side), run.until(now), side::role);
    }

    /** @param direction 1 for the next event, -1 for the previous one */
    private void step(int direction) {
        List<Long> times = new ArrayList<>();
        for (PlaybackView side : begun()) {
            long zero = zero(side);
            Trace trace = side.shown().trace();
            List<ThreadTrace> threads = trace.threads().stream()
                    .filter(each -> transport.thread() == null || transport.thread() == each)
                    .toList();
            EventCursor cursor = trace.cursor(threads);
            cursor.moveTo(zero + player.time() - (direction < 0 ? 1 : 0));
            TraceEvent event = direction < 0 ? cursor.previous() : cursor.next();
            if (event != null) {
                times.add(event.time() - zero);
            }
        }
        if (!times.isEmpty()) {
            moveTo(direction < 0 ? Collections.max(times) : Collections.min(times));
        } else if (direction < 0) {
            // Before the first event, JVMs are starting.
            moveTo(0);
        }
    }
}
