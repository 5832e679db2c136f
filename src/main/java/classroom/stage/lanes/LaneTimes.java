package classroom.stage.lanes;

import classroom.stage.paint.RenderQuality;
import classroom.stage.paint.TimeAxis;
import com.formdev.flatlaf.util.UIScale;
import java.awt.FontMetrics;
import java.awt.Graphics2D;

/** The time axis below the lanes, the grid lines, and the cursor of the displayed time. Used on the event thread. */
final class LaneTimes {
    private static final int MIN_STEP = 90;

    private LaneTimes() {}

    /** Paints the time axis of a column and its grid lines. */
    static void paint(Graphics2D g, LaneLayout layout, LaneLayout.Column column, TimeAxis axis) {
        long step = axis.step(UIScale.scale(MIN_STEP));
        int bottom = layout.legend() + layout.area();
        FontMetrics metrics = g.getFontMetrics();
        long from = Math.floorDiv(axis.time(0) + step - 1, step) * step;
        int tick = UIScale.scale(3);
        RenderQuality.rectangles(g, () -> {
            for (long time = from; axis.x(time) < column.plotWidth(); time += step) {
                int x = x(column, axis, time);
                g.setColor(LaneColors.of("Classroom.lanes.grid"));
                g.fillRect(x, layout.legend(), 1, layout.area());
                if (layout.axis() > 0) {
                    g.setColor(LaneColors.of("Classroom.lanes.faint"));
                    g.fillRect(x, bottom, 1, tick);
                }
            }
            g.setColor(LaneColors.of("Classroom.lanes.faint"));
            g.fillRect(column.plotX(), bottom, column.x() + column.width() - column.plotX(), 1);
        });
        g.setColor(LaneColors.of("Classroom.lanes.text"));
        for (long time = from; layout.axis() > 0 && axis.x(time) < column.plotWidth(); time += step) {
            int x = x(column, axis, time);
            String label = LaneText.time(time, step);
            int wide = metrics.stringWidth(label);
            if (x + wide / 2 < column.x() + column.width()) {
                g.drawString(label, Math.max(column.x(), x - wide / 2), bottom + tick + metrics.getAscent());
            }
        }
    }

    private static int x(LaneLayout.Column column, TimeAxis axis, long time) {
        return column.plotX() + (int) Math.round(axis.x(time));
    }

    /** Paints the cursor at the displayed time: a line with a handle below. */
    static void paintCursor(Graphics2D g, LaneLayout layout, LaneLayout.Column column, TimeAxis axis, long time) {
        double at = axis.x(time);
        if (at < 0 || at > column.plotWidth()) {
            return;
        }
        int x = column.plotX() + (int) Math.round(at);
        int bottom = layout.legend() + layout.area();
        int wide = UIScale.scale(2);
        g.setColor(LaneColors.of("Classroom.lanes.cursor"));
        RenderQuality.rectangles(g, () -> g.fillRect(x - wide / 2, layout.legend(), wide, layout.area()));
        int r = handle();
        g.fillPolygon(new int[] {x - r, x + r, x}, new int[] {bottom + r, bottom + r, bottom - r / 2}, 3);
    }

    /** Returns how far the cursor's handle extends to either side. */
    static int handle() {
        return UIScale.scale(6);
    }
}
