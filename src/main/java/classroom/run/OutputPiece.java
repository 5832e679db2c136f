package classroom.run;

/**
 * Some characters that a program printed, as they arrived.
 *
 * @param source {@link Source#OUT} or {@link Source#ERROR}
 * @param nanos  when the first of them arrived, by {@link System#nanoTime}
 * @param text   any characters, with line ends as they were printed
 */
public record OutputPiece(Source source, long nanos, String text) {
}
