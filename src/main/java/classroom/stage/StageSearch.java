package classroom.stage;

import classroom.trace.ThreadTrace;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something in a run that a stage can find for the reader, who presses a button for it. Lives on the event thread.
 *
 * @param text  the key of the button's text
 * @param tip   the key of its tip
 * @param first finds the first one and marks it on the stage; empty if there is none
 */
public record StageSearch(String text, String tip, Supplier<Optional<StageSearch.Found>> first) {
    /**
     * What was found.
     *
     * @param time   when it happened, in ns of the run's clock
     * @param thread the thread that it happened to, whose line is of interest
     */
    public record Found(long time, ThreadTrace thread) {
    }
}
