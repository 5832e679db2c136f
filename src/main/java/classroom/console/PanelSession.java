package classroom.console;

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
 * Plays the reader of a panel that nobody sees: presses what its program says, and answers every message box as soon as it is
 * there. Each press of such a program ends in one box. Used on one thread, which waits.
 */
final class PanelSession implements AutoCloseable {
    /** How long a panel may take to end after it was hung up on, in s. */
    private static final int ENDING_S = 5;
    /** With the first beat after an answer, the panel tells what lies on it now; when the second is here, that has arrived. */
    private static final int BEATS = 2;
    /** The screen waits by whole milliseconds. */
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
     * Starts the panel, in the language of now, when there is an archive of its classes.
     *
     * @throws RunException if it can't be started
     */
    static PanelSession open(Launcher launcher, ProgramBuilder preparation, Request request)
            throws RunException, InterruptedException {
        Language language = Texts.language();
        ToPanel.Look look = new ToPanel.Look(320, 200, 1, false, "Dialog", 13, language.tag(),
                SourceText.words(request.program(), language));
        ArchiveAwaiter.await(preparation.train(request.jdk()));
        return new PanelSession(request,
                Screen.open(launcher, preparation.hosted(request.program(), request.arguments(), request.jdk()), look));
    }

    /** Its run. */
    Run run() {
        return screen.run();
    }

    /**
     * Presses everything and waits until all of it was answered.
     *
     * @param patience how long all of it may take
     * @return whether it was; false if the panel ended, or the time was over, before it was
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
                    clicks.put(press.button(), screen.press(screen.control(press.button()).orElseThrow()));
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

    /** Hangs up, and waits for the panel's end; a panel that was given up on, or doesn't end by itself, is stopped. */
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

    /** Whether the panel was stopped because it didn't answer, or end, in time. */
    boolean wasGivenUp() {
        return givenUp;
    }

    /** What was measured; nothing if the panel has never come up. */
    List<Metric> metrics() {
        return metrics;
    }

    @Override
    public void close() {
        screen.close();
    }

    /** Waits until something is so, and answers all boxes meanwhile. */
    private boolean until(BooleanSupplier condition, long deadline) throws InterruptedException {
        while (screen.await(() -> condition.getAsBoolean() || isBoxThere(), Duration.ofNanos(deadline - System.nanoTime()))) {
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
        boolean taken = clicks.values().stream().allMatch(number -> click(measured, number).isPresent());
        return taken && boxes >= request.program().presses().size() && isUpToDate() && !screen.hasMessageBox();
    }

    private boolean isBoxThere() {
        return isUpToDate() && screen.hasMessageBox() && screen.controls().stream().anyMatch(FromPanel.Control::enabled);
    }

    /** Whether what the screen knows of the panel was told after the last answer to a box. */
    private boolean isUpToDate() {
        if (answer == NOT_SENT) {
            return true;
        }
        Optional<Heartbeat.Click> click = click(screen.heartbeat().snapshot(System.nanoTime()), answer);
        return click.isPresent() && Arrays.stream(screen.heartbeat().snapshot(click.get().taken()).beats())
                .filter(beat -> beat - click.get().taken() > 0).count() >= BEATS;
    }

    /** The click with a number, once it was taken. */
    private static Optional<Heartbeat.Click> click(Heartbeat.HeartbeatSnapshot measured, long number) {
        return measured.clicks().stream().filter(click -> click.number() == number && !click.waits()).findFirst();
    }
}
