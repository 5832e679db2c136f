package classroom.lesson.spec;

import classroom.lesson.FinishedRun;
import classroom.lesson.Question;
import classroom.lesson.QuestionAnswer.CodeLineAnswer;
import classroom.lesson.QuestionAnswer.RunAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions about downloads one by one and side by side. */
final class DownloadQuestions {
    private DownloadQuestions() {}

    private static final Map<String, String> FOUR = Map.of("files", "4", "least", "1", "most", "3");

    static List<Question> all() {
        return List.of(
                new Question(
                        "download-total",
                        List.of("download/sequential", "download/threads"),
                        FOUR,
                        List.of("sum", "longest", "part"),
                        new RunAnswer(runs -> total(runs.get(1)))),
                new Question(
                        "download-processes",
                        List.of("download/threads", "download/processes"),
                        FOUR,
                        List.of("threads", "processes", "same"),
                        new RunAnswer(DownloadQuestions::faster)),
                new Question(
                        "download-line",
                        List.of("download/threads"),
                        Map.of(),
                        List.of(),
                        new CodeLineAnswer(".start()")));
    }

    private static Optional<String> total(FinishedRun run) {
        if (!run.has("total_ms", "sum_ms", "longest_ms")) {
            return Optional.empty();
        }
        double total = run.metric("total_ms");
        double sum = Math.abs(total - run.metric("sum_ms"));
        double longest = Math.abs(total - run.metric("longest_ms"));
        double part = Math.abs(total - run.metric("sum_ms") / Math.max(1, run.parameter("files")));
        return Optional.of(longest <= sum && longest <= part ? "longest" : sum <= part ? "sum" : "part");
    }

    private static Optional<String> faster(List<FinishedRun> runs) {
        double threads = runs.get(0).metric("total_ms");
        double processes = runs.get(1).metric("total_ms");
        if (Double.isNaN(threads) || Double.isNaN(processes)) {
            return Optional.empty();
        }
        boolean same = Math.abs(threads - processes) <= 0.01 * Math.max(threads, processes);
        return Optional.of(same ? "same" : threads < processes ? "threads" : "processes");
    }
}
