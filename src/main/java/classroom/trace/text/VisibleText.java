package classroom.trace.text;

/**
 * Makes untrusted text, from a run, a file or a file name, safe to display. Characters that control a terminal or a
 * screen (escape, bell, carriage return and all other control characters, bidirectional marks, characters without
 * width) are replaced by escapes as in Java source, as in {@code \u001b}. All methods return a text without such
 * characters unchanged.
 */
public final class VisibleText {
    private VisibleText() {}

    /** Returns the text with line breaks and tabs kept. The line break {@code \r\n} becomes {@code \n}. */
    public static String of(String text) {
        return escaped(text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n"), true);
    }

    /** Returns the text on one line: line breaks and tabs are escaped, too. For names and values. */
    public static String line(String text) {
        return escaped(text, false);
    }

    /**
     * Returns the text on one line for a Swing component. A label, button, cell or tool tip treats a text as HTML if
     * it begins with a tag, so such a text gets a leading space.
     */
    public static String label(String text) {
        String line = line(text);
        return line.startsWith("<") ? " " + line : line;
    }

    /** Returns the text for a dialog, which makes a label of each line: line breaks are kept, and no line is HTML. */
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
        for (int i = clean; i < text.length(); ) {
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

    /** Quick check whether a character is kept; may be false for a half of a surrogate pair that is kept. */
    private static boolean isPlain(char character, boolean keepsLines) {
        return character >= ' ' && character < 127
                || keepsLines && (character == '\n' || character == '\t')
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
