package classroom.lesson;

import java.util.List;

/**
 * One program of a lesson: a short, plain Java source.
 *
 * @param id        lesson and name, as in {@code freeze/blocking}
 * @param mainClass the class to start, with its package
 * @param presses   for a program that is a panel: what is pressed on it when it is run by itself; empty for any other program
 */
public record Program(String id, String mainClass, List<Press> presses) {
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
