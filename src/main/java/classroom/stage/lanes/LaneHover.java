package classroom.stage.lanes;

import com.formdev.flatlaf.util.UIScale;

/** What is under the mouse: the name of a lane or a moment in it. On the event thread. */
final class LaneHover {
    /** So many pixels beside a mark are as good as on it. */
    private static final int MAX_DISTANCE = 4;

    private final LaneModel model;
    private final LaneView view;
    private LaneRow row;

    LaneHover(LaneModel model, LaneView view) {
        this.model = model;
        this.view = view;
    }

    /** The row under the mouse; null if none is. */
    LaneRow row() {
        return row;
    }

    /** Another row, or none, is under the mouse. */
    void row(LaneRow next) {
        row = next;
    }

    /**
     * What is at a point; null if no lane is.
     *
     * @param time the moment that is shown, which is meant where a name is
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
        int event = isName ? -1 : lane.mark(lane.zero() + moment, UIScale.scale(MAX_DISTANCE) * view.axis().perPixel());
        if (event >= 0) {
            moment = lane.track().time(event) - lane.zero();
        } else {
            event = lane.track().indexAt(lane.zero() + moment);
        }
        return new LanePoint(model.sides().get(at.group().side()), lane.track(), moment, event);
    }

    /** The same in words. */
    String words(LaneLayout layout, int x, int y, long time) {
        LanePoint at = point(layout, x, y, time);
        return at == null ? null : LaneText.hover(at, layout.row(x, y).lane().writes().last(at.side().zero() + at.time()));
    }
}
