package classroom.run.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Output keeps its first and last characters, and counts exactly what it dropped between them. */
class OutputBufferTest {
    private static final long APART = 1_000_000_000;

    @Test
    void keepsAllWhileThereIsRoom() {
        OutputBuffer output = new OutputBuffer(10);
        output.add(OutputStreamKind.OUT, 1, "abcde");
        output.add(OutputStreamKind.OUT, 2, "fghij");
        assertEquals("abcdefghij", output.snapshot().text(OutputStreamKind.OUT));
        assertEquals(0, output.snapshot().droppedChars());
    }

    @Test
    void dropsTheMiddle() {
        OutputBuffer output = new OutputBuffer(10);
        output.add(OutputStreamKind.OUT, 1, "abc\ndefg\nhi\njkl");
        OutputSnapshot snapshot = output.snapshot();
        assertEquals("abc\nd", text(snapshot.head()));
        assertEquals("i\njkl", text(snapshot.tail()));
        assertEquals(5, snapshot.droppedChars());
        assertEquals(1, snapshot.droppedLines());
    }

    @Test
    void countsExactlyWhateverArrives() {
        Random random = new Random(7);
        OutputBuffer output = new OutputBuffer(1000);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            String text = random.ints(random.nextInt(40), 0, 6)
                    .mapToObj(n -> n == 0 ? "\n" : n == 1 ? "😀" : "x")
                    .collect(Collectors.joining());
            all.append(text);
            output.add(OutputStreamKind.OUT, i * (random.nextBoolean() ? 1 : APART), text);
        }
        OutputSnapshot snapshot = output.snapshot();
        String head = text(snapshot.head());
        String tail = text(snapshot.tail());
        assertTrue(head.length() >= 499 && head.length() <= 500 && tail.length() >= 499 && tail.length() <= 500);
        assertTrue(all.toString().startsWith(head) && all.toString().endsWith(tail));
        String dropped = all.substring(head.length(), all.length() - tail.length());
        assertEquals(dropped.length(), snapshot.droppedChars());
        assertEquals(dropped.chars().filter(c -> c == '\n').count(), snapshot.droppedLines());
        assertTrue(Character.isHighSurrogate(tail.charAt(0)) || !Character.isLowSurrogate(tail.charAt(0)));
        assertTrue(!Character.isHighSurrogate(head.charAt(head.length() - 1)));
    }

    @Test
    void manySmallPiecesAreFewInTheEnd() {
        OutputBuffer output = new OutputBuffer(OutputBuffer.LIMIT);
        long prints = 200_000;
        for (int i = 0; i < prints; i++) {
            output.add(i % 2 == 0 ? OutputStreamKind.OUT : OutputStreamKind.ERROR, i, "x");
        }
        OutputSnapshot snapshot = output.snapshot();
        assertTrue(snapshot.head().size() + snapshot.tail().size() <= 1 << 15);
        assertEquals(
                prints,
                snapshot.droppedChars()
                        + text(snapshot.head()).length()
                        + text(snapshot.tail()).length());
    }

    @Test
    void linesOfTwoStreamsStayApart() {
        OutputBuffer output = new OutputBuffer(100);
        output.add(OutputStreamKind.OUT, 1, "on");
        output.add(OutputStreamKind.ERROR, 2, "err\r\n");
        output.add(OutputStreamKind.OUT, 3, "e\n\ntwo");
        List<OutputLine> lines = output.snapshot().lines();
        assertEquals(
                List.of("one", "err", "", "two"),
                lines.stream().map(OutputLine::text).toList());
        assertEquals(
                List.of(OutputStreamKind.OUT, OutputStreamKind.ERROR, OutputStreamKind.OUT, OutputStreamKind.OUT),
                lines.stream().map(OutputLine::source).toList());
        assertEquals(
                List.of(1L, 2L, 3L, 3L), lines.stream().map(OutputLine::nanos).toList());
    }

    @Test
    void theGapIsALine() {
        OutputBuffer output = new OutputBuffer(4);
        output.add(OutputStreamKind.OUT, 1, "ab\ncd\nef");
        List<OutputLine> lines = output.snapshot().lines();
        assertEquals(
                List.of("ab", "ef"),
                lines.stream()
                        .filter(line -> line.source() == OutputStreamKind.OUT)
                        .map(OutputLine::text)
                        .toList());
        assertEquals(OutputStreamKind.DROPPED, lines.get(1).source());
        assertTrue(lines.get(1).text().contains("4"));
    }

    @Test
    void aSnapshotStaysTheSameUntilMoreIsPrinted() throws Exception {
        OutputBuffer output = new OutputBuffer(100);
        output.add(OutputStreamKind.OUT, 1, "a");
        OutputSnapshot first = output.snapshot();
        assertSame(first, output.snapshot());
        assertSame(first, output.after(first, 1));
        output.add(OutputStreamKind.OUT, 2, "b");
        assertNotSame(first, output.after(first, 1000));
        assertEquals("a", first.text(OutputStreamKind.OUT));
    }

    private static String text(List<OutputPiece> pieces) {
        return pieces.stream().map(OutputPiece::text).collect(Collectors.joining());
    }
}
