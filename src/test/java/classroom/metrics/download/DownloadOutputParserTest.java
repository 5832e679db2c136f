package classroom.metrics.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Times are read from the result lines of the downloads, and from nothing else. */
class DownloadOutputParserTest {
    private final DownloadOutputParser printed = new DownloadOutputParser();

    @Test
    void bothLanguagesTellTheSame() {
        Map<String, Number> three = Map.of("total_ms", 3010L, "sum_ms", 5000L, "longest_ms", 3000L);
        String results = "sum = 5 s\r\nlongest = 3 s\r\ntotal = 3.01 s\r\n";
        assertEquals(
                three,
                printed.of(
                        "Downloading a ...\r\na is done, after 3 s\r\nb is done, after 2 s\r\n" + results, Map.of()));
        assertEquals(three, printed.of("开始下载 a……\na 下载完成，用了 3 秒\nb 下载完成，用了 2 秒\n" + results, Map.of()));
    }

    @Test
    void aRunThatWasRefusedHasNoMetrics() {
        assertEquals(Map.of(), printed.of("", Map.of()));
    }

    @Test
    void aNameIsNoTime() {
        assertEquals(
                Map.of("total_ms", 1020L),
                printed.of("Downloading total = 7 s ...\ntotal = 7 s is done, after 1 s\ntotal = 1.02 s\n", Map.of()));
    }
}
