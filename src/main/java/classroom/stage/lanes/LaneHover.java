package classroom.stage.lanes;

import classroom.stage.lanes.model.Lane;
import classroom.stage.lanes.model.LaneModel;
import com.formdev.flatlaf.util.UIScale;

/** What is under the mouse: the name of a lane or a time in it. Used on the event thread. */
final class LaneHover {
    /** The distance from a mark, in pixels, that counts as on the mark. */
    private static final int MAX_DISTANCE = 4;

    private final LaneModel model;
    private final LaneView view;
    private LaneRow row;

    LaneHover(LaneModel model, LaneView view) {
        this.model = model;
        this.view = view;
    }

    /** Returns the row under the mouse; null if there is none. */
    LaneRow row() {
        return row;
    }

    /** Sets the row under the mouse; null for none. */
    void row(LaneRow next) {
        row = next;
    }

    /**
     * Returns what is at a point; null if there is no lane.
     *
     * @param time the displayed time, which is used if the point is on a name
     */
    LanePoint point(LaneLayout layout, int x, int y, long time) {
        LaneRow at = layout.row(x, y);
        if (at == null || x < 0) {
            return null;
        }
        Lane lane = at.lane();
        int left = layout.column(x).plotX();
        boolean isName = x < left;
        long moment = isName ? time : view.axis().time(x - left);
        int event = isName
                ? -1
                : lane.mark(
                        lane.zero() + moment,
                        UIScale.scale(MAX_DISTANCE) * view.axis().perPixel());
        if (event >= 0) {
            moment = lane.track().time(event) - lane.zero();
        } else {
            event = lane.track().indexAt(lane.zero() + moment);
        }
        return new LanePoint(model.sides().get(at.group().side()), lane.track(), moment, event);
    }

    /** Returns a description of what is at a point. */
    String toolTip(LaneLayout layout, int x, int y, long time) {
        LanePoint at = point(layout, x, y, time);
        return at == null
                ? null
                : LaneText.hover(at, layout.row(x, y).lane().lastWrite(at.side().zero() + at.time()));
    }
}
