package classroom.window.source;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.text.Language;
import classroom.window.RepaintRecorder;
import classroom.window.SwingExtension;
import classroom.window.theme.Theme;
import classroom.window.theme.ThemeFixture;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.fife.ui.rtextarea.RTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that a source is read-only, and that exactly the given lines are tinted in the theme's colors. */
class SourcePaneTest {
    private static final String SOURCE =
            IntStream.range(0, 12).mapToObj(i -> "int a" + i + ";\n").collect(Collectors.joining());

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private SourcePane pane;
    private JFrame holder;

    @BeforeEach
    void show() throws Exception {
        onEventThread(() -> {
            pane = new SourcePane();
            // The editor needs the graphics of a window, even of one that is not visible.
            holder = new JFrame();
            holder.add(pane);
            holder.addNotify();
            holder.setSize(400, 600);
            holder.validate();
            pane.show(SOURCE, Set.of(2, 3, 7), -1);
            return null;
        });
    }

    @AfterEach
    void dispose() throws Exception {
        onEventThread(() -> {
            holder.dispose();
            return null;
        });
    }

    private RTextArea area() {
        return pane.getTextArea();
    }

    /** Returns the lines with a background color, at their right ends. */
    private Set<Integer> linesOn(Color color) throws Exception {
        return onEventThread(() -> {
            holder.validate();
            BufferedImage image = SwingExtension.painted(area());
            Set<Integer> lines = new TreeSet<>();
            for (int line = 0; line < 12; line++) {
                Rectangle at =
                        area().modelToView2D(area().getLineStartOffset(line)).getBounds();
                if ((image.getRGB(area().getWidth() - 2, at.y + at.height / 2) & 0xffffff)
                        == (color.getRGB() & 0xffffff)) {
                    lines.add(line);
                }
            }
            return lines;
        });
    }

    @Test
    void theGivenLinesAreTinted() throws Exception {
        Color tint = UIManager.getColor("Classroom.source.differs");
        assertEquals(Set.of(2, 3, 7), linesOn(tint));
        onEventThread(() -> {
            pane.show(SOURCE, Set.of(5), -1);
            return null;
        });
        assertEquals(Set.of(5), linesOn(tint));
        assertEquals(Set.of(5), pane.tinted());
        onEventThread(() -> {
            pane.show(SOURCE, Set.of(), -1);
            return null;
        });
        assertEquals(Set.of(), linesOn(tint));
    }

    @Test
    void otherValuesPaintTheirLinesOnly() throws Exception {
        onEventThread(() -> {
            pane.mark(new SourceMarks(Map.of(), Map.of(2, "a = 1", 4, "b = 1"), -1));
            int height = pane.lineHeight();
            try (RepaintRecorder repaints = new RepaintRecorder()) {
                pane.mark(new SourceMarks(Map.of(), Map.of(2, "a = 1", 4, "b = 2"), -1));
                assertEquals(
                        List.of(new Rectangle(0, area().yForLine(4), area().getWidth(), height)), repaints.dirty());
                assertEquals(List.of(), repaints.invalid());
            }
            return null;
        });
    }

    /** As in a window where another zone is large from the start. */
    @Test
    void aSourceWithoutSizeTakesValues() throws Exception {
        onEventThread(() -> {
            SourcePane hidden = new SourcePane();
            hidden.show(SOURCE, Set.of(), -1);
            hidden.mark(new SourceMarks(Map.of(), Map.of(2, "a = 1"), -1));
            holder.setContentPane(hidden);
            holder.validate();
            try (RepaintRecorder repaints = new RepaintRecorder()) {
                hidden.mark(new SourceMarks(Map.of(), Map.of(2, "a = 2"), -1));
                assertEquals(1, repaints.dirty().size(), "it has a size now");
            }
            return null;
        });
    }

    @Test
    void theThemeIsFollowed() throws Exception {
        Color light = UIManager.getColor("Classroom.source.ground");
        assertEquals(light, area().getBackground());
        onEventThread(() -> {
            ThemeFixture.show(Theme.DARK, 2);
            SwingUtilities.updateComponentTreeUI(pane);
            return null;
        });
        assertNotEquals(light, area().getBackground());
        assertEquals(UIManager.getColor("Classroom.source.ground"), area().getBackground());
        assertEquals(
                UIManager.getColor("Classroom.source.ground"), pane.getGutter().getBackground());
        assertEquals(
                UIManager.getFont("defaultFont").getSize(), area().getFont().getSize());
        assertEquals(Set.of(2, 3, 7), linesOn(UIManager.getColor("Classroom.source.differs")));
    }

    @Test
    void itIsRead() throws Exception {
        onEventThread(() -> {
            assertFalse(area().isEditable());
            assertEquals(SOURCE, area().getText());
            assertTrue(area().isFocusable());
            assertEquals("Source of the program", area().getAccessibleContext().getAccessibleName());
            SwingExtension.use(Language.ZH, pane);
            assertEquals("程序的源代码", area().getAccessibleContext().getAccessibleName());
            return null;
        });
    }

    @Test
    void aPlaceKeepsWhatItWasGivenBeforeTheEditorCame() throws Exception {
        onEventThread(() -> {
            LazySourcePane place = new LazySourcePane(() -> {});
            place.show(SOURCE, Set.of(1), -1);
            place.fill();
            assertEquals(SOURCE, place.pane().getTextArea().getText());
            assertEquals(Set.of(1), place.pane().tinted());
            place.show("int b;\n", Set.of(), -1);
            assertEquals("int b;\n", place.pane().getTextArea().getText());
            return null;
        });
    }
}
