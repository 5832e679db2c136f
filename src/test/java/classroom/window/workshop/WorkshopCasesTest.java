package classroom.window.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.metrics.TaskFailures;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.SwingExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests that small programs as people bring them open on the page, and run as they do alone. */
@Timeout(300)
class WorkshopCasesTest {
    /** What each program prints, as a pattern; the folders have several files. */
    private static final Map<String, String> PRINTED = new TreeMap<>(Map.ofEntries(
            Map.entry("multi", "42"),
            Map.entry("annotation", "1 annotation\\(s\\)\n@Info\\(3\\)"),
            Map.entry("Reflective.java", "5\n1 fields, 2 methods\nhidden 5"),
            Map.entry("InitOrder.java", "(?s).*ExceptionInInitializerError java.lang.ArithmeticException: / by zero"),
            Map.entry("StaticInitDeadlock.java", "stuck"),
            Map.entry("Visibility.java", "(?s).*ended"),
            Map.entry("HotLoop.java", "-?\\d+"),
            Map.entry("Philosophers.java", ""),
            Map.entry("ReadsInput.java", "Name[?] Hello Amy"),
            Map.entry("WaitIf.java", "got bread\nnothing there!|nothing there!\ngot bread"),
            Map.entry("Ask.java", "Name[?] How often[?] HELLO Amy 2.5"),
            Map.entry("ActiveCount.java", "all ended true"),
            Map.entry("Refs.java", "all ended")));

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @TempDir
    Path folder;

    private WorkshopPage page;
    private Path cases;

    @BeforeEach
    void open() throws Exception {
        Texts.use(Language.EN);
        page = new WorkshopPage(windowing.settings, folder.resolve("drafts"));
        cases = Path.of(WorkshopCasesTest.class
                        .getResource("/classroom/cases/Ask.java")
                        .toURI())
                .getParent();
    }

    @AfterEach
    void close() throws Exception {
        page.close();
    }

    @Test
    void eachOpensAndRunsAsAlone() throws Exception {
        Path input = Files.writeString(folder.resolve("input.txt"), "Amy\n1\ntrue\n2.5\n");
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> each : PRINTED.entrySet()) {
            page.open(page.left(), place(each.getKey()));
            page.on(() -> page.left().editor().options(new ProgramRunOptions("", "", null, input, List.of(), 0)));
            page.run();
            page.awaitEnd(page.left());
            String printed = WorkshopPage.printed(page.left()).replace("\r", "").strip();
            if (!printed.matches(each.getValue())) {
                wrong.add(each.getKey() + ": " + printed);
            }
            String faults = page.text("faults.left");
            if (each.getKey().equals("Philosophers.java")) {
                assertTrue(faults.contains("phil"), faults);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatKeepsAProgramAliveIsToldWhileItRunsAndWhenItIsStopped() throws Exception {
        page.open(page.left(), place("PoolNoShutdown.java"));
        page.run();
        page.until(
                () -> page.left().shown() != null
                        && TaskFailures.idle(page.left().shown().trace()).isPresent(),
                "only the pool is left");
        String alive = Texts.text("outcome.kept-alive", 2);
        page.until(() -> page.text("faults.left").contains(alive), "two threads of the pool keep it alive");
        assertTrue(page.left().shown().isLive(), "it still runs");
        page.on(page.view::stop);
        page.awaitEnd(page.left());
        page.until(() -> page.text("faults.left").contains(alive), "two threads of the pool kept it alive");
        String faults = page.text("faults.left");
        assertTrue(faults.contains("nobody sees me") || faults.contains("IllegalStateException"), faults);
    }

    /** A copy of a case, since opening may leave files beside it. */
    private Path place(String name) throws IOException {
        Path from = cases.resolve(name);
        Path to = folder.resolve("opened").resolve(name);
        try (var all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                Files.createDirectories(Files.isDirectory(each) ? copy : copy.getParent());
                if (!Files.isDirectory(each)) {
                    Files.copy(each, each.equals(from) ? to : copy);
                }
            }
        }
        return to;
    }
}
