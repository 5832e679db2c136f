package classroom.metrics;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.lesson.MetricSpec;
import classroom.lesson.Program;
import classroom.trace.OutputChunk;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.DroppedKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Computes the metrics of programs by their ids, using the specs of their lessons. */
public final class MetricsRegistry {
    private MetricsRegistry() {}

    /**
     * Returns the metrics of an observed run, as far as its trace has been read. If the trace is not {@linkplain #isTold
     * sufficient}, they are computed from the output in the trace; if that is incomplete, too, there are none.
     *
     * @param program    the program's id, as in {@code bank/unlocked}
     * @param parameters the values that it was started with, by name
     * @return the metrics by name, in display order; empty for a lesson without metrics
     */
    public static Map<String, Number> of(String program, Trace trace, Map<String, Integer> parameters) {
        return of(program, trace, parameters, trace.end());
    }

    /**
     * Returns the metrics of an observed run that may still be live.
     *
     * @param until the time up to which the run is known to have lived, in ns of its clock; a thread's current
     *              operation lasts until then
     */
    public static Map<String, Number> of(String program, Trace trace, Map<String, Integer> parameters, long until) {
        return of(program, trace, printed(trace), parameters, until);
    }

    /**
     * Returns the metrics of an observed run whose output is known independently of its trace. If the trace is
     * not {@linkplain #isTold sufficient}, they are computed from the output.
     *
     * @param printed all standard output of the run; null if unknown
     * @param until   the time up to which the run is known to have lived, in ns of its clock
     */
    public static Map<String, Number> of(
            String program, Trace trace, String printed, Map<String, Integer> parameters, long until) {
        if (isTold(program, trace)) {
            return ask(program, (spec, of) -> spec.observed(of, trace, parameters, until))
                    .orElse(Map.of());
        }
        return printed == null ? Map.of() : of(program, printed, parameters);
    }

    /** Whether a trace is sufficient for the metrics of its program; if not, they are computed from the output. */
    public static boolean isTold(String program, Trace trace) {
        return ask(program, (spec, of) -> trace.tellsAll(spec.needs())).orElse(false);
    }

    /** Returns the output of the first process; null if the trace lacks some of it. */
    private static String printed(Trace trace) {
        ProcessTrace first = RootProcess.of(trace);
        if (first == null
                || first.stopped()
                || trace.unrecorded() > 0
                || first.lost(DroppedKind.OUTPUT) + first.lost(DroppedKind.OTHERS) > 0) {
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
     * Returns the metrics of a run that was not observed.
     *
     * @param program    the program's id
     * @param printed    all its standard output
     * @param parameters the values that it was started with, by name
     * @return the metrics under the same names as for an observed run, without those that cannot be known
     */
    public static Map<String, Number> of(String program, String printed, Map<String, Integer> parameters) {
        return ask(program, (spec, of) -> spec.printed(of, printed, parameters)).orElse(Map.of());
    }

    /**
     * Returns the metrics that runs of a program may have, in display order; empty for a program that belongs to no
     * lesson.
     */
    public static List<MetricSpec> specs(String program) {
        return ask(program, LessonSpec::metrics).orElse(List.of());
    }

    /**
     * Returns the metric of a lesson that varies by chance from run to run, which many runs show; empty if there is
     * none.
     */
    public static Optional<String> counted(String lesson) {
        return Catalog.spec(lesson).flatMap(LessonSpec::counted);
    }

    /**
     * Returns the correct value of the metric of {@link #counted} for a program, as in {@code bank/unlocked}, with
     * these parameters.
     */
    public static long due(String program, Map<String, Integer> parameters) {
        return ask(program, (spec, of) -> spec.due(of, parameters)).orElse(0L);
    }

    /**
     * Returns the names of people in the trace of a run with their numbers; empty if there are none.
     *
     * @param program the program's id
     */
    static Map<String, Integer> people(String program, Trace trace) {
        return ask(program, (spec, of) -> spec.people(trace)).orElse(Map.of());
    }

    /** Queries the spec of a program's lesson; empty if there is no such program. */
    private static <T> Optional<T> ask(String program, BiFunction<LessonSpec, Program, T> question) {
        return Catalog.lessons().stream()
                .map(Lesson::programs)
                .flatMap(List::stream)
                .filter(each -> each.id().equals(program))
                .findFirst()
                .flatMap(of -> Catalog.spec(program).map(spec -> question.apply(spec, of)));
    }
}
