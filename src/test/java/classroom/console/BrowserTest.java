package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.FieldKey;
import classroom.trace.OutputChunk;
import classroom.trace.ProcessTrace;
import classroom.trace.Snapshot;
import classroom.trace.ThreadSnapshot;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.format.ThreadState;
import classroom.trace.save.SavedRun;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of a run, opened from disk in the browsers of this machine: its slider moves, and what it shows then is what the
 * app knows. Where there is no browser, the page's script is run without one.
 */
@Tag("once")
class BrowserTest {
    private static final int MOMENTS = 50;
    private static final String NOW = "document.getElementById('slider').getAttribute('data-ns')";
    private static final String HOSTILE_NAME = "<script>document.title='taken'</script>";
    private static final String HOSTILE = """
            public class Hostile {
                static String text = "";
                public static void main(String[] args) throws Exception {
                    Thread other = new Thread(() -> text = "</script><img src=x onerror=\\"document.title='taken'\\">", "%s");
                    other.start();
                    other.join();
                    System.out.println("<b>bold</b> " + text);
                }
            }
            """.formatted(HOSTILE_NAME);
    /** Moves the slider to random places and tells what the page shows at each. */
    private static final String MOVES = """
            (function () {
              var seed = 17;
              function random() { seed = (seed * 16807) %% 2147483647; return seed / 2147483647; }
              function texts(selector) {
                return Array.prototype.map.call(document.querySelectorAll(selector), function (each) { return each.textContent; });
              }
              var slider = document.getElementById('slider');
              var all = [];
              for (var i = 0; i < %d; i++) {
                slider.value = String(Math.floor(random() * 10001));
                slider.dispatchEvent(new Event('input'));
                all.push({ ns: Number(slider.getAttribute('data-ns')), threads: texts('#threads li'), values: texts('#values li'),
                  output: document.getElementById('output').textContent,
                  here: Array.prototype.map.call(document.querySelectorAll('.here .number'), function (each) { return each.textContent; }) });
              }
              return JSON.stringify(all);
            }())
            """.formatted(MOMENTS);

    @TempDir
    Path folder;

    @Test
    void theSliderMovesAndThePageShowsWhatTheAppKnows() throws Exception {
        Path file = folder.resolve("run.ccrun");
        ExportTest.recordBank(6, file);
        Path page = export(file);
        if (withoutBrowser(file, page)) {
            return;
        }
        Trace trace = SavedRun.open(file).trace();
        // The page begins shortly before the program does, which may be late on a busy machine.
        long late = trace.end() - trace.start() - 2;
        for (Path each : Browser.installed()) {
            try (Browser browser = open(each, URI.create(page.toUri() + "#t=" + late))) {
                assertEquals(String.valueOf(late), browser.evaluate(NOW), "a link leads to a moment");
                browser.evaluate("new Promise(function (done) {"
                        + " window.addEventListener('hashchange', function () { done(''); });"
                        + " location.hash = '#t=" + (late + 1) + "'; })");
                assertEquals(String.valueOf(late + 1), browser.evaluate(NOW), "so does another link on the open page");
                english(browser);
                JsonArray shown =
                        JsonParser.parseString(browser.evaluate(MOVES)).getAsJsonArray();
                assertEquals(MOMENTS, shown.size());
                long distinct = 0;
                long last = -1;
                for (JsonElement moment : shown) {
                    long ns = moment.getAsJsonObject().get("ns").getAsLong();
                    compare(each.getFileName() + " at " + ns + " ns", trace, ns, moment.getAsJsonObject());
                    distinct += ns == last ? 0 : 1;
                    last = ns;
                }
                assertTrue(distinct > MOMENTS / 2, "the slider moves");
                controls(browser);
            }
        }
    }

    @Test
    void hostileNamesAreText() throws Exception {
        Path source = Files.writeString(folder.resolve("Hostile.java"), HOSTILE);
        Path file = folder.resolve("hostile.ccrun");
        assertEquals(
                0,
                ConsoleResult.to("run", source.toString(), "--trace", file.toString())
                        .exit());
        Path page = export(file);
        if (withoutBrowser(file, page)) {
            return;
        }
        for (Path each : Browser.installed()) {
            try (Browser browser = open(each, page.toUri())) {
                english(browser);
                assertEquals("Hostile.java", browser.evaluate("document.title"), "no script of the run has run");
                assertEquals("0", browser.evaluate("String(document.querySelectorAll('img, #output b').length)"));
                assertEquals("3", browser.evaluate("String(document.scripts.length)"));
                String names = browser.evaluate("document.getElementById('threads').textContent");
                assertTrue(names.contains(HOSTILE_NAME), names);
                String printed = browser.evaluate("document.getElementById('output').textContent");
                assertTrue(printed.startsWith("<b>bold</b> </script><img src=x"), printed);
            }
        }
    }

    private Path export(Path run) {
        Path page = folder.resolve(run.getFileName().toString().replace(".ccrun", ".html"));
        ConsoleResult told = ConsoleResult.to("export", run.toString(), "-o", page.toString());
        assertEquals(0, told.exit(), told.err());
        return page;
    }

    private Browser open(Path command, URI page) throws Exception {
        return Browser.open(command, Files.createTempDirectory(folder, "profile"), page);
    }

    /** Compares the page's script with the run where no browser can; tells it. */
    private static boolean withoutBrowser(Path run, Path page) throws Exception {
        if (!Browser.installed().isEmpty()) {
            return false;
        }
        System.out.println("No browser is installed: the page's script is tested without one.");
        ExportTest.compare(SavedRun.open(run), Files.readString(page));
        return true;
    }

    private static void english(Browser browser) throws Exception {
        browser.evaluate("(function () { if (document.documentElement.lang !== 'en') {"
                + " document.getElementById('language').click(); } return ''; }())");
    }

    /** Every control has a name, and each does what it says. */
    private static void controls(Browser browser) throws Exception {
        assertEquals(
                "",
                browser.evaluate("Array.prototype.filter.call(document.querySelectorAll('button, select, input'),"
                        + " function (each) { return !each.getAttribute('aria-label') && !each.textContent.trim(); })"
                        + ".map(function (each) { return each.id; }).join(' ')"));
        long end = Long.parseLong(browser.evaluate(key("End") + NOW));
        long before = Long.parseLong(browser.evaluate(key("ArrowLeft") + NOW));
        assertTrue(before < end, before + " and " + end);
        assertEquals(end, Long.parseLong(browser.evaluate(key("End") + NOW)));
        long first = Long.parseLong(browser.evaluate(key("Home") + NOW));
        assertTrue(first < before);
        assertTrue(Long.parseLong(browser.evaluate(key("ArrowRight") + NOW)) > first);
        browser.evaluate("(function () { document.getElementById('language').click(); return ''; }())");
        assertEquals(
                Texts.text(Language.ZH, "share.source"),
                browser.evaluate("document.getElementById('source-title').textContent"));
        String dark = browser.evaluate("document.documentElement.className");
        browser.evaluate("(function () { document.getElementById('theme').click(); return ''; }())");
        assertFalse(dark.equals(browser.evaluate("document.documentElement.className")));
    }

    private static String key(String name) {
        return "document.dispatchEvent(new KeyboardEvent('keydown', { key: '" + name + "', bubbles: true })), ";
    }

    private static void compare(String where, Trace trace, long ns, JsonObject shown) {
        long time = trace.start() + ns;
        Snapshot moment = trace.at(time);
        List<String> threads = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (ThreadTrace each : trace.threads()) {
            ThreadSnapshot thread = moment.thread(each);
            if (thread != null) {
                boolean placed =
                        thread.line() != null && thread.line().line() > 0 && thread.state() != ThreadState.ENDED;
                threads.add(each.nameAt(time) + " " + word(thread.state())
                        + (placed
                                ? " · " + Texts.text(Language.EN, "share.line") + " "
                                        + thread.line().line()
                                : ""));
                if (placed) {
                    lines.add(String.valueOf(thread.line().line()));
                }
            }
        }
        assertEquals(threads, Browser.strings(shown.getAsJsonArray("threads")), where);
        assertEquals(
                lines.stream().distinct().sorted().toList(),
                Browser.strings(shown.getAsJsonArray("here")).stream()
                        .distinct()
                        .sorted()
                        .toList(),
                where);
        List<String> values = new ArrayList<>();
        List<String> output = new ArrayList<>();
        for (ProcessTrace process : trace.processes()) {
            for (FieldKey field : trace.fields(process)) {
                TraceEvent event = field.isElement() ? null : trace.fieldAt(field, time);
                if (event != null) {
                    values.add(field.name() + " = " + event.value());
                }
            }
            for (int i = 0; i < trace.outputCount(process, time); i++) {
                OutputChunk chunk = trace.output(process, i);
                output.add(chunk.text());
            }
        }
        assertEquals(values, Browser.strings(shown.getAsJsonArray("values")), where);
        assertEquals(
                output.stream().collect(Collectors.joining()),
                shown.get("output").getAsString(),
                where);
    }

    private static String word(ThreadState state) {
        return switch (state) {
            case STARTED -> Texts.text(Language.EN, "share.started");
            case RUNNING -> Texts.text(Language.EN, "share.running");
            case SLEEPING -> Texts.text(Language.EN, "share.sleeping");
            case BLOCKED -> Texts.text(Language.EN, "share.blocked");
            case WAITING -> Texts.text(Language.EN, "share.waiting");
            case ENDED -> Texts.text(Language.EN, "share.ended");
        };
    }
}
