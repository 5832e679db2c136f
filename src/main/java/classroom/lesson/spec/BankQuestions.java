package classroom.lesson.spec;

import classroom.lesson.FinishedRun;
import classroom.lesson.Question;
import classroom.lesson.QuestionAnswer.CodeLineAnswer;
import classroom.lesson.QuestionAnswer.RunAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions about the account. */
final class BankQuestions {
    private BankQuestions() {}

    /** How many times as long a run must take to count as slower. */
    private static final double SLOWER = 1.5;

    static List<Question> all() {
        return List.of(
                new Question(
                        "bank-balance",
                        List.of("bank/unlocked"),
                        Map.of(),
                        List.of("all", "most", "few", "error"),
                        new RunAnswer(runs -> balance(runs.get(0)))),
                new Question(
                        "bank-lock",
                        List.of("bank/unlocked", "bank/locked"),
                        Map.of(),
                        List.of("slower", "same", "less"),
                        new RunAnswer(runs -> lock(runs.get(0), runs.get(1)))),
                new Question(
                        "bank-volatile",
                        List.of("bank/volatile"),
                        Map.of(),
                        List.of("nothing", "some"),
                        new RunAnswer(runs -> lost(runs.get(0)))),
                new Question(
                        "bank-line",
                        List.of("bank/unlocked"),
                        Map.of(),
                        List.of(),
                        new CodeLineAnswer("balance = sum")));
    }

    private static Optional<String> balance(FinishedRun run) {
        if (!run.has("balance", "expected")) {
            return run.trace().threads().stream().anyMatch(each -> each.died() != null)
                    ? Optional.of("error")
                    : Optional.empty();
        }
        double share = run.metric("balance") / run.metric("expected");
        return Optional.of(share >= 1 ? "all" : share > 0.5 ? "most" : "few");
    }

    private static Optional<String> lock(FinishedRun unlocked, FinishedRun locked) {
        if (!locked.has("lost")) {
            return Optional.empty();
        }
        boolean slower = locked.seconds() > SLOWER * unlocked.seconds();
        return Optional.of(locked.metric("lost") > 0 ? "less" : slower ? "slower" : "same");
    }

    private static Optional<String> lost(FinishedRun run) {
        return run.has("lost") ? Optional.of(run.metric("lost") > 0 ? "some" : "nothing") : Optional.empty();
    }
}
