package classroom.trace;

/**
 * Makes text that comes from outside harmless to show: from a run, a file or its name. Characters that a terminal or a screen obeys
 * instead of showing them (escape, bell, carriage return, all other controls, marks of direction, characters without width) are written as
 * in Java's source, as in {@code \u001b}. All methods keep a text that has no such characters.
 */
public final class VisibleText {
    private VisibleText() {
    }

    /** The text with its ends of lines and tabs. The end of a line may be {@code \r\n}; it becomes {@code \n}. */
    public static String of(String text) {
        return escaped(text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n"), true);
    }

    /** The text in one line: ends of lines and tabs are written out, too. For names and values. */
    public static String line(String text) {
        return escaped(text, false);
    }

    /**
     * The text in one line for a Swing component: a label, a button, a cell or a tool tip takes a text for HTML that begins with a tag, so
     * that such a text begins with a space.
     */
    public static String label(String text) {
        String line = line(text);
        return line.startsWith("<") ? " " + line : line;
    }

    /** The text for a dialog, which makes a label of each of its lines: with its ends of lines, and no line is HTML. */
    public static String lines(String text) {
        String all = of(text).replace("\n<", "\n <");
        return all.startsWith("<") ? " " + all : all;
    }

    private static String escaped(String text, boolean keepsLines) {
        int clean = 0;
        while (clean < text.length() && isPlain(text.charAt(clean), keepsLines)) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, clean);
        for (int i = clean; i < text.length();) {
            int code = text.codePointAt(i);
            int end = i + Character.charCount(code);
            if (isVisible(code) || keepsLines && (code == '\n' || code == '\t')) {
                visible.append(text, i, end);
            } else if (!keepsLines && (code == '\n' || code == '\t' || code == '\r')) {
                visible.append('\\').append(code == '\n' ? 'n' : code == '\t' ? 't' : 'r');
            } else {
                for (; i < end; i++) {
                    visible.append(String.format("\\u%04x", (int) text.charAt(i)));
                }
            }
            i = end;
        }
        String all = visible.toString();
        return all.equals(text) ? text : all;
    }

    /** Whether a character is kept; a quick answer that may be no for half a character that is. */
    private static boolean isPlain(char character, boolean keepsLines) {
        return character >= ' ' && character < 127 || keepsLines && (character == '\n' || character == '\t')
                || character > 159 && !Character.isSurrogate(character) && isVisible(character);
    }

    private static boolean isVisible(int code) {
        switch (Character.getType(code)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.SURROGATE:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
                return false;
            default:
                return true;
        }
    }
}
