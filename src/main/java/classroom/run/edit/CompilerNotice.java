package classroom.run.edit;

/**
 * A message of the compiler about a source.
 *
 * @param error  whether it is an error; else a warning or a note
 * @param unit   the index of the source among the compiled ones, from 0; -1 for another file or none
 * @param file   the name of that other file; empty for none
 * @param line   from 1; -1 for none
 * @param column from 1; -1 for none
 * @param start  the index of its first character in the source, from 0; -1 for none
 * @param end    the index after its last character
 * @param code   the compiler's name for it, independent of the language, as in {@code compiler.err.expected}
 * @param text   the message
 */
public record CompilerNotice(
        boolean error, int unit, String file, int line, int column, int start, int end, String code, String text) {
    /** Returns the first line of the message. */
    public String firstLine() {
        return text.lines().findFirst().orElse("");
    }
}
