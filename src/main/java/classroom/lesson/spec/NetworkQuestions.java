package classroom.lesson.spec;

import classroom.lesson.FinishedRun;
import classroom.lesson.Question;
import classroom.lesson.QuestionAnswer.RunAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions about workers that are killed while they take tasks from a queue. */
final class NetworkQuestions {
    private static final List<String> CHOICES = List.of("all", "missing", "twice");

    private NetworkQuestions() {}

    static List<Question> all() {
        return List.of(
                question("network-ack-first", "network/ack-first"),
                question("network-ack-late", "network/ack-late"),
                question("network-queue", "network/queue"));
    }

    private static Question question(String id, String program) {
        return new Question(id, List.of(program), Map.of(), CHOICES, new RunAnswer(runs -> cameTo(runs.get(0))));
    }

    private static Optional<String> cameTo(FinishedRun run) {
        if (!run.has("missing") || !run.has("total_s")) {
            return Optional.empty();
        }
        return Optional.of(run.metric("missing") > 0 ? "missing" : run.metric("twice") > 0 ? "twice" : "all");
    }
}
