package classroom.window.ask;

import classroom.lesson.Catalog;
import classroom.lesson.FinishedRun;
import classroom.lesson.Lesson;
import classroom.lesson.Question;
import classroom.lesson.QuestionAnswer.CodeLineAnswer;
import classroom.lesson.QuestionAnswer.FactAnswer;
import classroom.lesson.QuestionAnswer.RunAnswer;
import classroom.lesson.QuestionAnswer.RunLineAnswer;
import classroom.run.ExitInfo;
import classroom.text.Texts;
import classroom.window.lesson.RunNarrative;
import classroom.window.side.DisplayedRun;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The right answers of a question.
 *
 * @param answers as in a poll: numbers of choices from 0, or of lines from 1; empty if the runs did not tell yet
 * @param came    a sentence about what the run that decided came to, in the language of then; empty if no run decided
 */
record RightAnswer(Set<Integer> answers, String came) {
    RightAnswer {
        answers = Set.copyOf(answers);
    }

    /**
     * Finds the right answers in the runs on show. Reads their traces, so it must not be called on the event thread.
     *
     * @param values the values that the question is about, by name
     */
    static RightAnswer of(Question question, Map<String, String> values, List<DisplayedRun> shown) {
        List<FinishedRun> runs = new ArrayList<>();
        String came = "";
        if (question.needsRun()) {
            for (String program : question.programs()) {
                Optional<DisplayedRun> run = shown.stream()
                        .filter(each -> each.program().id().equals(program) && isAbout(each, values))
                        .filter(each -> each.program().isPanel() || !each.isLive())
                        .findFirst();
                if (run.isPresent()) {
                    runs.add(finished(run.get()));
                    came = firstSentence(RunNarrative.in(run.get()));
                }
            }
            if (runs.size() < question.programs().size()) {
                return new RightAnswer(Set.of(), "");
            }
        }
        return new RightAnswer(answers(question, runs), came);
    }

    private static Set<Integer> answers(Question question, List<FinishedRun> runs) {
        if (question.answer() instanceof CodeLineAnswer code) {
            return question.lines(code);
        }
        if (question.answer() instanceof RunLineAnswer line) {
            return line.finder().apply(runs.get(0));
        }
        Optional<String> right = question.answer() instanceof RunAnswer run
                ? run.finder().apply(runs)
                : Optional.of(((FactAnswer) question.answer()).choice());
        return right.map(each -> Set.of(question.choices().indexOf(each))).orElse(Set.of());
    }

    private static String firstSentence(String text) {
        BreakIterator sentences =
                BreakIterator.getSentenceInstance(Texts.language().locale());
        sentences.setText(text);
        int end = sentences.next();
        return end == BreakIterator.DONE ? text : text.substring(0, end).strip();
    }

    /** Whether a run was started with these values, as far as its program takes them. */
    private static boolean isAbout(DisplayedRun run, Map<String, String> values) {
        Lesson lesson = Catalog.lessonOf(run.program());
        Collection<String> asked = lesson.taken(run.program(), values).values();
        List<String> names =
                lesson.parameters().stream().map(each -> each.name()).toList();
        List<String> started = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!run.program().ignores().contains(names.get(i))) {
                started.add(run.values().get(i));
            }
        }
        return started.equals(List.copyOf(asked));
    }

    private static FinishedRun finished(DisplayedRun run) {
        Map<String, Integer> parameters = Catalog.lessonOf(run.program()).numbers(run.values());
        ExitInfo ending =
                run.recording() == null ? null : run.recording().complete().getNow(null);
        double seconds = ending != null
                ? ending.millis() / 1e3
                : (run.trace().end() - run.trace().start()) / 1e9;
        return new FinishedRun(run.program(), run.trace(), run.metrics(parameters), parameters, seconds);
    }
}
