package classroom.window.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.lesson.parameter.LessonParameter;
import classroom.metrics.MetricsRegistry;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Trace;
import classroom.trace.save.SavedRun;
import classroom.window.AppContext;
import classroom.window.BlankStage;
import classroom.window.ObservedPage;
import classroom.window.SwingExtension;
import classroom.window.file.RunFiles;
import classroom.window.side.DisplayedRun;
import java.awt.Component;
import java.awt.Rectangle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Stream;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the explanation of a lesson with the displayed runs. */
@Tag("once")
class LessonTextTest {
    private static final double SECONDS = 2.5;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private static List<Program> programs() {
        return Catalog.lessons().stream()
                .flatMap(lesson -> lesson.programs().stream())
                .toList();
    }

    private static String early() {
        return Texts.text("lesson.happened.early", SECONDS);
    }

    /** Returns arbitrary metrics for all names used by the text. */
    private static Map<String, Number> metrics(Program program) {
        Map<String, Number> metrics = new LinkedHashMap<>();
        for (String each : RunNarrative.names(program)) {
            metrics.put(each.replaceFirst("[|].*", ""), 10 + metrics.size());
        }
        return metrics;
    }

    @Test
    void withAllMetricsWhatHappenedIsTold() {
        for (Language language : Language.values()) {
            Texts.use(language);
            for (Program program : programs()) {
                String text = RunNarrative.of(program, SECONDS, metrics(program));
                assertFalse(
                        text.contains("{") || text.contains("}") || text.contains("null"), program.id() + ": " + text);
                assertNotEquals(early(), text);
            }
        }
    }

    @Test
    void aMetricThatIsMissingIsNoticed() {
        for (Language language : Language.values()) {
            Texts.use(language);
            for (Program program : programs()) {
                for (String missing : metrics(program).keySet()) {
                    Map<String, Number> rest = metrics(program);
                    rest.remove(missing);
                    assertEquals(
                            early(), RunNarrative.of(program, SECONDS, rest), program.id() + " without " + missing);
                }
                assertFalse(early().contains("{"), early());
            }
        }
    }

    @Test
    void theMetricsHaveTheNamesThatTheLessonsGiveThem() throws Exception {
        Trace trace = Trace.of(Files.createDirectories(windowing.folder.resolve("empty")));
        for (Program program : programs()) {
            Lesson lesson = Catalog.lessonOf(program);
            List<String> usual = lesson.parameters().stream()
                    .map(LessonParameter::usualValue)
                    .toList();
            Map<String, Number> given = MetricsRegistry.of(program.id(), trace, lesson.numbers(usual));
            assertTrue(RunNarrative.names(program).containsAll(given.keySet()), program.id() + " has " + given);
            if (!program.isPanel()) {
                assertEquals(
                        Texts.text("lesson.happened.early", 0.0),
                        RunNarrative.in(new DisplayedRun(program, usual, trace, null, "17")),
                        program.id());
            }
        }
    }

    @Test
    void aRunThatWasEndedEarlyIsToldAsThat() throws Exception {
        Lesson bank = Catalog.lessonOf(Catalog.program("bank/locked"));
        windowing.settings.parameter("bank", bank.parameters().get(0), "30");
        windowing.settings.parameter("bank", bank.parameters().get(2), "1000");
        windowing.settings.chooseProgram("bank", "left", "bank/locked");
        windowing.settings.chooseProgram("bank", "right", "bank/unlocked");
        try (ObservedPage page = new ObservedPage(windowing.settings, bank, kill -> new BlankStage())) {
            page.run();
            page.awaitEnd("right");
            page.seen(() -> {
                page.twins.stop();
                return null;
            });
            page.awaitEnd("left");
            DisplayedRun left = page.seen(() -> page.side("left").shown());
            DisplayedRun right = page.seen(() -> page.side("right").shown());
            for (DisplayedRun each : List.of(right, saved(right))) {
                assertTrue(RunNarrative.in(each).startsWith("The account has"), RunNarrative.in(each));
            }
            for (DisplayedRun each : List.of(left, saved(left))) {
                assertTrue(RunNarrative.in(each).startsWith("It was ended after "), RunNarrative.in(each));
            }
        }
    }

    private DisplayedRun saved(DisplayedRun run) throws Exception {
        Path file = windowing.folder.resolve(run.program().name() + SavedRun.SUFFIX);
        RunFiles.save(run, file);
        return RunFiles.open(file);
    }

    @Test
    void whatIsToldIsNotReadAgain() throws Exception {
        Program program = Catalog.program("bank/locked");
        Trace trace = Trace.of(Files.createDirectories(windowing.folder.resolve("empty")));
        DisplayedRun run = new DisplayedRun(program, List.of("1", "1", "1"), trace, null, "17");
        DisplayedRun[] now = {run};
        try (AppContext classroom = new AppContext(windowing.settings)) {
            ThreadPoolExecutor readers = (ThreadPoolExecutor) classroom.background();
            LessonText text = SwingExtension.onEventThread(
                    () -> new LessonText(classroom, Catalog.lessonOf(program), () -> List.of(now), () -> true));
            assertEquals(1, readings(readers, text, "With a lock: It was ended"));
            assertEquals(0, readings(readers, text, "With a lock: It was ended"));
            now[0] = new DisplayedRun(program, List.of("2", "1", "1"), trace, null, "17");
            assertEquals(1, readings(readers, text, "With a lock: It was ended"), "another run");
            Texts.use(Language.ZH);
            assertEquals(1, readings(readers, text, "运行 0.0 秒就结束了"), "the other language");
        }
    }

    @Test
    void everyPartIsWholeAndLettersGrowWithTheRoom() throws Exception {
        try (AppContext classroom = new AppContext(windowing.settings)) {
            for (Language language : Language.values()) {
                Texts.use(language);
                for (Lesson lesson : Catalog.lessons()) {
                    SwingExtension.onEventThread(() -> {
                        LessonText text = new LessonText(classroom, lesson, List::of, () -> false);
                        float usual = letters(text, 1080, 195);
                        assertTrue(
                                text.getPreferredSize().height <= 195,
                                lesson.id() + " fits a small window, " + language);
                        assertTrue(
                                letters(text, 1720, 330) > usual * 1.2,
                                lesson.id() + " is larger in a large window, " + language);
                        assertEquals(usual, letters(text, 1080, 195), lesson.id());
                        letters(text, 300, 60);
                        assertTrue(text.getHeight() > 60, lesson.id() + " scrolls where it has no room, " + language);
                        return null;
                    });
                }
            }
        }
    }

    /** Lays out a text in an area, asserts that it fits, and returns its font size. */
    private static float letters(LessonText text, int width, int height) {
        JScrollPane scroll = new JScrollPane(text);
        scroll.setBorder(null);
        for (int i = 0; i < 3; i++) {
            SwingExtension.layOut(scroll, width, height);
        }
        List<TextSection> parts =
                Stream.of(text.getComponents()).map(TextSection.class::cast).toList();
        for (TextSection each : parts) {
            assertTrue(new Rectangle(text.getSize()).contains(each.getBounds()), each.texts() + " " + each.getBounds());
            for (Component below : each.getComponents()) {
                assertTrue(
                        below.getHeight() >= below.getPreferredSize().height, each.texts() + " " + below.getBounds());
            }
            parts.stream()
                    .filter(other -> other != each)
                    .forEach(other -> assertFalse(other.getBounds().intersects(each.getBounds())));
        }
        return parts.get(0).paragraph(0).getFont().getSize2D();
    }

    /** Returns how often runs are read when the text is updated five times. */
    private static long readings(ThreadPoolExecutor readers, LessonText text, String told) throws Exception {
        long before = readers.getTaskCount();
        for (int i = 0; i < 5; i++) {
            SwingExtension.onEventThread(() -> {
                text.update();
                return null;
            });
            SwingExtension.await(
                    () -> readers.getActiveCount() == 0 && readers.getQueue().isEmpty(), "all is read");
            SwingExtension.await(
                    () -> SwingExtension.named(JTextArea.class, text, "happened")
                            .getText()
                            .contains(told),
                    "it is told: " + told);
        }
        return readers.getTaskCount() - before;
    }
}
