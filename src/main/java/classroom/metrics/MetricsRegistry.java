package classroom.metrics;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.lesson.MetricSpec;
import classroom.lesson.Program;
import classroom.trace.DroppedKind;
import classroom.trace.OutputChunk;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The metrics of programs by their ids, as the specs of their lessons tell them. */
public final class MetricsRegistry {
    private MetricsRegistry() {
    }

    /**
     * The metrics of an observed run, as far as its trace has been read. Where the trace doesn't {@linkplain
     * #isTold tell} them, they come from what it has of the output; where that isn't complete either, there are none.
     *
     * @param program    its id, as in {@code bank/unlocked}
     * @param parameters the values that it was started with, by name
     * @return by name, in the order in which they are shown; empty for a lesson that has none
     */
    public static Map<String, Number> of(String program, Trace trace, Map<String, Integer> parameters) {
        return of(program, trace, parameters, trace.end());
    }

    /**
     * The same.
     *
     * @param until up to when the run is known to have lived, in ns of its clock: what a thread is in the middle of lasts until then
     */
    public static Map<String, Number> of(String program, Trace trace, Map<String, Integer> parameters, long until) {
        return of(program, trace, printed(trace), parameters, until);
    }

    /**
     * The metrics of a run whose output is known apart from its trace. Where the trace doesn't {@linkplain #isTold tell} them, they
     * come from the output.
     *
     * @param printed all that the run has printed to its standard output; null if that isn't known
     * @param until   as above
     */
    public static Map<String, Number> of(String program, Trace trace, String printed, Map<String, Integer> parameters, long until) {
        if (isTold(program, trace)) {
            return ask(program, (spec, of) -> spec.observed(of, trace, parameters, until)).orElse(Map.of());
        }
        return printed == null ? Map.of() : of(program, printed, parameters);
    }

    /** Whether a trace tells all that the metrics of its program are made from; if not, they come from the program's output. */
    public static boolean isTold(String program, Trace trace) {
        return ask(program, (spec, of) -> trace.tellsAll(spec.needs())).orElse(false);
    }

    /** What the first process has printed; null if the trace lacks some of it. */
    private static String printed(Trace trace) {
        ProcessTrace first = RootProcess.of(trace);
        if (first == null || first.stopped() || trace.unrecorded() > 0 || first.lost(DroppedKind.OUTPUT) + first.lost(DroppedKind.OTHERS) > 0) {
            return null;
        }
        StringBuilder printed = new StringBuilder();
        int count = trace.outputCount(first, ThreadTrace.NEVER);
        for (int i = 0; i < count; i++) {
            OutputChunk piece = trace.output(first, i);
            printed.append(piece.error() ? "" : piece.text());
        }
        return printed.toString();
    }

    /**
     * The metrics of a run that was not observed.
     *
     * @param program    its id
     * @param printed    all that went to its standard output
     * @param parameters the values that it was started with, by name
     * @return the same metrics by the same names, without those that can't be known
     */
    public static Map<String, Number> of(String program, String printed, Map<String, Integer> parameters) {
        return ask(program, (spec, of) -> spec.printed(of, printed, parameters)).orElse(Map.of());
    }

    /** The metrics that runs of a program may have, in the order in which they are told; empty for a program of somebody else. */
    public static List<MetricSpec> specs(String program) {
        return ask(program, LessonSpec::metrics).orElse(List.of());
    }

    /** The metric of a lesson that differs from run to run by chance, so that running it many times tells something; empty for none. */
    public static Optional<String> counted(String lesson) {
        return Catalog.spec(lesson).flatMap(LessonSpec::counted);
    }

    /** What the metric of {@link #counted} should come to in each run of a program, as in {@code bank/unlocked}, with these parameters. */
    public static long due(String program, Map<String, Integer> parameters) {
        return ask(program, (spec, of) -> spec.due(of, parameters)).orElse(0L);
    }

    /** Asks the spec of a program's lesson; empty if there is no such program. */
    private static <T> Optional<T> ask(String program, BiFunction<LessonSpec, Program, T> question) {
        return Catalog.lessons().stream().map(Lesson::programs).flatMap(List::stream).filter(each -> each.id().equals(program)).findFirst()
                .flatMap(of -> Catalog.spec(program).map(spec -> question.apply(spec, of)));
    }
}
