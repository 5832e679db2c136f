package classroom.lesson.spec;

import classroom.lesson.FinishedRun;
import classroom.lesson.Question;
import classroom.lesson.QuestionAnswer.CodeLineAnswer;
import classroom.lesson.QuestionAnswer.RunAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions about two who count. */
final class PingPongQuestions {
    private PingPongQuestions() {}

    private static final Map<String, String> TEN = Map.of("count", "10", "pause", "200");
    private static final List<String> WORDS = List.of("once", "twice", "other");

    static List<Question> all() {
        return List.of(
                new Question(
                        "pingpong-processes",
                        List.of("pingpong/own-counters"),
                        TEN,
                        WORDS,
                        new RunAnswer(runs -> words(runs.get(0)))),
                new Question(
                        "pingpong-threads",
                        List.of("pingpong/threads"),
                        TEN,
                        WORDS,
                        new RunAnswer(runs -> words(runs.get(0)))),
                new Question(
                        "pingpong-line",
                        List.of("pingpong/threads"),
                        Map.of(),
                        List.of(),
                        new CodeLineAnswer("counter++")));
    }

    private static Optional<String> words(FinishedRun run) {
        if (!run.has("total") || run.metric("total") == 0) {
            return Optional.empty();
        }
        long total = (long) run.metric("total");
        int count = run.parameter("count");
        return Optional.of(total == count ? "once" : total == 2L * count ? "twice" : "other");
    }
}
