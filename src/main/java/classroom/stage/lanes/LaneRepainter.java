package classroom.stage.lanes;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Rectangle;
import javax.swing.JComponent;

/** Repaints only those parts of the lanes that have changed. Used on the event thread. */
final class LaneRepainter {
    private final JComponent panel;
    private final LaneLayoutCache layouts;
    private final LaneView view;

    /** @param panel the component with the lanes */
    LaneRepainter(JComponent panel, LaneLayoutCache layouts, LaneView view) {
        this.panel = panel;
        this.layouts = layouts;
        this.view = view;
    }

    /** Repaints the cursor at a time, in ns since the sides' zeros. */
    void repaintCursor(long time) {
        LaneLayout layout = layouts.last();
        if (layout != null) {
            int r = LaneTimes.handle() + 2;
            for (LaneLayout.Column each : layout.columns()) {
                int x = each.plotX() + (int) Math.round(view.axis().x(time));
                panel.repaint(x - r, 0, 2 * r, panel.getHeight());
            }
        }
    }

    /** Repaints a lane and its name; null for none. */
    void repaint(LaneRow row) {
        if (row != null) {
            int line = panel.getFontMetrics(layouts.plain()).getHeight();
            panel.repaint(
                    0, (int) (row.y() + row.height() / 2) - line, panel.getWidth(), 2 * line + (int) row.height());
        }
    }

    /** Repaints the lanes from a time on, in ns since the sides' zeros; all of them if they have labels, which may change. */
    void repaintFrom(long time) {
        LaneLayout layout = layouts.last();
        boolean hasLabels =
                layout.pitch() >= panel.getFontMetrics(layouts.plain()).getAscent();
        for (LaneLayout.Column each : layout.columns()) {
            Rectangle plot = layout.plot(each);
            int left = hasLabels
                    ? 0
                    : (int) Math.max(0, Math.min(plot.width, view.axis().x(time) - UIScale.scale(12)));
            panel.repaint(plot.x + left, plot.y, plot.width - left, plot.height);
        }
    }
}
