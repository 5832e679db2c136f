package classroom.run.output;

/**
 * Some characters that a program printed, as they arrived.
 *
 * @param source {@link OutputStreamKind#OUT} or {@link OutputStreamKind#ERROR}
 * @param nanos  when the first of them arrived, by {@link System#nanoTime}
 * @param text   any characters, with line ends as they were printed
 */
public record OutputPiece(OutputStreamKind source, long nanos, String text) {}
