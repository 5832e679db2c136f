package classroom.stage.lanes;

import classroom.stage.paint.TimeAxis;

/**
 * Which times the lanes show: all, growing with the run, until somebody zooms or pans. On the event thread.
 */
final class LaneView {
    /** Everything is rounded up to such a part, so that bars don't move with each event that comes. */
    private static final double PARTS = 16;
    private static final double MARGIN = 0.005;
    private static final double EMPTY = 1e9;
    /** So much of the width is left with lanes, however far is panned, and so much wider than everything it gets. */
    private static final double LEFT = 0.1;
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

    /** The axis of now. */
    TimeAxis axis() {
        return axis;
    }

    /** Shows everything, also what is to come. */
    void fit() {
        isFitted = true;
        axis = all();
    }

    /** There is so much room now, and maybe more to show. */
    void width(int pixels) {
        width = pixels;
        if (isFitted) {
            axis = all();
        }
    }

    /** So many ns are shown at the most, the last ones or those about the moment that is shown, until somebody zooms or pans. */
    void most(long nanos) {
        most = nanos;
    }

    /** This moment is to be seen when everything is. */
    void time(long now) {
        time = now;
    }

    void pan(double pixels) {
        isFitted = false;
        axis = kept(axis.panned(pixels));
    }

    /** Zooms with the time at an x staying where it is, as far as there is anything to see. */
    void zoom(double x, double factor) {
        isFitted = false;
        double least = axis.perPixel() / (all().perPixel() * MAX_ZOOM_OUT);
        axis = kept(axis.zoomed(x, Math.max(factor, Math.min(1, least))));
    }

    private TimeAxis kept(TimeAxis next) {
        double shown = width * next.perPixel();
        double start = Math.max(model.first() - shown * (1 - LEFT), Math.min(last() - shown * LEFT, next.start()));
        return new TimeAxis(start, next.perPixel());
    }

    private TimeAxis all() {
        double first = model.first();
        double all = last() - first;
        if (isFitted && all > most) {
            return window(first);
        }
        double part = Math.pow(2, Math.floor(Math.log(Math.max(PARTS, all)) / Math.log(2))) / PARTS;
        double to = first + (all <= 0 ? EMPTY : Math.ceil(all / part) * part);
        double margin = (to - first) * MARGIN;
        return TimeAxis.fit(first - margin, to + margin, width);
    }

    /** As long a part of the run as is shown at the most: its end, or where the moment is. It moves in steps, so that bars don't. */
    private TimeAxis window(double first) {
        double step = most / PARTS;
        double to = first + Math.ceil((last() - first) / step) * step;
        double back = most - step;
        to -= Math.max(0, Math.ceil((to - most - time) / back)) * back;
        return TimeAxis.fit(to - most, to, width);
    }

    private double last() {
        return Math.max(model.last(), time);
    }
}
