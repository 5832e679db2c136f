package classroom.lesson;

import java.util.List;

/**
 * One of some words. What each stands for, in the reader's words, is in the text keys {@code parameter.NAME.WORD}.
 *
 * @param name  of the parameter
 * @param words what may be chosen; the first is usual
 */
public record Choice(String name, List<String> words) implements Parameter {
    @Override
    public String usualValue() {
        return words.get(0);
    }

    @Override
    public String value(String text) {
        String word = text.strip();
        if (!words.contains(word)) {
            throw new IllegalArgumentException(text);
        }
        return word;
    }
}
