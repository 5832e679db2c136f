package classroom.lesson.parameter;

/**
 * A whole number.
 *
 * @param name  the name of the parameter
 * @param least the smallest allowed value
 * @param most  the largest allowed value
 * @param usual the default value
 */
public record NumberParameter(String name, int least, int most, int usual) implements LessonParameter {
    @Override
    public String usualValue() {
        return Integer.toString(usual);
    }

    @Override
    public String value(String text) {
        return Integer.toString(number(text));
    }

    /**
     * Parses a number.
     *
     * @throws IllegalArgumentException if it is not a whole number from {@link #least} to {@link #most}
     */
    public int number(String text) {
        int number = Integer.parseInt(text.strip());
        if (number < least || number > most) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
