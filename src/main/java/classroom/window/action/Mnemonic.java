package classroom.window.action;

/**
 * A text with the letter that works with Alt, A to Z or a digit, as it stands after an ampersand: {@code &Run},
 * {@code 运行(&R)}.
 *
 * @param text  without the ampersand
 * @param key   the letter's key code, which is that of the capital letter; 0 for none
 * @param index the letter's place in the text; -1 for none
 */
public record Mnemonic(String text, int key, int index) {
    /**
     * Returns the text for use without a mnemonic: without a letter in parentheses that serves only as mnemonic, as in
     * {@code 运行(R)}.
     */
    String plain() {
        boolean alone = index > 0 && text.charAt(index - 1) == '(' && text.startsWith(")", index + 1);
        return alone ? text.substring(0, index - 1) + text.substring(index + 2) : text;
    }

    public static Mnemonic in(String marked) {
        int mark = marked.indexOf('&');
        if (mark < 0 || mark == marked.length() - 1) {
            return new Mnemonic(marked, 0, -1);
        }
        return new Mnemonic(
                marked.substring(0, mark) + marked.substring(mark + 1),
                Character.toUpperCase(marked.charAt(mark + 1)),
                mark);
    }
}
