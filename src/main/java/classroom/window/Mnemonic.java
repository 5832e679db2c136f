package classroom.window;

import java.awt.event.KeyEvent;

/**
 * A text with the letter that works with Alt, as it stands after an ampersand: {@code &Run}, {@code 运行(&R)}.
 *
 * @param text  without the ampersand
 * @param key   the letter's key code; 0 for none
 * @param index the letter's place in the text; -1 for none
 */
record Mnemonic(String text, int key, int index) {
    static Mnemonic in(String marked) {
        int mark = marked.indexOf('&');
        if (mark < 0 || mark == marked.length() - 1) {
            return new Mnemonic(marked, 0, -1);
        }
        return new Mnemonic(marked.substring(0, mark) + marked.substring(mark + 1),
                KeyEvent.getExtendedKeyCodeForChar(marked.charAt(mark + 1)), mark);
    }
}
