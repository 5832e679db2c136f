package classroom.lesson.spec;

import classroom.lesson.Challenge;
import classroom.lesson.ChallengeGoal.DeadlockGoal;
import classroom.lesson.ChallengeGoal.EveryOrderGoal;
import classroom.lesson.ChallengeGoal.MetricGoal;
import classroom.lesson.ExpectedEnd;
import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.lesson.MetricSpec;
import classroom.lesson.MetricUnit;
import classroom.lesson.Program;
import classroom.lesson.Question;
import classroom.lesson.parameter.NumberParameter;
import classroom.metrics.ResultLines;
import classroom.metrics.ResultNames;
import classroom.metrics.RootProcess;
import classroom.metrics.TimeSeries;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Transfers between two accounts, each with a lock: taken in opposite order, in the same order, and only if both are free. */
public final class DeadlockSpec implements LessonSpec {
    private static final String TRANSFERS = "transfers";
    private static final String MOVED = "moved";
    private static final String TRY_LOCK = "try-lock";

    @Override
    public Lesson lesson() {
        return new Lesson(
                "deadlock",
                List.of(
                        new Program("deadlock/opposite", "classroom.program.deadlock.Opposite", List.of()),
                        new Program("deadlock/ordered", "classroom.program.deadlock.Ordered", List.of()),
                        new Program("deadlock/try-lock", "classroom.program.deadlock.TryLock", List.of())),
                List.of(new NumberParameter(TRANSFERS, 1, 1000, 5), new NumberParameter("pause", 0, 5000, 100)));
    }

    @Override
    public String stage() {
        return "classroom.stage.deadlock.DeadlockStage";
    }

    @Override
    public List<MetricSpec> metrics(Program program) {
        return program.name().equals(TRY_LOCK)
                ? MetricSpec.of(MetricUnit.COUNT, MOVED, "due", "given_back")
                : MetricSpec.of(MetricUnit.COUNT, MOVED, "due");
    }

    @Override
    public Map<String, Number> observed(Program program, Trace trace, Map<String, Integer> parameters, long until) {
        ProcessTrace first = RootProcess.of(trace);
        Map<String, Number> metrics = new LinkedHashMap<>();
        if (first == null) {
            return metrics;
        }
        TimeSeries moved = TimeSeries.of(first, MOVED);
        long most = 0;
        for (int i = 0; i < moved.size(); i++) {
            most = Math.max(most, moved.value(i));
        }
        metrics.put(MOVED, most);
        metrics.put("due", due(program, parameters));
        if (program.name().equals(TRY_LOCK)) {
            metrics.put(
                    "given_back",
                    first.threads().stream().mapToLong(DeadlockSpec::refusals).sum());
        }
        return metrics;
    }

    @Override
    public Map<String, Number> printed(Program program, String printed, Map<String, Integer> parameters) {
        Map<String, Number> metrics = new LinkedHashMap<>();
        ResultLines.in(printed).last(ResultNames.MOVED).ifPresent(moved -> metrics.put(MOVED, moved.longValue()));
        metrics.put("due", due(program, parameters));
        return metrics;
    }

    @Override
    public ExpectedEnd expected(Program program) {
        return program.name().equals("opposite") ? ExpectedEnd.DEADLOCK : ExpectedEnd.FINISHED;
    }

    @Override
    public List<String> resultNames(Program program) {
        return List.of(ResultNames.MOVED);
    }

    @Override
    public Map<String, String> small() {
        return Map.of(TRANSFERS, "3", "pause", "5");
    }

    @Override
    public List<Challenge> challenges() {
        Map<String, Integer> one = Map.of(TRANSFERS, 1);
        return List.of(
                new Challenge("deadlock-ring", "deadlock/opposite", one, new DeadlockGoal()),
                new Challenge("deadlock-luck", "deadlock/opposite", one, new MetricGoal(MOVED, 2)),
                new Challenge("deadlock-ordered", "deadlock/ordered", one, new EveryOrderGoal()));
    }

    @Override
    public Map<String, String> fewOrders() {
        return Map.of(TRANSFERS, "1");
    }

    @Override
    public Optional<String> counted() {
        return Optional.of(MOVED);
    }

    @Override
    public long due(Program program, Map<String, Integer> parameters) {
        return 2L * parameters.getOrDefault(TRANSFERS, 0);
    }

    @Override
    public List<Question> questions() {
        return DeadlockQuestions.all();
    }

    @Override
    public List<String> idea(Program program) {
        return switch (program.name()) {
            case TRY_LOCK -> List.of("tryLock()");
            case "ordered" -> List.of("repeat(count, lockA, lockB");
            default -> List.of("repeat(count, lockA, lockB", "repeat(count, lockB, lockA");
        };
    }

    /** Returns how often a thread tried to acquire a lock and failed. */
    private static long refusals(ThreadTrace thread) {
        long refusals = 0;
        int size = thread.size();
        for (int i = 0; i < size; i++) {
            if (thread.kind(i) == EventKind.END && thread.site(i).op() == Operation.TRY_LOCK && isNo(thread, i)) {
                refusals++;
            }
        }
        return refusals;
    }

    /** Whether the result of an operation is false, which may be recorded as 0. */
    private static boolean isNo(ThreadTrace thread, int event) {
        return !thread.value(event).isYes() || thread.value(event).number() == 0;
    }
}
