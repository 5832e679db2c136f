package classroom.window.workshop;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Gallery;
import classroom.lesson.GalleryProgram;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.window.SwingExtension;
import classroom.window.file.RunFiles;
import classroom.window.side.DisplayedRun;
import classroom.window.workshop.program.EditedProgram;
import java.awt.Component;
import java.awt.Container;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JTextField;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests running users' programs on the page: files, folders and jars, with input and errors. */
@Timeout(180)
class WorkshopRunsTest {
    private static final int MAX_UNOBSERVED_RUNS = 5;
    private static final String HELLO = """
            package any.where;
            class Helper { static volatile int sum; }
            public class 你好 {
                public static void main(String[] args) throws Exception {
                    Thread other = new Thread(() -> Helper.sum = 42, "other");
                    other.start();
                    other.join();
                    System.out.println("sum " + Helper.sum + " " + String.join(",", args));
                }
            }
            """;
    private static final String ASKS = """
            import java.util.Scanner;
            public class Asks {
                public static void main(String[] args) {
                    Scanner in = new Scanner(System.in);
                    System.out.println("Name?");
                    System.out.println("Hello " + in.nextLine() + in.hasNextLine());
                }
            }
            """;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @TempDir
    Path folder;

    private WorkshopPage page;
    private boolean restored;

    @BeforeEach
    void open() throws Exception {
        page = new WorkshopPage(windowing.settings, folder.resolve("drafts"));
    }

    @AfterEach
    void close() throws Exception {
        page.close();
    }

    @Test
    void whatIsTypedRunsObservedBesideAnEmptySide() throws Exception {
        page.put(page.left(), "Untitled.java", HELLO);
        page.on(() ->
                page.left().editor().options(new ProgramRunOptions("", "one 'two three'", null, null, List.of(), 0)));
        page.run();
        page.awaitEnd(page.left());
        assertEquals("sum 42 one,two three", WorkshopPage.printed(page.left()).strip());
        DisplayedRun run = page.left().shown();
        assertEquals(
                List.of("main", "other"),
                run.trace().threads().stream()
                        .map(each -> each.nameAt(run.trace().end()))
                        .sorted()
                        .toList());
        assertTrue(page.right().shown() == null, "the right side stays empty");
        Path saved = folder.resolve("run.ccrun");
        RunFiles.save(run, saved);
        DisplayedRun again = RunFiles.open(saved);
        page.on(() -> page.view.open(again));
        page.until(
                () -> page.left().shown() == again
                        && page.left().session().file().text().equals(HELLO),
                "the saved run is shown with its source");
    }

    @Test
    void localVariablesAreRecordedFromTheNextRunOn() throws Exception {
        page.put(page.left(), "Untitled.java", HELLO);
        page.run();
        page.awaitEnd(page.left());
        assertFalse(page.left().shown().trace().hasLocals(), "they cost speed, so they are off");
        assertFalse(windowing.settings.locals());
        page.on(() -> {
            JCheckBox locals = (JCheckBox) named(page.view, "locals");
            assertEquals(
                    Texts.text("workshop.locals"), locals.getAccessibleContext().getAccessibleName());
            assertFalse(locals.getToolTipText().isBlank());
            locals.doClick();
        });
        assertTrue(windowing.settings.locals());
        page.run();
        page.until(
                () -> page.left().shown() != null && page.left().shown().trace().hasLocals(), "they are recorded now");
        page.awaitEnd(page.left());
        assertEquals("sum 42", WorkshopPage.printed(page.left()).strip());
        Trace trace = page.left().shown().trace();
        ThreadTrace main = trace.threads().get(0);
        boolean found = IntStream.range(0, main.size())
                .anyMatch(each -> trace.framesAt(main, main.time(each), 1).frames().stream()
                        .flatMap(frame -> frame.locals().stream())
                        .anyMatch(local -> local.name().equals("other")));
        assertTrue(found, "the local variable of main");
        WorkshopPage again = new WorkshopPage(windowing.settings, folder.resolve("drafts"));
        again.on(() -> assertTrue(((JCheckBox) named(again.view, "locals")).isSelected(), "it is kept"));
        again.close();
    }

    private static Component named(Container in, String name) {
        for (Component each : in.getComponents()) {
            Component found =
                    name.equals(each.getName()) ? each : each instanceof Container inner ? named(inner, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void aSavedRunThatIsOpenedWhileTheDraftsAreReadStays() throws Exception {
        page.put(page.left(), "Untitled.java", HELLO);
        page.run();
        page.awaitEnd(page.left());
        DisplayedRun run = page.left().shown();
        page.on(() -> {
            page.left()
                    .session()
                    .restore(() -> page.left().session().put(EditedProgram.fresh("Main.java", "x")), () -> {});
            page.view.open(run);
            page.left().session().restore(() -> {}, () -> restored = true);
        });
        page.until(() -> restored, "the drafts are read");
        page.on(() -> assertEquals(HELLO, page.left().session().file().text()));
    }

    @Test
    void aRaceOfTheReadersProgramIsListed() throws Exception {
        page.put(page.left(), "Racy.java", """
                public class Racy {
                    static int total;
                    public static void main(String[] args) throws Exception {
                        Thread other = new Thread(() -> total++, "other");
                        other.start();
                        total++;
                        other.join();
                    }
                }
                """);
        page.run();
        page.awaitEnd(page.left());
        JList<?> races = SwingExtension.named(JList.class, page.view, "races.list");
        page.until(
                () -> IntStream.range(0, races.getModel().getSize())
                        .anyMatch(each ->
                                races.getModel().getElementAt(each).toString().contains("total")),
                "the race is listed");
    }

    @Test
    void aFolderOfPackagesRuns() throws Exception {
        Path root = folder.resolve("multi");
        write(root.resolve("app/Main.java"), """
                package app;
                public class Main { public static void main(String[] a) throws Exception {
                System.out.println(new util.Calc().twice(21) + new String(Main.class.getResourceAsStream("words.txt").readAllBytes())
                 + java.nio.file.Files.readString(java.nio.file.Path.of("data.txt"))); } }
                """);
        write(
                root.resolve("util/Calc.java"),
                "package util;\npublic class Calc {\n    public int twice(int n) {\n        return 2 * n;\n    }\n}\n");
        write(root.resolve("app/words.txt"), "!");
        write(root.resolve("data.txt"), "?");
        page.open(page.left(), root);
        page.run();
        page.awaitEnd(page.left());
        assertEquals("42!?", WorkshopPage.printed(page.left()).strip());
        assertEquals(
                2,
                onEventThread(() -> SwingExtension.named(JComboBox.class, page.view, "files.left")
                        .getItemCount()));
    }

    @Test
    void aJarRunsAndItsSourceIsShown() throws Exception {
        Path source = write(folder.resolve("in/pack/Jarred.java"), """
                package pack;
                public class Jarred {
                    public static void main(String[] a) {
                        System.out.println("from a jar");
                    }
                }
                """);
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17", "-g", source.toString()));
        Path jar = folder.resolve("a.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "pack.Jarred");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest)) {
            for (String name : List.of("pack/Jarred.class", "pack/Jarred.java")) {
                zip.putNextEntry(new JarEntry(name));
                Files.copy(folder.resolve("in").resolve(name), zip);
                zip.closeEntry();
            }
        }
        page.open(page.left(), jar);
        page.run();
        page.awaitEnd(page.left());
        assertEquals("from a jar", WorkshopPage.printed(page.left()).strip());
        assertTrue(onEventThread(() -> page.left().parts().editor.text()).contains("package pack"));
        assertFalse(onEventThread(() -> page.left().parts().editor.area().isEditable()));
    }

    private static Path write(Path file, String text) throws Exception {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void inputIsTypedWhileAThreadWaitsForIt() throws Exception {
        page.put(page.left(), "Asks.java", ASKS);
        page.run();
        page.until(() -> page.left().parts().tabs.input().isAwaited(), "a thread waits for input");
        page.on(() -> {
            JTextField line = SwingExtension.named(JTextField.class, page.view, "input.line.left");
            line.setText("Amy 小明");
            line.postActionEvent();
            SwingExtension.named(JButton.class, page.view, "input.end.left").doClick();
        });
        page.awaitEnd(page.left());
        assertEquals(
                "Name?\nHello Amy 小明false",
                WorkshopPage.printed(page.left()).strip().replace("\r", ""));
        assertFalse(onEventThread(() -> SwingExtension.named(JTextField.class, page.view, "input.line.left")
                .isEnabled()));
    }

    @Test
    void inputComesFromAFile() throws Exception {
        Path input = Files.writeString(folder.resolve("in.txt"), "Ben\nmore\n");
        page.put(page.left(), "Asks.java", ASKS);
        page.on(() -> page.left().editor().options(new ProgramRunOptions("", "", null, input, List.of(), 0)));
        page.run();
        page.awaitEnd(page.left());
        assertTrue(WorkshopPage.printed(page.left()).contains("Hello Bentrue"));
    }

    @Test
    void errorsAreShownAndTheOtherSideLives() throws Exception {
        page.put(page.left(), "Bad.java", "public class Bad {\n    int x = y;\n    void f() { g(); }\n}\n");
        page.put(page.right(), "Good.java", HELLO);
        page.run();
        page.until(() -> page.failure(page.left()).contains("2 errors"), "the errors are told: ");
        assertEquals("y", onEventThread(() -> page.left().parts().editor.area().getSelectedText()));
        assertEquals(2, onEventThread(() -> page.left().parts().problems.count()));
        assertEquals(
                2,
                onEventThread(() ->
                        page.left().parts().editor.area().getParserNotices().size()));
        page.awaitEnd(page.right());
        assertTrue(WorkshopPage.printed(page.right()).contains("sum 42"));
        page.on(() -> page.left().parts().editor.area().replaceSelection("1"));
        assertEquals(
                0,
                onEventThread(() ->
                        page.left().parts().editor.area().getParserNotices().size()),
                "what was told of another text");
    }

    @Test
    void whatCannotBeStartedIsToldInBothLanguages() throws Exception {
        for (Language language : Language.values()) {
            page.on(() -> SwingExtension.use(language, page.view));
            fails("class A { }", Texts.text("workshop.main.none", "A.java"));
            fails(
                    "class A { public static void main(String[] a) { } }\nclass B { public static void main(String[] a) { } }",
                    Texts.text("workshop.main.several", 2, "A, B"));
            fails("", Texts.text("workshop.nothing"));
        }
    }

    private void fails(String text, String sentence) throws Exception {
        page.put(page.left(), "A.java", text);
        page.on(page.left()::start);
        page.until(() -> page.failure(page.left()).equals(sentence), "it says: " + sentence);
    }

    @Test
    void ofSeveralMainsTheReaderChooses() throws Exception {
        page.put(
                page.left(),
                "A.java",
                "class A { public static void main(String[] a) { } }\n"
                        + "class B { public static void main(String[] a) { System.out.println(\"B runs\"); } }");
        page.on(page.left()::start);
        JComboBox<?> mains = onEventThread(() -> SwingExtension.named(JComboBox.class, page.view, "mains.left"));
        page.until(() -> mains.isVisible() && mains.getItemCount() == 3, "the classes are offered");
        page.on(() -> mains.setSelectedIndex(2));
        page.awaitEnd(page.left());
        assertEquals("B runs", WorkshopPage.printed(page.left()).strip());
    }

    @Test
    void stopAndTheTimeLimitEndAProgramThatNeverDoes() throws Exception {
        String forever =
                "public class A { public static void main(String[] a) throws Exception { while (true) Thread.sleep(50); } }";
        page.put(page.left(), "A.java", forever);
        page.on(() -> page.left().editor().options(new ProgramRunOptions("", "", null, null, List.of(), 1)));
        page.put(page.right(), "A.java", forever);
        page.run();
        page.awaitEnd(page.left());
        assertTrue(onEventThread(() -> page.text("faults.left")).contains("1 s"));
        page.until(() -> page.right().shown() != null && page.right().shown().isLive(), "the right side runs");
        page.on(page.view::stop);
        page.awaitEnd(page.right());
    }

    @Test
    void aDeadlockIsShownAndEnded() throws Exception {
        page.put(page.left(), "Two.java", """
                public class Two {
                    static final Object FIRST = new Object();
                    static final Object SECOND = new Object();
                    static final java.util.concurrent.CountDownLatch BOTH = new java.util.concurrent.CountDownLatch(2);
                    static void take(Object one, Object other) {
                        synchronized (one) {
                            BOTH.countDown();
                            try { BOTH.await(); } catch (InterruptedException e) { return; }
                            synchronized (other) { System.out.println("never"); }
                        }
                    }
                    public static void main(String[] args) {
                        new Thread(() -> take(FIRST, SECOND), "one").start();
                        new Thread(() -> take(SECOND, FIRST), "two").start();
                    }
                }
                """);
        page.run();
        page.until(
                () -> page.text("faults.left").contains("one")
                        && page.text("faults.left").contains("two"),
                "the deadlock is told");
        assertNotNull(page.left().shown());
        page.awaitEnd(page.left());
    }

    @Test
    void unobservedItIsToldWhatItCameTo() throws Exception {
        page.put(page.left(), "Untitled.java", HELLO);
        page.on(page.view::runUnobserved);
        page.until(() -> page.text("unobserved.left").contains("sum 42"), "the run is told of");
        assertTrue(onEventThread(() -> page.text("unobserved.left")).contains("exit status 0"));
        assertTrue(page.left().shown() == null, "there is no trace of it");
    }

    @Test
    void unobservedTheLoopOfTheGalleryDoesNotEnd() throws Exception {
        GalleryProgram plain = Gallery.programs().stream()
                .filter(each -> each.id().equals("visibility-plain"))
                .findFirst()
                .orElseThrow();
        page.put(page.left(), "VisibilityPlain.java", plain.source(Language.EN));
        page.run();
        page.awaitEnd(page.left());
        assertTrue(WorkshopPage.printed(page.left()).contains("ended"), "observed it ends");
        JList<?> races = SwingExtension.named(JList.class, page.view, "races.list");
        page.until(
                () -> IntStream.range(0, races.getModel().getSize())
                        .anyMatch(each ->
                                races.getModel().getElementAt(each).toString().contains("stop")),
                "the race is listed all the same");
        String told = "";
        // The compiler may be late on a busy machine; then the loop sees the write.
        for (int run = 0; run < MAX_UNOBSERVED_RUNS && !told.contains("did not end by itself"); run++) {
            page.on(page.view::runUnobserved);
            page.until(() -> page.text("unobserved.left").contains("stop is set"), "the run is told of");
            told = page.text("unobserved.left");
        }
        assertTrue(told.contains("did not end by itself"), told);
        assertTrue(told.contains("watching can hide an endless loop"), told);
    }

    @Test
    void whateverAProgramDoesToItselfTheOtherSideLives() throws Exception {
        page.put(page.right(), "Good.java", HELLO);
        for (String body : List.of(
                "System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream())); System.err.println(\"seen\");",
                "Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(3))); System.err.println(\"seen\");",
                "System.out.write(new byte[] {0, (byte) 0xff, 27, 8, 10}); System.err.println(\"seen\");",
                "try (var all = java.nio.file.Files.walk(java.nio.file.Path.of(\"\").toAbsolutePath())) { all.sorted(java.util.Comparator.reverseOrder())"
                        + ".forEach(each -> each.toFile().delete()); } System.err.println(\"seen\");",
                "System.err.println(\"seen\"); ProcessHandle.current().pid(); Runtime.getRuntime().halt(9);")) {
            page.put(
                    page.left(),
                    "Odd.java",
                    "public class Odd { public static void main(String[] a) throws Exception { " + body + " } }");
            page.run();
            page.awaitEnd(page.left());
            page.awaitEnd(page.right());
            assertTrue(
                    page.left()
                            .shown()
                            .run()
                            .output()
                            .snapshot()
                            .text(classroom.run.output.OutputStreamKind.ERROR)
                            .contains("seen"),
                    body);
            assertTrue(WorkshopPage.printed(page.right()).contains("sum 42"), body);
        }
    }
}
