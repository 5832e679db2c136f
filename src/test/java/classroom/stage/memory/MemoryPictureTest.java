package classroom.stage.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.stage.Looks;
import classroom.stage.memory.BoxPlaces.PlacedBox;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.ThreadSnapshot;
import classroom.trace.Trace;
import classroom.trace.format.ThreadState;
import classroom.weave.TinyProgram;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a reader can pin, hide, move, fold and scroll the objects, and how arrays and locks look. */
@Timeout(120)
class MemoryPictureTest {
    private static final int WIDE = 900;
    private static final int HIGH = 420;
    private static final String PROGRAM = """
            import java.lang.management.*;
            public class Main {
                static class Cell { int value; int[] parts = new int[40]; Cell next; }
                static class Own { int value; }
                static volatile boolean done;
                public static void main(String[] args) throws Exception {
                    for (int i = 0; i < 12; i++) { Own own = new Own(); own.value = i; }
                    Cell cell = new Cell();
                    cell.next = new Cell();
                    for (int i = 0; i < 40; i++) { cell.parts[i] = i * i; }
                    Thread[] others = new Thread[3];
                    for (int t = 0; t < 3; t++) {
                        others[t] = new Thread(() -> {
                            synchronized (cell) { cell.value++; cell.next.value++; cell.parts[39]--; if (done) { return; } }
                        }, "other " + t);
                    }
                    synchronized (cell) {
                        for (Thread each : others) { each.start(); }
                        for (Thread each : others) {
                            while (!wants(each, cell)) { Thread.sleep(1); }
                        }
                        cell.value = 100;
                    }
                    for (Thread each : others) { each.join(); }
                    done = true;
                    cell.parts[39] = 7;
                }
                static boolean wants(Thread thread, Object lock) {
                    LockInfo wanted = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId()).getLockInfo();
                    return wanted != null && wanted.getIdentityHashCode() == System.identityHashCode(lock);
                }
            }
            """;

    @TempDir
    Path folder;

    private ThreadCards stage;
    private MemoryPicture picture;

    @BeforeEach
    void inEnglish() throws Exception {
        Texts.use(Language.EN);
        EventQueue.invokeAndWait(Looks::light);
    }

    private Trace ran() throws Exception {
        Path place = Files.createTempDirectory(folder, "run");
        TinyProgram program = new TinyProgram(place, PROGRAM);
        program.observed();
        return program.trace();
    }

    private void show(Trace trace, long at) {
        if (stage == null) {
            stage = new ThreadCards();
            stage.setSize(WIDE, HIGH);
            picture = stage.memory();
        }
        stage.show(trace, at);
        painted();
    }

    private BufferedImage painted() {
        BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        stage.paint(image.createGraphics());
        return image;
    }

    private PlacedBox box(String title) {
        return find(title)
                .orElseThrow(() ->
                        new AssertionError(title + " in " + picture.layout().boxes()));
    }

    private Optional<PlacedBox> find(String title) {
        return picture.layout().boxes().stream()
                .filter(each -> each.content().title().contains(title))
                .findFirst();
    }

    private void mouse(int id, double x, double y, int button) {
        int held = id == MouseEvent.MOUSE_MOVED
                ? 0
                : button == MouseEvent.BUTTON3 ? InputEvent.BUTTON3_DOWN_MASK : InputEvent.BUTTON1_DOWN_MASK;
        stage.dispatchEvent(
                new MouseEvent(stage, id, 0, held, (int) x, (int) y, 1, button == MouseEvent.BUTTON3, button));
        painted();
    }

    private void click(Rectangle2D at) {
        mouse(MouseEvent.MOUSE_MOVED, at.getCenterX(), at.getCenterY(), MouseEvent.NOBUTTON);
        mouse(MouseEvent.MOUSE_PRESSED, at.getCenterX(), at.getCenterY(), MouseEvent.BUTTON1);
        mouse(MouseEvent.MOUSE_RELEASED, at.getCenterX(), at.getCenterY(), MouseEvent.BUTTON1);
    }

    private void choose(Optional<PlacedBox> box, String name) {
        JPopupMenu menu = new BoxMenu(picture, stage::repaint).of(box);
        for (Component each : menu.getComponents()) {
            if (("memory.menu." + name).equals(each.getName())) {
                assertTrue(each.isEnabled(), name);
                ((JMenuItem) each).doClick();
                painted();
                return;
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    void theReaderPinsHidesAndMovesBoxesAlsoOfTheNextRun() throws Exception {
        Trace first = ran();
        Trace second = ran();
        EventQueue.invokeAndWait(() -> {
            show(first, first.end());
            PlacedBox cell = box("Cell");
            double em = picture.em();
            mouse(
                    MouseEvent.MOUSE_PRESSED,
                    cell.bounds().getX() + em,
                    cell.bounds().getY() + em,
                    MouseEvent.BUTTON1);
            mouse(
                    MouseEvent.MOUSE_DRAGGED,
                    cell.bounds().getX() + em + 40,
                    cell.bounds().getY() + em + 90,
                    1);
            mouse(
                    MouseEvent.MOUSE_RELEASED,
                    cell.bounds().getX() + em + 40,
                    cell.bounds().getY() + em + 90,
                    1);
            PlacedBox moved =
                    picture.layout().boxes().get(picture.layout().boxes().size() - 1);
            assertEquals(cell.key(), moved.key(), "a moved box is the topmost");
            assertEquals(cell.bounds().getY() + 90, moved.bounds().getY(), 1);
            mouse(
                    MouseEvent.MOUSE_PRESSED,
                    moved.bounds().getX() + em,
                    moved.bounds().getY() + em,
                    1);
            mouse(MouseEvent.MOUSE_DRAGGED, WIDE * 3, HIGH * 3, 1);
            mouse(MouseEvent.MOUSE_RELEASED, WIDE * 3, HIGH * 3, 1);
            Rectangle2D room = picture.layout().room();
            assertTrue(
                    picture.layout().boxes().stream()
                            .filter(each -> each.key().equals(cell.key()))
                            .allMatch(each -> room.contains(
                                    each.bounds().getX() + 1, each.bounds().getY() + 1)),
                    "its title stays in the picture");
            PlacedBox statics = box("static Main");
            click(statics.button(ObjectBoxes.PIN, em));
            assertTrue(picture.layout().boxes().get(0).key().equals(statics.key()), "a pinned box comes first");
            PlacedBox array = box("array");
            click(array.button(ObjectBoxes.HIDE, em));
            assertEquals(1, picture.selection().hidden());
            show(second, second.end());
            assertTrue(picture.arrangement().isPinned(box("static Main").key()), "pinned in the next run too");
            assertEquals(1, picture.selection().hidden(), "hidden in the next run too");
            assertNotNull(picture.arrangement().moved(cell.key()));
            choose(Optional.empty(), "show");
            assertEquals(0, picture.selection().hidden());
            assertTrue(find("array").isPresent());
            choose(Optional.of(box("array")), "hide");
            choose(Optional.of(box("static Main")), "unpin");
            choose(Optional.empty(), "reset");
            assertFalse(picture.arrangement().isChanged());
            assertEquals(0, picture.selection().hidden());
        });
    }

    @Test
    void objectsOfOneThreadAreFoldedAndScroll() throws Exception {
        Trace trace = ran();
        EventQueue.invokeAndWait(() -> {
            show(trace, trace.end());
            assertTrue(find("Own").isEmpty(), "objects of one thread are folded");
            int folded = picture.selection().folded().size();
            assertTrue(folded >= 12, folded + " folded");
            assertTrue(picture.selection().boxes().stream().allMatch(each -> each.threads() > 1));
            choose(Optional.empty(), "unfold");
            assertEquals(0, picture.selection().folded().size());
            List<PlacedBox> before = picture.layout().boxes();
            assertTrue(picture.layout().beyond() > 0, "not all fit");
            Rectangle2D room = picture.layout().room();
            for (int i = 0; i < 100; i++) {
                stage.dispatchEvent(new MouseWheelEvent(
                        stage,
                        MouseEvent.MOUSE_WHEEL,
                        0,
                        0,
                        (int) room.getCenterX(),
                        (int) room.getCenterY(),
                        0,
                        false,
                        MouseWheelEvent.WHEEL_UNIT_SCROLL,
                        1,
                        1));
            }
            painted();
            assertTrue(find("Own").isPresent());
            double bottom = picture.layout().boxes().stream()
                    .mapToDouble(each -> each.bounds().getMaxY())
                    .max()
                    .orElseThrow();
            assertEquals(picture.layout().room().getMaxY(), bottom, 1, "the last box ends at the bottom");
            assertFalse(before.equals(picture.layout().boxes()));
            choose(Optional.empty(), "fold");
            assertEquals(folded, picture.selection().folded().size());
            click(footText());
            assertEquals(0, picture.selection().folded().size(), "a click on the count unfolds");
        });
    }

    /** A place on the count of the folded objects. */
    private Rectangle2D footText() {
        return IntStream.range(0, WIDE * HIGH)
                .filter(each -> picture.isFoldedText(each % WIDE, each / WIDE))
                .mapToObj(each -> new Rectangle2D.Double(each % WIDE + 3, each / WIDE + 3, 2, 2))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anArrayHasCellsAndItsNewestWriteGlowsAlsoFarBehind() throws Exception {
        Trace trace = ran();
        EventQueue.invokeAndWait(() -> {
            show(trace, trace.end());
            BoxContent content = box("array").content();
            assertEquals(BoxContent.MAX_CELLS, content.cells().size());
            assertEquals("4", content.cells().get(2).value());
            BoxContent.Cell last = content.cells().get(content.cells().size() - 1);
            assertEquals(39, last.index());
            assertEquals("7", last.value());
            assertTrue(last.glows());
            assertEquals(
                    1, content.cells().stream().filter(BoxContent.Cell::glows).count());
            assertTrue(
                    content.rows().stream().anyMatch(each -> each.text().contains("16")),
                    "it tells that 16 elements are not shown: " + content.rows());
            Rectangle2D at = box("array").cell(content.cells().size() - 1, picture.em());
            int glow = UIManager.getColor("Classroom.picture.changed").getRGB();
            BufferedImage image = painted();
            assertTrue(
                    Arrays.stream(image.getRGB(
                                            (int) at.getX(),
                                            (int) at.getY(),
                                            (int) at.getWidth(),
                                            (int) at.getHeight(),
                                            null,
                                            0,
                                            (int) at.getWidth()))
                                    .filter(pixel -> pixel == glow)
                                    .count()
                            > 40,
                    "its cell glows");
        });
    }

    @Test
    void aLockIsOnItsObjectWithOwnerAndQueue() throws Exception {
        Trace trace = ran();
        long queued = TinyProgram.events(trace, each -> each.track().name().startsWith("other")).stream()
                .mapToLong(each -> each.time())
                .filter(time -> trace.at(time).threads().stream()
                                .filter(each -> each.state() == ThreadState.BLOCKED)
                                .count()
                        == 3)
                .findFirst()
                .orElseThrow();
        EventQueue.invokeAndWait(() -> {
            show(trace, queued);
            BoxContent content = box("Cell").content();
            assertEquals(List.of("main"), names(content.owners()));
            assertEquals(List.of("other 0", "other 1", "other 2"), names(content.queue()));
            assertTrue(content.rows().stream().anyMatch(each -> each.text().equals("held by main")));
            assertTrue(content.rows().stream()
                    .anyMatch(each -> each.text().equals("wanted by other 0, other 1, other 2")));
            assertNotNull(stage.getInputMap().get(KeyStroke.getKeyStroke("shift F10")), "the keyboard opens the menu");
            JPopupMenu menu = new BoxMenu(picture, stage::repaint).of(Optional.empty());
            assertTrue(
                    Arrays.stream(menu.getComponents())
                            .anyMatch(each -> each instanceof JMenuItem item
                                    && item.getText().contains("Cell")),
                    "without a box under the pointer it lists all boxes");
        });
    }

    private static List<String> names(List<ThreadSnapshot> threads) {
        return threads.stream().map(each -> each.track().name()).sorted().toList();
    }
}
