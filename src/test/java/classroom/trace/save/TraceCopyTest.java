package classroom.trace.save;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.metrics.ObservedRun;
import classroom.text.Language;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.trace.format.TraceException;
import classroom.trace.format.TraceFormat;
import classroom.trace.text.PrintedLines;
import classroom.trace.text.TextReplacement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the trace of a real run, with other texts. */
class TraceCopyTest {
    private static final String LONG = " and much more than there was room for ".repeat(9);

    @TempDir
    Path folder;

    /** Gives other texts that are longer. */
    private record Longer() implements TextReplacement {
        @Override
        public String line(String line) {
            return line + LONG;
        }

        @Override
        public String text(String text) {
            return "«" + text + "»" + LONG;
        }
    }

    private Map<String, byte[]> files() throws Exception {
        ObservedRun run = ObservedRun.of(folder, Catalog.program("bank/unlocked"), Language.EN, 20, 5, 10);
        assertEquals(0, run.exit(), run.out());
        Map<String, byte[]> files = new TreeMap<>();
        try (DirectoryStream<Path> traces = Files.newDirectoryStream(folder.resolve("traces"))) {
            for (Path each : traces) {
                files.put(each.getFileName().toString(), Files.readAllBytes(each));
            }
        }
        return files;
    }

    private static Map<String, byte[]> copies(Map<String, byte[]> files, TextReplacement replacement)
            throws IOException {
        Map<String, byte[]> copies = new TreeMap<>();
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            copies.put(each.getKey(), TraceCopy.of(each.getValue(), replacement));
        }
        return copies;
    }

    /** Returns all events but the printed ones, in order. */
    private static List<String> events(Trace trace) {
        List<String> events = new ArrayList<>();
        for (ThreadTrace thread : trace.threads()) {
            for (int i = 0; i < thread.size(); i++) {
                if (thread.kind(i) != EventKind.OUT && thread.kind(i) != EventKind.ERR) {
                    events.add(thread.number() + " " + thread.kind(i) + " " + thread.time(i) + " " + thread.site(i));
                }
            }
        }
        return events;
    }

    private static String output(Trace trace) {
        StringBuilder output = new StringBuilder();
        for (ProcessTrace process : trace.processes()) {
            for (int i = 0; i < trace.outputCount(process, ThreadTrace.NEVER); i++) {
                output.append(trace.output(process, i).text());
            }
        }
        return output.toString();
    }

    @Test
    void allButTheTextsStaysAsItWas() throws Exception {
        Map<String, byte[]> files = files();
        Trace before = Trace.of(files);
        assertTrue(events(before).size() > 200, "a run with events");
        Trace same = Trace.of(copies(files, TextReplacement.NONE));
        assertEquals(events(before), events(same));
        assertEquals(output(before), output(same));
        assertEquals(before.bytes(), same.bytes());
        Trace longer = Trace.of(copies(files, new Longer()));
        assertEquals(events(before), events(longer));
        assertEquals(output(before).replace("\n", LONG + "\n"), output(longer).replace("\r", ""));
    }

    @Test
    void aDamagedTraceIsNoCopy() throws Exception {
        for (byte[] each : files().values()) {
            byte[] damaged = each.clone();
            Arrays.fill(damaged, TraceFormat.AT_SITES, TraceFormat.AT_STRINGS + 8, (byte) 0x7f);
            assertThrows(TraceException.class, () -> TraceCopy.of(damaged, TextReplacement.NONE));
            assertThrows(
                    TraceException.class,
                    () -> TraceCopy.of(Arrays.copyOf(each, TraceFormat.HEAD / 2), TextReplacement.NONE));
        }
    }

    @Test
    void aLineThatIsPrintedInPartsIsReplacedAsAWhole() {
        PrintedLines lines = new PrintedLines(StandardCharsets.UTF_8, new TextReplacement() {
            @Override
            public String line(String line) {
                return line.replace("小明", "M");
            }

            @Override
            public String text(String text) {
                return text;
            }
        });
        byte[] name = "小明: x\r\n小".getBytes(StandardCharsets.UTF_8);
        assertEquals(0, lines.add(Arrays.copyOf(name, 4)).length);
        assertEquals(
                "M: x\r\n", new String(lines.add(Arrays.copyOfRange(name, 4, name.length)), StandardCharsets.UTF_8));
        assertEquals(0, lines.add("明".getBytes(StandardCharsets.UTF_8)).length);
        assertEquals("M", new String(lines.rest(), StandardCharsets.UTF_8));
        byte[] noText = {(byte) 0xff, (byte) 0xfe, '\n'};
        assertArrayEquals(noText, lines.add(noText));
        assertEquals(0, lines.rest().length);
    }
}
