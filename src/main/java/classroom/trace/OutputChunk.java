package classroom.trace;

/**
 * A piece of a process's output: what one call wrote, or a part of that, at most 256 bytes long.
 *
 * @param track the thread that printed it
 * @param event the index of the event in that thread
 * @param time  the time of the event, in ns of the run's clock
 * @param error whether it was printed to standard error
 * @param text  the printed text
 */
public record OutputChunk(ThreadTrace track, int event, long time, boolean error, String text) {
    /** Returns the same with another text. */
    public OutputChunk withText(String other) {
        return new OutputChunk(track, event, time, error, other);
    }
}
