package classroom.window;

import java.awt.LayoutManager;
import javax.swing.JPanel;

/** What stands below the question of a lesson: its programs, and what runs them. All is called on the event thread. */
@SuppressWarnings("serial")
abstract class LessonBody extends JPanel {
    LessonBody(LayoutManager layout) {
        super(layout);
    }

    /** It is on show now. */
    abstract void begin();

    /** Another lesson is on show now. */
    abstract void pause();

    /** Starts the programs of both sides together, anew where they run. */
    abstract void run();

    /** Ends the programs of both sides. */
    abstract void stop();

    /** Compares the sources that are on show, and shows them in the language of now. */
    abstract void compare();

    /** Presses what the lesson's programs are made to have pressed, on both sides at the same moments; only panels are. */
    void pressBoth() {
    }
}
