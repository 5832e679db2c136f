package classroom.lesson;

import classroom.lesson.parameter.LessonParameter;
import java.util.List;
import java.util.Set;

/**
 * A program of a lesson: a short, plain Java source.
 *
 * @param id        lesson and name, as in {@code freeze/blocking}
 * @param mainClass the main class, with its package
 * @param presses   for a panel, the buttons that are pressed when it runs without a user; else empty
 * @param need      what it requires in addition to the Java that the app runs on
 * @param ignores   the names of the lesson's parameters that do not affect it
 * @param jvm       the additional requirements of its JVM
 */
public record Program(String id, String mainClass, List<Press> presses, Need need, Set<String> ignores, JvmNeeds jvm) {
    /** Requirements of programs. */
    public enum Need {
        /** No additional requirement. */
        NOTHING,
        /** A JDK 21 or newer, which also compiles it: virtual threads. */
        JAVA_21,
        /** A command {@code python3} on the search path. */
        PYTHON
    }

    /** Creates a program that takes all parameters of its lesson. */
    public Program(String id, String mainClass, List<Press> presses, Need need) {
        this(id, mainClass, presses, need, Set.of(), JvmNeeds.USUAL);
    }

    /** Creates a program that takes all parameters of its lesson and has no additional requirements. */
    public Program(String id, String mainClass, List<Press> presses) {
        this(id, mainClass, presses, Need.NOTHING);
    }

    /** Returns a copy that is not affected by some parameters of the lesson. */
    public Program ignoring(String... parameters) {
        return new Program(id, mainClass, presses, need, Set.of(parameters), jvm);
    }

    /** Returns a copy with these requirements of its JVM. */
    public Program with(JvmNeeds needs) {
        return new Program(id, mainClass, presses, need, ignores, needs);
    }

    /** Whether a parameter of the lesson affects the program. */
    public boolean takes(LessonParameter parameter) {
        return !ignores.contains(parameter.name());
    }

    /** Returns the id of a program's lesson, by the program's id: the part before the slash, as in {@code freeze}. */
    public static String lesson(String id) {
        return id.replaceFirst("/.*", "");
    }

    /**
     * Returns the text key of its title; the keys of its other texts begin with it, as in {@code
     * freeze.blocking.happened}.
     */
    public String key() {
        return key(id);
    }

    /** Returns the text key of the title of the program with an id. */
    public static String key(String id) {
        return id.replace('/', '.');
    }

    /** Returns the part of the id after the slash, as in {@code blocking}. */
    public String name() {
        return id.substring(id.indexOf('/') + 1);
    }

    /** Whether the program is a panel, which a {@code screen} hosts. */
    public boolean isPanel() {
        return !presses.isEmpty();
    }

    /**
     * A click on a button of a panel.
     *
     * @param button the button's text in the English source
     * @param after  the time after the first click, in ms
     */
    public record Press(String button, int after) {}
}
