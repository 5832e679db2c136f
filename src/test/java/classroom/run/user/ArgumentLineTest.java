package classroom.run.user;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests splitting a line of arguments. */
class ArgumentLineTest {
    @Test
    void whiteSpaceSeparates() {
        assertEquals(List.of("one", "two", "3"), ArgumentLine.split("  one two\t3 "));
        assertEquals(List.of(), ArgumentLine.split("   "));
    }

    @Test
    void quotesKeepPartsTogether() {
        assertEquals(List.of("one", "two three", "four five"), ArgumentLine.split("one 'two three' \"four five\""));
        assertEquals(List.of("-Dname=two words"), ArgumentLine.split("-Dname='two words'"));
        assertEquals(List.of("it's", "\"quoted\""), ArgumentLine.split("\"it's\" '\"quoted\"'"));
        assertEquals(List.of("", "end"), ArgumentLine.split("'' end"));
    }

    @Test
    void anOpenQuoteReachesToTheEnd() {
        assertEquals(List.of("one", "two three "), ArgumentLine.split("one 'two three "));
    }

    @Test
    void aBackslashEscapesWithinDoubleQuotesOnly() {
        assertEquals(List.of("a \"b\" \\"), ArgumentLine.split("\"a \\\"b\\\" \\\\\""));
        assertEquals(
                List.of("C:\\data\\new", "C:\\my files\\x"), ArgumentLine.split("C:\\data\\new \"C:\\my files\\x\""));
        assertEquals(List.of("a\\b"), ArgumentLine.split("'a\\b'"));
    }
}
