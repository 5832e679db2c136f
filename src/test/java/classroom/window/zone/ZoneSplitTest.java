package classroom.window.zone;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.window.SwingExtension;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where a divider stands: by the rule, until the user moves it. */
@Tag("once")
class ZoneSplitTest {
    @RegisterExtension
    final SwingExtension swing = new SwingExtension();

    private final List<Double> stored = new ArrayList<>();
    private final SplitShare share = new SplitShare(SplitShare.USUAL, stored::add);

    @Test
    void aNewLookOfAnotherHeightFollowsTheRule() throws Exception {
        ZoneSplit split = onEventThread(this::split);
        onEventThread(() -> {
            SwingExtension.layOut(split, 400, 607);
            assertEquals(240, split.getDividerLocation());
            split.updateUI();
            SwingExtension.layOut(split, 400, 507);
            assertEquals(200, split.getDividerLocation());
            return null;
        });
        assertTrue(share.isUsual(), "nobody moved the divider");
        assertEquals(List.of(), stored);
    }

    @Test
    void aMovedDividerKeepsItsShareInANewLook() throws Exception {
        ZoneSplit split = onEventThread(this::split);
        onEventThread(() -> {
            SwingExtension.layOut(split, 400, 607);
            split.setDividerLocation(300);
            SwingExtension.layOut(split, 400, 607);
            split.updateUI();
            SwingExtension.layOut(split, 400, 507);
            assertEquals(250, split.getDividerLocation());
            return null;
        });
        assertEquals(List.of(0.5), stored);
    }

    private ZoneSplit split() {
        JPanel first = new JPanel(null);
        JPanel second = new JPanel(null);
        return new ZoneSplit(JSplitPane.VERTICAL_SPLIT, first, second, room -> room * 2 / 5, share);
    }
}
