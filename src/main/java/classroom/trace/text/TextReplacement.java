package classroom.trace.text;

/** Other texts for a run that is given to others, as with names left out. May be called on any thread. */
public interface TextReplacement {
    /** Keeps all texts. */
    TextReplacement NONE = new TextReplacement() {
        @Override
        public String line(String line) {
            return line;
        }

        @Override
        public String text(String text) {
            return text;
        }
    };

    /** Returns what is written in place of a line of output, which is given without its end. */
    String line(String line);

    /** Returns what is written in place of a text of the program, such as a value or the name of a thread. */
    String text(String text);

    /** Returns lines of output with each of them replaced; their ends stay. */
    default String lines(String lines) {
        StringBuilder replaced = new StringBuilder();
        for (int from = 0; from < lines.length(); ) {
            int found = lines.indexOf('\n', from);
            int next = found < 0 ? lines.length() : found + 1;
            int end = found < 0 ? next : found > from && lines.charAt(found - 1) == '\r' ? found - 1 : found;
            replaced.append(line(lines.substring(from, end))).append(lines, end, next);
            from = next;
        }
        return replaced.toString();
    }
}
