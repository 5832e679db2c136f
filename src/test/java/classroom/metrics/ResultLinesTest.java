package classroom.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A result line has one form in every language, and nothing else is taken for one. */
class ResultLinesTest {
    @Test
    void pairsWithUnitsAndLabels() {
        assertEquals("{balance=100}", ResultLines.pairs("balance = 100").toString());
        assertEquals("{total=3.01}", ResultLines.pairs("total = 3.01 s").toString());
        assertEquals(
                "{cpu=990, work=123}",
                ResultLines.pairs("计数线程 1: cpu = 990 ms, work = 123").toString());
        assertEquals(
                "{fork()=0, pid=7}", ResultLines.pairs("fork() = 0, pid = 7").toString());
        assertEquals("{lost=-5}", ResultLines.pairs("lost = -5").toString());
    }

    @Test
    void whateverElseIsPrintedIsNone() {
        for (String each : List.of(
                "",
                "Ping",
                "3 * 3 = 9",
                "sorted = true",
                "total = 5 s is done, after 2 s.",
                "Downloading total = 5 ...",
                "balance = ",
                "balance =100",
                " = 5",
                "balance = 1e9",
                "balance = 12345678901234567890",
                "a = 1, and more",
                "a = 1,b = 2",
                "余额 = 5",
                "a = 1 s s")) {
            assertTrue(ResultLines.pairs(each).isEmpty(), each + " is " + ResultLines.pairs(each));
        }
    }

    @Test
    void theLastOneCounts() {
        ResultLines lines = ResultLines.in("a = 1\r\nnothing\r\nb = 2, a = 3\r\n");
        assertEquals(List.of(BigDecimal.ONE, BigDecimal.valueOf(3)), lines.all("a"));
        assertEquals(3, lines.last("a").orElseThrow().intValue());
        assertTrue(lines.have(List.of("a", "b")));
        assertFalse(lines.have(List.of("a", "c")));
        assertTrue(ResultLines.in("").last("a").isEmpty());
    }
}
