package classroom.window.schedule.page;

import classroom.lesson.Challenge;
import classroom.window.side.DisplayedRun;
import classroom.window.source.SourceMarks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tabs where the class is the scheduler need of their page; all is called on the event thread. */
public interface SchedulePage {
    /** Returns the program of a side, 0 for the left one; null if there is none. */
    SchedulableProgram program(int side);

    /** Returns values of parameters with fewer orders; empty if the page has none, or has them. */
    Optional<FewerOrders> fewer();

    /** Sets parameters, by name. */
    void use(Map<String, String> values);

    /** Puts marks beside a side's source; null leaves it to the run on show. */
    void mark(int side, SourceMarks marks);

    /** Shows a finished run on a side, at its end; the sources and programs of the page stay as they are. */
    void show(int side, DisplayedRun run);

    /** Shows the tab where one order is made step by step. */
    void showStepper();

    /** Returns the challenges about programs of the page. */
    List<Challenge> challenges();

    /**
     * Puts the program of a challenge on a side, with the challenge's values.
     *
     * @return the side, 0 for the left one; -1 if it is not to be put there now
     */
    int prepare(Challenge challenge);
}
