package classroom.trace.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.trace.format.Value;
import javax.swing.plaf.basic.BasicHTML;
import org.junit.jupiter.api.Test;

/** Text from outside is shown and not obeyed. */
class VisibleTextTest {
    @Test
    void plainTextStays() {
        for (String each : new String[] {"", "main", "线程 一，“好”", "é ß Ω", "\uD83D\uDE00 😀", "a\nb\tc"}) {
            assertSame(each, VisibleText.of(each));
        }
        assertSame("pool-1-thread-2", VisibleText.line("pool-1-thread-2"));
    }

    @Test
    void whatATerminalObeysIsWrittenOut() {
        assertEquals("\\u001b[2J", VisibleText.of("\u001b[2J"));
        assertEquals("\\u001b]0;title\\u0007", VisibleText.of("\u001b]0;title\u0007"));
        assertEquals("\\u009b31m\\u007f\\u0000", VisibleText.of("\u009b31m\u007f\u0000"));
        assertEquals("over\\u000dwritten", VisibleText.of("over\rwritten"));
        assertEquals("two\nlines\n", VisibleText.of("two\r\nlines\r\n"));
    }

    @Test
    void marksOfDirectionAndCharactersWithoutWidthAreWrittenOut() {
        assertEquals("\\u202egnp.exe", VisibleText.of("\u202egnp.exe"));
        assertEquals(
                "\\u2066a\\u2069\\u200b\\u200f\\ufeff\\u2028", VisibleText.of("\u2066a\u2069\u200b\u200f\ufeff\u2028"));
        assertEquals("\\udb40\\udc41x\\ud800", VisibleText.of("\udb40\udc41x\ud800"));
    }

    @Test
    void aLineIsOneLine() {
        assertEquals("a\\nb\\tc\\rd", VisibleText.line("a\nb\tc\rd"));
    }

    @Test
    void nothingIsHtml() {
        for (String each : new String[] {"<html><b>x", "<HTML>x", "<html>"}) {
            assertTrue(BasicHTML.isHTMLString(each));
            assertFalse(BasicHTML.isHTMLString(VisibleText.label(each)));
            assertTrue(VisibleText.label(each).endsWith(each));
            for (String line :
                    VisibleText.lines("first\n" + each + "\r\n" + each).split("\n")) {
                assertFalse(BasicHTML.isHTMLString(line));
            }
            assertFalse(BasicHTML.isHTMLString(VisibleText.lines(each)));
        }
    }

    @Test
    void valuesAreShownSo() {
        assertEquals("\"\\u001b\\n\"", new Value(Value.ValueType.STRING, 0, "\u001b\n").toString());
        assertEquals("'\\u202e'", new Value(Value.ValueType.CHARACTER, 0x202e, null).toString());
        assertEquals("x\\u001b@1f", new Value(Value.ValueType.OBJECT, 31, "a.x\u001b").toString());
    }
}
