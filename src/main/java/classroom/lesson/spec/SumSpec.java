package classroom.lesson.spec;

import classroom.lesson.JvmNeeds;
import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.lesson.MetricSpec;
import classroom.lesson.MetricUnit;
import classroom.lesson.Program;
import classroom.lesson.Question;
import classroom.lesson.SpeedUpSpec;
import classroom.lesson.parameter.ChoiceParameter;
import classroom.lesson.parameter.NumberParameter;
import classroom.metrics.ResultNames;
import classroom.metrics.sum.SumMetrics;
import classroom.metrics.sum.SumTask;
import classroom.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A long list that is added by one thread, by processes, by threads and by a parallel stream. */
public final class SumSpec implements LessonSpec {
    private static final String WORKERS = "workers";
    private static final String PROCESSES = "processes";

    @Override
    public Lesson lesson() {
        return new Lesson(
                "sum",
                List.of(
                        new Program("sum/one", "classroom.program.sum.One", List.of())
                                .ignoring(WORKERS)
                                .with(new ListNeeds(false)),
                        new Program("sum/processes", "classroom.program.sum.Processes", List.of())
                                .with(new ListNeeds(true)),
                        new Program("sum/threads", "classroom.program.sum.Threads", List.of())
                                .with(new ListNeeds(false)),
                        new Program("sum/stream", "classroom.program.sum.Stream", List.of())
                                .with(new ListNeeds(false))),
                List.of(
                        new NumberParameter("numbers", 1_000_000, 1_000_000_000, 100_000_000),
                        new NumberParameter(WORKERS, 1, 32, 8),
                        new ChoiceParameter("task", List.of(SumTask.ADD, SumTask.PRIMES))),
                true);
    }

    @Override
    public String stage() {
        return "classroom.stage.sum.SumStage";
    }

    @Override
    public List<MetricSpec> metrics(Program program) {
        return MetricSpec.all(
                MetricSpec.of(MetricUnit.COUNT, "due"),
                MetricSpec.of(MetricUnit.MS, "make_ms"),
                isOfProcesses(program) ? MetricSpec.of(MetricUnit.MS, "start_ms") : List.of(),
                MetricSpec.of(MetricUnit.MS, "add_ms", "total_ms"),
                MetricSpec.of(MetricUnit.COUNT, "sum", "primes"));
    }

    @Override
    public List<String> narrative(Program program) {
        return isOfProcesses(program)
                ? List.of("due", "make_ms", "start_ms", "add_ms", "total_ms", "sum|primes")
                : List.of("due", "make_ms", "add_ms", "total_ms", "sum|primes");
    }

    @Override
    public Map<String, Number> observed(Program program, Trace trace, Map<String, Integer> parameters, long until) {
        return new SumMetrics().of(trace, parameters, until);
    }

    @Override
    public Map<String, Number> printed(Program program, String printed, Map<String, Integer> parameters) {
        return new SumMetrics().of(printed, parameters);
    }

    @Override
    public List<String> resultNames(Program program) {
        return isOfProcesses(program)
                ? List.of(ResultNames.MAKE, ResultNames.START, ResultNames.WORK, ResultNames.SUM, ResultNames.PRIMES)
                : List.of(ResultNames.MAKE, ResultNames.WORK, ResultNames.SUM, ResultNames.PRIMES);
    }

    @Override
    public Map<String, String> small() {
        return Map.of("numbers", "1000000", WORKERS, "2");
    }

    @Override
    public Optional<SpeedUpSpec> speedUp() {
        return Optional.of(new SpeedUpSpec(WORKERS, "add_ms", "start_ms", List.of("sum", "primes"), "due"));
    }

    @Override
    public List<Question> questions() {
        return SumQuestions.all();
    }

    @Override
    public List<String> idea(Program program) {
        return switch (program.name()) {
            case "threads" -> List.of(".start()", ".join()");
            case "processes" -> List.of("new ProcessBuilder(");
            case "stream" -> List.of("parallel()");
            default -> List.of("for (");
        };
    }

    private static boolean isOfProcesses(Program program) {
        return program.name().equals(PROCESSES);
    }

    /**
     * The list of a program.
     *
     * @param divided whether each of its worker processes has a part in its own memory; else all threads share the
     *                list
     */
    private record ListNeeds(boolean divided) implements JvmNeeds {
        @Override
        public LongList list(List<String> values) {
            return new LongList(SumTask.bytes(values), divided ? SumTask.processes(values) : 0);
        }
    }
}
