package classroom.window.side;

import static org.junit.jupiter.api.Assertions.assertEquals;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a side tells where its run comes from. */
@Tag("once")
class RunReportTest {
    private static final Program PROGRAM = Catalog.program("bank/unlocked");

    @TempDir
    Path folder;

    private Language language;

    @BeforeEach
    void english() {
        language = Texts.language();
        Texts.use(Language.EN);
    }

    @AfterEach
    void restore() {
        Texts.use(language);
    }

    @Test
    void aRunFromAFileIsNoOrderThatWasMadeStepByStep() {
        Trace trace = Trace.of(folder.resolve("none"));
        DisplayedRun opened = new DisplayedRun(PROGRAM, List.of("1", "1", "1"), trace, null, "17");
        DisplayedRun order = DisplayedRun.ofOrder(PROGRAM, List.of("1", "1", "1"), trace, "17", Map.of());
        assertEquals("From a file · 0 events, 0 kB", RunReport.of(opened, null).line());
        assertEquals(
                "Order made step by step · 0 events, 0 kB",
                RunReport.of(order, null).line());
    }
}
