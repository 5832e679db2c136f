package classroom.lesson.spec;

import classroom.lesson.FinishedRun;
import classroom.lesson.Question;
import classroom.lesson.QuestionAnswer.RunAnswer;
import classroom.lesson.QuestionAnswer.RunLineAnswer;
import classroom.trace.Deadlock;
import classroom.trace.DeadlockWait;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The questions about two locks. */
final class DeadlockQuestions {
    private DeadlockQuestions() {}

    static List<Question> all() {
        return List.of(
                new Question(
                        "deadlock-end",
                        List.of("deadlock/opposite"),
                        Map.of(),
                        List.of("done", "stuck", "exception"),
                        new RunAnswer(runs -> end(runs.get(0)))),
                new Question(
                        "deadlock-line",
                        List.of("deadlock/opposite"),
                        Map.of(),
                        List.of(),
                        new RunLineAnswer(DeadlockQuestions::lines)),
                new Question(
                        "deadlock-order",
                        List.of("deadlock/opposite", "deadlock/ordered"),
                        Map.of(),
                        List.of("done", "stuck", "in-turn"),
                        new RunAnswer(runs -> end(runs.get(1)))));
    }

    private static Optional<String> end(FinishedRun run) {
        if (Deadlock.atEnd(run.trace()).isPresent()) {
            return Optional.of("stuck");
        }
        if (run.has("moved", "due") && run.metric("moved") == run.metric("due")) {
            return Optional.of("done");
        }
        return run.trace().threads().stream().anyMatch(each -> each.died() != null)
                ? Optional.of("exception")
                : Optional.empty();
    }

    private static Set<Integer> lines(FinishedRun run) {
        return Deadlock.atEnd(run.trace()).map(Deadlock::waits).orElse(List.of()).stream()
                .map(DeadlockWait::line)
                .filter(line -> line > 0)
                .collect(Collectors.toSet());
    }
}
