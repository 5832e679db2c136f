package classroom.window.series;

import static classroom.window.SwingExtension.named;
import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.metrics.sum.SpeedUps.Measurement;
import classroom.run.RunException;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.SwingExtension;
import classroom.window.widget.NumberCorrection;
import classroom.window.widget.NumberField;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JProgressBar;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the pane that measures speed-ups: its runs, stopping it, and its results. */
class SpeedUpTest {
    private static final Lesson SUM = Catalog.lessonOf(Catalog.program("sum/one"));

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private AppContext classroom;
    private SpeedUpPane pane;
    private String numbers = "1000000";

    @BeforeEach
    void open() throws Exception {
        classroom = new AppContext(windowing.settings);
        pane = onEventThread(() -> new SpeedUpPane(
                classroom,
                SUM,
                Catalog.spec(SUM.id()).orElseThrow().speedUp().orElseThrow(),
                () -> List.of(numbers, "8", "add"),
                2));
    }

    @AfterEach
    void close() {
        classroom.close();
    }

    @Test
    void itMeasuresEachNumberOfWorkersAndTheOne() throws Exception {
        onEventThread(() -> {
            named(JComboBox.class, pane, "speedup.program").setSelectedItem(Catalog.program("sum/threads"));
            type("2");
            named(JButton.class, pane, "speedup.begin").doClick(0);
            assertEquals(10, named(JProgressBar.class, pane, "speedup.progress").getMaximum());
            assertFalse(named(JButton.class, pane, "speedup.begin").isEnabled());
            return null;
        });
        SwingExtension.await(() -> named(JButton.class, pane, "speedup.begin").isEnabled(), "all is measured");
        List<String> order = pane.measured().all().stream()
                .map(each -> each.program() + " " + each.workers())
                .toList();
        List<String> round = List.of("sum/one 1", "sum/threads 1", "sum/threads 2", "sum/threads 4", "sum/threads 8");
        assertEquals(round, order.subList(0, 5), words());
        assertEquals(round, order.subList(5, 10));
    }

    /** Does what the page does before it runs its programs. */
    @Test
    void whatIsTypedIsTakenBeforeTheProgramsRun() throws Exception {
        onEventThread(() -> {
            type("60");
            pane.takeTyped();
            NumberField times = named(NumberField.class, pane, "speedup.times");
            assertEquals(50, times.getValue());
            assertEquals(
                    "50 at most: 60 became 50.",
                    times.correction().map(NumberCorrection::text).orElse(""));
            return null;
        });
    }

    @Test
    void stopEndsItSoon() throws Exception {
        numbers = "50000000";
        onEventThread(() -> {
            type("5000");
            named(JButton.class, pane, "speedup.begin").doClick(0);
            assertEquals(
                    50,
                    named(JSpinner.class, pane, "speedup.times").getValue(),
                    "beyond the limit, the limit is taken");
            return null;
        });
        SwingExtension.await(() -> !pane.measured().all().isEmpty(), "one is measured");
        onEventThread(() -> {
            named(JButton.class, pane, "speedup.stop").doClick(0);
            return null;
        });
        SwingExtension.await(() -> named(JButton.class, pane, "speedup.begin").isEnabled(), "it has stopped");
        assertTrue(pane.measured().all().size() < 50);
    }

    @Test
    void aWindowThatIsTakenAwayAndMadeAnewDoesNotEndIt() throws Exception {
        JFrame frame = onEventThread(JFrame::new);
        onEventThread(() -> {
            frame.add(pane);
            frame.addNotify();
            named(JComboBox.class, pane, "speedup.program").setSelectedItem(Catalog.program("sum/threads"));
            named(JSpinner.class, pane, "speedup.times").setValue(1);
            named(JButton.class, pane, "speedup.begin").doClick(0);
            frame.dispose();
            frame.addNotify();
            return null;
        });
        SwingExtension.await(() -> named(JButton.class, pane, "speedup.begin").isEnabled(), "it is over");
        assertEquals(5, pane.measured().all().size(), "all was measured");
        onEventThread(() -> {
            frame.dispose();
            return null;
        });
    }

    @Test
    void itEndsWithTheAppAndLeavesNothingBehind() throws Exception {
        numbers = "1000000000";
        onEventThread(() -> {
            named(JSpinner.class, pane, "speedup.times").setValue(50);
            named(JButton.class, pane, "speedup.begin").doClick(0);
            return null;
        });
        SwingExtension.await(
                () -> measuring() && ProcessHandle.current().children().anyMatch(ProcessHandle::isAlive),
                "a program runs");
        classroom.close();
        SwingExtension.await(() -> !measuring(), "the thread has ended");
        SwingExtension.await(
                () -> ProcessHandle.current().children().noneMatch(ProcessHandle::isAlive), "no process is left");
    }

    /** Types the number of rounds, without committing it. */
    private void type(String times) {
        ((JSpinner.DefaultEditor) named(JSpinner.class, pane, "speedup.times").getEditor())
                .getTextField()
                .setText(times);
    }

    private static boolean measuring() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(each -> each.getName().equals("classroom speed-up"));
    }

    @Test
    void itSaysWhyProcessesLose() throws Exception {
        onEventThread(() -> {
            pane.measured(new Measurement("sum/one", 1, 40, 0));
            for (int workers = 1; workers <= 8; workers *= 2) {
                pane.measured(new Measurement("sum/processes", workers, 100 * workers, 70 * workers));
            }
            return null;
        });
        assertTrue(
                words().contains(
                                "With 8 processes it takes 800 ms: 560 ms until the last JVM has started and got its part of the list, then 240 ms of work. "
                                        + "On 2 cores, a fair share of the one thread’s 40 ms would be 20 ms"),
                words());
        assertTrue(
                words().contains(
                                "slower than one thread with any number of workers; at best 0.40 of its speed, with 1 worker."),
                words());
        assertTrue(words().contains("2 cores don’t help"), words());
        String english = words();
        onEventThread(() -> {
            SwingExtension.use(Language.ZH, pane);
            return null;
        });
        assertNotEquals(english, words());
    }

    @Test
    void whatIsSaidAddsUpThoughItIsRounded() throws Exception {
        onEventThread(() -> {
            pane.measured(new Measurement("sum/one", 1, 60.4, 0));
            pane.measured(new Measurement("sum/processes", 8, 704.4, 581.6));
            return null;
        });
        assertTrue(
                words().contains(
                                "704 ms: 582 ms until the last JVM has started and got its part of the list, then 122 ms of work"),
                words());
    }

    @Test
    void aFaultIsTold() throws Exception {
        onEventThread(() -> {
            pane.over(new RunException(null, "run.fault"));
            return null;
        });
        assertEquals(Texts.text("run.fault"), words());
        assertFalse(named(JButton.class, pane, "speedup.csv").isEnabled());
    }

    @Test
    void tableAndPictureAreWritten() throws Exception {
        Path table = windowing.folder.resolve("speed-up.csv");
        Path picture = windowing.folder.resolve("speed-up.png");
        onEventThread(() -> {
            pane.measured(new Measurement("sum/one", 1, 40, 0));
            pane.measured(new Measurement("sum/threads", 2, 20, 0));
            SwingExtension.layOut(pane, 900, 240);
            BufferedImage painted = SwingExtension.painted(pane);
            assertTrue(SwingExtension.count(painted, UIManager.getColor("Classroom.sum.start")) > 0);
            SpeedUpFiles.save(
                    pane,
                    Runnable::run,
                    table,
                    to -> Files.writeString(to, pane.measured().csv()));
            SpeedUpFiles.save(pane, Runnable::run, picture, to -> SpeedUpFiles.write(painted, to));
            return null;
        });
        assertEquals(
                List.of(
                        "program,workers,ms,start_ms,speed_up",
                        "sum/one,1,40.0,0.0,1.0000",
                        "sum/threads,2,20.0,0.0,2.0000"),
                Files.readAllLines(table));
        assertEquals(900, ImageIO.read(picture.toFile()).getWidth());
    }

    private String words() throws Exception {
        return onEventThread(() -> named(JTextArea.class, pane, "speedup.words").getText());
    }
}
