package classroom.lesson;

import classroom.trace.Trace;
import classroom.trace.format.DroppedKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The description of a lesson for the app, which finds everything else by the lesson's id. A lesson consists of
 * <ul>
 * <li>its programs in {@code program/ID/}, and their Chinese sources in the same folder of the resources,
 * <li>its texts, {@code text/ID_en.properties} and {@code text/ID_zh.properties}, and its icon, {@code
 * icons/lesson-ID.svg},
 * <li>a spec, with a line in {@code lesson.spec.SpecList}, whose order is the order of lessons,
 * <li>a stage, named by {@link #stage}, and a test.
 * </ul>
 * A spec is stateless; it may be used on any thread.
 */
public interface LessonSpec {
    /**
     * Returns the id, programs and parameters. Called once by {@link Catalog}; need not return the same object each
     * time.
     */
    Lesson lesson();

    /**
     * Returns the name of its stage's class: a {@code TraceStage} with a public constructor that has no parameter, a
     * {@code LongConsumer} that kills a process, the {@code ProcessControl} of its run, or the {@code BackgroundTasks} for long work. A name, since this package
     * does not use Swing. Empty for a lesson of panels, which need no stage.
     */
    default String stage() {
        return "";
    }

    /** Returns the metrics that a run of a program may have, in display order. */
    List<MetricSpec> metrics(Program program);

    /**
     * Returns the metrics of an observed run, by name.
     *
     * @param trace      the trace, as far as it has been read
     * @param parameters the values that the run was started with, by name
     * @param until      the time up to which the run is known to have lived, in ns of its clock
     */
    Map<String, Number> observed(Program program, Trace trace, Map<String, Integer> parameters, long until);

    /** Returns the kinds of data that a trace must not lack for the metrics of {@link #observed} to be right. */
    default Set<DroppedKind> needs() {
        return EnumSet.of(DroppedKind.FIELDS, DroppedKind.OUTPUT, DroppedKind.OTHERS);
    }

    /**
     * Returns the metrics of a run that was not observed, under the same names, without those that cannot be known.
     *
     * @param printed    all its standard output
     * @param parameters the values that it was started with, by name
     */
    Map<String, Number> printed(Program program, String printed, Map<String, Integer> parameters);

    /**
     * Returns the names in the program's result lines, as in {@code balance = 100}; the same in every language.
     *
     * @return empty for a program that prints none
     */
    default List<String> resultNames(Program program) {
        return List.of();
    }

    /**
     * Returns the metrics that the text {@code ID.PROGRAM.happened} has as arguments {@code {1}}, {@code {2}} and so
     * on; {@code {0}} is the duration of the run in seconds. Of names separated by {@code |}, the one that exists is
     * used.
     */
    default List<String> narrative(Program program) {
        return metrics(program).stream().map(MetricSpec::name).toList();
    }

    /** Returns how a run of a program is expected to end. */
    default ExpectedEnd expected(Program program) {
        return ExpectedEnd.FINISHED;
    }

    /** Returns parameter values with which each program finishes within a second or two, for tests. */
    Map<String, String> small();

    /** Returns the challenges about its programs. */
    default List<Challenge> challenges() {
        return List.of();
    }

    /**
     * Returns the names of people that are in the trace of a run, as far as it has been read, each with the person's
     * number. May be left out when a run is given to others.
     */
    default Map<String, Integer> people(Trace trace) {
        return Map.of();
    }

    /** Returns the questions that a class answers before it sees a run, in the order in which they are asked. */
    default List<Question> questions() {
        return List.of();
    }

    /** Returns parameter values with which all orders of its programs are seen within seconds, if it has so few. */
    default Map<String, String> fewOrders() {
        return small();
    }

    /**
     * Returns the metric that varies by chance from run to run, so that repeated runs are interesting; empty if there
     * is none.
     */
    default Optional<String> counted() {
        return Optional.empty();
    }

    /**
     * Returns the correct value of the metric of {@link #counted}.
     *
     * @param parameters the values that the run was started with, by name
     */
    default long due(Program program, Map<String, Integer> parameters) {
        return 0;
    }

    /** Returns how a speed-up is measured; empty if the lesson has none. */
    default Optional<SpeedUpSpec> speedUp() {
        return Optional.empty();
    }

    /**
     * For a panel, returns how long it is busy after a click, in s.
     *
     * @param parameters the values that it was started with, by name
     */
    default int busySeconds(Map<String, Integer> parameters) {
        return 0;
    }

    /**
     * Returns fragments of code, each within one source line, that carry the idea of a program and should be seen
     * first.
     */
    List<String> idea(Program program);

    /** Returns the classes that the programs share, by their full names; none if each program is one class. */
    default List<String> sharedClasses() {
        return List.of();
    }
}
