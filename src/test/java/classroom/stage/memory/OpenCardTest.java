package classroom.stage.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.stage.Looks;
import classroom.stage.memory.FrameRow.FrameRowKind;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.ThreadSnapshot;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.format.EventKind;
import classroom.weave.TinyProgram;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Shape;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the card of the selected thread shows its methods and local variables at the displayed time. */
@Timeout(120)
class OpenCardTest {
    private static final int WIDE = 900;
    private static final int HIGH = 520;
    private static final String PROGRAM = """
            public class Main {
                static class Cell { int value; Cell next; }
                static volatile String at;
                static int down(int depth, Cell cell) {
                    int twice = depth * 2;
                    if (depth == 0) { cell.value = 7; at = "deep"; return twice; }
                    return down(depth - 1, cell) + twice;
                }
                static void use(Cell cell) { cell.value++; }
                public static void main(String[] args) throws Exception {
                    Cell cell = new Cell();
                    cell.next = new Cell();
                    use(cell);
                    Thread other = new Thread(() -> { String word = "ping"; use(cell); use(cell.next); at = "other"; }, "other");
                    other.start();
                    other.join();
                    down(Integer.getInteger("depth", 2), cell);
                    at = "end";
                }
            }
            """;

    @TempDir
    Path folder;

    private ThreadCards stage;
    private Trace trace;

    @BeforeEach
    void inEnglish() throws Exception {
        Texts.use(Language.EN);
        EventQueue.invokeAndWait(Looks::light);
    }

    private void ran(boolean locals, String... options) throws Exception {
        TinyProgram program = locals
                ? TinyProgram.withLocals(folder, "17", PROGRAM, options)
                : new TinyProgram(folder, "17", PROGRAM, options);
        assertEquals("", program.observed().err());
        trace = program.trace();
    }

    private long time(String moment) {
        return TinyProgram.events(
                        trace,
                        each -> each.kind() == EventKind.WRITE_STATIC
                                && moment.equals(each.value().text()))
                .get(0)
                .time();
    }

    private void show(long at) {
        if (stage == null) {
            stage = new ThreadCards();
            stage.setSize(WIDE, HIGH);
        }
        stage.show(trace, at);
        painted();
    }

    private BufferedImage painted() {
        BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        stage.paint(image.createGraphics());
        return image;
    }

    private List<FrameRow> rows(String thread, long at) {
        ThreadSnapshot of = trace.at(at).threads().stream()
                .filter(each -> each.track().name().equals(thread))
                .findFirst()
                .orElseThrow();
        return FrameRow.of(trace, of, at, 25);
    }

    private static String text(List<FrameRow> rows) {
        return rows.stream()
                .map(each -> each.text().replaceAll("@[0-9a-f]+", "@"))
                .collect(Collectors.joining("; "));
    }

    private String description() {
        return stage.getAccessibleContext().getAccessibleDescription();
    }

    private void press(String key) {
        Object action = stage.getInputMap().get(KeyStroke.getKeyStroke(key));
        assertNotNull(action, key);
        stage.getActionMap().get(action).actionPerformed(new ActionEvent(stage, 0, key));
        painted();
    }

    private void click(double x, double y) {
        stage.dispatchEvent(new MouseEvent(
                stage,
                MouseEvent.MOUSE_PRESSED,
                0,
                InputEvent.BUTTON1_DOWN_MASK,
                (int) x,
                (int) y,
                1,
                false,
                MouseEvent.BUTTON1));
        painted();
    }

    @Test
    void theFirstThreadIsOpenWithItsMethodsAndArrowsToTheirObjects() throws Exception {
        ran(true);
        EventQueue.invokeAndWait(() -> {
            long deep = time("deep");
            show(deep);
            assertEquals(
                    "line 7 of Main.down; depth = 0; cell → Main$Cell@; twice = 0; "
                            + "line 8 of Main.down; depth = 1; cell → Main$Cell@; twice = 2; "
                            + "line 8 of Main.down; depth = 2; cell → Main$Cell@; twice = 4; "
                            + "line 18 of Main.main; args → String;@; cell → Main$Cell@; other → Thread@",
                    text(rows("main", deep)).replace("[L", ""));
            assertTrue(description().contains("twice = 4"), description());
            List<ReferenceArrow> arrows = stage.open().references();
            assertEquals(6, arrows.size());
            int shown = 0;
            for (ReferenceArrow each : arrows) {
                shown += (int) stage.memory().layout().boxes().stream()
                        .filter(box -> box.object().object() == each.object())
                        .count();
            }
            assertEquals(4, shown, "the cell has a box, array and thread have none");
            assertEquals(
                    List.of("twice = 0"),
                    rows("main", deep).stream()
                            .filter(FrameRow::glows)
                            .map(FrameRow::text)
                            .toList());
            assertTrue(has(UIManager.getColor("Classroom.picture.changed")), "the newest value glows");
        });
    }

    private boolean has(Color color) {
        BufferedImage image = painted();
        return Arrays.stream(image.getRGB(0, 0, WIDE / 2, HIGH, null, 0, WIDE / 2))
                        .filter(each -> each == color.getRGB())
                        .count()
                > 100;
    }

    @Test
    void anotherThreadIsSelectedByMouseKeysAndMenu() throws Exception {
        ran(true);
        EventQueue.invokeAndWait(() -> {
            long at = time("other");
            show(at);
            assertTrue(description().contains("Main.main"), description());
            assertFalse(description().contains("word"), description());
            press("DOWN");
            assertTrue(description().contains("word = \"ping\""), description());
            assertTrue(description().contains("a lambda in Main.main"), description());
            press("DOWN");
            assertTrue(description().contains("word"), "it is the last one");
            press("UP");
            assertFalse(description().contains("word"), description());
            press("ESCAPE");
            assertEquals(List.of(), stage.open().references());
            assertFalse(description().contains("args"), description());
            click(60, 120);
            assertTrue(description().contains("word"), "a click on the second card opens it: " + description());
            click(60, 60);
            assertTrue(description().contains("word"), "a click on its lines does nothing");
            click(60, 12);
            assertFalse(description().contains("word"), "a click on its head closes it");
            JPopupMenu menu = new JPopupMenu();
            stage.cards().fill(menu);
            JMenuItem second = (JMenuItem) menu.getComponent(2);
            assertEquals("Methods and local variables of other", second.getText());
            second.doClick();
            assertTrue(description().contains("word"), description());
            stage.follow(trace.threads().get(0));
            assertFalse(description().contains("word"), "the thread that the page follows is selected");
            stage.follow(trace.threads().get(0));
            painted();
            press("DOWN");
            assertTrue(description().contains("word"), "until another one is selected");
            show(time("end"));
            assertFalse(description().contains("word"), "an ended thread is in no method");
        });
    }

    @Test
    void aLongStackScrolls() throws Exception {
        ran(true);
        EventQueue.invokeAndWait(() -> {
            stage = new ThreadCards();
            stage.setSize(WIDE, 200);
            show(time("deep"));
            int before = stage.open().references().size();
            press("PAGE_DOWN");
            press("PAGE_DOWN");
            press("PAGE_DOWN");
            assertTrue(stage.open().scroll(-1), "it was scrolled");
            assertFalse(before == 0);
            stage.dispatchEvent(new MouseWheelEvent(
                    stage, MouseEvent.MOUSE_WHEEL, 0, 0, 60, 40, 0, false, MouseWheelEvent.WHEEL_UNIT_SCROLL, 1, -99));
            assertFalse(stage.open().scroll(-1), "it is at the top");
        });
    }

    @Test
    void withoutLocalVariablesTheCardSaysHowToGetThem() throws Exception {
        ran(false);
        EventQueue.invokeAndWait(() -> {
            long deep = time("deep");
            show(deep);
            assertFalse(description().contains("not noted"), "no card is open by itself");
            press("DOWN");
            assertTrue(description().contains("Tick “Local variables”"), description());
            List<FrameRow> rows = rows("main", deep);
            assertTrue(rows.size() > 1, "it has several lines");
            assertTrue(rows.stream()
                    .allMatch(each ->
                            each.kind() == FrameRowKind.NOTE && each.text().length() < 90));
            Texts.use(Language.ZH);
            List<FrameRow> chinese = rows("main", deep);
            assertTrue(chinese.size() > 1 && text(chinese).contains("局部变量"), text(chinese));
            assertTrue(chinese.stream().allMatch(each -> each.text().length() < 28), text(chinese));
        });
    }

    @Test
    void withoutDebugInformationTheCardSaysSo() throws Exception {
        ran(true, "-g:none");
        EventQueue.invokeAndWait(() -> {
            show(time("deep"));
            assertTrue(
                    description().contains("Main.down; compiled without -g: its local variables have no names"),
                    description());
        });
    }

    @Test
    void arrowsStayInThePicture() {
        double em = 13;
        Rectangle2D room = new Rectangle2D.Double(100, 0, 30 * em, 400);
        // The last column ends one gap before the border.
        Rectangle2D box = new Rectangle2D.Double(100 + 15 * em, 20, 14.4 * em, 100);
        Rectangle2D lower = new Rectangle2D.Double(box.getX(), 240, box.getWidth(), 100);
        for (Rectangle2D to : List.of(box, lower)) {
            Point2D from = new Point2D.Double(box.getMaxX() - 0.65 * em, 80);
            ReferenceArrow arrow = new ReferenceArrow(from, null, 1, Color.RED);
            for (Shape each : List.of(arrow.curve(to, em), arrow.head(to, em))) {
                Rectangle2D bounds = stroked(each, em);
                assertTrue(room.contains(bounds), bounds + " in " + room);
            }
        }
        Rectangle2D left = new Rectangle2D.Double(100, 20, 14.4 * em, 100);
        ReferenceArrow forward =
                new ReferenceArrow(new Point2D.Double(left.getMaxX() - 0.65 * em, 80), null, 1, Color.RED);
        assertEquals(box.getX(), forward.head(box, em).getBounds2D().getMaxX(), 0.01, "it ends at the left border");
        ReferenceArrow back =
                new ReferenceArrow(new Point2D.Double(left.getMaxX() - 0.65 * em, 80), null, 1, Color.RED);
        assertTrue(stroked(back.curve(left, em), em).getMaxX() < box.getX(), "one of the same column stays in the gap");
    }

    private static Rectangle2D stroked(Shape line, double em) {
        return new Area(new BasicStroke((float) (0.1 * em)).createStrokedShape(line)).getBounds2D();
    }

    @Test
    void aMovedBoxLeavesRoomForArrows() throws Exception {
        ran(false);
        EventQueue.invokeAndWait(() -> {
            show(trace.end());
            BoxPlaces.PlacedBox some = stage.memory().layout().boxes().get(0);
            stage.memory().arrangement().move(some.key(), 1000, 3);
            painted();
            BoxPlaces layout = stage.memory().layout();
            Rectangle2D bounds = layout.boxes().get(layout.boxes().size() - 1).bounds();
            assertTrue(
                    bounds.getMaxX()
                            <= layout.room().getMaxX() - 0.59 * stage.memory().em(),
                    bounds.toString());
        });
    }

    @Test
    void theNewestEventOfAMomentIsShown() throws Exception {
        ran(true);
        TraceEvent stored = TinyProgram.events(
                        trace,
                        each -> each.kind() == EventKind.STORED
                                && each.site().name().equals("word"))
                .get(0);
        EventQueue.invokeAndWait(() -> {
            assertTrue(text(rows("other", stored.time())).contains("word = \"ping\""));
            assertFalse(text(rows("other", stored.time() - 1)).contains("word"), "not before");
            assertNull(stage);
        });
    }
}
