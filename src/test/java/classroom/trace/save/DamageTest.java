package classroom.trace.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.trace.FieldKey;
import classroom.trace.FrameStack;
import classroom.trace.ProcessTrace;
import classroom.trace.Snapshot;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.format.TraceException;
import classroom.trace.format.TraceFormat;
import classroom.weave.TinyProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved runs and traces that were cut, changed or are something else: a sentence or a trace, never another fault. */
@Tag("once")
class DamageTest {
    private static final int TRIES = 3000;

    @TempDir
    static Path folder;

    private static Path saved;
    private static byte[] trace;
    private static long events;

    @BeforeAll
    static void aRun() throws Exception {
        TinyProgram program = TinyProgram.withLocals(folder, "17", """
                public class Main {
                    static int n; static String text; static int[] array = new int[9]; static final Object lock = new Object();
                    public static void main(String[] args) throws Exception {
                        Thread[] all = new Thread[4];
                        for (int i = 0; i < 4; i++) { int k = i; all[i] = new Thread(() -> { for (int j = 0; j < 200; j++) { synchronized (lock) { n++; array[j % 9]++; text = k + "x" + j; } } }, "t" + i); all[i].start(); }
                        for (Thread each : all) { each.join(); }
                        System.out.println("done " + n);
                    }
                }
                """);
        assertEquals("done 800\n", program.observed().out());
        events = program.trace().size();
        saved = folder.resolve("run" + SavedRun.SUFFIX);
        SavedRun.save(
                saved, program.run(), "bank/locked", Map.of("threads", "4"), Map.of("Main.java", "class Main { }"));
        try (var files = Files.list(program.run())) {
            trace = Files.readAllBytes(files.findFirst().orElseThrow());
        }
    }

    @Test
    void aSavedRunIsOpenedAgain() throws Exception {
        SavedRun run = SavedRun.open(saved);
        assertEquals("bank/locked", run.program());
        assertEquals(Map.of("threads", "4"), run.parameters());
        assertEquals(Map.of("Main.java", "class Main { }"), run.sources());
        assertEquals(System.getProperty("java.version"), run.javaVersion());
        assertEquals(events, run.trace().size());
        assertEquals(
                "done 800\n",
                run.trace().outputAt(run.trace().processes().get(0), run.trace().end()));
    }

    @Test
    void otherFilesAreTold() throws Exception {
        Path other = Files.writeString(folder.resolve("other.txt"), "something else entirely");
        assertEquals(TraceException.Code.FOREIGN, code(other));
        assertEquals(TraceException.Code.FOREIGN, code(Files.write(folder.resolve("empty"), new byte[0])));
        assertEquals(TraceException.Code.UNREADABLE, code(folder.resolve("nowhere")));
        assertEquals(
                TraceException.Code.FOREIGN,
                assertThrows(TraceException.class, () -> Trace.of(Map.of("a", new byte[9000])))
                        .code());
    }

    private static TraceException.Code code(Path file) {
        TraceException told = assertThrows(TraceException.class, () -> SavedRun.open(file));
        assertFalse(told.getMessage().contains("Exception"), told.getMessage());
        return told.code();
    }

    @Test
    void savedRunsWithFlippedBitsOrCutShort() throws Exception {
        byte[] whole = Files.readAllBytes(saved);
        Random random = new Random(11);
        int told = 0;
        for (int i = 0; i < 300; i++) {
            Path file = Files.write(folder.resolve("damaged"), damaged(whole, random, i));
            try {
                SavedRun.open(file).trace().size();
            } catch (TraceException e) {
                told++;
            }
        }
        assertTrue(told > 200, told + " told");
    }

    @Test
    void tracesWithFlippedBitsOrCutShort() {
        Random random = new Random(5);
        int end = trace.length;
        while (trace[end - 1] == 0) {
            end--;
        }
        byte[] used = Arrays.copyOf(trace, (end / TraceFormat.PAGE + 1) * TraceFormat.PAGE);
        int told = 0;
        for (int i = 0; i < TRIES; i++) {
            try {
                use(Trace.of(Map.of("a.trace", damaged(used, random, i))));
            } catch (TraceException e) {
                told++;
            }
        }
        assertTrue(told > TRIES / 20, told + " told");
    }

    private static byte[] damaged(byte[] whole, Random random, int number) {
        if (number % 4 == 0) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
        byte[] damaged = whole.clone();
        int flips = 1 + random.nextInt(8);
        int within = number % 4 == 1 ? Math.min(whole.length, 12 * 1024) : whole.length;
        for (int i = 0; i < flips; i++) {
            damaged[random.nextInt(within)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    /** Asks for all that a stage would ask for. */
    private static void use(Trace trace) {
        var cursor = trace.cursor(trace.threads());
        for (TraceEvent each = cursor.next(); each != null; each = cursor.next()) {
            assertNotNull(each.value().toString());
        }
        for (ProcessTrace process : trace.processes()) {
            Snapshot moment = trace.at(trace.start() + (trace.end() - trace.start()) / 2);
            trace.outputAt(process, moment.time());
            for (ThreadTrace each : process.threads()) {
                for (FrameStack.MethodFrame frame :
                        trace.framesAt(each, moment.time(), 50).frames()) {
                    frame.locals().forEach(local -> assertNotNull(local.value().toString()));
                }
            }
            for (FieldKey field : trace.fields(process)) {
                TraceEvent event = trace.fieldAt(field, moment.time());
                assertTrue(event == null || event.value().toString() != null);
            }
        }
    }
}
