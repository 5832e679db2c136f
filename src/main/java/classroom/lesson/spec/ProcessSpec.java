package classroom.lesson.spec;

import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.lesson.MetricSpec;
import classroom.lesson.MetricUnit;
import classroom.lesson.Program;
import classroom.lesson.Program.Need;
import classroom.lesson.Question;
import classroom.lesson.parameter.NumberParameter;
import classroom.metrics.Metrics;
import classroom.metrics.OutputParser;
import classroom.metrics.ResultNames;
import classroom.metrics.process.PipeMetrics;
import classroom.metrics.process.PoolMetrics;
import classroom.metrics.process.ProcessTreeMetrics;
import classroom.trace.Trace;
import java.util.List;
import java.util.Map;

/** Processes: starting one, a pipe to one, a pool of them, and fork. */
public final class ProcessSpec implements LessonSpec {
    @Override
    public Lesson lesson() {
        return new Lesson(
                "process",
                List.of(
                        new Program("process/spawn", "classroom.program.process.Spawn", List.of())
                                .ignoring("lines", "slow", "pool", "tasks"),
                        new Program("process/pipe", "classroom.program.process.Pipe", List.of())
                                .ignoring("pause", "pool", "tasks"),
                        new Program("process/pool", "classroom.program.process.Pool", List.of())
                                .ignoring("lines", "slow"),
                        new Program("process/fork", "classroom.program.process.Fork", List.of(), Need.PYTHON)
                                .ignoring("lines", "slow", "pool", "tasks")),
                List.of(
                        new NumberParameter("pause", 0, 5000, 1000),
                        new NumberParameter("lines", 1, 1000, 200),
                        new NumberParameter("slow", 0, 1000, 20),
                        new NumberParameter("pool", 1, 8, 4),
                        new NumberParameter("tasks", 1, 100, 20)));
    }

    @Override
    public String stage() {
        return "classroom.stage.process.ProcessStage";
    }

    @Override
    public List<MetricSpec> metrics(Program program) {
        return switch (program.name()) {
            case "pipe" ->
                MetricSpec.all(
                        MetricSpec.of(MetricUnit.BYTES, "bytes"),
                        MetricSpec.of(MetricUnit.COUNT, "lines"),
                        MetricSpec.of(MetricUnit.MS, "blocked_ms"));
            case "pool" -> MetricSpec.of(MetricUnit.COUNT, "tasks", "done", "lost", "twice", "given_again");
            default -> MetricSpec.of(MetricUnit.COUNT, "parent_value", "child_value");
        };
    }

    @Override
    public Map<String, Number> observed(Program program, Trace trace, Map<String, Integer> parameters, long until) {
        Metrics metrics = switch (program.name()) {
            case "pipe" -> new PipeMetrics();
            case "pool" -> new PoolMetrics();
            default -> new ProcessTreeMetrics();
        };
        return metrics.of(trace, parameters, until);
    }

    @Override
    public Map<String, Number> printed(Program program, String printed, Map<String, Integer> parameters) {
        OutputParser parser = switch (program.name()) {
            case "pipe" -> new PipeMetrics();
            case "pool" -> new PoolMetrics();
            default -> new ProcessTreeMetrics();
        };
        return parser.of(printed, parameters);
    }

    @Override
    public List<String> resultNames(Program program) {
        return switch (program.name()) {
            case "pipe" -> List.of(ResultNames.BYTES, ResultNames.LINES);
            case "pool" -> PoolMetrics.NAMES;
            case "fork" ->
                List.of(ResultNames.PID, ResultNames.PARENT, ResultNames.VARIABLE, ResultNames.FORK, ResultNames.ENDED);
            default -> List.of(ResultNames.PID, ResultNames.PARENT, ResultNames.VARIABLE);
        };
    }

    @Override
    public Map<String, String> small() {
        return Map.of("pause", "50", "lines", "20", "slow", "0", "pool", "2", "tasks", "4");
    }

    @Override
    public List<Question> questions() {
        return ProcessQuestions.all();
    }

    @Override
    public List<String> idea(Program program) {
        return switch (program.name()) {
            case "pipe" -> List.of("write(", "readLine()");
            case "pool" -> List.of("new Worker(", "worker.ask(");
            case "fork" -> List.of("os.fork()");
            default -> List.of("new ProcessBuilder(");
        };
    }
}
