package classroom.run.edit;

/**
 * What the compiler says of a source.
 *
 * @param error  whether it keeps the program from being compiled; else a warning or a note
 * @param unit   the source's place among those that were compiled, from 0; -1 for another file or none
 * @param file   the name of that other file; empty for none
 * @param line   from 1; -1 for none
 * @param column from 1; -1 for none
 * @param start  where it begins in the source, in characters from 0; -1 for nowhere
 * @param end    where it ends
 * @param code   the compiler's own name for it, the same in all languages, as in {@code compiler.err.expected}
 * @param text   the message
 */
public record CompilerNotice(boolean error, int unit, String file, int line, int column, int start, int end, String code, String text) {
    /** The first line of the message. */
    public String firstLine() {
        return text.lines().findFirst().orElse("");
    }
}
