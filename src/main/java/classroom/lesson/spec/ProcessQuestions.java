package classroom.lesson.spec;

import classroom.lesson.FinishedRun;
import classroom.lesson.Question;
import classroom.lesson.QuestionAnswer.CodeLineAnswer;
import classroom.lesson.QuestionAnswer.RunAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions about parents and children. */
final class ProcessQuestions {
    private ProcessQuestions() {}

    /** A wait of the parent that counts, in ms. */
    private static final int MIN_BLOCKED_MS = 5;

    static List<Question> all() {
        return List.of(
                new Question(
                        "process-variable",
                        List.of("process/spawn"),
                        Map.of(),
                        List.of("one", "thousand", "other"),
                        new RunAnswer(runs -> variable(runs.get(0)))),
                new Question(
                        "process-pipe",
                        List.of("process/pipe"),
                        Map.of(),
                        List.of("at-once", "waits", "lost"),
                        new RunAnswer(runs -> pipe(runs.get(0)))),
                new Question(
                        "process-line",
                        List.of("process/spawn"),
                        Map.of(),
                        List.of(),
                        new CodeLineAnswer("new ProcessBuilder(")));
    }

    private static Optional<String> variable(FinishedRun run) {
        if (!run.has("parent_value", "child_value")) {
            return Optional.empty();
        }
        long value = (long) run.metric("parent_value");
        return Optional.of(value == 1 ? "one" : value == 1000 ? "thousand" : "other");
    }

    private static Optional<String> pipe(FinishedRun run) {
        if (!run.has("lines", "blocked_ms")) {
            return Optional.empty();
        }
        if (run.metric("lines") < run.parameter("lines")) {
            return Optional.of("lost");
        }
        return Optional.of(run.metric("blocked_ms") > MIN_BLOCKED_MS ? "waits" : "at-once");
    }
}
