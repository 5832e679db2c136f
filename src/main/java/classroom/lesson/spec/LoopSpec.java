package classroom.lesson.spec;

import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.lesson.MetricSpec;
import classroom.lesson.MetricUnit;
import classroom.lesson.Program;
import classroom.lesson.Program.Need;
import classroom.lesson.Question;
import classroom.lesson.parameter.NumberParameter;
import classroom.metrics.loop.LoopOutputParser;
import classroom.trace.Trace;
import java.util.List;
import java.util.Map;

/**
 * Servers with one thread for each client, with one event loop, with an event loop for each core, and with virtual
 * threads.
 */
public final class LoopSpec implements LessonSpec {
    @Override
    public Lesson lesson() {
        return new Lesson(
                "loop",
                List.of(
                        new Program("loop/threads", "classroom.program.loop.Threads", List.of()),
                        new Program("loop/event-loop", "classroom.program.loop.EventLoop", List.of()),
                        new Program("loop/processes", "classroom.program.loop.Processes", List.of()),
                        new Program("loop/virtual", "classroom.program.loop.Virtual", List.of(), Need.JAVA_21)),
                List.of(
                        new NumberParameter("clients", 1, 10_000, 200), new NumberParameter("requests", 1, 100, 20),
                        new NumberParameter("wait", 0, 5000, 100), new NumberParameter("compute", 0, 10_000, 500)));
    }

    @Override
    public String stage() {
        return "classroom.stage.loop.LoopStage";
    }

    @Override
    public List<MetricSpec> metrics(Program program) {
        return MetricSpec.all(
                MetricSpec.of(MetricUnit.PER_SECOND, "requests_per_s"),
                MetricSpec.of(MetricUnit.MS, "p50_ms", "p99_ms"),
                MetricSpec.of(MetricUnit.COUNT, "threads"),
                MetricSpec.of(MetricUnit.MEGABYTES, "memory_mb"),
                MetricSpec.of(MetricUnit.COUNT, "unanswered"),
                MetricSpec.of(MetricUnit.CORES, "cores_used"),
                MetricSpec.of(MetricUnit.COUNT, "refused"));
    }

    @Override
    public Map<String, Number> observed(Program program, Trace trace, Map<String, Integer> parameters, long until) {
        return new LoopOutputParser().of(LoopOutputParser.in(trace), parameters);
    }

    @Override
    public Map<String, Number> printed(Program program, String printed, Map<String, Integer> parameters) {
        return new LoopOutputParser().of(printed, parameters);
    }

    @Override
    public List<String> resultNames(Program program) {
        return LoopOutputParser.NAMES;
    }

    @Override
    public Map<String, String> small() {
        return Map.of("clients", "5", "requests", "2", "wait", "1", "compute", "1");
    }

    @Override
    public List<Question> questions() {
        return LoopQuestions.all();
    }

    @Override
    public List<String> idea(Program program) {
        return switch (program.name()) {
            case "threads" -> List.of("new Thread(");
            case "processes" -> List.of("workers.add(", "EventLoop.loop(");
            case "virtual" -> List.of("ofVirtual()");
            default -> List.of("select(");
        };
    }
}
