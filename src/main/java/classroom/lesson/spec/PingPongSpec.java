package classroom.lesson.spec;

import classroom.lesson.Challenge;
import classroom.lesson.ChallengeGoal.MetricGoal;
import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.lesson.MetricSpec;
import classroom.lesson.MetricUnit;
import classroom.lesson.Program;
import classroom.lesson.Question;
import classroom.lesson.parameter.NumberParameter;
import classroom.metrics.pingpong.PingPongMetrics;
import classroom.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two threads or processes that take turns: with separate counters, with a shared queue, and with one shared counter.
 */
public final class PingPongSpec implements LessonSpec {
    @Override
    public Lesson lesson() {
        return new Lesson(
                "pingpong",
                List.of(
                        new Program("pingpong/own-counters", "classroom.program.pingpong.OwnCounters", List.of()),
                        new Program("pingpong/shared-queue", "classroom.program.pingpong.SharedQueue", List.of()),
                        new Program("pingpong/threads", "classroom.program.pingpong.Threads", List.of())),
                List.of(new NumberParameter("count", 1, 100, 10), new NumberParameter("pause", 0, 5000, 500)));
    }

    @Override
    public String stage() {
        return "classroom.stage.pingpong.PingPongStage";
    }

    @Override
    public List<MetricSpec> metrics(Program program) {
        return MetricSpec.of(MetricUnit.COUNT, "ping", "pong", "total");
    }

    @Override
    public Map<String, Number> observed(Program program, Trace trace, Map<String, Integer> parameters, long until) {
        return new PingPongMetrics().of(trace, parameters, until);
    }

    @Override
    public Map<String, Number> printed(Program program, String printed, Map<String, Integer> parameters) {
        return new PingPongMetrics().of(printed);
    }

    @Override
    public Map<String, String> small() {
        return Map.of("count", "2", "pause", "10");
    }

    @Override
    public List<Challenge> challenges() {
        return List.of(
                new Challenge("pingpong-nine", "pingpong/threads", Map.of("count", 3), new MetricGoal("total", 9)),
                new Challenge("pingpong-eleven", "pingpong/threads", Map.of("count", 10), new MetricGoal("ping", 11)));
    }

    @Override
    public Map<String, String> fewOrders() {
        return Map.of("count", "2");
    }

    @Override
    public Optional<String> counted() {
        return Optional.of("total");
    }

    @Override
    public long due(Program program, Map<String, Integer> parameters) {
        return parameters.getOrDefault("count", 0);
    }

    @Override
    public List<Question> questions() {
        return PingPongQuestions.all();
    }

    @Override
    public List<String> idea(Program program) {
        return program.name().equals("shared-queue") ? List.of("turns") : List.of("counter++");
    }
}
