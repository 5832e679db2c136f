package classroom.stage.lanes;

import classroom.stage.lanes.model.Lane;
import classroom.stage.lanes.model.LaneBins;
import classroom.stage.lanes.model.LaneGroup;

/** A lane at its position on the panel, in the panel's pixels. */
final class LaneRow {
    private final LaneGroup group;
    private final Lane lane;
    private final double y;
    private final double height;
    private final LaneBins bins = new LaneBins();

    LaneRow(LaneGroup group, Lane lane, double y, double height) {
        this.group = group;
        this.lane = lane;
        this.y = y;
        this.height = height;
    }

    LaneGroup group() {
        return group;
    }

    Lane lane() {
        return lane;
    }

    /** Returns its upper edge. */
    double y() {
        return y;
    }

    double height() {
        return height;
    }

    /** Returns what is visible of it. */
    LaneBins bins() {
        return bins;
    }

    /** Returns the first pixel row of its bar, on a grid that is finer by a factor. */
    int top(double fine) {
        return (int) Math.round(y * fine) + (int) Math.round(gap() * fine / 2);
    }

    /** Returns the height of its bar in pixels of that grid. */
    int bar(double fine) {
        int edges = (int) Math.round((y + height) * fine) - (int) Math.round(y * fine);
        return Math.max(1, edges - (int) Math.round(gap() * fine));
    }

    /** Returns the gap between two bars. */
    private double gap() {
        return height >= 16 ? Math.min(6, height / 5) : height >= 8 ? 2 : height >= 4 ? 1 : 0;
    }
}
