package classroom.window.workshop;

import static classroom.window.SwingExtension.named;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Challenge;
import classroom.lesson.Gallery;
import classroom.lesson.GalleryProgram;
import classroom.text.Texts;
import classroom.trace.format.EventKind;
import classroom.window.SwingExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.swing.JTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The class is the scheduler of programs of its own. */
@Timeout(180)
class WorkshopScheduleTest {
    private static final String COUNTS = """
            public class Counts {
                static int sum;
                static void add(int what) {
                    int before = sum;
                    sum = before + what;
                }
                public static void main(String[] args) throws Exception {
                    Thread one = new Thread(() -> add(1), "one");
                    Thread ten = new Thread(() -> add(10), "ten");
                    one.start();
                    ten.start();
                    one.join();
                    ten.join();
                    System.out.println(sum);
                }
            }
            """;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @TempDir
    Path folder;

    private WorkshopPage page;

    @BeforeEach
    void open() throws Exception {
        page = new WorkshopPage(windowing.settings, folder.resolve("drafts"));
    }

    @AfterEach
    void close() throws Exception {
        page.on(page.view::pause);
        page.close();
    }

    @Test
    void everyOrderOfATypedProgramIsSeenAndSteppedThrough() throws Exception {
        page.put(page.left(), "Counts.java", COUNTS);
        press("orders.begin");
        page.until(() -> heading("left").startsWith("All 6 orders seen: 3 outcomes."), "all orders are seen");
        assertTrue(heading("right").startsWith("There is no program here."), heading("right"));
        JTable table = named(JTable.class, page.view, "orders.table.left");
        int wrong = IntStream.range(0, 3)
                .filter(row -> table.getValueAt(row, 0).equals("10"))
                .findFirst()
                .orElseThrow();
        page.on(() -> {
            table.setRowSelectionInterval(wrong, wrong);
            table.getActionMap().get("step through").actionPerformed(null);
        });
        page.until(() -> text("stepper.output").endsWith("10"), "the order is followed");
        page.on(() -> named(JCheckBox.class, page.view, "stepper.stage").doClick(0));
        page.until(() -> writes() == 2, "stage and lanes show the whole order");
        assertEquals(COUNTS, page.left().session().file().text(), "the source stays");
        press("stepper.undo");
        page.until(() -> writes() == 1, "and one step less");
        page.until(
                () -> text("card.next.2").equals("writes sum  (line 5)"),
                "line and step are told: " + text("card.next.2"));
        page.on(() -> {
            page.left().parts().editor.area().append("// more");
            page.left().session().settled();
        });
        page.until(
                () -> !named(JButton.class, page.view, "stepper.end").isVisible(), "another text is another program");
    }

    @Test
    void aConstantIsMadeSmallerSoThatAllOrdersCanBeSeen() throws Exception {
        GalleryProgram counter = Gallery.programs().stream()
                .filter(each -> each.id().equals("counter-plain"))
                .findFirst()
                .orElseThrow();
        page.put(page.left(), "CounterPlain.java", counter.source(Texts.language()));
        press("orders.begin");
        page.until(() -> named(JButton.class, page.view, "orders.anyway").isVisible(), "too many: " + heading("left"));
        assertEquals(
                "Use TIMES = 2",
                named(JButton.class, page.view, "orders.smaller").getText());
        page.until(() -> named(JButton.class, page.view, "orders.smaller").isEnabled(), "the search is over");
        press("orders.smaller");
        page.until(
                () -> page.left().session().file().text().contains("static final int TIMES = 2;"),
                "it is made smaller");
        page.until(() -> !named(JButton.class, page.view, "orders.smaller").isVisible(), "there is nothing smaller");
        press("orders.begin");
        page.until(() -> heading("left").startsWith("All 70 orders seen: 3 outcomes."), "seen: " + heading("left"));
        JTable table = named(JTable.class, page.view, "orders.table.left");
        assertEquals(
                List.of("Count: 2 ✗ wrong", "Count: 3 ✗ wrong", "Count: 4 ✓ right"),
                IntStream.range(0, 3)
                        .mapToObj(row -> table.getValueAt(row, 0) + " " + table.getValueAt(row, 2))
                        .sorted()
                        .toList());
        page.on(() -> page.left().parts().editor.area().undoLastAction());
        page.until(
                () -> page.left().session().file().text().equals(counter.source(Texts.language())),
                "undo takes it back");
    }

    @Test
    void whatDoesNotCompileSaysSo() throws Exception {
        page.put(page.left(), "Wrong.java", "class Wrong { int }");
        press("orders.begin");
        page.until(() -> heading("left").contains("Wrong.java"), "the error is told: " + heading("left"));
    }

    @Test
    void aChallengePutsItsProgramOnTheLeft() throws Exception {
        page.on(() -> {
            JComboBox<?> chooser = named(JComboBox.class, page.view, "challenge.chooser");
            for (int i = 0; i < chooser.getItemCount(); i++) {
                if (((Optional<?>) chooser.getItemAt(i))
                        .map(each -> ((Challenge) each).id())
                        .orElse("")
                        .equals("latch-zero")) {
                    chooser.setSelectedIndex(i);
                }
            }
        });
        String source = Gallery.programs().stream()
                .filter(each -> each.id().equals("latch-sleep"))
                .findFirst()
                .orElseThrow()
                .source(Texts.language());
        assertEquals(source, page.left().session().file().text());
        page.until(() -> text("challenge.told").startsWith("Not yet."), "it is held");
        press("card.until.0");
        page.until(() -> text("card.next.0").equals("has ended"), "main went alone: " + text("card.next.0"));
        press("card.until.1");
        page.until(
                () -> text("challenge.told").startsWith("Reached after "),
                "the goal is reached: " + text("challenge.told"));
        assertTrue(text("stepper.output").endsWith("Result: 0"), text("stepper.output"));
        assertTrue(text("stepper.note").contains("✗ wrong"), text("stepper.note"));
    }

    /** Returns how often the run on the left side has written the sum. */
    private long writes() {
        return page.left().shown() == null
                ? 0
                : page.left().shown().trace().threads().stream()
                        .flatMap(each -> IntStream.range(0, each.size())
                                .filter(event -> each.kind(event) == EventKind.WRITE_STATIC
                                        && each.site(event).name().equals("sum"))
                                .boxed())
                        .count();
    }

    private void press(String name) throws Exception {
        page.on(() -> named(JButton.class, page.view, name).doClick(0));
    }

    private String heading(String side) {
        return text("orders.heading." + side);
    }

    private String text(String name) {
        return named(JTextArea.class, page.view, name).getText();
    }
}
