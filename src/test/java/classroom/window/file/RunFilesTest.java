package classroom.window.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.metrics.MetricsRegistry;
import classroom.text.Texts;
import classroom.trace.format.TraceException;
import classroom.trace.format.TraceFormat;
import classroom.trace.save.SavedRun;
import classroom.window.BlankStage;
import classroom.window.ObservedPage;
import classroom.window.SwingExtension;
import classroom.window.side.DisplayedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests saving and opening runs. */
class RunFilesTest {
    private static final Lesson PINGPONG = Catalog.lessonOf(Catalog.program("pingpong/threads"));

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    /** Returns a run of the program with two threads that print three words each. */
    private DisplayedRun run(ObservedPage page) throws Exception {
        page.run();
        page.awaitEnd("right");
        return page.seen(() -> page.side("right").shown());
    }

    private ObservedPage page() throws Exception {
        windowing.settings.parameter("pingpong", PINGPONG.parameters().get(0), "3");
        windowing.settings.parameter("pingpong", PINGPONG.parameters().get(1), "0");
        windowing.settings.chooseProgram("pingpong", "right", "pingpong/threads");
        return new ObservedPage(windowing.settings, PINGPONG, kill -> new BlankStage());
    }

    @Test
    void aRunThatIsSavedIsTheSameWhenItIsOpened() throws Exception {
        Path file = windowing.folder.resolve("run" + SavedRun.SUFFIX);
        try (ObservedPage page = page()) {
            DisplayedRun run = run(page);
            RunFiles.save(run, file);
            DisplayedRun opened = RunFiles.open(file);
            assertEquals(run.program(), opened.program());
            assertEquals(run.values(), opened.values());
            assertEquals(run.java(), opened.java());
            assertEquals(run.trace().size(), opened.trace().size());
            assertEquals(run.trace().bytes(), opened.trace().bytes());
            assertNull(opened.recording());
            assertEquals(metrics(run), metrics(opened));
            page.seen(() -> {
                page.twins.open(opened);
                return null;
            });
            page.until(() -> page.status("right").startsWith("From a file · "), "the page says that it is from a file");
            assertEquals(opened, page.side("right").shown());
        }
    }

    @Test
    void aRunBringsItsOwnSource() throws Exception {
        Path file = windowing.folder.resolve("older" + SavedRun.SUFFIX);
        try (ObservedPage page = page()) {
            DisplayedRun run = run(page);
            String older = "class Older {}\n";
            String name = RunFiles.source(run.program(), Texts.language());
            SavedRun.save(
                    file,
                    run.recording().folder(),
                    run.program().id(),
                    Map.of("count", "3", "pause", "0"),
                    Map.of(name, older));
            DisplayedRun opened = RunFiles.open(file);
            page.seen(() -> {
                page.twins.open(opened);
                return null;
            });
            page.until(() -> source(page).equals(older), "the source that was run is shown");
            page.run();
            page.until(() -> source(page).contains("class Threads"), "the app's own is shown again");
        }
    }

    private static String source(ObservedPage page) {
        return page.side("right").source().pane().getTextArea().getText();
    }

    private static Map<String, Number> metrics(DisplayedRun run) {
        return MetricsRegistry.of(run.program().id(), run.trace(), PINGPONG.numbers(run.values()));
    }

    @Test
    void whatIsNoRunIsToldApart() throws Exception {
        Path foreign = Files.writeString(windowing.folder.resolve("foreign"), "no run");
        assertEquals(
                TraceException.Code.FOREIGN,
                assertThrows(TraceException.class, () -> RunFiles.open(foreign)).code());
        assertThrows(TraceException.class, () -> RunFiles.open(windowing.folder.resolve("nowhere")));
        Path file = windowing.folder.resolve("unknown" + SavedRun.SUFFIX);
        try (ObservedPage page = page()) {
            DisplayedRun run = run(page);
            SavedRun.save(file, run.recording().folder(), "later/lesson", Map.of(), Map.of());
            assertThrows(NoSuchElementException.class, () -> RunFiles.open(file));
            Path nowhere = windowing.folder.resolve("nowhere/run" + SavedRun.SUFFIX);
            assertThrows(IOException.class, () -> RunFiles.save(run, nowhere));
        }
    }

    @Test
    void aParameterThatCannotBeIsDamage() throws Exception {
        Path file = windowing.folder.resolve("made" + SavedRun.SUFFIX);
        try (ObservedPage page = page()) {
            Path traces = run(page).recording().folder();
            for (String wrong : List.of("many", "", "0", "101", "99999999999")) {
                SavedRun.save(file, traces, "pingpong/threads", Map.of("count", wrong), Map.of());
                assertEquals(
                        TraceException.Code.DAMAGED,
                        assertThrows(TraceException.class, () -> RunFiles.open(file))
                                .code(),
                        wrong);
            }
            SavedRun.save(file, traces, "pingpong/threads", Map.of("count", "100", "later", "?"), Map.of());
            assertEquals(
                    List.of("100", PINGPONG.parameters().get(1).usualValue()),
                    RunFiles.open(file).values());
        }
    }

    @Test
    void aRunOfWhichNothingWasRecordedIsNotSavedOverAnother() throws Exception {
        Path file = Files.writeString(windowing.folder.resolve("older" + SavedRun.SUFFIX), "an older run");
        Path traces = Files.createDirectory(windowing.folder.resolve("traces"));
        Files.write(traces.resolve("1" + TraceFormat.SUFFIX), new byte[TraceFormat.HEAD]);
        assertThrows(IOException.class, () -> SavedRun.save(file, traces, "pingpong/threads", Map.of(), Map.of()));
        assertEquals("an older run", Files.readString(file));
    }
}
