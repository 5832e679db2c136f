package classroom.lesson;

/** What a reader may choose before a run; it reaches the program as an argument of its {@code main}. */
public sealed interface LessonParameter permits ChoiceParameter, NumberParameter, TextParameter {
    /** As in {@code --set name=value}, and in the text key {@code parameter.name}. */
    String name();

    /** The value where nothing else was chosen, as the program gets it. */
    String usualValue();

    /**
     * The value that a reader's text stands for, as the program gets it.
     *
     * @throws IllegalArgumentException if it is none that is allowed
     */
    String value(String text);
}
