package classroom.lesson.parameter;

import java.util.List;

/**
 * A choice among several words. The text keys {@code parameter.NAME.WORD} describe them to users.
 *
 * @param name  the name of the parameter
 * @param words the possible values; the first is the default
 */
public record ChoiceParameter(String name, List<String> words) implements LessonParameter {
    @Override
    public String usualValue() {
        return words.get(0);
    }

    /** {@inheritDoc} Accepts a word, or its index from 0, which older saved runs and settings contain. */
    @Override
    public String value(String text) {
        String word = text.strip();
        if (word.matches("\\d{1,3}") && Integer.parseInt(word) < words.size()) {
            return words.get(Integer.parseInt(word));
        }
        if (!words.contains(word)) {
            throw new IllegalArgumentException(text);
        }
        return word;
    }
}
