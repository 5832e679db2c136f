package classroom.run.edit;

/**
 * A source of a user's program.
 *
 * @param name its file name below the program's folder, with slashes, as in {@code app/Main.java}
 * @param text its text, with lines ended by {@code \n}
 */
public record SourceUnit(String name, String text) {}
