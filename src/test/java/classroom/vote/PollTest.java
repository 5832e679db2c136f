package classroom.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests counting, limits and export. */
class PollTest {
    private final Poll poll = new Poll(VoteFixture.choices());

    @Test
    void phonesAndHandsAddUp() {
        AtomicInteger told = new AtomicInteger();
        poll.whenChanged(told::incrementAndGet);
        poll.vote("a", 0, 1);
        poll.vote("a", 0, 2);
        poll.vote("b", 0, 2);
        poll.hands(0, 2, 5);
        poll.hands(0, 0, -3);
        assertEquals(Map.of(2, 7), poll.tally(0).counts());
        assertEquals(7, poll.tally(0).total());
        assertEquals(1.0, poll.tally(0).share(2));
        assertEquals(0.0, poll.tally(1).share(2));
        assertEquals(OptionalInt.of(2), poll.voteOf("a"));
        assertEquals(5, told.get());
    }

    @Test
    void thereIsAMostOfDevices() {
        for (int i = 0; i < Poll.MAX_DEVICES; i++) {
            assertEquals(Poll.VoteOutcome.COUNTED, poll.vote("device " + i, 0, 0));
        }
        assertEquals(Poll.VoteOutcome.FULL, poll.vote("one more", 0, 0));
        assertEquals(Poll.VoteOutcome.COUNTED, poll.vote("device 7", 0, 1), "a change needs no room");
    }

    @Test
    void aSenderOverItsLimitTakesNothingFromOthers() {
        RateLimiter<String> limiter = new RateLimiter<>(3, 1, 5, 1);
        long second = 1_000_000_000L;
        for (int i = 0; i < 3; i++) {
            assertTrue(limiter.admits("flood", 0));
        }
        for (int i = 0; i < 100; i++) {
            assertFalse(limiter.admits("flood", 0));
        }
        assertTrue(limiter.admits("phone", 0));
        assertTrue(limiter.admits("phone", 0));
        assertFalse(limiter.admits("phone", 0), "all together have a limit, too");
        assertTrue(limiter.admits("flood", second));
        for (int i = 0; i < 10_000; i++) {
            limiter.admits("sender " + i, second);
        }
        assertTrue(limiter.admits("phone", 9 * second));
    }

    @Test
    void theCountsAreExported(@TempDir Path folder) throws IOException {
        poll.vote("a", 0, 1);
        poll.open(1);
        poll.vote("a", 1, 0);
        Path file = folder.resolve("votes.csv");
        VoteCsv.write(poll, Language.EN, file);
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.get(0).startsWith("\uFEFF\"What does <script>"), lines.get(0));
        assertEquals("\"B\",\"2 & \"\"3\"\"\",\"1\",\"0\"", lines.get(3));
        assertEquals(5, lines.size());
        assertFalse(Files.readString(file).contains("\"a\""), "nothing about a device");
    }

    @Test
    void aFileThatCannotBeWrittenStaysAsItWas(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectory(folder.resolve("votes.csv"));
        Files.writeString(file.resolve("inside"), "there");
        assertThrows(IOException.class, () -> VoteCsv.write(poll, Language.ZH, file));
        try (var all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList(), "no half of a file is left");
        }
        assertThrows(
                IOException.class,
                () -> VoteCsv.write(poll, Language.ZH, folder.resolve("gone").resolve("votes.csv")));
    }

    @Test
    void whatLooksLikeAFormulaIsNone() throws IOException {
        Poll lines = new Poll(new PollQuestion(
                Map.of(Language.EN, "=1+1", Language.ZH, "=一"),
                Map.of(Language.EN, List.of("-2", "ok"), Language.ZH, List.of("-二", "好")),
                0));
        String csv = VoteCsv.of(lines, Language.EN);
        assertTrue(csv.contains("\"'=1+1\"") && csv.contains("\"'-2\""), csv);
    }
}
