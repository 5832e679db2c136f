package classroom.vote;

import classroom.text.Language;
import java.util.List;
import java.util.Map;

/**
 * What is asked, in every language.
 *
 * @param text    the question
 * @param choices what can be picked, in the same order in each language; empty lists if a line number is asked for
 * @param lines   the greatest line number; 0 if there are choices
 */
public record PollQuestion(Map<Language, String> text, Map<Language, List<String>> choices, int lines) {
    public PollQuestion {
        text = Map.copyOf(text);
        choices = Map.copyOf(choices);
    }

    /** Whether a line number is asked for. */
    public boolean asksForLine() {
        return lines > 0;
    }

    /** Returns the number of choices; 0 if a line number is asked for. */
    public int size() {
        return choices.get(Language.EN).size();
    }

    /** Whether an answer is one: the number of a choice from 0, or of a line from 1. */
    public boolean isAnswer(int answer) {
        return asksForLine() ? answer >= 1 && answer <= lines : answer >= 0 && answer < size();
    }

    /** Returns an answer for readers: the letter of a choice, or the number of a line. */
    public String label(int answer) {
        return asksForLine() ? Integer.toString(answer) : letter(answer);
    }

    /** Returns the letter of a choice, from A. */
    public static String letter(int choice) {
        return String.valueOf((char) ('A' + choice));
    }
}
