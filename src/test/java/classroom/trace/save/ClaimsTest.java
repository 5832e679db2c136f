package classroom.trace.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.stage.TraceFixture;
import classroom.trace.FieldKey;
import classroom.trace.FrameStack;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.trace.format.LocalTable;
import classroom.trace.format.LocalVariable;
import classroom.trace.format.Operation;
import classroom.trace.format.SiteTable;
import classroom.trace.format.ThreadState;
import classroom.trace.format.TraceException;
import classroom.trace.format.TraceFormat;
import classroom.trace.format.TraceLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files that claim very much: they are refused, or read in linear time. What is not linear does not end within a test's time. */
@Tag("once")
class ClaimsTest {
    private static final long START = 1_000_000_000;
    private static final long DAY = 24L * 3600 * 1_000_000_000;

    @TempDir
    Path folder;

    private final SiteTable sites = SiteTable.empty();
    private final int start = sites.add(Operation.START, "tiny.Main", "main", 1, "java/lang/Thread", "start", "()V");
    private final int field = sites.add(Operation.ELEMENT, "tiny.Main", "main", 2, "", "", "I");
    private final int lock = sites.add(Operation.MONITOR, "tiny.Main", "main", 3, "", "", "");
    private final int unlock = sites.add(Operation.MONITOR_EXIT, "tiny.Main", "main", 4, "", "", "");
    private final int sleep = sites.add(Operation.SLEEP, "tiny.Main", "other", 5, "java/lang/Thread", "sleep", "(J)V");

    @Test
    void tooManyThreadsAreRefused() throws Exception {
        assertEquals(TraceException.Code.TOO_LARGE, refused(saved(threads(TraceLimits.MAX_THREADS + 1))));
    }

    @Test
    void manyThreadsAreRead() throws Exception {
        int count = TraceLimits.MAX_THREADS - 1;
        Trace trace = SavedRun.open(saved(threads(count))).trace();
        assertEquals(count + 1, trace.threads().size());
        assertEquals(count + 1, trace.at(trace.end()).threads().size());
        ProcessTrace process = trace.processes().get(0);
        assertEquals("same", process.thread(count + 1).name());
        assertEquals(process.thread(1), process.thread(count + 1).startedBy());
    }

    private TraceFixture threads(int count) throws IOException {
        TraceFixture made = new TraceFixture(folder, 7, sites, START);
        TraceFixture.Line main = made.thread(1, "main", START);
        int name = main.text("same", START);
        for (int i = 0; i < count; i++) {
            main.put(START + i, EventKind.STARTED, TraceFormat.STRING, start, name, i + 2);
        }
        return made;
    }

    @Test
    void tooManyProcessesAreRefused() throws Exception {
        TraceFixture made = new TraceFixture(folder, 7, sites, START);
        TraceFixture.Line main = made.thread(1, "main", START);
        for (int i = 0; i < 1_000_000; i++) {
            main.put(START + i, EventKind.PROCESS_STARTED, TraceFormat.NONE, start, 0, i + 8);
        }
        assertEquals(TraceException.Code.TOO_LARGE, refused(saved(made)));
    }

    @Test
    void methodsThatNeverEndAndVariablesOfOtherMethodsAreRead() throws Exception {
        LocalVariable variable = new LocalVariable("n", 0, true, List.of(new LocalVariable.CodeRange(0, 9)));
        int method = sites.add(Operation.METHOD, "tiny.Main", "main", 1, "", "", "");
        int local = sites.add(Operation.LOCAL, "tiny.Main", "main", 2, "", "n", "I");
        int other = sites.add(Operation.LOCAL, "tiny.Main", "other", 3, "", "n", "I");
        sites.locals().put(method, 0, sites.locals().addMethod(true, List.of(variable)), -1);
        sites.locals().put(local, 1, 0, 0);
        sites.locals().put(other, 1, sites.locals().addMethod(true, List.of(variable)), 0);
        TraceFixture made = new TraceFixture(folder, 7, sites, START);
        TraceFixture.Line main = made.thread(1, "main", START);
        main.put(START, EventKind.STORED, TraceFormat.INT, local, 4, 0);
        main.put(START, EventKind.EXITED, TraceFormat.NONE, method, 77, 0);
        int count = 200_000;
        for (int i = 0; i < count; i++) {
            main.put(START + 3 * i, EventKind.ENTERED, TraceFormat.NONE, i % 3 == 0 ? field : method, i, 0);
            main.put(START + 3 * i + 1, EventKind.STORED, TraceFormat.INT, local, i, 0);
            main.put(START + 3 * i + 2, EventKind.STORED, TraceFormat.INT, i % 2 == 0 ? other : start, i, 0);
        }
        long end = START + 3 * count;
        main.put(end, EventKind.EXITED, TraceFormat.NONE, method, Integer.MAX_VALUE, 0);
        main.put(end + 1, EventKind.ENTERED, TraceFormat.NONE, method, Integer.MIN_VALUE, 0);
        main.put(end + 2, EventKind.EXITED, TraceFormat.NONE, method, Integer.MIN_VALUE, 0);
        Trace trace = SavedRun.open(saved(made)).trace();
        ThreadTrace thread = trace.threads().get(0);
        FrameStack deep = trace.framesAt(thread, end, 4);
        assertEquals(count, deep.depth());
        assertEquals(
                List.of(1, 0, 1, 1),
                deep.frames().stream().map(each -> each.locals().size()).toList());
        assertEquals(count - 1, deep.frames().get(0).locals().get(0).value().bits(), "not the one of another method");
        assertEquals(1, trace.framesAt(thread, end + 1, 4).frames().size());
        assertEquals(List.of(), trace.framesAt(thread, end + 2, 4).frames());
    }

    @Test
    void tooManyVariablesAreRefused() throws Exception {
        List<LocalVariable> variables = new ArrayList<>();
        for (int i = 0; i <= LocalTable.MAX_VARIABLES; i++) {
            variables.add(new LocalVariable("v" + i, i, false, List.of()));
        }
        sites.locals().addMethod(true, variables);
        assertEquals(TraceException.Code.DAMAGED, refused(saved(new TraceFixture(folder, 7, sites, START))));
    }

    @Test
    void elementsWhoseNumbersCollideAreRead() throws Exception {
        TraceFixture made = new TraceFixture(folder, 7, sites, START);
        TraceFixture.Line main = made.thread(1, "main", START);
        // A simple hash, a sum of products, has the same value for all of these.
        int factor = 0x9e3779b9;
        int inverse = factor;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - factor * inverse;
        }
        int count = 120_000;
        for (int i = 0; i < count; i++) {
            int object = -i * 0x85ebca6b * inverse;
            main.put(START + i, EventKind.WRITE, TraceFormat.INT, field, i, TraceFormat.pair(i, object));
        }
        Trace trace = SavedRun.open(saved(made)).trace();
        List<FieldKey> keys = trace.fields(trace.processes().get(0));
        assertEquals(count, keys.size());
        assertEquals(5, trace.fieldAt(keys.get(5), trace.end()).value().bits());
    }

    @Test
    void operationsThatNeverEndAreRead() throws Exception {
        TraceFixture made = new TraceFixture(folder, 7, sites, START);
        TraceFixture.Line main = made.thread(1, "main", START);
        int count = 200_000;
        for (int i = 0; i < count; i++) {
            main.put(START + i, EventKind.BEGIN, TraceFormat.NONE, sleep, 0, 0);
        }
        for (int i = 0; i < count; i++) {
            main.put(START + count + i, EventKind.END, TraceFormat.NONE, lock, 0, 0);
            main.put(START + count + i, EventKind.BACK, TraceFormat.NONE, 0, 0, 0);
        }
        Trace trace = SavedRun.open(saved(made)).trace();
        assertEquals(ThreadState.SLEEPING, trace.threads().get(0).stateAt(trace.end()));
    }

    @Test
    void locksThatAreGivenBackFromBelowAreRefused() throws Exception {
        TraceFixture made = new TraceFixture(folder, 7, sites, START);
        TraceFixture.Line main = made.thread(1, "main", START);
        int type = main.text("Object", START);
        int count = 40_000;
        for (int i = 0; i < count; i++) {
            main.put(START + i, EventKind.BEGIN, TraceFormat.OBJECT, lock, TraceFormat.pair(type, i + 1), 0);
            main.put(START + i, EventKind.END, TraceFormat.NONE, lock, 0, 0);
        }
        for (int i = 0; i < count; i++) {
            main.put(START + count + i, EventKind.DID, TraceFormat.OBJECT, unlock, TraceFormat.pair(type, i + 1), 0);
        }
        assertEquals(TraceException.Code.TOO_LARGE, refused(saved(made)));
    }

    @Test
    void manyNamesOfAThreadAreBounded() throws Exception {
        TraceFixture made = new TraceFixture(folder, 7, sites, START);
        TraceFixture.Line main = made.thread(1, "main", START);
        int[] names = {main.text("one", START), main.text("other", START)};
        for (int i = 0; i < 100_000; i++) {
            main.put(START + i, EventKind.RENAMED, TraceFormat.STRING, start, names[i % 2], 1);
        }
        ThreadTrace track = SavedRun.open(saved(made)).trace().threads().get(0);
        assertEquals("other", track.name());
        assertEquals("other", track.nameAt(ThreadTrace.NEVER));
        assertEquals("main", track.nameAt(START - 1));
    }

    @Test
    void aTextNumberThatIsTooGreatIsDamage() throws Exception {
        TraceFixture made = new TraceFixture(folder, 7, sites, START);
        TraceFixture.Line main = made.thread(1, "main", START);
        assertEquals(2, main.text("second", START));
        Path file = folder.resolve("7" + TraceFormat.SUFFIX);
        byte[] bytes = Files.readAllBytes(file);
        byte[] second = "second".getBytes(StandardCharsets.UTF_8);
        int at = indexOf(bytes, second);
        // Behind the count of its bytes stands the number of a text.
        bytes[at - 1] = 3;
        assertEquals(
                TraceException.Code.DAMAGED,
                assertThrows(TraceException.class, () -> Trace.of(Map.of("a", bytes)))
                        .code());
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i < all.length - part.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    @Test
    void impossibleTimesAreDamage() throws Exception {
        TraceFixture made = new TraceFixture(folder, 7, sites, START);
        made.thread(1, "main", START);
        assertEquals(1, SavedRun.open(saved(made)).trace().threads().size());
        made.thread(2, "late", START + 40 * DAY);
        assertEquals(TraceException.Code.DAMAGED, refused(saved(made)));
    }

    @Test
    void anImpossibleEndIsDamage() throws Exception {
        TraceFixture made = new TraceFixture(folder, 7, sites, START);
        made.thread(1, "main", START);
        made.end(Long.MAX_VALUE - 1);
        assertEquals(TraceException.Code.DAMAGED, refused(saved(made)));
    }

    @Test
    void processesAMonthApartAreDamage() throws Exception {
        new TraceFixture(folder, 7, sites, START).thread(1, "main", START);
        new TraceFixture(folder, 8, sites, START + 40 * DAY).thread(1, "main", START + 40 * DAY);
        assertEquals(TraceException.Code.DAMAGED, refused(saved(null)));
    }

    @Test
    void processesThatStartEachOtherHaveAPlace() throws Exception {
        for (long pid = 7; pid < 9; pid++) {
            TraceFixture made = new TraceFixture(folder, pid, sites, START);
            made.parent(15 - pid);
            made.thread(1, "main", START).put(START, EventKind.PROCESS_STARTED, TraceFormat.NONE, start, 0, 15 - pid);
        }
        Trace trace = SavedRun.open(saved(null)).trace();
        assertEquals(2, trace.processes().size());
        assertTrue(trace.processes().stream().allMatch(each -> each.place() > 0 && each.place() < 1000));
        assertSame(
                trace.processes().get(0), trace.process(trace.processes().get(0).pid()));
    }

    @Test
    void aHugeSourceIsRefused() throws Exception {
        Path file = folder.resolve("source.ccrun");
        byte[] block = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("run.properties"));
            zip.write("format=1\nprogram=bank/locked\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("sources/Main.java"));
            for (int i = 0; i < 600; i++) {
                zip.write(block);
            }
        }
        assertTrue(Files.size(file) < 2_000_000);
        assertEquals(TraceException.Code.TOO_LARGE, refused(file));
    }

    @Test
    void zerosAtTheEndOfATraceTakeNoMemory() throws Exception {
        new TraceFixture(folder, 7, sites, START).thread(1, "main", START);
        byte[] trace = Files.readAllBytes(folder.resolve("7" + TraceFormat.SUFFIX));
        Path file = folder.resolve("zeros.ccrun");
        byte[] zeros = new byte[TraceFormat.SEGMENT];
        long room = Runtime.getRuntime().maxMemory() / 4;
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("run.properties"));
            zip.write("format=1\nprogram=bank/locked\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("traces/7.trace"));
            zip.write(trace);
            for (long written = 0; written <= Math.min(room, 200 << 20); written += zeros.length) {
                zip.write(zeros);
            }
        }
        assertEquals("main", SavedRun.open(file).trace().threads().get(0).name());
    }

    @Test
    void readingCanBeCanceled() throws Exception {
        Path file = saved(threads(1000));
        List<Throwable> thrown = new ArrayList<>();
        List<Boolean> interrupted = new ArrayList<>();
        Thread reader = new Thread(() -> {
            Thread.currentThread().interrupt();
            thrown.add(assertThrows(CancellationException.class, () -> SavedRun.open(file)));
            interrupted.add(Thread.currentThread().isInterrupted());
        });
        reader.start();
        reader.join();
        assertEquals(1, thrown.size());
        assertEquals(List.of(true), interrupted);
    }

    @SuppressWarnings("UnusedVariable")
    private Path saved(TraceFixture made) throws IOException {
        Path file = folder.resolve("claims.ccrun");
        SavedRun.save(file, folder, "bank/locked", Map.of(), Map.of());
        return file;
    }

    private static TraceException.Code refused(Path file) {
        return assertThrows(TraceException.class, () -> SavedRun.open(file)).code();
    }
}
