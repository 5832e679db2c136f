package classroom.lesson.spec;

import classroom.lesson.FinishedRun;
import classroom.lesson.Question;
import classroom.lesson.QuestionAnswer.RunAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions about one loop and many clients. */
final class LoopQuestions {
    private LoopQuestions() {}

    /** Times that differ by less than this factor count as equal. */
    private static final double EQUAL = 1.2;

    static List<Question> all() {
        return List.of(
                new Question(
                        "loop-threads",
                        List.of("loop/threads", "loop/event-loop"),
                        Map.of(),
                        List.of("one", "each", "cores"),
                        new RunAnswer(runs -> threads(runs.get(1)))),
                new Question(
                        "loop-time",
                        List.of("loop/threads", "loop/event-loop"),
                        Map.of("compute", "0"),
                        List.of("threads", "loop", "same"),
                        new RunAnswer(LoopQuestions::time)));
    }

    private static Optional<String> threads(FinishedRun run) {
        if (!run.has("threads") || run.metric("threads") == 0) {
            return Optional.empty();
        }
        double threads = run.metric("threads");
        return Optional.of(threads == 1 ? "one" : threads >= run.parameter("clients") ? "each" : "cores");
    }

    private static Optional<String> time(List<FinishedRun> runs) {
        double threads = runs.get(0).metric("p50_ms");
        double loop = runs.get(1).metric("p50_ms");
        if (Double.isNaN(threads) || Double.isNaN(loop)) {
            return Optional.empty();
        }
        boolean same = Math.max(threads, loop) <= EQUAL * Math.min(threads, loop);
        return Optional.of(same ? "same" : threads < loop ? "threads" : "loop");
    }
}
