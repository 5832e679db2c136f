package classroom.lesson;

/**
 * A whole number that a reader may choose before a run; it reaches the program as an argument of its {@code main}.
 *
 * @param name  as in {@code --set name=value}, and in the text key {@code parameter.name}
 * @param least the smallest value allowed
 * @param most  the largest value allowed
 * @param usual the value where nothing else was chosen
 */
public record Parameter(String name, int least, int most, int usual) {
    /**
     * The value that a text stands for.
     *
     * @throws IllegalArgumentException if it is no whole number from {@link #least} to {@link #most}
     */
    public int value(String text) {
        int value = Integer.parseInt(text.strip());
        if (value < least || value > most) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }
}
