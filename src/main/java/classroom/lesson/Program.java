package classroom.lesson;

import java.util.List;
import java.util.Set;

/**
 * One program of a lesson: a short, plain Java source.
 *
 * @param id        lesson and name, as in {@code freeze/blocking}
 * @param mainClass the class to start, with its package
 * @param presses   for a program that is a panel: what is pressed on it when it is run by itself; empty for any other program
 * @param need      what it takes to run it, beside the Java that the app runs on
 * @param ignores   the names of those of the lesson's parameters that make no difference to it
 */
public record Program(String id, String mainClass, List<Press> presses, Need need, Set<String> ignores) {
    /** What programs need. */
    public enum Need {
        /** Nothing more. */
        NOTHING,
        /** A JDK 21 or newer, which also compiles it: virtual threads. */
        JAVA_21,
        /** A {@code python3} that can be started by that name. */
        PYTHON
    }

    /** A program that takes all parameters of its lesson. */
    public Program(String id, String mainClass, List<Press> presses, Need need) {
        this(id, mainClass, presses, need, Set.of());
    }

    /** A program that takes all parameters of its lesson, and needs nothing more than the Java that the app runs on. */
    public Program(String id, String mainClass, List<Press> presses) {
        this(id, mainClass, presses, Need.NOTHING);
    }

    /** The same program, to which some parameters of the lesson make no difference. */
    public Program ignoring(String... parameters) {
        return new Program(id, mainClass, presses, need, Set.of(parameters));
    }

    /** Whether a parameter of the lesson makes a difference to it. */
    public boolean takes(LessonParameter parameter) {
        return !ignores.contains(parameter.name());
    }

    /** The id of the lesson that a program belongs to, by the program's own: the part before the stroke, as in {@code freeze}. */
    public static String lesson(String id) {
        return id.replaceFirst("/.*", "");
    }

    /** The part of the id after the stroke, as in {@code blocking}. */
    public String name() {
        return id.substring(id.indexOf('/') + 1);
    }

    /** Whether the program is a panel, which a {@code screen} hosts. */
    public boolean isPanel() {
        return !presses.isEmpty();
    }

    /**
     * A press of a button of the panel.
     *
     * @param button the button's words in the English source
     * @param after  when, in ms after the first press
     */
    public record Press(String button, int after) {
    }
}
