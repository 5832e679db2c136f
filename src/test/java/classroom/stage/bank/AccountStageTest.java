package classroom.stage.bank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.metrics.ObservedRun;
import classroom.metrics.bank.Deposit;
import classroom.metrics.bank.LostUpdate;
import classroom.metrics.bank.LostUpdates;
import classroom.stage.Looks;
import classroom.stage.SameThread;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.TraceException;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the account of real runs, at several times, forwards and backwards. */
class AccountStageTest {
    @TempDir
    Path folder;

    @BeforeEach
    void english() {
        Texts.use(Language.EN);
    }

    @Test
    void aThreadGoesFromReadingToWrittenToLost() throws Exception {
        ObservedRun run = run("bank/unlocked", 20, 3, 30);
        LostUpdates account = LostUpdates.of(run.trace());
        LostUpdate first = account.first().orElseThrow();
        Deposit lost = first.lost();
        assertEquals(
                AccountCell.CellPlace.TO_COME,
                cell(run, account, lost, lost.track().firstAt() - 1).place());
        assertEquals(
                AccountCell.CellPlace.STARTED,
                cell(run, account, lost, lost.readAt() - 1).place());
        assertEquals(
                AccountCell.CellPlace.HOLDS,
                cell(run, account, lost, lost.readAt()).place());
        assertTrue(
                cell(run, account, lost, (lost.readAt() + lost.wroteAt()) / 2).asleep());
        assertEquals(
                AccountCell.CellPlace.LOST, cell(run, account, lost, first.at()).place());
        AccountCell end = cell(run, account, lost, Long.MAX_VALUE - 1);
        assertEquals(AccountCell.CellPlace.LOST, end.place());
        assertTrue(end.ended());
        assertEquals(first, end.loss());
    }

    @Test
    void whatIsInAndWhatIsLostMakeWhatWasPutInAtAnyTime() throws Exception {
        ObservedRun run = run("bank/unlocked", 50, 7, 10);
        LostUpdates account = LostUpdates.of(run.trace());
        for (long time : times(run.trace())) {
            AccountSnapshot moment = at(run, account, time);
            assertEquals(moment.putIn(), moment.balance() + 7L * moment.lost());
            assertEquals(
                    moment.lost(),
                    moment.cells().stream()
                            .filter(each -> each.place() == AccountCell.CellPlace.LOST)
                            .count());
            assertEquals(350, moment.expected());
            assertEquals(50, moment.cells().size());
        }
    }

    @Test
    void withALockOneThreadHoldsABalanceAndOthersWait() throws Exception {
        ObservedRun run = run("bank/locked", 20, 1, 5);
        LostUpdates account = LostUpdates.of(run.trace());
        int mostBlocked = 0;
        for (long time : times(run.trace())) {
            List<AccountCell> cells = at(run, account, time).cells();
            assertTrue(cells.stream()
                            .filter(each -> each.place() == AccountCell.CellPlace.HOLDS)
                            .count()
                    <= 1);
            mostBlocked = Math.max(mostBlocked, (int) cells.stream()
                    .filter(each -> each.place() == AccountCell.CellPlace.BLOCKED)
                    .count());
        }
        assertTrue(mostBlocked > 1);
        AccountSnapshot end = at(run, account, Long.MAX_VALUE - 1);
        assertTrue(end.over() && end.guarded());
        assertTrue(AccountText.end(end, OptionalLong.of(end.took().getAsLong() / 10))
                .startsWith("The price of the lock"));
        assertTrue(AccountText.end(end, OptionalLong.empty()).startsWith("Nothing was lost"));
        assertEquals("", AccountText.end(at(run, account, run.trace().start()), OptionalLong.empty()));
    }

    @Test
    void theSamePictureForwardsAndBackwards() throws Exception {
        ObservedRun run = run("bank/unlocked", 100, 1, 10);
        AccountStage stage = stage(run);
        List<Long> times = times(run.trace());
        List<int[]> forwards = new ArrayList<>();
        for (long time : times) {
            forwards.add(picture(stage, run.trace(), time));
        }
        for (int i = times.size() - 1; i >= 0; i--) {
            assertArrayEquals(forwards.get(i), picture(stage, run.trace(), times.get(i)));
        }
        assertFalse(Arrays.equals(forwards.get(0), forwards.get(times.size() - 1)));
    }

    @Test
    void tellsOfACellAndOfALostYuan() throws Exception {
        ObservedRun run = run("bank/unlocked", 30, 1, 20);
        AccountStage stage = stage(run);
        int[] before = picture(stage, run.trace(), run.trace().end());
        SwingUtilities.invokeAndWait(() -> {
            LostUpdate first = stage.firstLost().orElseThrow();
            stage.select(first);
            MouseEvent event = new MouseEvent(stage, MouseEvent.MOUSE_MOVED, 0, 0, 20, 95, 20, 95, 0, false, 0);
            String tip = stage.getToolTipText(event);
            assertNotNull(tip);
            assertTrue(tip.matches("Depositor \\d+ read \\d+ and wrote .*"), tip);
            assertTrue(stage.getAccessibleContext().getAccessibleDescription().startsWith("Balance " + run.printed()));
            assertTrue(stage.took().isPresent());
        });
        assertFalse(
                Arrays.equals(before, picture(stage, run.trace(), run.trace().end())));
    }

    /** A tab with a text over the whole page leaves the stage little height. */
    @Test
    void aLowStageShowsItsHeadWhole() throws Exception {
        ObservedRun run = run("bank/unlocked", 100, 1, 10);
        AccountStage stage = stage(run);
        assertFalse(
                AccountText.end(at(run, LostUpdates.of(run.trace()), run.trace().end()), OptionalLong.empty())
                        .isEmpty());
        int[] high = picture(stage, run.trace(), run.trace().end());
        int head = new AccountHead(stage).height();
        for (int height = head + 20; height < 230; height += 5) {
            int low = height;
            SwingUtilities.invokeAndWait(() -> stage.setSize(520, low));
            int[] now = picture(stage, run.trace(), run.trace().end());
            assertArrayEquals(
                    Arrays.copyOf(high, 520 * head), Arrays.copyOf(now, 520 * head), height + " pixels of " + head);
        }
    }

    @Test
    void anEmptyStageAndAHalfWrittenTraceAreShown() throws Exception {
        ObservedRun run = run("bank/unlocked", 40, 1, 1);
        AccountStage stage = stage(run);
        picture(stage, null, 0);
        picture(stage, Trace.of(folder.resolve("nowhere")), 5);
        Path file;
        try (Stream<Path> files = Files.list(folder.resolve("traces"))) {
            file = files.findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(file);
        int seen = 0;
        for (int kept = whole.length / 16; kept > 512; kept = kept * 9 / 10) {
            Path part = Files.createDirectories(folder.resolve("part" + kept));
            byte[] bytes = whole.clone();
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            Files.write(part.resolve(file.getFileName()), bytes);
            Trace trace = Trace.of(part);
            try {
                trace.poll();
            } catch (TraceException e) {
                assertEquals(TraceException.Code.DAMAGED, e.code(), "cut within an event; what was read before stays");
            }
            seen += trace.threads().size();
            picture(stage, trace, trace.end());
            picture(stage, trace, ThreadTrace.NEVER);
        }
        assertTrue(seen > 0);
    }

    private ObservedRun run(String program, int... values) throws Exception {
        return ObservedRun.of(folder, Catalog.program(program), Language.EN, values);
    }

    private static AccountStage stage(ObservedRun run) throws Exception {
        AccountStage[] made = new AccountStage[1];
        SwingUtilities.invokeAndWait(() -> {
            Looks.light();
            made[0] = new AccountStage(new SameThread());
            made[0].parameters(run.parameters());
            made[0].setSize(520, 230);
        });
        return made[0];
    }

    /** Returns the picture after the lost updates are computed. */
    private static int[] picture(AccountStage stage, Trace trace, long time) throws Exception {
        SwingUtilities.invokeAndWait(() -> stage.show(trace, time));
        BufferedImage image = new BufferedImage(520, 230, BufferedImage.TYPE_INT_RGB);
        SwingUtilities.invokeAndWait(() -> {
            stage.show(trace, time);
            stage.paint(image.getGraphics());
        });
        return image.getRGB(0, 0, 520, 230, null, 0, 520);
    }

    private static AccountSnapshot at(ObservedRun run, LostUpdates account, long time) {
        return AccountSnapshot.at(run.trace(), account, run.parameters(), time);
    }

    private static AccountCell cell(ObservedRun run, LostUpdates account, Deposit of, long time) {
        return at(run, account, time).cells().stream()
                .filter(each -> each.depositor() != null && each.depositor().track() == of.track())
                .findFirst()
                .orElse(AccountCell.TO_COME);
    }

    private static List<Long> times(Trace trace) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            times.add(trace.start() + (trace.end() - trace.start()) * i / 40);
        }
        return times;
    }
}
