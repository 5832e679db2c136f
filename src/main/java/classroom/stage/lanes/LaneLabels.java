package classroom.stage.lanes;

import classroom.stage.lanes.model.Lane;
import classroom.stage.lanes.model.LaneBins;
import classroom.stage.paint.TimeAxis;
import classroom.trace.ThreadTrace;
import classroom.trace.format.ThreadState;
import com.formdev.flatlaf.util.UIScale;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** The labels in bars that are long and high enough. Used on the event thread. */
final class LaneLabels {
    private final List<NamePlate> labels = new ArrayList<>();

    /** A label with its background, in the panel's pixels. */
    private record NamePlate(String text, Rectangle plate, int base) {}

    /**
     * Creates the labels of a column's lanes.
     *
     * @param fine the number of device pixels for each of the panel's, as in the rows' bins
     */
    LaneLabels(LaneLayout.Column column, TimeAxis axis, double fine, FontMetrics metrics) {
        int[] widths = new int[Lane.NOTHING];
        for (int state = 0; state < widths.length; state++) {
            widths[state] = metrics.stringWidth(LaneText.state(state)) + UIScale.scale(8);
        }
        for (LaneRow row : column.rows()) {
            if (row.bar(fine) >= metrics.getAscent() * fine && row.bins().width() > 0) {
                find(row, column, axis, fine, metrics, widths);
            }
        }
    }

    private void find(
            LaneRow row, LaneLayout.Column column, TimeAxis axis, double fine, FontMetrics metrics, int[] widths) {
        LaneBins bins = row.bins();
        int from = 0;
        for (int x = 1; x <= bins.width(); x++) {
            if (x < bins.width() && bins.first(x) == bins.first(from) && bins.share(x) == 0 && bins.marks(x) == 0) {
                continue;
            }
            int state = bins.first(from);
            // A mark ends the free space and covers half of its symbol's width.
            int mark = bins.marks(from) == 0 ? 0 : UIScale.scale(4);
            int room =
                    (int) ((x - from) / fine) - mark - (x < bins.width() && bins.marks(x) != 0 ? UIScale.scale(4) : 0);
            if (state != Lane.NOTHING
                    && state != ThreadState.ENDED.ordinal()
                    && room >= widths[state] + UIScale.scale(6)) {
                String label = longest(row.lane(), axis.time((from + x) / 2 / fine), state, metrics, room);
                int wide = metrics.stringWidth(label) + UIScale.scale(8);
                int height = Math.min(metrics.getHeight(), (int) row.height());
                int left = column.plotX() + (int) (from / fine) + mark + UIScale.scale(3);
                int top = (int) Math.round(row.y() + (row.height() - height) / 2);
                int base = (int)
                        Math.round(row.y() + row.height() / 2 + (metrics.getAscent() - metrics.getDescent()) / 2.0);
                labels.add(new NamePlate(label, new Rectangle(left, top, wide, height), base));
            }
            from = x;
        }
    }

    /** Returns the state with the lock that is waited for if that fits; else the state. */
    private static String longest(Lane lane, long time, int state, FontMetrics metrics, int room) {
        ThreadTrace track = lane.track();
        int span = state == ThreadState.BLOCKED.ordinal() ? track.spanAt(lane.zero() + time) : -1;
        if (span >= 0 && track.subject(span) != null) {
            String more = LaneText.state(state) + ": " + track.subject(span);
            if (metrics.stringWidth(more) + UIScale.scale(16) <= room) {
                return more;
            }
        }
        return LaneText.state(state);
    }

    /** Paints the labels within the clip. */
    void paint(Graphics2D g) {
        for (NamePlate each : labels) {
            if (g.hitClip(each.plate.x, each.plate.y, each.plate.width, each.plate.height)) {
                g.setColor(LaneColors.of("Classroom.lanes.ground"));
                g.fillRoundRect(
                        each.plate.x,
                        each.plate.y,
                        each.plate.width,
                        each.plate.height,
                        each.plate.height / 2,
                        each.plate.height / 2);
                g.setColor(LaneColors.of("Classroom.lanes.text"));
                g.drawString(each.text, each.plate.x + UIScale.scale(4), each.base);
            }
        }
    }
}
