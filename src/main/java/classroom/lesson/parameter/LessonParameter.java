package classroom.lesson.parameter;

/** A value that the user may choose before a run; the program gets it as an argument of {@code main}. */
public sealed interface LessonParameter permits ChoiceParameter, NumberParameter, TextParameter {
    /** Returns the name, as in {@code --set name=value} and in the text key {@code parameter.name}. */
    String name();

    /** Returns the default value, as the program gets it. */
    String usualValue();

    /**
     * Converts a user's text to the value that the program gets.
     *
     * @throws IllegalArgumentException if the value is not allowed
     */
    String value(String text);
}
