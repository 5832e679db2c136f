package classroom.lesson.spec;

import classroom.lesson.FinishedRun;
import classroom.lesson.Question;
import classroom.lesson.QuestionAnswer.RunAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions about how many cores are busy. */
final class CoresQuestions {
    private CoresQuestions() {}

    private static final List<String> CHOICES = List.of("one", "each", "between");
    /** Up to so many busy cores count as one. */
    private static final double ONE = 1.3;
    /** The least share of the threads that counts as a core for each. */
    private static final double EACH = 0.8;

    static List<Question> all() {
        return List.of(
                new Question(
                        "cores-threads",
                        List.of("cores/threads"),
                        Map.of("threads", "16"),
                        CHOICES,
                        new RunAnswer(runs -> busy(runs.get(0)))),
                new Question(
                        "cores-lock",
                        List.of("cores/threads", "cores/global-lock"),
                        Map.of("threads", "16"),
                        CHOICES,
                        new RunAnswer(runs -> busy(runs.get(1)))));
    }

    private static Optional<String> busy(FinishedRun run) {
        double cores = run.metric("cores_used");
        if (Double.isNaN(cores) || cores == 0) {
            return Optional.empty();
        }
        return Optional.of(cores <= ONE ? "one" : cores >= EACH * run.parameter("threads") ? "each" : "between");
    }
}
