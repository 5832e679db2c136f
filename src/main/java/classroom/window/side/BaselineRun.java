package classroom.window.side;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.metrics.MetricLabels;
import classroom.metrics.MetricsRegistry;
import classroom.run.ExitInfo;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.ProgramRequirements;
import classroom.run.output.OutputStreamKind;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.AppContext;
import java.awt.EventQueue;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs the program of one side with nothing noted, and holds what it came to against what it came to observed. On the event thread. */
final class BaselineRun {
    private final AppContext classroom;
    private final Lesson lesson;
    private final Supplier<DisplayedRun> shown;
    private final Consumer<String> say;
    private Supplier<String> words = () -> "";
    private Run run;
    private int generation;

    /** How long a run of a program took, in s, and what it came to. */
    private record BaselineResult(String program, double seconds, Map<String, Number> metrics) {
        String line() {
            return MetricLabels.line(program, metrics);
        }
    }

    /**
     * @param shown gives the run that is on show; null for none
     * @param say   gets what is to be said, each time when that is something else
     */
    BaselineRun(AppContext classroom, Lesson lesson, Supplier<DisplayedRun> shown, Consumer<String> say) {
        this.classroom = classroom;
        this.lesson = lesson;
        this.shown = shown;
        this.say = say;
    }

    /**
     * Starts a program; anew if it runs.
     *
     * @param after called when it is over or can't be started, but not when it is stopped
     */
    void start(Program program, List<String> values, Runnable after) {
        clear();
        int mine = generation;
        Language language = Texts.language();
        tell(mine, () -> Texts.text("screen.starting"));
        classroom.background().execute(() -> {
            try {
                Jdk jdk = ProgramRequirements.jdk(program, classroom.jdk());
                Run plain = classroom.launcher().start(classroom.preparation().byItself(program, values, jdk, language));
                EventQueue.invokeLater(() -> started(mine, plain));
                plain.ended().thenAccept(ending -> EventQueue.invokeLater(() -> {
                    ended(mine, program, values, plain, ending);
                    goOn(mine, after);
                }));
            } catch (RunException e) {
                EventQueue.invokeLater(() -> {
                    tell(mine, e::getMessage);
                    goOn(mine, after);
                });
            }
        });
    }

    /** Ends it, and says nothing of it any more. */
    void clear() {
        generation++;
        if (run != null) {
            run.stop();
            run = null;
        }
        words = () -> "";
        say.accept("");
    }

    /** Says it again, in the language of now. */
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

    private void ended(int mine, Program program, List<String> values, Run plain, ExitInfo ending) {
        DisplayedRun beside = shown.get();
        boolean compares = beside != null && !beside.isLive() && beside.recording() != null && beside.program().equals(program)
                && beside.values().equals(values);
        Map<String, Integer> named = lesson.numbers(values);
        classroom.background().execute(() -> {
            BaselineResult without = new BaselineResult(program.id(), ending.millis() / 1e3,
                    MetricsRegistry.of(program.id(), plain.output().snapshot().text(OutputStreamKind.OUT), named));
            BaselineResult with = compares ? new BaselineResult(program.id(), beside.recording().complete().join().millis() / 1e3,
                    MetricsRegistry.of(program.id(), beside.trace(), named)) : null;
            EventQueue.invokeLater(() -> tell(mine, () -> words(without, with, ending.status())));
        });
    }

    private static String words(BaselineResult without, BaselineResult with, int status) {
        String first = with == null ? "" : Texts.text("twin.observed.metrics", with.seconds(), with.line()) + "\n";
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
