package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.trace.FieldKey;
import classroom.trace.ProcessTrace;
import classroom.trace.Snapshot;
import classroom.trace.ThreadSnapshot;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.save.SavedRun;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;

/** Runs that are shared as a web page: its script knows the same of each time as the app. */
@Tag("once")
class ExportTest {
    private static final int MOMENTS = 50;
    private static final int DAMAGES = 60;
    private static final String HOSTILE = """
            public class Hostile {
                static String text = "";
                public static void main(String[] args) throws Exception {
                    Thread other = new Thread(() -> text = "</script><img src=x onerror=alert(1)>", "<script>alert(1)</script>");
                    other.start();
                    other.join();
                    System.out.println("<b>bold</b> " + text);
                }
            }
            """;

    @TempDir
    Path folder;

    /** Runs the account without a lock with some threads, and saves the run. */
    static void recordBank(int threads, Path file) {
        assertEquals(
                0,
                ConsoleResult.to("run", "bank/unlocked", "--set", "threads=" + threads, "--trace", file.toString())
                        .exit());
    }

    @Test
    void thePageKnowsWhatTheAppKnows() throws Exception {
        Path file = folder.resolve("run.ccrun");
        recordBank(12, file);
        Path page = folder.resolve("page.html");
        ConsoleResult told = ConsoleResult.to("export", file.toString(), "-o", page.toString(), "--lang", "en");
        assertEquals(0, told.exit(), told.err());
        assertEquals("The page is in " + page, told.out().strip());
        compare(SavedRun.open(file), Files.readString(page));
        Path plain = Files.createFile(folder.resolve("plain"));
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            assertEquals(
                    Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(page), "a page is for others");
        }
    }

    @Test
    void whatARunBringsIsNeverMarkup() throws Exception {
        Path source = Files.writeString(folder.resolve("Hostile.java"), HOSTILE);
        Path file = folder.resolve("hostile.ccrun");
        ConsoleResult run = ConsoleResult.to("run", source.toString(), "--trace", file.toString());
        assertEquals(0, run.exit(), run.err());
        assertEquals(0, ConsoleResult.to("export", file.toString()).exit());
        String page = Files.readString(folder.resolve("hostile.html"));
        assertFalse(page.contains("<img src=x"), "data has no tags");
        assertEquals(3, page.split("</script>", -1).length - 1, "the page's own three scripts");
        assertFalse(page.contains("<script>alert"), "a name is no tag either");
        assertTrue(page.contains("default-src 'none'"), "nothing is loaded from anywhere");
        compare(SavedRun.open(file), page);
    }

    @Test
    void whatIsNoRunOrNoPlaceGetsASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("no.ccrun"), "no run");
        ConsoleResult none = ConsoleResult.to("export", file.toString(), "--lang", "en");
        assertTrue(none.exit() != 0 && none.err().contains("no.ccrun"), none.err());
        ConsoleResult missing = ConsoleResult.to("export", "--lang", "en");
        assertTrue(missing.exit() != 0 && !missing.err().isBlank());
        Path run = folder.resolve("run.ccrun");
        recordBank(2, run);
        ConsoleResult nowhere = ConsoleResult.to(
                "export", run.toString(), "-o", folder.resolve("no/where.html").toString(), "--lang", "en");
        assertEquals(ConsoleApp.FAILED, nowhere.exit());
        assertTrue(nowhere.err().startsWith("The page couldn’t be written to"), nowhere.err());
    }

    @Test
    void aFullDiskIsToldAndLeavesThePageBefore() throws Exception {
        Path run = folder.resolve("run.ccrun");
        recordBank(40, run);
        Path page = Files.writeString(folder.resolve("page.html"), "the page before");
        if (File.separatorChar == '\\') {
            Files.setAttribute(page, "dos:readonly", true);
            assertEquals(
                    ConsoleApp.FAILED,
                    ConsoleResult.to("export", run.toString(), "-o", page.toString())
                            .exit());
            return;
        }
        // A limit of the size of files: writing fails in the midst, as on a full disk.
        Process export = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 8; exec \"$0\" \"$@\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "classroom.Main",
                        "export",
                        run.toString(),
                        "-o",
                        page.toString(),
                        "--lang",
                        "en")
                .redirectErrorStream(true)
                .start();
        String told = new String(export.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(ConsoleApp.FAILED, export.waitFor(), told);
        assertTrue(told.startsWith("The page couldn’t be written to"), told);
        assertEquals("the page before", Files.readString(page));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count(), "no half page is left");
        }
    }

    @Test
    void aDamagedRunGetsAPageOrASentence() throws Exception {
        Path good = folder.resolve("run.ccrun");
        recordBank(3, good);
        byte[] bytes = Files.readAllBytes(good);
        SplittableRandom random = new SplittableRandom(5);
        int sentences = 0;
        for (int i = 0; i < DAMAGES; i++) {
            byte[] damaged = i % 3 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            for (int flip = 0; flip < 3 && damaged.length > 0; flip++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged.ccrun"), damaged);
            Path page = folder.resolve("damaged.html");
            Files.deleteIfExists(page);
            ConsoleResult told = ConsoleResult.to("export", file.toString(), "-o", page.toString(), "--lang", "en");
            if (told.exit() == 0) {
                assertTrue(Files.size(page) > 0);
            } else {
                assertTrue(told.err().contains("damaged.ccrun") && !told.err().contains("Exception"), told.err());
                assertFalse(Files.exists(page), "no half page");
                sentences++;
            }
        }
        assertTrue(sentences > DAMAGES / 3, sentences + " sentences");
    }

    /** Compares the page's model with the trace at some times. */
    static void compare(SavedRun run, String page) {
        Trace trace = run.trace();
        List<ThreadTrace> threads = trace.threads();
        SplittableRandom random = new SplittableRandom(17);
        long length = trace.end() - trace.start();
        long begun = threads.stream().mapToLong(ThreadTrace::firstAt).min().orElseThrow() - trace.start();
        Context context = Context.enter();
        try {
            Scriptable scope = context.initStandardObjects();
            String data = between(page, "<script id=\"data\" type=\"application/json\">");
            String model = page.substring(page.indexOf("/* What was so at a time"));
            scope.put("json", scope, data);
            context.evaluateString(scope, model.substring(0, model.indexOf("</script>")), "model.js", 1, null);
            context.evaluateString(scope, "var data = JSON.parse(json); var model = RunModel(data);", "test", 1, null);
            for (int i = 0; i < MOMENTS; i++) {
                long time = begun + random.nextLong(Math.max(1, length - begun + 1));
                Snapshot moment = trace.at(trace.start() + time);
                for (int each = 0; each < threads.size(); each++) {
                    ThreadSnapshot expected = moment.thread(threads.get(each));
                    String thread = "model.stateAt(data.threads[" + each + "], " + time + ")";
                    assertEquals(
                            expected == null ? "" : expected.state().name().toLowerCase(Locale.ROOT),
                            context.evaluateString(scope, thread, "test", 1, null)
                                    .toString(),
                            "state at " + time);
                    String line =
                            "var l = model.lineAt(data.threads[" + each + "], " + time + "); l === null ? 0 : l.line";
                    int shown = expected == null || expected.line() == null
                            ? 0
                            : expected.line().line();
                    assertEquals(
                            shown,
                            (int) Context.toNumber(context.evaluateString(scope, line, "test", 1, null)),
                            "line at " + time);
                    assertEquals(
                            threads.get(each).nameAt(trace.start() + time),
                            context.evaluateString(
                                            scope,
                                            "model.nameAt(data.threads[" + each + "], " + time + ")",
                                            "test",
                                            1,
                                            null)
                                    .toString());
                }
                assertEquals(
                        values(trace, time),
                        context.evaluateString(
                                        scope,
                                        "data.fields.map(function (f) { var v = model.valueAt(f, " + time
                                                + "); return v === null ? '' : f.name + ' = ' + v.text; }).filter(function (s) { return s; }).join('|')",
                                        "test",
                                        1,
                                        null)
                                .toString());
                String printed = context.evaluateString(
                                scope,
                                "model.outputAt(" + time + ").map(function (p) { return p.text; }).join('')",
                                "test",
                                1,
                                null)
                        .toString();
                assertEquals(trace.outputAt(trace.processes().get(0), trace.start() + time), printed);
            }
        } finally {
            Context.exit();
        }
    }

    private static String values(Trace trace, long time) {
        List<String> values = new ArrayList<>();
        for (ProcessTrace process : trace.processes()) {
            for (FieldKey each : trace.fields(process)) {
                TraceEvent event = each.isElement() ? null : trace.fieldAt(each, trace.start() + time);
                if (event != null) {
                    values.add(each.name() + " = " + event.value());
                }
            }
        }
        return String.join("|", values);
    }

    private static String between(String page, String start) {
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf("</script>", from));
    }
}
