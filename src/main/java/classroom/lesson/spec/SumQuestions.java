package classroom.lesson.spec;

import classroom.lesson.FinishedRun;
import classroom.lesson.Question;
import classroom.lesson.QuestionAnswer.RunAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions about workers that share the adding. */
final class SumQuestions {
    private SumQuestions() {}

    private static final List<String> CHOICES = List.of("times", "some", "same", "slower");
    /** Times that differ by less than this factor count as equal. */
    private static final double EQUAL = 1.15;
    /** The least share of the ideal speed-up that counts as the whole. */
    private static final double WHOLE = 0.75;

    static List<Question> all() {
        return List.of(
                new Question(
                        "sum-threads",
                        List.of("sum/one", "sum/threads"),
                        Map.of(),
                        CHOICES,
                        new RunAnswer(SumQuestions::speedUp)),
                new Question(
                        "sum-processes",
                        List.of("sum/one", "sum/processes"),
                        Map.of(),
                        CHOICES,
                        new RunAnswer(SumQuestions::speedUp)));
    }

    private static Optional<String> speedUp(List<FinishedRun> runs) {
        FinishedRun one = runs.get(0);
        FinishedRun many = runs.get(1);
        if (!one.has("add_ms") || !many.has("add_ms")) {
            return Optional.empty();
        }
        double factor = one.metric("add_ms") / many.metric("add_ms");
        if (factor < 1 / EQUAL) {
            return Optional.of("slower");
        }
        boolean whole = many.parameter("workers") > 1 && factor >= WHOLE * many.parameter("workers");
        return Optional.of(whole ? "times" : factor <= EQUAL ? "same" : "some");
    }
}
