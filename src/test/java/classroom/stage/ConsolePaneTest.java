package classroom.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.trace.format.SiteTable;
import classroom.trace.format.TraceFormat;
import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the display of the output up to a time. */
class ConsolePaneTest {
    private static final long ZERO = 5_000_000_000L;
    private static final long MS = 1_000_000;

    @TempDir
    Path folder;

    private final Language language = Texts.language();
    private ConsolePane pane;

    @BeforeEach
    void make() throws Exception {
        Texts.use(Language.EN);
        Looks.light();
        EventQueue.invokeAndWait(() -> pane = new ConsolePane());
    }

    @AfterEach
    void restore() {
        Texts.use(language);
    }

    private String shown(Trace trace, long time) throws Exception {
        String[] text = new String[1];
        EventQueue.invokeAndWait(() -> {
            pane.show(trace, time, ZERO);
            text[0] = pane.text().getText();
        });
        return text[0].replace('\u2009', ' ').replace('\u2002', ' ');
    }

    /** Creates a run of two processes that print alternately, a word per ms, each on a line. */
    private Trace words(int count, String word) throws Exception {
        Path run = Files.createTempDirectory(folder, "run");
        TraceFixture.Line[] processes = new TraceFixture.Line[2];
        for (int i = 0; i < 2; i++) {
            processes[i] = new TraceFixture(run, i + 1, SiteTable.empty(), ZERO).thread(1, "main", ZERO);
        }
        for (int i = 0; i < count; i++) {
            processes[i % 2].print(ZERO + (i + 1) * MS, word + i + "\n");
        }
        Trace trace = Trace.of(run);
        while (trace.poll() > 0) {
            continue;
        }
        return trace;
    }

    @Test
    void wordsStandInTheOrderOfTimeWithTheirMoments() throws Exception {
        Trace trace = words(4, "w");
        assertEquals("", shown(trace, ZERO));
        assertEquals("0.001 s w0\n0.002 s w1\n", shown(trace, ZERO + 2 * MS));
        assertEquals("0.001 s w0\n0.002 s w1\n0.003 s w2\n0.004 s w3\n", shown(trace, ZERO + 9 * MS));
        assertEquals("0.001 s w0\n", shown(trace, ZERO + MS), "back again");
        assertEquals("", shown(null, 0));
    }

    @Test
    void whatWentIntoAPipeTakesNoPlace() throws Exception {
        Path run = Files.createTempDirectory(folder, "run");
        TraceFixture.Line parent = new TraceFixture(run, 1, SiteTable.empty(), ZERO).thread(1, "main", ZERO);
        parent.put(ZERO, EventKind.PROCESS_STARTED, TraceFormat.INT, 0, TraceFormat.OUT_PIPED, 2);
        TraceFixture second = new TraceFixture(run, 2, SiteTable.empty(), ZERO);
        second.parent(1);
        TraceFixture.Line child = second.thread(1, "main", ZERO);
        child.complain(ZERO + MS, "seen\n");
        for (int i = 0; i < 500; i++) {
            child.print(ZERO + (i + 2) * MS, "piped " + i + "\n");
        }
        Trace trace = Trace.of(run);
        while (trace.poll() > 0) {
            continue;
        }
        assertEquals("0.001 s seen\n", shown(trace, ZERO + 1000 * MS));
    }

    @Test
    void anotherRunReplacesTheFirst() throws Exception {
        shown(words(2, "old"), ZERO + 9 * MS);
        assertEquals("0.001 s new0\n0.002 s new1\n", shown(words(2, "new"), ZERO + 9 * MS));
    }

    @Test
    void ofAFloodTheNewestIsShownAndThatThereWasMore() throws Exception {
        String text = shown(words(5000, "word "), ZERO + 9000 * MS);
        assertTrue(text.startsWith(Texts.text("console.earlier") + "\n"), text.substring(0, 60));
        assertTrue(text.endsWith("5.000 s word 4999\n"));
        assertFalse(text.contains("word 4000\n"));
        assertTrue(text.lines().count() > 100);
    }

    @Test
    void whatComesPieceByPieceStaysBounded() throws Exception {
        Trace trace = words(4000, "x".repeat(200));
        String text = "";
        for (int i = 1; i <= 4000; i += 40) {
            text = shown(trace, ZERO + i * MS);
        }
        assertTrue(text.length() < 150_000, text.length() + " characters");
        assertTrue(text.endsWith("x3960\n"), text.substring(text.length() - 20));
    }
}
