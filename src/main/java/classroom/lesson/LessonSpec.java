package classroom.lesson;

import classroom.trace.DroppedKind;
import classroom.trace.Trace;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that the app has to be told of a lesson; the rest it finds by the lesson's id. A lesson is
 * <ul>
 * <li>its programs in {@code program/ID/}, and their Chinese sources beside them among the resources,
 * <li>its texts, {@code text/ID_en.properties} and {@code text/ID_zh.properties}, and its icon, {@code icons/lesson-ID.svg},
 * <li>a spec, with a line in {@code lesson.spec.SpecList}, where the order of lines is the order of lessons,
 * <li>a stage, named by {@link #stage}, and a test.
 * </ul>
 * A spec keeps nothing. Any thread may ask.
 */
public interface LessonSpec {
    /** Its id, programs and parameters; the same object each time isn't asked for: {@link Catalog} asks once. */
    Lesson lesson();

    /**
     * The name of its stage's class, a {@code TraceStage} with a public constructor that takes nothing, a {@code LongConsumer} that
     * kills a process, or the {@code BackgroundTasks} that do what takes time. A name, since this package knows no Swing. Empty for a lesson of panels, which are their own stages.
     */
    default String stage() {
        return "";
    }

    /** The metrics that a run of a program may have, in the order in which they are told. */
    List<MetricSpec> metrics(Program program);

    /**
     * The metrics of an observed run, by name.
     *
     * @param trace      as far as it has been read
     * @param parameters what the run was started with, by name
     * @param until      up to when the run is known to have lived, in ns of its clock
     */
    Map<String, Number> observed(Program program, Trace trace, Map<String, Integer> parameters, long until);

    /** What must not be missing from a trace for the metrics of {@link #observed} to be right. */
    default Set<DroppedKind> needs() {
        return EnumSet.of(DroppedKind.FIELDS, DroppedKind.OUTPUT, DroppedKind.OTHERS);
    }

    /**
     * The metrics of a run that was not observed: the same by the same names, without those that can't be known.
     *
     * @param printed    all that went to its standard output
     * @param parameters what it was started with, by name
     */
    Map<String, Number> printed(Program program, String printed, Map<String, Integer> parameters);

    /**
     * The names of the numbers in the result lines that a program prints, as in {@code balance = 100}; the same in every language.
     *
     * @return empty for a program that prints none
     */
    default List<String> resultNames(Program program) {
        return List.of();
    }

    /**
     * The metrics that the text {@code ID.PROGRAM.happened} takes as {@code {1}}, {@code {2}} and so on; {@code {0}} is how many seconds
     * the run took. With {@code |} between names, it is the one that there is.
     */
    default List<String> narrative(Program program) {
        return metrics(program).stream().map(MetricSpec::name).toList();
    }

    /** How a run of a program is expected to end. */
    default ExpectedEnd expected(Program program) {
        return ExpectedEnd.FINISHED;
    }

    /** Values for parameters with which each program is done within a second or two, as tests and the curious want it. */
    Map<String, String> small();

    /** Values for parameters with which all orders of its programs can be seen within seconds, where it has so few. */
    default Map<String, String> fewOrders() {
        return small();
    }

    /** The metric that differs from run to run by chance, so that many runs tell something; empty for none. */
    default Optional<String> counted() {
        return Optional.empty();
    }

    /**
     * What the metric of {@link #counted} should come to.
     *
     * @param parameters what the run was started with, by name
     */
    default long due(Program program, Map<String, Integer> parameters) {
        return 0;
    }

    /** How a speed-up is measured; empty where that makes no sense. */
    default Optional<SpeedUpSpec> speedUp() {
        return Optional.empty();
    }

    /**
     * For a panel: how long it is busy when it is pressed, in s.
     *
     * @param parameters what it was started with, by name
     */
    default int busySeconds(Map<String, Integer> parameters) {
        return 0;
    }

    /** Pieces of code, each within a line of the source, that carry the idea of a program: what to look at first. */
    List<String> idea(Program program);
}
