package classroom.run.output;

/**
 * A line that a program printed, without its end.
 *
 * @param source which stream; {@link OutputStreamKind#DROPPED} for the line that tells of the gap
 * @param nanos  when its first characters arrived, by {@link System#nanoTime}
 * @param text   what it says
 */
public record OutputLine(OutputStreamKind source, long nanos, String text) {
}
