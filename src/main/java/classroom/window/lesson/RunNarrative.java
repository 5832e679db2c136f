package classroom.window.lesson;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.metrics.MetricsRegistry;
import classroom.metrics.RootProcess;
import classroom.run.ExitInfo;
import classroom.text.Texts;
import classroom.window.side.DisplayedRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says what happened in a run, and why, with the metrics of the run. */
final class RunNarrative {
    /**
     * The metrics that the texts {@code ….happened} of a lesson take as {@code {1}}, {@code {2}} and so on, or of a program that
     * differs from the others of its lesson. {@code {0}} is how many seconds the run took. With {@code |} it is the one that there is.
     */
    private static final Map<String, String> METRICS = Map.ofEntries(
            Map.entry("freeze", "event_thread worker"),
            Map.entry("download", "total_ms sum_ms longest_ms"),
            Map.entry("pingpong", "ping pong total"),
            Map.entry("bank", "balance expected lost"),
            Map.entry("process", "parent_value child_value"),
            Map.entry("process/pipe", "bytes lines blocked_ms"),
            Map.entry("process/pool", "tasks done lost twice given_again"),
            Map.entry("sum", "due make_ms add_ms total_ms sum|primes"),
            Map.entry("sum/processes", "due make_ms start_ms add_ms total_ms sum|primes"),
            Map.entry("cores", "cpu_ms cores_used work"),
            Map.entry("loop", "requests_per_s p50_ms p99_ms threads memory_mb unanswered cores_used"));

    private RunNarrative() {
    }

    /**
     * What happened in a run that is over, or in a panel so far. Reads its trace: not for the event thread.
     *
     * @return a sentence or two, in the language of now
     */
    static String in(DisplayedRun run) {
        Program program = run.program();
        Map<String, Integer> values = Catalog.lessonOf(program).numbers(run.values());
        double seconds = seconds(run);
        return !program.isPanel() && wasEnded(run) ? early(seconds)
                : of(program, seconds, MetricsRegistry.of(program.id(), run.trace(), values, run.until(System.nanoTime())));
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

    /**
     * The same.
     *
     * @param metrics by name; where one is missing, the run was not done
     */
    static String of(Program program, double seconds, Map<String, Number> metrics) {
        List<Object> arguments = new ArrayList<>(List.of(seconds));
        for (String name : names(program)) {
            arguments.add(Arrays.stream(name.split("[|]")).map(metrics::get).filter(Objects::nonNull).findFirst().orElse(null));
        }
        return arguments.contains(null) ? early(seconds)
                : Texts.text(program.id().replace('/', '.') + ".happened", arguments.toArray());
    }

    /** The metrics that the program's text takes, in their order. */
    static List<String> names(Program program) {
        String own = METRICS.get(program.id());
        return List.of((own != null ? own : METRICS.get(Program.lesson(program.id()))).split(" "));
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
