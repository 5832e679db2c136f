package classroom.lesson;

import classroom.lesson.parameter.ChoiceParameter;
import classroom.lesson.parameter.LessonParameter;
import classroom.lesson.parameter.NumberParameter;
import classroom.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question and the programs that answer it. Its texts have the keys {@code ID.title}, {@code ID.question} and so
 * on.
 *
 * @param id         the id, as in {@code freeze}
 * @param programs   at least two; initially the first is shown on the left and the second on the right
 * @param parameters the parameters, in the order in which programs take them
 * @param inTurn     whether the two sides run one after the other, since each needs all cores of the machine
 */
public record Lesson(String id, List<Program> programs, List<LessonParameter> parameters, boolean inTurn) {
    /**
     * Stands for a lesson on the page of the workshop; it is in no catalog, and has neither programs nor parameters.
     */
    public static final Lesson WORKSHOP = new Lesson("workshop", List.of(), List.of());

    /** Creates a lesson whose sides run at the same time. */
    public Lesson(String id, List<Program> programs, List<LessonParameter> parameters) {
        this(id, programs, parameters, false);
    }

    /** Returns the parameters that affect one of its programs. */
    public List<LessonParameter> parameters(Program program) {
        return parameters.stream().filter(program::takes).toList();
    }

    /** Returns the values of the parameters that affect one of its programs, by name. */
    public Map<String, String> taken(Program program, Map<String, String> values) {
        Map<String, String> taken = new LinkedHashMap<>(values);
        taken.keySet().removeAll(program.ignores());
        return taken;
    }

    /**
     * Returns the text key of a parameter: the lesson's own {@code ID.parameter.NAME} if it exists, else {@code
     * parameter.NAME}.
     */
    public String key(String parameter) {
        return Texts.own(id, "parameter." + parameter);
    }

    /**
     * Returns the values of a run by parameter name, in the order of the parameters. A parameter without a given
     * value has its default, as one that was added after the run was saved.
     *
     * @param given values by name; unknown names are ignored
     * @throws IllegalArgumentException if a value is not allowed
     */
    public Map<String, String> values(Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (LessonParameter each : parameters) {
            values.put(each.name(), each.value(given.getOrDefault(each.name(), each.usualValue())));
        }
        return values;
    }

    /**
     * Returns the numeric values by parameter name; for a choice, the index of the word, from 0.
     *
     * @param values in the order of the parameters
     */
    public Map<String, Integer> numbers(List<String> values) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) instanceof NumberParameter whole) {
                numbers.put(whole.name(), whole.number(values.get(i)));
            } else if (parameters.get(i) instanceof ChoiceParameter choice) {
                numbers.put(choice.name(), choice.words().indexOf(values.get(i)));
            }
        }
        return numbers;
    }
}
