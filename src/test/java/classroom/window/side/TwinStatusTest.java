package classroom.window.side;

import static classroom.window.SwingExtension.named;
import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.window.SwingExtension;
import classroom.window.widget.WrappingLabel;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that the status rows of both sides are aligned, whatever their heights. */
class TwinStatusTest {
    private static final int WIDTH = 200;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private TwinStatus left;
    private TwinStatus right;

    @BeforeEach
    void make() throws Exception {
        onEventThread(() -> {
            left = new TwinStatus("left");
            right = new TwinStatus("right");
            left.linkTo(right);
            left.setSize(WIDTH, 100);
            right.setSize(WIDTH, 100);
            return null;
        });
    }

    private int height(TwinStatus side) {
        side.doLayout();
        return side.getPreferredSize().height;
    }

    private int y(TwinStatus side, String row) {
        return named(WrappingLabel.class, side, row).getY();
    }

    @Test
    void whoHasLessToSayIsAsHighAsTheOther() throws Exception {
        onEventThread(() -> {
            int none = height(left);
            left.faults(List.of("What takes more than the one line that there is in this width"));
            assertTrue(height(left) > none);
            assertEquals(height(left), height(right));
            right.faults(List.of("It failed."));
            left.unobserved("Unobserved: 1.00 s");
            right.unobserved("Unobserved: 1.00 s, and so much more that it is said in several lines");
            assertEquals(height(left), height(right));
            assertEquals(y(left, "unobserved.left"), y(right, "unobserved.right"));
            left.unobserved("");
            right.unobserved("");
            right.faults(List.of());
            left.faults(List.of());
            assertEquals(none, height(left));
            assertEquals(none, height(right));
            return null;
        });
    }
}
