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
    private static final double WHOLE = 0.95;

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

    /** A click waits as long as the thread that takes it sleeps. While the download goes on, the answer is open. */
    private static Optional<String> click(FinishedRun run) {
        if (isWhole(run, run.metric("event_thread"))) {
            return Optional.of("when-done");
        }
        return isWhole(run, run.metric("worker")) ? Optional.of("at-once") : Optional.empty();
    }

    private static Optional<String> sleeper(FinishedRun run) {
        double event = run.metric("event_thread");
        double worker = run.metric("worker");
        return isWhole(run, Math.max(event, worker))
                ? Optional.of(event > worker ? "event-thread" : "worker")
                : Optional.empty();
    }

    /** Whether somebody slept for the whole download; the clocks of Java may differ a little. */
    private static boolean isWhole(FinishedRun run, double slept) {
        return slept > 0 && slept >= WHOLE * run.parameter("seconds");
    }
}
