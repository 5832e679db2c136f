package classroom.lesson.parameter;

/**
 * A text of the user's choice, such as the names of files.
 *
 * @param name  the name of the parameter
 * @param usual the default text
 */
public record TextParameter(String name, String usual) implements LessonParameter {
    /** The maximum length in characters. */
    public static final int MAX_CHARS = 500;

    @Override
    public String usualValue() {
        return usual;
    }

    @Override
    public String value(String text) {
        if (text.length() > MAX_CHARS || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(text);
        }
        return text.strip();
    }
}
