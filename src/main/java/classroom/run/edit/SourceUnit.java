package classroom.run.edit;

/**
 * A source of a reader's program.
 *
 * @param name its file's name below the program's folder, with slashes, as in {@code app/Main.java}
 * @param text its text, lines ended by {@code \n}
 */
public record SourceUnit(String name, String text) {
}
