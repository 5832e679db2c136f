package classroom.window.schedule;

import static classroom.window.SwingExtension.named;
import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Challenge;
import classroom.lesson.Program;
import classroom.run.schedule.OrderText;
import classroom.text.Language;
import classroom.window.AppContext;
import classroom.window.SwingExtension;
import classroom.window.file.RunFiles;
import classroom.window.schedule.orders.OrdersPane;
import classroom.window.schedule.page.LessonProgram;
import classroom.window.side.DisplayedRun;
import classroom.window.source.SourceMarks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The tab where a person schedules a program step by step. */
class StepperPaneTest {
    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private AppContext context;
    private StepperPane pane;
    private final SchedulePageFixture page = new SchedulePageFixture();

    @BeforeEach
    void open() throws Exception {
        context = new AppContext(windowing.settings);
        pane = onEventThread(() -> new StepperPane(context, page));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void theOrderDecidesAndIsTakenBack() throws Exception {
        press("stepper.begin");
        SwingExtension.await(pane::isHeld, "it is held");
        assertEquals("Who goes next?", text("stepper.note"));
        assertEquals("reads balance  (line 17)", text("card.next.1"));
        assertEquals("waits until other threads have ended  (line 43)", text("card.next.0"));
        assertFalse(named(JButton.class, pane, "card.step.0").isEnabled());
        for (String each : List.of("1", "2", "2", "1")) {
            press("card.step." + each);
        }
        awaitOrder("4 steps", "A B B A");
        assertTrue(text("stepper.output").contains("balance = 1"), text("stepper.output"));
        assertEquals("The program has ended: all threads are done. ✗ wrong", text("stepper.note"));
        press("stepper.undo");
        awaitOrder("3 steps", "A B B");
        assertEquals("writes balance  (line 19)", text("card.next.1"));
        assertTrue(text("stepper.output").contains("Nothing"), text("stepper.output"));
        press("stepper.undo");
        awaitOrder("2 steps", "A B");
        press("stepper.redo");
        awaitOrder("3 steps", "A B B");
        press("stepper.redo");
        awaitOrder("4 steps", "A B B A");
        assertFalse(named(JButton.class, pane, "stepper.redo").isEnabled());
        onEventThread(() -> {
            SwingExtension.use(Language.ZH, pane);
            return null;
        });
        assertEquals("程序结束了：所有线程都走完了。✗ 错误", text("stepper.note"));
        press("stepper.end");
        assertFalse(onEventThread(pane::isOpen));
        assertEquals(null, page.marks.get(page.marks.size() - 1), "the source is the run's again");
        assertNoProcess();
    }

    @Test
    void theOrderIsShownOnTheStageAndSavedAsARun(@TempDir Path folder) throws Exception {
        press("stepper.begin");
        SwingExtension.await(pane::isHeld, "it is held");
        press("card.step.1");
        awaitOrder("one step", "A");
        SwingExtension.onEventThread(() -> {
            named(JCheckBox.class, pane, "stepper.stage").doClick(0);
            return null;
        });
        SwingExtension.await(() -> page.shown.equals(List.of("0 1")), "the first step is on the stage: " + page.shown);
        press("card.step.2");
        awaitOrder("2 steps", "A B");
        SwingExtension.await(() -> page.shown.equals(List.of("0 1", "0 2")), "and the second one");
        Path file = folder.resolve("order.ccrun");
        SwingExtension.onEventThread(() -> {
            pane.exchange().saveRun(file);
            return null;
        });
        SwingExtension.await(() -> Files.exists(file), "it is saved");
        DisplayedRun saved = RunFiles.open(file);
        assertEquals("bank/unlocked", saved.program().id());
        assertEquals(List.of("2", "1", "10"), saved.values());
        assertEquals(2, SchedulePageFixture.readsOfBalance(saved));
    }

    @Test
    void whoeverCannotGoSaysWhy() throws Exception {
        onEventThread(() -> {
            pane.load(page.program(1), OrderText.parse("A"));
            return null;
        });
        awaitOrder("one step", "A");
        SourceMarks now = onEventThread(() -> page.marks.get(page.marks.size() - 1));
        assertTrue(now.threads().size() >= 2, "lines with threads: " + now.threads());
        assertFalse(named(JButton.class, pane, "card.step.2").isEnabled());
        assertTrue(text("card.next.2").startsWith("wants the lock, held by A"), text("card.next.2"));
    }

    @Test
    void theStepThatDecidedIsTold() throws Exception {
        onEventThread(() -> {
            pane.load(page.program(0), OrderText.parse("A B B A"));
            return null;
        });
        awaitOrder("4 steps", "A B B A");
        press("stepper.why");
        SwingExtension.await(
                () -> named(JTextArea.class, pane, "stepper.note").getText().contains("\n"), "it is told why");
        assertEquals(
                "Step 2 decided: B reads balance. From there on, every order ends like this. If another thread goes"
                        + " instead, it can still end otherwise: balance = 2, as in A A B B",
                text("stepper.note").split("\n")[1]);
        press("stepper.undo");
        awaitOrder("3 steps", "A B B");
        onEventThread(() -> {
            pane.leave();
            pane.load(page.program(1), OrderText.parse("A A A B B B"));
            return null;
        });
        awaitOrder("6 steps", "A A A B B B");
        press("stepper.why");
        SwingExtension.await(
                () -> named(JTextArea.class, pane, "stepper.note").getText().contains("\n"), "it is told why");
        assertTrue(text("stepper.note").endsWith("No step decided: every order ends like this."), text("stepper.note"));
    }

    @Test
    void aThreadAloneThenTheSystem() throws Exception {
        press("stepper.begin");
        SwingExtension.await(pane::isHeld, "it is held");
        press("card.until.2");
        awaitOrder("2 steps", "B B");
        press("stepper.system");
        awaitOrder("4 steps", "B B A A");
        assertTrue(text("stepper.output").contains("balance = 2"), text("stepper.output"));
        press("stepper.undo");
        awaitOrder("2 steps", "B B");
    }

    @Test
    void itGoesOnToTheChoiceThatMatters() throws Exception {
        press("stepper.begin");
        SwingExtension.await(pane::isHeld, "it is held");
        press("stepper.choice");
        awaitOrder("one step", "A");
        assertTrue(text("stepper.note").startsWith("This choice matters"), text("stepper.note"));
        press("card.step.2");
        awaitOrder("2 steps", "A B");
        assertEquals("Who goes next?", text("stepper.note"));
        press("stepper.choice");
        SwingExtension.await(
                () -> named(JTextArea.class, pane, "stepper.note").getText().contains("No choice mattered"),
                "it is told that no choice mattered");
        assertTrue(text("stepper.output").contains("balance = 1"), text("stepper.output"));
        press("stepper.undo");
        awaitOrder("2 steps", "A B");
    }

    @Test
    void aLineIsOpenedIntoItsReadAndItsWrite() throws Exception {
        page.programs = List.of("bank/no-sleep", "bank/locked");
        press("stepper.begin");
        SwingExtension.await(pane::isHeld, "it is held");
        assertFalse(
                onEventThread(() -> named(JButton.class, pane, "card.access.1").isVisible()));
        onEventThread(() -> {
            named(JCheckBox.class, pane, "stepper.lines").doClick(0);
            return null;
        });
        press("card.access.1");
        awaitOrder("one step", "A");
        assertTrue(text("card.next.1").startsWith("writes balance"), text("card.next.1"));
        press("card.step.2");
        awaitOrder("3 steps", "A B B");
    }

    @Test
    void anOrderIsFollowedAsFarAsItGoes() throws Exception {
        press("stepper.begin");
        SwingExtension.await(pane::isHeld, "it is held");
        onEventThread(() -> {
            pane.exchange().follow("A A A B");
            return null;
        });
        awaitOrder("2 steps", "A A");
        assertEquals("Followed up to here only: in step 3, A can’t go.", text("stepper.note"));
        onEventThread(() -> {
            pane.exchange().follow("one two");
            return null;
        });
        assertEquals("That is no order. An order is a list of threads, such as A B B A.", text("stepper.note"));
        press("card.step.2");
        awaitOrder("3 steps", "A A B");
    }

    @Test
    void anOrderIsSavedAndOpened(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("mine.order");
        onEventThread(() -> {
            pane.load(page.program(0), OrderText.parse("A B B A"));
            return null;
        });
        awaitOrder("4 steps", "A B B A");
        onEventThread(() -> pane.exchange().saved()).write(file);
        press("stepper.end");
        page.values = List.of("3", "1", "10");
        open(file);
        awaitOrder("4 steps", "A B B A");
        assertEquals(List.of("2", "1", "10"), page.values, "the file's values are set");
        Files.writeString(file, Files.readString(file).replace("threads=2", "threads=many"));
        open(file);
        awaitNote("The file’s values don’t fit");
        Files.writeString(file, Files.readString(file).replace("bank/unlocked", "bank/none"));
        open(file);
        awaitNote("The file holds an order of the program bank/none.");
        Files.writeString(file, "<html><b>A B");
        open(file);
        awaitNote("mine.order is no saved order");
        awaitOrder("4 steps", "A B B A");
        press("card.step.0");
        press("stepper.undo");
        awaitOrder("3 steps", "A B B");
    }

    private void open(Path file) throws Exception {
        onEventThread(() -> {
            pane.exchange().open(file);
            return null;
        });
    }

    private void awaitNote(String beginning) throws Exception {
        SwingExtension.await(
                () -> named(JTextArea.class, pane, "stepper.note").getText().startsWith(beginning), beginning);
    }

    @Test
    void theTwinMakesTheSameOrderAsFarAsItCan() throws Exception {
        onEventThread(() -> {
            named(JCheckBox.class, pane, "stepper.twin").doClick(0);
            pane.load(page.program(0), OrderText.parse("A"));
            return null;
        });
        awaitOrder("one step", "A");
        awaitTwin("Follows the same order.", "A");
        press("card.step.2");
        awaitOrder("2 steps", "A B");
        awaitTwin("Followed up to here only: in step 2, B can’t go.", "A");
        assertTrue(text("twin.card.next.2").startsWith("wants the lock, held by A"), text("twin.card.next.2"));
        press("stepper.undo");
        awaitTwin("Follows the same order.", "A");
        press("twin.card.step.1");
        awaitOrder("2 steps", "A A");
        awaitTwin("Follows the same order.", "A A");
        press("stepper.end");
        assertNoProcess();
    }

    private void awaitTwin(String told, String order) throws Exception {
        SwingExtension.await(
                () -> named(JTextArea.class, pane, "twin.note").getText().endsWith(told)
                        && named(JTextArea.class, pane, "twin.order").getText().endsWith("\n" + order),
                told);
    }

    @Test
    void anotherProgramEndsIt() throws Exception {
        press("stepper.begin");
        SwingExtension.await(pane::isHeld, "it is held");
        page.programs = List.of("bank/atomic", "bank/locked");
        onEventThread(() -> {
            pane.pageChanged();
            return null;
        });
        assertFalse(onEventThread(pane::isOpen));
        assertNoProcess();
    }

    @Test
    void whatCannotBeScheduledSaysSo() throws Exception {
        onEventThread(() -> {
            Program spawn = Catalog.program("process/spawn");
            pane.load(new LessonProgram(Catalog.lessonOf(spawn), spawn, List.of()), List.of(1));
            return null;
        });
        SwingExtension.await(
                () -> named(JTextArea.class, pane, "stepper.note").getText().contains("can’t be scheduled"),
                "it is refused");
        assertFalse(onEventThread(pane::isHeld));
    }

    @Test
    void leavingWhileItStartsLeavesNothingBehind() throws Exception {
        onEventThread(() -> {
            named(JButton.class, pane, "stepper.begin").doClick(0);
            pane.leave();
            return null;
        });
        assertFalse(onEventThread(pane::isOpen));
        // Background tasks are done in turn on a few threads, so this one is done after the start.
        press("stepper.begin");
        SwingExtension.await(pane::isHeld, "it is held");
        SwingExtension.await(() -> ScheduledJvms.count() == 1, "only the second is left");
    }

    @Test
    void aChallengeIsWonLostAndOutOfReach() throws Exception {
        choose("bank-one");
        SwingExtension.await(pane::isHeld, "its program is held");
        assertEquals(List.of("3", "1", "10"), page.values);
        awaitTold("Not yet. Which thread goes next?");
        assertEquals("Three threads pay in 1 yuan each. Make the balance end at 1.", text("challenge.goal"));
        press("challenge.hint");
        assertTrue(text("challenge.hints").startsWith("Hint 1 of 2: A thread reads"), text("challenge.hints"));
        press("challenge.hint");
        assertFalse(named(JButton.class, pane, "challenge.hint").isEnabled());
        for (String each : List.of("1", "1", "2", "2")) {
            press("card.step." + each);
        }
        awaitOrder("4 steps", "A A B B");
        awaitTold("It can’t be reached any more from here: take the last step back.");
        for (int i = 0; i < 3; i++) {
            press("stepper.undo");
            awaitOrder(i == 2 ? "one step" : 3 - i + " steps", "A A B".substring(0, 5 - 2 * i));
        }
        awaitTold("Not yet. Which thread goes next?");
        for (String each : List.of("2", "3", "2", "3", "1")) {
            press("card.step." + each);
        }
        awaitOrder("6 steps", "A B C B C A");
        awaitTold("Reached after 6 steps!");
        choose("bank-two");
        SwingExtension.await(pane::isHeld, "it is held anew");
        for (String each : List.of("1", "2", "3", "1", "2", "3")) {
            press("card.step." + each);
        }
        awaitTold("The program has ended otherwise. Take steps back, and try another order.");
        choose("");
        assertFalse(onEventThread(pane::isOpen));
        assertEquals("", text("challenge.told"));
    }

    @Test
    void aChallengeAboutEveryOrderIsWonByTheSearch() throws Exception {
        choose("bank-locked");
        assertFalse(onEventThread(pane::isOpen), "nothing to step through");
        awaitTold("This one isn’t won step by step: search every order, and see that none fails.");
        OrdersPane orders = onEventThread(() -> new OrdersPane(context, page, (program, order) -> {}, pane::searched));
        onEventThread(() -> {
            named(JButton.class, orders, "orders.begin").doClick(0);
            return null;
        });
        awaitTold("Shown: all 6 orders come out right.");
    }

    private void choose(String challenge) throws Exception {
        onEventThread(() -> {
            JComboBox<?> chooser = named(JComboBox.class, pane, "challenge.chooser");
            for (int i = 0; i < chooser.getItemCount(); i++) {
                Optional<?> item = (Optional<?>) chooser.getItemAt(i);
                if (item.map(each -> ((Challenge) each).id()).orElse("").equals(challenge)) {
                    chooser.setSelectedIndex(i);
                }
            }
            return null;
        });
    }

    private void awaitTold(String sentence) throws Exception {
        SwingExtension.await(
                () -> named(JTextArea.class, pane, "challenge.told").getText().equals(sentence), sentence);
    }

    private void press(String name) throws Exception {
        onEventThread(() -> {
            named(JButton.class, pane, name).doClick(0);
            return null;
        });
    }

    private String text(String name) throws Exception {
        return onEventThread(() -> named(JTextArea.class, pane, name).getText());
    }

    private void awaitOrder(String count, String order) throws Exception {
        String all = "Order so far (" + count + "):\n" + order;
        SwingExtension.await(
                () -> named(JTextArea.class, pane, "stepper.order").getText().equals(all), "the order is " + order);
    }

    private static void assertNoProcess() throws Exception {
        SwingExtension.await(() -> ScheduledJvms.count() == 0, "no JVM is left");
    }
}
