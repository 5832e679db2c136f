package classroom.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.trace.Trace;
import classroom.trace.format.TraceFormat;
import classroom.trace.save.SavedRun;
import classroom.window.file.RunFiles;
import classroom.window.programs.Busy;
import classroom.window.side.DisplayedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that the traces of runs are on disk exactly as long as their runs are displayed. */
class TracesOnDiskTest {
    private static final int RUNS = 3;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private ObservedPage page() throws Exception {
        return new ObservedPage(
                windowing.settings, ObservedPage.lesson(Busy.class, Busy.class, 1), kill -> new BlankStage());
    }

    /** Runs both sides, and returns the left run. */
    private static DisplayedRun run(ObservedPage page) throws Exception {
        DisplayedRun before = page.seen(() -> page.side("left").shown());
        page.run();
        page.until(() -> page.side("left").shown() != before, "another run is shown");
        page.awaitEnd("left");
        page.awaitEnd("right");
        return page.seen(() -> page.side("left").shown());
    }

    private static boolean isOnDisk(DisplayedRun run) {
        try (Stream<Path> files = Files.list(run.recording().folder())) {
            return files.anyMatch(each -> each.toString().endsWith(TraceFormat.SUFFIX));
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long folders(DisplayedRun run) {
        try (Stream<Path> beside = Files.list(run.recording().folder().getParent())) {
            return beside.filter(each -> each.getFileName().toString().startsWith("traces-"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheLastRunIsKept() throws Exception {
        try (ObservedPage page = page()) {
            DisplayedRun first = run(page);
            Trace trace = first.trace();
            long events = trace.size();
            DisplayedRun last = first;
            for (int i = 1; i < RUNS; i++) {
                last = run(page);
            }
            DisplayedRun kept = last;
            page.until(() -> folders(kept) == 2, "one folder a side is left");
            assertTrue(isOnDisk(kept));
            assertEquals(events, trace.size());
            assertTrue(
                    trace.outputAt(trace.processes().get(0), Long.MAX_VALUE).contains("done"), "what was read stays");
            Path file = windowing.folder.resolve("last" + SavedRun.SUFFIX);
            SavedRun.save(file, kept.recording().folder(), "bank/unlocked", Map.of(), Map.of());
            assertEquals(kept.trace().size(), RunFiles.open(file).trace().size(), "the run on show can be saved");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsHeldOrCameFromElsewhereStays() throws Exception {
        try (ObservedPage page = page()) {
            DisplayedRun ours = run(page);
            page.seen(() -> {
                page.twins.show(1, ours);
                return null;
            });
            assertSame(ours, page.seen(() -> page.side("right").shown()));
            page.seen(() -> {
                page.side("right").start();
                return null;
            });
            page.until(() -> page.side("right").shown() != ours, "another run is shown there");
            page.awaitEnd("right");
            assertTrue(isOnDisk(ours), "it was only opened there");
            ours.recording().hold();
            ours.recording().remove();
            assertTrue(isOnDisk(ours), "somebody saves it");
            ours.recording().letGo();
            assertFalse(isOnDisk(ours), "nobody does any more");
        }
    }
}
