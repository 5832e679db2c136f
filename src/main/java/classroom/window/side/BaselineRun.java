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
import classroom.run.LauncherClosedException;
import classroom.run.Run;
import classroom.run.RunException;
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
    private final Consumer<String> say;
    private Supplier<String> words = () -> "";
    private Run run;
    private int generation;

    /** The duration of a run in s, and its metrics. */
    private record BaselineResult(String program, double seconds, Map<String, Number> metrics) {
        String line() {
            return MetricLabels.line(program, metrics);
        }
    }

    /**
     * @param shown returns the displayed run; null for none
     * @param say   called with the text to display, whenever it changes
     */
    BaselineRun(AppContext classroom, Lesson lesson, Supplier<DisplayedRun> shown, Consumer<String> say) {
        this.classroom = classroom;
        this.lesson = lesson;
        this.shown = shown;
        this.say = say;
    }

    /**
     * Starts a program; restarts it if it runs.
     *
     * @param after called when it is over or cannot be started, but not when it is stopped
     */
    void start(Program program, List<String> values, Runnable after) {
        clear();
        int mine = generation;
        Language language = Texts.language();
        tell(mine, () -> Texts.text("screen.starting"));
        classroom.background().run(() -> {
                Jdk jdk = ProgramRequirements.jdk(program, classroom.jdk());
            return classroom.launcher().start(classroom.preparation().byItself(program, values, jdk, language));
        }, () -> { }, plain -> {
            started(mine, plain);
            boolean tells = Catalog.expected(program.id()) == ExpectedEnd.DEADLOCK;
            CompletableFuture<List<DeadlockWait>> told = tells ? DeadlockReport.of(plain) : CompletableFuture.completedFuture(List.of());
            told.thenAccept(circle -> stuck(mine, plain, circle));
            plain.ended().thenAcceptBoth(told, (ending, circle) -> EventQueue.invokeLater(() -> {
                ended(mine, program, values, plain, ending, circle);
                goOn(mine, after);
            }));
        }, failure -> {
            RunException why = failure instanceof RunException reason ? reason : new RunException(failure, "run.fault");
            tell(mine, why::getMessage);
                    goOn(mine, after);
            if (why != failure && !(failure instanceof LauncherClosedException)) {
                BackgroundTasks.rethrow(failure);
            }
        });
    }

    /** Stops it and removes the text. */
    void clear() {
        generation++;
        if (run != null) {
            run.stop();
            run = null;
        }
        words = () -> "";
        say.accept("");
    }

    /** Updates the text to the current language. */
    void updateTexts() {
        say.accept(words.get());
    }

    private void started(int mine, Run plain) {
        if (mine == generation) {
            run = plain;
            tell(mine, () -> Texts.text("twin.unobserved.running"));
        } else {
            plain.stop();
        }
    }

    /** Shows that threads are deadlocked, and ends the run some time later. */
    private void stuck(int mine, Run plain, List<DeadlockWait> circle) {
        if (!circle.isEmpty()) {
            CompletableFuture.delayedExecutor(DeadlockEnding.SHOWN_S, TimeUnit.SECONDS, classroom.background()).execute(plain::stop);
            EventQueue.invokeLater(() -> tell(mine, () -> Texts.text("twin.unobserved.deadlock", RunDiagnostics.deadlock(circle))));
        }
    }

    private void ended(int mine, Program program, List<String> values, Run plain, ExitInfo ending, List<DeadlockWait> circle) {
        DisplayedRun beside = shown.get();
        boolean compares = beside != null && !beside.isLive() && beside.recording() != null && beside.program().equals(program)
                && beside.values().equals(values);
        Map<String, Integer> named = lesson.numbers(values);
        classroom.background().run(() -> {
            BaselineResult without = new BaselineResult(program.id(), ending.millis() / 1e3,
                    MetricsRegistry.of(program.id(), plain.output().snapshot().text(OutputStreamKind.OUT), named));
            BaselineResult with = compares ? new BaselineResult(program.id(), beside.recording().complete().join().millis() / 1e3,
                    beside.metrics(named)) : null;
            return new BaselineResult[] {without, with};
        }, () -> { }, both -> tell(mine, () -> words(both[0], both[1], ending.status(), circle)), failure -> {
            tell(mine, () -> Texts.text("lesson.happened.fault"));
            BackgroundTasks.rethrow(failure);
        });
    }

    private static String words(BaselineResult without, BaselineResult with, int status, List<DeadlockWait> circle) {
        String first = with == null ? "" : Texts.text("twin.observed.metrics", with.seconds(), with.line()) + "\n";
        if (!circle.isEmpty()) {
            return first + Texts.text("twin.unobserved.deadlock", RunDiagnostics.deadlock(circle));
        }
        String last = status == 0 ? "" : "  " + Texts.text("twin.failed", status);
        return first + Texts.text("twin.unobserved", without.seconds(), without.line()) + last;
    }

    private void goOn(int mine, Runnable after) {
        if (mine == generation) {
            after.run();
        }
    }

    private void tell(int mine, Supplier<String> next) {
        if (mine == generation) {
            words = next;
            say.accept(next.get());
        }
    }
}
