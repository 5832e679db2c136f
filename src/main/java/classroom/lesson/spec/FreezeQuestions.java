package classroom.lesson.spec;

import classroom.lesson.FinishedRun;
import classroom.lesson.Question;
import classroom.lesson.QuestionAnswer.CodeLineAnswer;
import classroom.lesson.QuestionAnswer.RunAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions about the window that freezes. */
final class FreezeQuestions {
    private FreezeQuestions() {}

    static List<Question> all() {
        return List.of(
                new Question(
                        "freeze-click",
                        List.of("freeze/blocking", "freeze/background"),
                        Map.of("seconds", "6"),
                        List.of("at-once", "when-done", "never"),
                        new RunAnswer(runs -> click(runs.get(0)))),
                new Question(
                        "freeze-sleeper",
                        List.of("freeze/background"),
                        Map.of("seconds", "6"),
                        List.of("event-thread", "worker", "nobody"),
                        new RunAnswer(runs -> sleeper(runs.get(0)))),
                new Question(
                        "freeze-line",
                        List.of("freeze/blocking"),
                        Map.of(),
                        List.of(),
                        new CodeLineAnswer("sleep(seconds);")));
    }

    private static Optional<String> click(FinishedRun run) {
        // A click waits as long as the thread that takes it sleeps.
        if (run.metric("event_thread") > 0) {
            return Optional.of(run.metric("event_thread") >= run.parameter("seconds") / 2.0 ? "when-done" : "at-once");
        }
        return run.metric("worker") > 0 ? Optional.of("at-once") : Optional.empty();
    }

    private static Optional<String> sleeper(FinishedRun run) {
        double event = run.metric("event_thread");
        double worker = run.metric("worker");
        return event > 0 || worker > 0 ? Optional.of(event > worker ? "event-thread" : "worker") : Optional.empty();
    }
}
