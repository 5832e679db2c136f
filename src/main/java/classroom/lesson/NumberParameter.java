package classroom.lesson;

/**
 * A whole number.
 *
 * @param name  of the parameter
 * @param least the smallest value allowed
 * @param most  the largest value allowed
 * @param usual the value where nothing else was chosen
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
     * The number that a text stands for.
     *
     * @throws IllegalArgumentException if it is no whole number from {@link #least} to {@link #most}
     */
    public int number(String text) {
        int number = Integer.parseInt(text.strip());
        if (number < least || number > most) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
