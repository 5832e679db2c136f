package classroom.window.widget;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.window.RepaintRecorder;
import classroom.window.SwingExtension;
import classroom.window.theme.Theme;
import classroom.window.theme.ThemeFixture;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JToolTip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that a label with several lines is as high as its text, in any container. */
class WrappingLabelTest {
    private static final String WORDS = "Nothing of these words is ever cut off. ".repeat(20);

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @Test
    void itIsAsHighAsItsWordsInItsWidth() throws Exception {
        onEventThread(() -> {
            WrappingLabel label = new WrappingLabel();
            label.say("One line.");
            int line = label.heightIn(1000);
            label.say(WORDS);
            assertTrue(label.heightIn(300) > 2 * label.heightIn(1000));
            label.setSize(300, 1);
            assertEquals(label.heightIn(300), label.getPreferredSize().height);
            assertEquals(0, label.getPreferredSize().height % line, "whole lines");
            ThemeFixture.show(Theme.DARK, 0);
            label.updateUI();
            assertEquals(line, label.heightIn(1_000_000), "another theme gives it no border");
            return null;
        });
    }

    @Test
    void inAScrollPaneItIsAsWideAsTheRoomAndKeepsItsPlaceWhenItIsToldAnew() throws Exception {
        onEventThread(() -> {
            WrappingLabel label = new WrappingLabel("words");
            JScrollPane scroll = new JScrollPane(
                    label, JScrollPane.VERTICAL_SCROLLBAR_ALWAYS, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
            label.say(WORDS);
            for (int i = 0; i < 2; i++) {
                SwingExtension.layOut(scroll, 300, 60);
            }
            assertEquals(scroll.getViewport().getWidth(), label.getWidth());
            assertEquals(label.heightIn(label.getWidth()), label.getHeight());
            label.say(WORDS + "One more.");
            SwingExtension.layOut(scroll, 300, 60);
            assertEquals(0, scroll.getViewport().getViewPosition().y);
            label.scrollRectToVisible(new Rectangle(0, 100, 1, 1));
            int place = scroll.getViewport().getViewPosition().y;
            assertTrue(place > 0);
            label.say(WORDS + "Two more.");
            assertEquals(place, scroll.getViewport().getViewPosition().y);
            return null;
        });
    }

    @Test
    void onlyATextOfAnotherHeightIsLaidOutAgain() throws Exception {
        onEventThread(() -> {
            WrappingLabel label = new WrappingLabel("words");
            new JPanel(null).add(label);
            label.say("One line.");
            label.setSize(300, label.heightIn(300));
            try (RepaintRecorder repaints = new RepaintRecorder()) {
                label.say("Another line.");
                assertEquals(List.of(), repaints.invalid());
                label.say(WORDS);
                assertTrue(repaints.invalid().contains(label), "more lines");
            }
            return null;
        });
    }

    @Test
    void itTakesTheFocusOnlyWhereItsWordsCanBeSelected() throws Exception {
        onEventThread(() -> {
            assertFalse(new WrappingLabel().isFocusable());
            WrappingLabel selectable = new WrappingLabel().selectable();
            assertTrue(selectable.isFocusable() && !selectable.isEditable());
            return null;
        });
    }

    @Test
    void whatIsCutOffIsInItsTooltipInLinesAndNeverAsMarkup() throws Exception {
        onEventThread(() -> {
            WrappingLabel label = new WrappingLabel("words");
            MouseEvent moved = new MouseEvent(label, MouseEvent.MOUSE_MOVED, 0, 0, 5, 5, 0, false);
            String words = "<html><b>" + WORDS;
            label.say(words);
            label.setSize(300, label.heightIn(300));
            assertNull(label.getToolTipText(moved), "all of it is seen");
            label.setSize(300, label.heightIn(300) - 1);
            String tip = label.getToolTipText(moved);
            assertEquals(words, tip.replace("\n", ""));
            assertTrue(
                    tip.lines().allMatch(line -> line.length() <= 100)
                            && tip.lines().count() > 7,
                    tip);
            JToolTip shown = label.createToolTip();
            shown.setTipText(tip);
            assertNull(shown.getClientProperty("html"), "not rendered as markup");
            return null;
        });
    }
}
