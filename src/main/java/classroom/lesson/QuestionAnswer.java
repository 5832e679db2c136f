package classroom.lesson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How the right answer of a question is found. */
public sealed interface QuestionAnswer {
    /**
     * The runs of its programs decide which choice is right.
     *
     * @param finder returns the right choice from one run of each of the question's programs, in their order; empty if
     *               the runs did not come so far. Called on any thread but the event thread
     */
    record RunAnswer(Function<List<FinishedRun>, Optional<String>> finder) implements QuestionAnswer {}

    /**
     * The same choice is right in every run.
     *
     * @param choice the right one
     */
    record FactAnswer(String choice) implements QuestionAnswer {}

    /**
     * A source line is asked for, and the run of the program tells it.
     *
     * @param finder returns the right lines, from 1; empty if the run did not come so far. Called on any thread but
     *               the event thread
     */
    record RunLineAnswer(Function<FinishedRun, Set<Integer>> finder) implements QuestionAnswer {}

    /**
     * A source line is asked for, and each line of the program with this code is right.
     *
     * @param code within one line, the same in both languages
     */
    record CodeLineAnswer(String code) implements QuestionAnswer {}
}
