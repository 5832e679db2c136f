package classroom.stage.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.metrics.download.Download;
import classroom.metrics.download.Downloads;
import classroom.program.ProgramRunner;
import classroom.stage.StageShow;
import classroom.stage.TraceStage;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that downloads are painted according to their trace, and the sentence at the end. */
class DownloadStageTest {
    private static final List<String> PROGRAMS = List.of("sequential", "processes", "threads", "subclass");
    private static final Supplier<TraceStage> STAGES = DownloadStage::new;

    @TempDir
    static Path folder;

    private static final List<Trace> TRACES = new ArrayList<>();
    private static Language before;

    @BeforeAll
    static void play() throws Exception {
        before = Texts.language();
        Texts.use(Language.EN);
        for (String each : PROGRAMS) {
            Path own = Files.createDirectory(folder.resolve(each));
            try (ProgramRunner performance = ProgramRunner.observed(own, "download/" + each, 3, 1, 1, 4)) {
                performance.toItsEnd();
                TRACES.add(performance.trace());
            }
        }
    }

    @AfterAll
    static void languageOfBefore() {
        Texts.use(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void isAPictureOfTheTrace(int program) throws Exception {
        StageShow.assertSameBothWays(STAGES, TRACES.get(program));
        StageShow.assertLanguagesAndThemes(STAGES, TRACES.get(program));
        StageShow.assertEmptyWithoutATrace(STAGES, TRACES.get(program), folder.resolve("nothing"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void everyFileIsThereWithItsTimes(int program) {
        Downloads run = Downloads.of(TRACES.get(program));
        assertEquals(
                List.of("file-1", "file-2", "file-3"),
                run.files().stream().map(Download::name).toList());
        for (Download each : run.files()) {
            assertTrue(
                    run.begun() <= each.started()
                            && each.started() <= each.begun()
                            && each.begun() < each.ended()
                            && each.ended() <= run.over(),
                    each.toString());
            assertEquals(1, each.seconds());
            assertEquals(program == 1, each.pid() != 0);
            assertFalse(each.early());
        }
        List<ThreadTrace> tracks =
                run.files().stream().map(Download::track).distinct().toList();
        assertEquals(program == 0 ? 1 : 3, tracks.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void theSentenceSaysWhatTheTotalIs(int program) {
        Downloads run = Downloads.of(TRACES.get(program));
        DownloadText end = new DownloadText(run, TRACES.get(program).end());
        assertTrue(end.isOver());
        assertEquals(program == 0, end.isSum());
        assertEquals(program != 0, end.isLongest());
        assertTrue(end.sentence().contains(program == 0 ? "the sum of all times" : "not the sum"), end.sentence());
        assertEquals(run.sum(), end.sum());
        assertEquals(run.longest(), end.longest());
        DownloadText middle = new DownloadText(run, run.files().get(0).ended() - 1);
        assertFalse(middle.isOver());
        assertTrue(middle.total() < end.total() && middle.sum() < end.sum());
        DownloadText start = new DownloadText(run, TRACES.get(program).start());
        assertEquals(0, start.total() + start.sum() + start.longest());
    }

    @Test
    void aFailedChildIsToldAndTheParentEndsWell() throws Exception {
        Path own = Files.createDirectory(folder.resolve("killed"));
        try (ProgramRunner performance = ProgramRunner.observed(own, "download/processes", 2, 2, 2, 4)) {
            performance.printed("Downloading", 2);
            ProcessHandle child = performance.child("file=file-2");
            child.destroyForcibly();
            child.onExit().get();
            String printed = performance.toItsEnd();
            assertTrue(printed.contains("file-2 ended early, status ") && printed.contains("file-1 is done"), printed);
            Downloads run = Downloads.of(performance.trace());
            assertEquals(
                    List.of(false, true),
                    run.files().stream().map(Download::early).toList());
            String sentence = new DownloadText(run, performance.trace().end()).sentence();
            assertTrue(sentence.contains("1 download was ended early"), sentence);
        }
    }
}
