package classroom.window.lesson;

import classroom.lesson.Catalog;
import classroom.lesson.ExpectedEnd;
import classroom.lesson.Program;
import classroom.metrics.MetricsRegistry;
import classroom.metrics.RootProcess;
import classroom.run.ExitInfo;
import classroom.text.Texts;
import classroom.trace.Deadlock;
import classroom.window.side.DisplayedRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Describes what happened in a run and why, with its metrics. */
public final class RunNarrative {
    private RunNarrative() {}

    /**
     * Describes a finished run, or a live panel so far. Reads its trace, so it must not be called on the event thread.
     *
     * @return one or two sentences in the current language
     */
    public static String in(DisplayedRun run) {
        Program program = run.program();
        Map<String, Integer> values = Catalog.lessonOf(program).numbers(run.values());
        double seconds = seconds(run);
        if (Catalog.expected(program.id()) == ExpectedEnd.DEADLOCK
                && !run.isLive()
                && Deadlock.atEnd(run.trace()).isPresent()) {
            return of(program, "deadlocked", seconds, MetricsRegistry.of(program.id(), run.trace(), values), true);
        }
        return !program.isPanel() && wasEnded(run)
                ? early(seconds)
                : of(program, seconds, run.metrics(values), MetricsRegistry.isTold(program.id(), run.trace()));
    }

    /** Returns the duration of the run in s: to its end if known, else to its last event. */
    private static double seconds(DisplayedRun run) {
        ExitInfo ending = ending(run);
        return ending != null
                ? ending.millis() / 1e3
                : (run.trace().end() - run.trace().start()) / 1e9;
    }

    /** Returns how the run ended; null while it is live, and for a run from a file. */
    private static ExitInfo ending(DisplayedRun run) {
        return run.recording() == null ? null : run.recording().complete().getNow(null);
    }

    /** Describes a recorded run. */
    static String of(Program program, double seconds, Map<String, Number> metrics) {
        return of(program, seconds, metrics, true);
    }

    /**
     * Describes a run.
     *
     * @param metrics  the metrics by name; if one is missing, the run was not completed
     * @param recorded whether everything was recorded; if not, a metric may be missing for that reason
     */
    static String of(Program program, double seconds, Map<String, Number> metrics, boolean recorded) {
        return of(program, "happened", seconds, metrics, recorded);
    }

    private static String of(
            Program program, String key, double seconds, Map<String, Number> metrics, boolean recorded) {
        List<Object> arguments = new ArrayList<>(List.of(seconds));
        for (String name : names(program)) {
            arguments.add(Arrays.stream(name.split("[|]"))
                    .map(metrics::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null));
        }
        if (arguments.contains(null)) {
            return recorded ? early(seconds) : Texts.text("lesson.happened.unrecorded", seconds);
        }
        return Texts.text(program.key() + "." + key, arguments.toArray());
    }

    /** Returns the names of the metrics used by the program's text, in order. */
    static List<String> names(Program program) {
        return Catalog.spec(program.id()).orElseThrow().narrative(program);
    }

    private static String early(double seconds) {
        return Texts.text("lesson.happened.early", seconds);
    }

    /**
     * Whether the run was stopped before its program was done. Its metrics may be complete but differ from those of a
     * whole run.
     */
    private static boolean wasEnded(DisplayedRun run) {
        if (run.recording() != null) {
            ExitInfo ending = ending(run);
            return ending != null && (ending.stopped() || ending.status() != 0);
        }
        return RootProcess.wasEndedEarly(run.trace());
    }
}
