package classroom.trace;

/**
 * A piece of what a process printed: what one call wrote, or a part of it, at most 256 bytes long.
 *
 * @param track the thread that printed it
 * @param event the number of its event there
 * @param time  when, in ns of the run's clock
 * @param error whether it went to standard error
 * @param text  what was printed
 */
public record OutputChunk(ThreadTrace track, int event, long time, boolean error, String text) {
}
