package classroom.lesson;

import java.util.List;

/**
 * One of some words. What each stands for, in the reader's words, is in the text keys {@code parameter.NAME.WORD}.
 *
 * @param name  of the parameter
 * @param words what may be chosen; the first is usual
 */
public record ChoiceParameter(String name, List<String> words) implements LessonParameter {
    @Override
    public String usualValue() {
        return words.get(0);
    }

    /** {@inheritDoc} A word, or its place among them, from 0, as older runs and settings have it. */
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
