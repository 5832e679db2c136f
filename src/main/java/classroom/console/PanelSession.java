package classroom.console;

import classroom.console.report.Metric;
import classroom.console.request.Request;
import classroom.lesson.Program.Press;
import classroom.lesson.SourceText;
import classroom.run.ExitInfo;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.screen.Heartbeat;
import classroom.screen.Screen;
import classroom.screen.wire.FromPanel;
import classroom.screen.wire.ToPanel;
import classroom.text.Language;
import classroom.text.Texts;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Simulates the user of a panel without a display: clicks the buttons that the program declares, and answers every
 * message box immediately. Each click ends in one box. Used on one thread, which waits.
 */
final class PanelSession implements AutoCloseable {
    /** The maximum time that a panel takes to end after the connection was closed, in s. */
    private static final int ENDING_S = 5;
    /**
     * The number of beats after an answer until the list of controls is current: the panel sends it with the first
     * beat, and it has arrived at the second.
     */
    private static final int BEATS = 2;
    /** The screen waits in whole milliseconds. */
    private static final long ROUNDING_NANOS = 1_000_000;

    private static final long NOT_SENT = -1;

    private final Request request;
    private final Screen screen;
    private final Map<String, Long> clicks = new LinkedHashMap<>();
    private long answer = NOT_SENT;
    private int boxes;
    private boolean givenUp;
    private List<Metric> metrics = List.of();

    private PanelSession(Request request, Screen screen) {
        this.request = request;
        this.screen = screen;
    }

    /**
     * Starts the panel in the current language, after waiting for the class-data archive.
     *
     * @throws RunException if it cannot be started
     */
    static PanelSession open(Launcher launcher, ProgramBuilder preparation, Request request)
            throws RunException, InterruptedException {
        Language language = Texts.language();
        ToPanel.Look look = new ToPanel.Look(
                320, 200, 1, false, "Dialog", 13, language.tag(), SourceText.words(request.program(), language));
        ArchiveAwaiter.await(preparation.train(request.jdk()));
        return new PanelSession(
                request,
                Screen.open(launcher, preparation.hosted(request.program(), request.arguments(), request.jdk()), look));
    }

    /** Returns its run. */
    Run run() {
        return screen.run();
    }

    /**
     * Clicks all buttons and waits until all message boxes were answered.
     *
     * @param patience the total time limit
     * @return whether all were answered; false if the panel ended or the time was over before
     */
    boolean play(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        List<Press> presses = request.program().presses();
        boolean answered = until(() -> isReady(presses.get(0)), deadline);
        if (answered) {
            screen.heartbeat().countAnew();
            long first = System.nanoTime();
            for (Press press : presses) {
                long due = first + TimeUnit.MILLISECONDS.toNanos(press.after());
                until(() -> System.nanoTime() - due >= 0, due);
                if (until(() -> isReady(press), deadline)) {
                    clicks.put(
                            press.button(),
                            screen.press(screen.control(press.button()).orElseThrow()));
                }
            }
            answered = until(this::isAllAnswered, deadline);
            long now = System.nanoTime();
            Heartbeat.HeartbeatSnapshot measured = screen.heartbeat().snapshot(now);
            long gap = answered ? measured.longestGap() : measured.longestGap(now);
            metrics = FreezeMetrics.of(gap, click(measured, clicks.getOrDefault(FreezeMetrics.ABOUT, NOT_SENT)));
        }
        givenUp = !answered && deadline - System.nanoTime() < ROUNDING_NANOS;
        return answered;
    }

    /**
     * Closes the connection and waits for the panel's end. A panel that timed out, or does not end by itself, is
     * stopped.
     */
    ExitInfo end() throws InterruptedException {
        if (!givenUp) {
            screen.close();
            try {
                return run().ended().get(ENDING_S, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                givenUp = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return run().stop().join();
    }

    /** Whether the panel was stopped because it did not answer or end in time. */
    boolean wasGivenUp() {
        return givenUp;
    }

    /** Returns the measurements; empty if the panel never appeared. */
    List<Metric> metrics() {
        return metrics;
    }

    @Override
    public void close() {
        screen.close();
    }

    /** Waits for a condition, and answers all message boxes in the meantime. */
    private boolean until(BooleanSupplier condition, long deadline) throws InterruptedException {
        while (screen.await(
                () -> condition.getAsBoolean() || isBoxThere(), Duration.ofNanos(deadline - System.nanoTime()))) {
            if (condition.getAsBoolean()) {
                return true;
            }
            boxes++;
            answer = screen.press(screen.controls().get(0));
        }
        return condition.getAsBoolean();
    }

    private boolean isReady(Press press) {
        return isUpToDate() && screen.control(press.button()).isPresent();
    }

    private boolean isAllAnswered() {
        Heartbeat.HeartbeatSnapshot measured = screen.heartbeat().snapshot(System.nanoTime());
        boolean taken = clicks.values().stream()
                .allMatch(number -> click(measured, number).isPresent());
        return taken && boxes >= request.program().presses().size() && isUpToDate() && !screen.hasMessageBox();
    }

    private boolean isBoxThere() {
        return isUpToDate()
                && screen.hasMessageBox()
                && screen.controls().stream().anyMatch(FromPanel.Control::enabled);
    }

    /** Whether the known state of the panel is newer than the last answer to a box. */
    private boolean isUpToDate() {
        if (answer == NOT_SENT) {
            return true;
        }
        Optional<Heartbeat.Click> click = click(screen.heartbeat().snapshot(System.nanoTime()), answer);
        return click.isPresent()
                && Arrays.stream(screen.heartbeat()
                                        .snapshot(click.get().taken())
                                        .beats())
                                .filter(beat -> beat - click.get().taken() > 0)
                                .count()
                        >= BEATS;
    }

    /** Returns the click with a number, if it was handled. */
    private static Optional<Heartbeat.Click> click(Heartbeat.HeartbeatSnapshot measured, long number) {
        return measured.clicks().stream()
                .filter(click -> click.number() == number && !click.waits())
                .findFirst();
    }
}
