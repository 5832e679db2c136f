package classroom.metrics.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Times are read from what the downloads print, in both languages, and from nothing else. */
class DownloadOutputParserTest {
    private final DownloadOutputParser printed = new DownloadOutputParser();

    @Test
    void bothLanguagesTellTheSame() {
        Map<String, Number> three = Map.of("total_ms", 3010L, "sum_ms", 5000L, "longest_ms", 3000L);
        assertEquals(three, printed.of("Downloading a ...\r\na is done, after 3 s\r\nb is done, after 2 s\r\nTotal time: 3.01 s\r\n", Map.of()));
        assertEquals(three, printed.of("开始下载 a……\na 下载完成，用了 3 秒\nb 下载完成，用了 2 秒\n总共耗时：3,01 秒\n", Map.of()));
    }

    @Test
    void aRunThatWasRefusedHasNoTotal() {
        assertEquals(Map.of("sum_ms", 0L, "longest_ms", 0L), printed.of("", Map.of()));
    }

    @Test
    void aNameIsNoTime() {
        assertEquals(Map.of("sum_ms", 1000L, "longest_ms", 1000L), printed.of("Downloading 7 s ...\n7 s is done, after 1 s", Map.of()));
        assertFalse(DownloadOutputParser.isTotal("a is done, after 3 s"));
        assertTrue(DownloadOutputParser.isTotal("Total time: 12.50 s"));
    }
}
