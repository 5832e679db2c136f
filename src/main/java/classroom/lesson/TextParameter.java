package classroom.lesson;

/**
 * Words of the reader's own, such as the names of files.
 *
 * @param name  of the parameter
 * @param usual the words where no others were chosen
 */
public record TextParameter(String name, String usual) implements LessonParameter {
    /** The most characters that they may have. */
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
