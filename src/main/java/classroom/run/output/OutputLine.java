package classroom.run.output;

/**
 * A line that a program printed, without its line end.
 *
 * @param source the stream; {@link OutputStreamKind#DROPPED} for the line that describes the gap
 * @param nanos  when its first characters arrived, by {@link System#nanoTime}
 * @param text   the text
 */
public record OutputLine(OutputStreamKind source, long nanos, String text) {}
