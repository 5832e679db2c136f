package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private static final String TEXT = "卡死 <&> “’” 😀";

    @Test
    void theFirstKnownEncodingThatWasToldCounts() {
        Map<String, String> told = Map.of("a", "no such encoding", "b", "x-none", "c", "GBK", "d", "UTF-8");
        assertEquals(Charset.forName("GBK"), Terminal.told(told::get, "a", "b", "missing", "c", "d"));
        assertEquals(StandardCharsets.UTF_8, Terminal.told(told::get, "missing"));
    }

    @Test
    void onlyASystemWithoutALocaleIsAnsweredInAnotherEncoding() {
        assertEquals(StandardCharsets.UTF_8, Terminal.written(StandardCharsets.US_ASCII));
        assertEquals(Charset.forName("GBK"), Terminal.written(Charset.forName("GBK")));
    }

    @Test
    void jsonIsPlainWhereUtf8IsRead() {
        assertEquals('"' + TEXT + '"', printed(true));
    }

    @Test
    void jsonIsAsciiWhereItMayNotBe() {
        String printed = printed(false);
        assertTrue(printed.chars().allMatch(each -> each < 128), printed);
        assertEquals(TEXT, JsonParser.parseString(printed).getAsString());
    }

    private static String printed(boolean plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new Terminal(out, out, plain).printJson(new JsonPrimitive(TEXT));
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
