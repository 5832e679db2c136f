package classroom.lesson.spec;

import classroom.lesson.JvmNeeds;
import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.lesson.MetricSpec;
import classroom.lesson.MetricUnit;
import classroom.lesson.Program;
import classroom.lesson.Question;
import classroom.lesson.parameter.ChoiceParameter;
import classroom.lesson.parameter.NumberParameter;
import classroom.metrics.ResultNames;
import classroom.metrics.network.NetworkOutputParser;
import classroom.metrics.network.QueueHistory;
import classroom.trace.Trace;
import java.util.List;
import java.util.Map;

/** A queue on the network, with workers that acknowledge together with their answer, before it, and after it. */
public final class NetworkSpec implements LessonSpec {
    private static final String ONE = "one";
    private static final String TASKS = "tasks";

    @Override
    public Lesson lesson() {
        return new Lesson(
                "network",
                List.of(
                        new Program("network/queue", "classroom.program.network.Queue", List.of())
                                .with(JvmNeeds.NETWORK),
                        new Program("network/ack-first", "classroom.program.network.AckFirst", List.of())
                                .with(JvmNeeds.NETWORK),
                        new Program("network/ack-late", "classroom.program.network.AckLate", List.of())
                                .with(JvmNeeds.NETWORK),
                        new Program("network/one", "classroom.program.network.One", List.of())
                                .with(JvmNeeds.NETWORK)
                                .ignoring("workers", "kill", "store")),
                List.of(
                        new NumberParameter(TASKS, 1, 10_000, 200),
                        new NumberParameter("work", 1, 1000, 10),
                        new NumberParameter("workers", 0, 8, 4),
                        new NumberParameter("kill", 0, 7, 1),
                        new ChoiceParameter("store", List.of("memory", "disk")),
                        new ChoiceParameter("task", List.of("primes", "mandelbrot"))));
    }

    @Override
    public String stage() {
        return "classroom.stage.network.NetworkStage";
    }

    @Override
    public List<MetricSpec> metrics(Program program) {
        List<MetricSpec> all = MetricSpec.all(
                MetricSpec.of(MetricUnit.COUNT, TASKS, "missing", "twice"),
                MetricSpec.of(MetricUnit.SECONDS, "total_s"),
                MetricSpec.of(MetricUnit.PER_SECOND, "tasks_per_s"));
        return program.name().equals(ONE)
                ? all
                : MetricSpec.all(
                        all,
                        MetricSpec.of(
                                MetricUnit.COUNT,
                                "given_again",
                                "members",
                                "killed",
                                "most_by_one",
                                "least_by_one",
                                "restarts"),
                        MetricSpec.of(MetricUnit.SECONDS, "work_s", "lost_s"),
                        MetricSpec.of(MetricUnit.TIMES, "speed_up"),
                        MetricSpec.of(MetricUnit.COUNT, "checked", "wrong"));
    }

    @Override
    public Map<String, Number> observed(Program program, Trace trace, Map<String, Integer> parameters, long until) {
        return new NetworkOutputParser().of(NetworkOutputParser.in(trace), parameters);
    }

    @Override
    public Map<String, Number> printed(Program program, String printed, Map<String, Integer> parameters) {
        return new NetworkOutputParser().of(printed, parameters);
    }

    @Override
    public List<String> resultNames(Program program) {
        return List.of(
                ResultNames.TASKS,
                ResultNames.MISSING,
                ResultNames.TWICE,
                ResultNames.PRIMES,
                ResultNames.TOTAL,
                ResultNames.PER_SECOND,
                ResultNames.CHECKED,
                ResultNames.WRONG);
    }

    @Override
    public Map<String, String> small() {
        return Map.of(TASKS, "8", "work", "1", "workers", "2", "kill", "0");
    }

    @Override
    public List<String> sharedClasses() {
        return List.of(
                "classroom.program.network.Producer",
                "classroom.program.network.Ledger",
                "classroom.program.network.Workers",
                "classroom.program.network.Work",
                "classroom.program.network.Primes",
                "classroom.program.network.Mandelbrot",
                "classroom.network.Classroom");
    }

    @Override
    public Map<String, Integer> people(Trace trace) {
        QueueHistory history = QueueHistory.of(trace);
        return history == null ? Map.of() : history.people();
    }

    @Override
    public List<Question> questions() {
        return NetworkQuestions.all();
    }

    @Override
    public List<String> idea(Program program) {
        return switch (program.name()) {
            case "ack-first", "ack-late" -> List.of("acknowledge()", "results.send(");
            case ONE -> List.of("Work.result(");
            default -> List.of("results.send(", "session.commit()");
        };
    }
}
