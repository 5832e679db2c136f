package classroom.window.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import classroom.lesson.Program;
import classroom.stage.Runs;
import classroom.stage.paint.ThreadColors;
import classroom.trace.Trace;
import classroom.window.SwingExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests the marks beside the lines of a source at a time. */
class SourceMarksTest {
    private static final long MS = 1_000_000;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @TempDir
    Path folder;

    private Trace trace;

    @BeforeEach
    void make() throws Exception {
        trace = Runs.small(folder);
    }

    private SourceMarks at(String mainClass, long millis) {
        return SourceMarks.of(
                new Program("bank/unlocked", mainClass, List.of()), trace, trace.at(Runs.zero() + millis * MS), null);
    }

    @Test
    void aThreadStandsAtItsLastLine() {
        assertEquals(Map.of(), at("tiny.Main", 11).threads());
        assertEquals(
                Map.of(20, List.of(ThreadColors.of(trace.threads().get(0)))),
                at("tiny.Main", 13).threads());
    }

    @Test
    void aFieldHasTheValueOfItsLastWrite() {
        assertEquals(Map.of(), at("tiny.Main", 63).values());
        assertEquals(Map.of(21, "balance = 5"), at("tiny.Main", 65).values());
        assertEquals(
                Map.of(21, "balance = 9", 22, "lone = 1"), at("tiny.Main", 67).values());
    }

    @Test
    void whatHappensInOtherSourcesIsNotHere() {
        assertEquals(SourceMarks.NONE, at("tiny.Other", 67));
        assertEquals(SourceMarks.NONE, at("tiny.Mai", 67));
    }
}
