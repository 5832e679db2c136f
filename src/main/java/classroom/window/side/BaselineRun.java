package classroom.window.side;

import classroom.lesson.Catalog;
import classroom.lesson.ExpectedEnd;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.metrics.MetricLabels;
import classroom.metrics.MetricsRegistry;
import classroom.metrics.RunDiagnostics;
import classroom.run.DeadlockReport;
import classroom.run.ExitInfo;
import classroom.run.Run;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.ProgramRequirements;
import classroom.run.output.OutputStreamKind;
import classroom.stage.BackgroundTasks;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.DeadlockWait;
import classroom.window.AppContext;
import java.awt.EventQueue;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs the program of a side without observation, and compares its results with those of the observed run. Used on the
 * event thread.
 */
final class BaselineRun {
    private final AppContext classroom;
    private final Lesson lesson;
    private final Supplier<DisplayedRun> shown;
    private final UnobservedRun unobserved;

    /** The duration of a run in s, and its metrics. */
    private record BaselineResult(String program, double seconds, Map<String, Number> metrics) {
        String line() {
            return MetricLabels.line(program, metrics);
        }
    }

    /**
     * @param shown   returns the displayed run; null for none
     * @param display called with the text to display, whenever it changes
     */
    BaselineRun(AppContext classroom, Lesson lesson, Supplier<DisplayedRun> shown, Consumer<String> display) {
        this.classroom = classroom;
        this.lesson = lesson;
        this.shown = shown;
        unobserved = new UnobservedRun(classroom, display);
    }

    /**
     * Starts a program; restarts it if it runs.
     *
     * @param after called when it is over or cannot be started, but not when it is stopped
     */
    void start(Program program, List<String> values, Runnable after) {
        Language language = Texts.language();
        unobserved.start(
                "screen.starting",
                () -> {
                    Jdk jdk = ProgramRequirements.jdk(program, classroom.jdk());
                    return classroom.launcher().start(classroom.preparation().byItself(program, values, jdk, language));
                },
                (attempt, run) -> {
                    boolean mayDeadlock = Catalog.expected(program.id()) == ExpectedEnd.DEADLOCK;
                    CompletableFuture<List<DeadlockWait>> report =
                            mayDeadlock ? DeadlockReport.of(run) : CompletableFuture.completedFuture(List.of());
                    report.thenAccept(cycle -> stuck(attempt, run, cycle));
                    run.ended()
                            .thenAcceptBoth(
                                    report,
                                    (ending, cycle) -> EventQueue.invokeLater(() -> attempt.whenCurrent(() -> {
                                        ended(attempt, program, values, run, ending, cycle);
                                        after.run();
                                    })));
                },
                after);
    }

    /** Stops it and removes the text. */
    void clear() {
        unobserved.stop();
    }

    /** Updates the text to the current language. */
    void updateTexts() {
        unobserved.updateTexts();
    }

    /** Shows that threads are deadlocked, and ends the run some time later. */
    private void stuck(UnobservedRun.Attempt attempt, Run run, List<DeadlockWait> cycle) {
        if (!cycle.isEmpty()) {
            CompletableFuture.delayedExecutor(DeadlockEnding.SHOWN_S, TimeUnit.SECONDS, classroom.background())
                    .execute(run::stop);
            EventQueue.invokeLater(
                    () -> attempt.show(() -> Texts.text("twin.unobserved.deadlock", RunDiagnostics.deadlock(cycle))));
        }
    }

    private void ended(
            UnobservedRun.Attempt attempt,
            Program program,
            List<String> values,
            Run run,
            ExitInfo ending,
            List<DeadlockWait> cycle) {
        DisplayedRun beside = shown.get();
        boolean compares = beside != null
                && !beside.isLive()
                && beside.recording() != null
                && beside.program().equals(program)
                && beside.values().equals(values);
        Map<String, Integer> named = lesson.numbers(values);
        classroom
                .background()
                .run(
                        () -> {
                            BaselineResult without = new BaselineResult(
                                    program.id(),
                                    ending.millis() / 1e3,
                                    MetricsRegistry.of(
                                            program.id(),
                                            run.output().snapshot().text(OutputStreamKind.OUT),
                                            named));
                            BaselineResult with = compares
                                    ? new BaselineResult(
                                            program.id(),
                                            beside.recording().complete().join().millis() / 1e3,
                                            beside.metrics(named))
                                    : null;
                            return new BaselineResult[] {without, with};
                        },
                        () -> {},
                        both -> attempt.show(() -> text(both[0], both[1], ending.status(), cycle)),
                        failure -> {
                            attempt.show(() -> Texts.text("lesson.happened.fault"));
                            BackgroundTasks.rethrow(failure);
                        });
    }

    private static String text(BaselineResult without, BaselineResult with, int status, List<DeadlockWait> cycle) {
        String first = with == null ? "" : Texts.text("twin.observed.metrics", with.seconds(), with.line()) + "\n";
        if (!cycle.isEmpty()) {
            return first + Texts.text("twin.unobserved.deadlock", RunDiagnostics.deadlock(cycle));
        }
        String last = status == 0 ? "" : "  " + Texts.text("twin.failed", status);
        return first + Texts.text("twin.unobserved", without.seconds(), without.line()) + last;
    }
}
