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

/** Says what happened in a run, and why, with the metrics of the run. */
public final class RunNarrative {
    private RunNarrative() {
    }

    /**
     * What happened in a run that is over, or in a panel so far. Reads its trace: not for the event thread.
     *
     * @return a sentence or two, in the language of now
     */
    public static String in(DisplayedRun run) {
        Program program = run.program();
        Map<String, Integer> values = Catalog.lessonOf(program).numbers(run.values());
        double seconds = seconds(run);
        if (Catalog.expected(program.id()) == ExpectedEnd.DEADLOCK && !run.isLive() && Deadlock.atEnd(run.trace()).isPresent()) {
            return of(program, "deadlocked", seconds, MetricsRegistry.of(program.id(), run.trace(), values), true);
        }
        return !program.isPanel() && wasEnded(run) ? early(seconds)
                : of(program, seconds, run.metrics(values), MetricsRegistry.isTold(program.id(), run.trace()));
    }

    /** How long the run took, from its start to its end where that is known, else to the last that was noted. */
    private static double seconds(DisplayedRun run) {
        ExitInfo ending = ending(run);
        return ending != null ? ending.millis() / 1e3 : (run.trace().end() - run.trace().start()) / 1e9;
    }

    /** How the run ended; null while it goes on, and for one from a file. */
    private static ExitInfo ending(DisplayedRun run) {
        return run.recording() == null ? null : run.recording().complete().getNow(null);
    }

    /** Tells of a run that was recorded. */
    static String of(Program program, double seconds, Map<String, Number> metrics) {
        return of(program, seconds, metrics, true);
    }

    /**
     * Tells of a run.
     *
     * @param metrics  by name; where one is missing, the run was not done
     * @param recorded whether all of it was recorded; if not, a metric may be missing for that
     */
    static String of(Program program, double seconds, Map<String, Number> metrics, boolean recorded) {
        return of(program, "happened", seconds, metrics, recorded);
    }

    private static String of(Program program, String key, double seconds, Map<String, Number> metrics, boolean recorded) {
        List<Object> arguments = new ArrayList<>(List.of(seconds));
        for (String name : names(program)) {
            arguments.add(Arrays.stream(name.split("[|]")).map(metrics::get).filter(Objects::nonNull).findFirst().orElse(null));
        }
        if (arguments.contains(null)) {
            return recorded ? early(seconds) : Texts.text("lesson.happened.unrecorded", seconds);
        }
        return Texts.text(program.key() + "." + key, arguments.toArray());
    }

    /** The metrics that the program's text takes, in their order. */
    static List<String> names(Program program) {
        return Catalog.spec(program.id()).orElseThrow().narrative(program);
    }

    private static String early(double seconds) {
        return Texts.text("lesson.happened.early", seconds);
    }

    /** Whether the run ended before its program was done. Its metrics may be all there, but are not what the run would have come to. */
    private static boolean wasEnded(DisplayedRun run) {
        if (run.recording() != null) {
            ExitInfo ending = ending(run);
            return ending != null && (ending.stopped() || ending.status() != 0);
        }
        return RootProcess.wasEndedEarly(run.trace());
    }
}
