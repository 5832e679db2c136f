package classroom.stage.lanes;

import classroom.stage.lanes.model.LaneModel;
import classroom.stage.paint.TimeAxis;

/**
 * The range of times that the lanes show: everything, growing with the run, until the user zooms or pans. Used on the
 * event thread.
 */
final class LaneView {
    /** The end of the range is rounded up to this fraction, so that bars do not move with each new event. */
    private static final double ROUNDING_PARTS = 16;

    private static final double MARGIN = 0.005;
    private static final double EMPTY = 1e9;
    /** The minimum share of the width that shows lanes after panning. */
    private static final double MIN_VISIBLE_SHARE = 0.1;
    /** The maximum range, relative to the whole run. */
    private static final double MAX_ZOOM_OUT = 4;

    private final LaneModel model;
    private boolean isFitted = true;
    private TimeAxis axis = TimeAxis.fit(0, EMPTY, 1);
    private int width = 1;
    private long time;
    private long most = Long.MAX_VALUE;

    LaneView(LaneModel model) {
        this.model = model;
    }

    /** Returns the current axis. */
    TimeAxis axis() {
        return axis;
    }

    /** Shows everything, including what is still to come. */
    void fit() {
        isFitted = true;
        axis = all();
    }

    /** Sets the width; the range is adjusted. */
    void width(int pixels) {
        width = pixels;
        if (isFitted) {
            axis = all();
        }
    }

    /** Limits the range to a number of ns, at the end or around the displayed time, until the user zooms or pans. */
    void most(long nanos) {
        most = nanos;
    }

    /** Sets the displayed time, which is always visible while everything is shown. */
    void time(long now) {
        time = now;
    }

    void pan(double pixels) {
        isFitted = false;
        axis = kept(axis.panned(pixels));
    }

    /** Zooms around an x coordinate, within limits. */
    void zoom(double x, double factor) {
        isFitted = false;
        double least = axis.perPixel() / (all().perPixel() * MAX_ZOOM_OUT);
        axis = kept(axis.zoomed(x, Math.max(factor, Math.min(1, least))));
    }

    private TimeAxis kept(TimeAxis next) {
        double shown = width * next.perPixel();
        double start = Math.max(
                model.first() - shown * (1 - MIN_VISIBLE_SHARE),
                Math.min(last() - shown * MIN_VISIBLE_SHARE, next.start()));
        return new TimeAxis(start, next.perPixel());
    }

    private TimeAxis all() {
        double first = model.first();
        double all = last() - first;
        if (isFitted && all > most) {
            return window(first);
        }
        double part = Math.pow(2, Math.floor(Math.log(Math.max(ROUNDING_PARTS, all)) / Math.log(2))) / ROUNDING_PARTS;
        double to = first + (all <= 0 ? EMPTY : Math.ceil(all / part) * part);
        double margin = (to - first) * MARGIN;
        return TimeAxis.fit(first - margin, to + margin, width);
    }

    /**
     * Returns a range of the maximum length: at the end of the run, or around the displayed time. It moves in steps, so
     * that bars stay in place between them.
     */
    private TimeAxis window(double first) {
        double step = most / ROUNDING_PARTS;
        double to = first + Math.ceil((last() - first) / step) * step;
        double back = most - step;
        to -= Math.max(0, Math.ceil((to - most - time) / back)) * back;
        return TimeAxis.fit(to - most, to, width);
    }

    private double last() {
        return Math.max(model.last(), time);
    }
}
