package classroom.lesson;

import classroom.lesson.QuestionAnswer.CodeLineAnswer;
import classroom.lesson.QuestionAnswer.RunLineAnswer;
import classroom.lesson.parameter.LessonParameter;
import classroom.lesson.parameter.NumberParameter;
import classroom.text.Language;
import classroom.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A question that a class answers before it sees a run. Its texts begin with {@code question.} and its id: {@code
 * .text}, {@code .why}, and for each choice {@code .CHOICE} and {@code .CHOICE.thought}, which says what one thinks who
 * picks it. Their arguments {@code {0}}, {@code {1}} … are the values of the lesson's parameters.
 *
 * @param id       as in {@code bank-balance}
 * @param programs the ids of one or two programs; the first is shown on the left
 * @param values   the parameters of the lesson that differ from their defaults, by name
 * @param choices  the ids of what can be picked; empty if a source line is asked for
 * @param answer   how the right answer is found
 */
public record Question(
        String id, List<String> programs, Map<String, String> values, List<String> choices, QuestionAnswer answer) {
    public Question {
        programs = List.copyOf(programs);
        values = Map.copyOf(values);
        choices = List.copyOf(choices);
    }

    /** Whether the answer is the number of a source line. */
    public boolean asksForLine() {
        return answer instanceof CodeLineAnswer || answer instanceof RunLineAnswer;
    }

    /** Whether it can be answered only when its programs have run. */
    public boolean needsRun() {
        return answer instanceof RunLineAnswer || answer instanceof QuestionAnswer.RunAnswer;
    }

    /** Returns the lesson of its programs. */
    public Lesson lesson() {
        return Catalog.lessonOf(Catalog.program(programs.get(0)));
    }

    /**
     * Returns the question.
     *
     * @param asked the values of all parameters of the lesson, by name
     */
    public String text(Language language, Map<String, String> asked) {
        return Texts.text(language, "question." + id + ".text", arguments(asked));
    }

    /** Returns what can be picked, in the order of the choices. */
    public List<String> choiceTexts(Language language, Map<String, String> asked) {
        return choices.stream()
                .map(each -> Texts.text(language, "question." + id + "." + each, arguments(asked)))
                .toList();
    }

    /** Returns the sentence about who picks a choice. */
    public String thought(Language language, String choice, Map<String, String> asked) {
        return Texts.text(language, "question." + id + "." + choice + ".thought", arguments(asked));
    }

    /** Returns why the right answer is right. */
    public String why(Language language, Map<String, String> asked) {
        return Texts.text(language, "question." + id + ".why", arguments(asked));
    }

    /** Returns the number of lines of the source that is asked about. */
    public int lineCount() {
        return source().length;
    }

    /** Returns the lines with a piece of code, from 1. */
    public Set<Integer> lines(CodeLineAnswer of) {
        Set<Integer> lines = new TreeSet<>();
        String[] source = source();
        for (int i = 0; i < source.length; i++) {
            if (source[i].contains(of.code())) {
                lines.add(i + 1);
            }
        }
        return lines;
    }

    private String[] source() {
        return JavaTokens.withoutComments(SourceText.of(Catalog.program(programs.get(0)), Language.EN))
                .split("\n");
    }

    private Object[] arguments(Map<String, String> asked) {
        List<Object> arguments = new ArrayList<>();
        for (LessonParameter each : lesson().parameters()) {
            String value = asked.getOrDefault(each.name(), each.usualValue());
            arguments.add(each instanceof NumberParameter number ? (Object) number.number(value) : value);
        }
        return arguments.toArray();
    }
}
