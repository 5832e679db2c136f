package classroom.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Lesson;
import classroom.run.jdk.Jdk;
import classroom.run.output.OutputBuffer;
import classroom.run.output.OutputStreamKind;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Trace;
import classroom.trace.format.DroppedKind;
import classroom.trace.format.TraceFormat;
import classroom.window.programs.Busy;
import classroom.window.programs.Crowd;
import classroom.window.programs.Deep;
import classroom.window.programs.Eater;
import classroom.window.programs.Flood;
import classroom.window.programs.Leaver;
import classroom.window.programs.Stuck;
import classroom.window.side.DisplayedRun;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Runs failing programs on a page: it must show what was recorded, report the problem, and stay usable for the next
 * run.
 */
public class FaultyRunsTest {
    private static final int MIB = 1 << 20;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private ObservedPage page(Class<?> left, Class<?> right, int usual) throws Exception {
        return new ObservedPage(windowing.settings, ObservedPage.lesson(left, right, usual));
    }

    /** Runs both sides again, and waits until both have ended and recorded new events. */
    private static void runAgain(ObservedPage page) throws Exception {
        Trace before = page.seen(() -> page.side("left").shown().trace());
        page.run();
        page.until(() -> page.side("left").shown().trace() != before, "another run is shown");
        assertEquals("", page.toldFaults("left"), "the next run starts clean");
        page.awaitEnd("left");
    }

    @Test
    void aGigabyteOfOutputDoesNotFillTheApp() throws Exception {
        windowing.settings.traceLimit(4);
        try (ObservedPage page = page(Flood.class, Busy.class, 1024)) {
            page.showPrinted("left");
            page.run();
            page.awaitEnd("left");
            DisplayedRun shown = page.side("left").shown();
            assertTrue(
                    shown.run().output().snapshot().text(OutputStreamKind.OUT).length() <= OutputBuffer.LIMIT,
                    "only the newest output is kept");
            assertTrue(shown.trace().bytes() <= 5L * MIB, shown.trace().bytes() + " bytes of trace");
            String faults = page.toldFaults("left");
            assertTrue(faults.contains("trace is full") && faults.contains("bytes of output"), faults);
            assertEquals(1024L * MIB, page.side("left").shown().trace().lost(DroppedKind.OUTPUT) + noted(page));
            assertTrue(
                    page.awaitPrinted("left", text -> text.contains("xxx")).length() < MIB,
                    "the newest of it is shown");
        }
    }

    private static long noted(ObservedPage page) {
        Trace trace = page.side("left").shown().trace();
        return trace.outputAt(trace.processes().get(0), Long.MAX_VALUE - 1).length();
    }

    @Test
    void fiveThousandThreads() throws Exception {
        Lesson lesson = ObservedPage.lesson(Crowd.class, Busy.class, 5000);
        try (ObservedPage page = new ObservedPage(windowing.settings, lesson, kill -> new BlankStage())) {
            page.run();
            page.awaitEnd("left");
            assertEquals(5001, page.side("left").shown().trace().threads().size());
            page.awaitPrinted("left", text -> text.endsWith("5000\n"));
            assertEquals("", page.toldFaults("left"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void recursionToDeathAndAFullHeap() throws Exception {
        windowing.settings.jdk(java(windowing.folder, "exec '%s' -Xmx64m \"$@\""));
        try (ObservedPage page = page(Deep.class, Eater.class, 0)) {
            page.run();
            page.awaitEnd("left");
            page.awaitEnd("right");
            page.until(
                    () -> page.faults("left").contains("main died of java.lang.StackOverflowError"),
                    "it is said what happened");
            page.until(
                    () -> page.faults("right").contains("main died of java.lang.OutOfMemoryError"),
                    "it is said what happened");
            assertTrue(page.toldFaults("left").startsWith("Ended with exit status 1."), page.toldFaults("left"));
            assertTrue(page.side("left").shown().trace().size() > 100, "what was noted is there");
            runAgain(page);
        }
    }

    @Test
    void anExitInMidDeposit() throws Exception {
        for (int way = 0; way < 2; way++) {
            try (ObservedPage page = page(Leaver.class, Busy.class, way)) {
                page.run();
                page.awaitEnd("left");
                String call = way == 0 ? "exit" : "halt";
                page.until(
                        () -> page.faults("left").contains("main called " + call + " in line "),
                        "it is said what happened");
                String faults = page.toldFaults("left");
                assertTrue(faults.startsWith("Ended with exit status 4."), faults);
                assertTrue(faults.contains("while 1 other thread was at work"), faults);
                runAgain(page);
            }
        }
    }

    @Test
    void aDeadlockIsToldWhileItLastsAndWhenItIsStopped() throws Exception {
        try (ObservedPage page = page(Stuck.class, Busy.class, 1)) {
            page.run();
            page.until(() -> page.faults("left").startsWith("Dead-locked: "), "the deadlock is told");
            String faults = page.toldFaults("left");
            assertTrue(
                    faults.matches("(?s).*Anna waits in line \\d+ for SECOND, which Bert got in line \\d+.*"), faults);
            assertTrue(
                    faults.matches("(?s).*Bert waits in line \\d+ for FIRST, which Anna got in line \\d+.*"), faults);
            assertEquals("", page.toldFaults("right"));
            page.awaitPrinted("left", text -> text.contains("before"));
            page.seen(() -> {
                SwingExtension.use(Language.ZH, page.twins);
                return null;
            });
            page.until(() -> page.faults("left").startsWith("死锁："), "it is told in the other language");
            page.seen(() -> {
                SwingExtension.use(Language.EN, page.twins);
                page.twins.stop();
                return null;
            });
            page.awaitEnd("left");
            page.until(() -> page.faults("left").startsWith("Dead-locked: "), "it is still told when it is over");
            assertTrue(page.seen(() -> page.status("left")).startsWith("Stopped."));
        }
    }

    @Test
    void aProgramWithoutItsSourceSaysSo() throws Exception {
        try (ObservedPage page = page(Busy.class, Busy.class, 1)) {
            page.until(() -> none(page).isVisible(), "the source pane says so");
            assertEquals(Texts.text("source.none"), none(page).getText());
            page.run();
            page.awaitEnd("left");
            page.awaitPrinted("left", text -> text.endsWith("done 1000\n"));
            assertEquals("", page.toldFaults("left"));
        }
    }

    private static JLabel none(ObservedPage page) {
        return SwingExtension.named(JLabel.class, page.side("left"), "source.none");
    }

    @Test
    void aProgramWithoutLineNumbersHasItsLanesAllTheSame() throws Exception {
        Path classes = Path.of(
                Busy.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path source = Files.writeString(windowing.folder.resolve("Bare.java"), """
                package classroom.window.programs;
                public class Bare {
                    static int count;
                    public static void main(String[] args) throws Exception {
                        Thread adder = new Thread(() -> count++, "adder");
                        adder.start();
                        adder.join();
                    }
                }
                """);
        Path made = classes.resolve("classroom/window/programs/Bare.class");
        try {
            assertEquals(
                    0,
                    ToolProvider.getSystemJavaCompiler()
                            .run(
                                    null,
                                    null,
                                    null,
                                    "-g:none",
                                    "--release",
                                    "17",
                                    "-d",
                                    classes.toString(),
                                    source.toString()));
            Lesson lesson = ObservedPage.lesson("classroom.window.programs.Bare", Busy.class.getName(), 1);
            try (ObservedPage page = new ObservedPage(windowing.settings, lesson)) {
                page.run();
                page.awaitEnd("left");
                page.until(() -> page.faults("left").contains(Texts.text("twin.no-lines")), "it is said");
                assertEquals(
                        List.of("main", "adder"),
                        page.side("left").shown().trace().threads().stream()
                                .map(each -> each.name())
                                .toList());
            }
        } finally {
            Files.deleteIfExists(made);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onAFullDiskTheProgramGoesOnAndThePageSaysSo() throws Exception {
        // No file of a process may exceed 3 MiB, which has the effect of a full disk.
        windowing.settings.jdk(java(windowing.folder, "ulimit -f 3072; exec '%s' \"$@\""));
        try (ObservedPage page = page(Busy.class, Busy.class, 150)) {
            page.run();
            page.awaitEnd("left");
            page.until(() -> page.faults("left").contains(Texts.text("outcome.stopped")), "it is said");
            assertTrue(
                    page.toldFaults("left")
                            .matches("(?s).*Left out: [\\d,]+ lines, [\\d,]+ reads and writes of fields.*"),
                    page.toldFaults("left"));
            assertFalse(page.toldFaults("left").contains("exit status"), "the program went on to its end");
            assertEquals(
                    "done 150000",
                    page.side("left")
                            .shown()
                            .run()
                            .output()
                            .snapshot()
                            .lines()
                            .get(0)
                            .text());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRunOfWhichNothingIsRecordedSaysSo() throws Exception {
        windowing.settings.jdk(java(windowing.folder, "ulimit -f 200; exec '%s' \"$@\""));
        try (ObservedPage page = page(Busy.class, Busy.class, 1)) {
            page.run();
            page.awaitEnd("left");
            page.until(() -> page.faults("left").contains(Texts.text("outcome.unrecorded.all")), "it is said");
            assertEquals(
                    "done 1000",
                    page.side("left")
                            .shown()
                            .run()
                            .output()
                            .snapshot()
                            .lines()
                            .get(0)
                            .text());
        }
    }

    /** Returns a Java that is started by a shell command; {@code %s} stands for the real Java. */
    public static Jdk java(Path folder, String command) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
        Path java = Files.writeString(
                bin.resolve("java"),
                "#!/bin/bash\n" + command.formatted(Jdk.own().java()) + "\n");
        assertTrue(java.toFile().setExecutable(true));
        return new Jdk(bin.getParent(), Jdk.own().version(), Jdk.own().vendor());
    }

    @Test
    void aTraceThatIsDamagedIsShownAsFarAsItGoes() throws Exception {
        try (ObservedPage page = page(Stuck.class, Busy.class, 1)) {
            page.run();
            page.until(() -> page.faults("left").startsWith("Dead-locked: "), "it is under way");
            damage(page.side("left").shown().recording().folder());
            page.until(() -> page.faults("left").contains(Texts.text("twin.unread")), "it is said");
            page.awaitPrinted("left", text -> text.contains("before"));
            page.seen(() -> {
                page.twins.stop();
                return null;
            });
            page.awaitEnd("left");
        }
    }

    /** Damages a trace: a page gets a thread and an event of an unknown kind. */
    private static void damage(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path trace = files.filter(each -> each.toString().endsWith(TraceFormat.SUFFIX))
                    .findFirst()
                    .orElseThrow();
            try (RandomAccessFile file = new RandomAccessFile(trace.toFile(), "rw")) {
                ByteBuffer head = ByteBuffer.allocate(TraceFormat.HEAD).order(ByteOrder.LITTLE_ENDIAN);
                file.readFully(head.array());
                long last = head.getLong(TraceFormat.AT_FIRST_PAGE) + TraceFormat.SEGMENT - TraceFormat.PAGE;
                ByteBuffer word = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
                file.seek(last + TraceFormat.CHUNK_HEAD);
                file.write(word.putLong(0, TraceFormat.word(63, 0, 0, 0)).array());
                file.seek(last);
                file.write(word.putLong(0, TraceFormat.OWNED | 77).array());
            }
        }
    }
}
