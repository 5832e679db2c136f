package classroom.stage.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.program.ProgramRunner;
import classroom.stage.Looks;
import classroom.stage.StageShow;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Deadlock;
import classroom.trace.Snapshot;
import classroom.trace.ThreadSnapshot;
import classroom.trace.Trace;
import classroom.trace.format.ThreadState;
import classroom.weave.TinyProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that cards and boxes show locks, their holders and waiting threads, and the newest values. */
@Timeout(120)
class ThreadCardsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void inEnglish() {
        Texts.use(Language.EN);
    }

    @Test
    void aDeadlockIsOnTheCardsAndOnItsLocks() throws Exception {
        Trace trace;
        try (ProgramRunner runner = ProgramRunner.observed(folder, "deadlock/opposite", 2, 300)) {
            runner.until(now -> Deadlock.in(now.at(System.nanoTime()), 0).isPresent());
            trace = runner.trace();
            runner.stop();
        }
        LockNames locks = new LockNames(trace);
        Snapshot moment = trace.at(trace.end());
        List<ThreadSnapshot> blocked = ThreadCards.threads(moment).stream()
                .filter(each -> each.state() == ThreadState.BLOCKED)
                .toList();
        assertEquals(2, blocked.size());
        for (ThreadSnapshot each : blocked) {
            boolean first = each.track().name().equals("A to B");
            assertEquals(
                    first ? "holds lockA (ReentrantLock)" : "holds lockB (ReentrantLock)", CardText.held(each, locks));
            assertEquals(
                    first
                            ? "wants lockB (ReentrantLock), held by B to A"
                            : "wants lockA (ReentrantLock), held by A to B",
                    CardText.wanted(each, locks, trace.end()));
            assertTrue(CardText.place(each).matches("line \\d+ of Opposite[.]\\w+"), CardText.place(each));
        }
        List<MemoryObject> objects =
                ObjectSelection.known(trace, new TouchedObjects(trace).objects(), moment, trace.end());
        assertTrue(
                objects.stream().anyMatch(each -> each.isStatic() && each.type().endsWith("Opposite")),
                objects.toString());
        assertEquals(
                2,
                objects.stream()
                        .filter(each -> each.type().endsWith("ReentrantLock"))
                        .count(),
                "both locks are on show");
        StageShow.assertSameBothWays(ThreadCards::new, trace);
        StageShow.assertLanguagesAndThemes(ThreadCards::new, trace);
        StageShow.assertEmptyWithoutATrace(ThreadCards::new, trace, Files.createDirectory(folder.resolve("nothing")));
    }

    @Test
    void sharedObjectsComeFirstAndTheTimeCounts() throws Exception {
        TinyProgram program = new TinyProgram(folder, """
                public class Main {
                    static int alone; static volatile int both; int own;
                    static class Cell { int value; int[] parts = new int[3]; }
                    public static void main(String[] args) throws Exception {
                        alone = 1; Main mine = new Main(); mine.own = 7;
                        Cell cell = new Cell(); cell.value = 3;
                        Thread other = new Thread(() -> { both = 2; cell.value = 4; cell.parts[1] = 9; }, "other");
                        other.start(); other.join(); cell.value++; both = cell.value;
                    }
                }
                """);
        program.observed();
        Trace trace = program.trace();
        List<MemoryObject> all = new TouchedObjects(trace).objects();
        MemoryObject cell = all.stream()
                .filter(each -> each.type().endsWith("Cell"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, cell.threads());
        assertEquals(
                1,
                all.stream()
                        .filter(each -> !each.isStatic() && each.type().endsWith("Main"))
                        .findFirst()
                        .orElseThrow()
                        .threads());
        long before = TinyProgram.events(trace, each -> each.track().name().equals("other"))
                .get(0)
                .time();
        List<MemoryObject> early = ObjectSelection.known(trace, all, trace.at(before), before);
        assertTrue(
                early.stream().noneMatch(MemoryObject::isArray)
                        || early.stream()
                                .filter(MemoryObject::isArray)
                                .allMatch(each ->
                                        each.fields().stream().allMatch(field -> trace.fieldAt(field, before) == null)),
                "what comes later is not on show");
        List<MemoryObject> late = ObjectSelection.known(trace, all, trace.at(trace.end()), trace.end());
        assertTrue(late.indexOf(cell)
                < late.stream()
                                .map(MemoryObject::threads)
                                .collect(Collectors.toList())
                                .lastIndexOf(2)
                        + 1);
        SwingUtilities.invokeAndWait(() -> {
            Looks.light();
            ThreadCards stage = new ThreadCards();
            stage.setSize(540, 230);
            stage.show(trace, trace.end());
            java.awt.image.BufferedImage image =
                    new java.awt.image.BufferedImage(540, 230, java.awt.image.BufferedImage.TYPE_INT_RGB);
            stage.paint(image.createGraphics());
            int glow =
                    javax.swing.UIManager.getColor("Classroom.picture.changed").getRGB();
            assertTrue(
                    java.util.Arrays.stream(image.getRGB(0, 0, 540, 230, null, 0, 540))
                                    .filter(pixel -> pixel == glow)
                                    .count()
                            > 100,
                    "the newest write glows");
        });
    }

    @Test
    void cardsHaveRoomFromTwoToTwoHundred() {
        for (int count : new int[] {1, 2, 5, 12, 40, 200}) {
            CardGrid grid = CardGrid.of(count, 40, 16);
            assertTrue(grid.shown() >= Math.min(count, 6), count + ": " + grid);
            for (int i = 0; i < grid.shown(); i++) {
                assertTrue(
                        grid.box(i, 1).getMaxX() <= 40.001 && grid.box(i, 1).getMaxY() <= 16.001,
                        count + ": " + grid.box(i, 1));
            }
        }
    }
}
