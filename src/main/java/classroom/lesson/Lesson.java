package classroom.lesson;

import classroom.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question and the programs that answer it. Its texts have the keys {@code ID.title}, {@code ID.question} and so on.
 *
 * @param id         as in {@code freeze}
 * @param programs   at least two; the first stands on the left and the second on the right until the reader chooses
 * @param parameters what a reader may choose, in the order in which programs take them
 * @param inTurn     whether its twins run one after the other, since together each would take the machine's cores from the other
 */
public record Lesson(String id, List<Program> programs, List<LessonParameter> parameters, boolean inTurn) {
    /** A lesson whose twins run together. */
    public Lesson(String id, List<Program> programs, List<LessonParameter> parameters) {
        this(id, programs, parameters, false);
    }

    /** Those of the parameters that make a difference to one of its programs. */
    public List<LessonParameter> parameters(Program program) {
        return parameters.stream().filter(program::takes).toList();
    }

    /** Those of some values that make a difference to one of its programs, by the names of their parameters. */
    public Map<String, String> taken(Program program, Map<String, String> values) {
        Map<String, String> taken = new LinkedHashMap<>(values);
        taken.keySet().removeAll(program.ignores());
        return taken;
    }

    /** The key of a parameter's text: the lesson's own {@code ID.parameter.NAME} where there is one, else {@code parameter.NAME}. */
    public String key(String parameter) {
        return Texts.own(id, "parameter." + parameter);
    }

    /**
     * The values that a run had, by the names of their parameters, in the order of the parameters. A parameter that was given no
     * value, as one that the lesson had not yet when the run was saved, has its usual one.
     *
     * @param given by name; names that are no parameters are left out
     * @throws IllegalArgumentException if a value is none that is allowed
     */
    public Map<String, String> values(Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (LessonParameter each : parameters) {
            values.put(each.name(), each.value(given.getOrDefault(each.name(), each.usualValue())));
        }
        return values;
    }

    /**
     * Those of some values that are numbers, by the names of their parameters; of a choice, the place of the chosen word, from 0.
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
