package classroom.stage;

import classroom.trace.ThreadTrace;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that a stage can search for in a run when the user presses a button. Used on the event thread.
 *
 * @param text  the text key of the button
 * @param tip   the text key of the tool tip
 * @param first finds the first occurrence and highlights it on the stage; empty if there is none
 */
public record StageSearch(String text, String tip, Supplier<Optional<StageSearch.Found>> first) {
    /**
     * A search result.
     *
     * @param time   when it happened, in ns of the run's clock
     * @param thread the thread concerned, whose source line is shown
     */
    public record Found(long time, ThreadTrace thread) {}
}
