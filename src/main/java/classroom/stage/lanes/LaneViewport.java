package classroom.stage.lanes;

import javax.swing.JComponent;

/**
 * The part of the runs that is visible in the lanes: which lanes and which times, and where they are in the panel. All
 * coordinates are in the panel's pixels, all times in ns since the sides' zeros. Used on the event thread.
 */
final class LaneViewport {
    private final JComponent panel;
    private final LaneLayoutCache layouts;
    private final LaneView view;
    private final Runnable layoutChanged;

    /**
     * @param panel         the component with the lanes, which is repainted after a change
     * @param layoutChanged called when another layout was computed
     */
    LaneViewport(JComponent panel, LaneLayoutCache layouts, LaneView view, Runnable layoutChanged) {
        this.panel = panel;
        this.layouts = layouts;
        this.view = view;
        this.layoutChanged = layoutChanged;
    }

    /** Returns the current layout, for the current size, contents, font, language and theme. */
    LaneLayout layout() {
        int before = layouts.version();
        LaneLayout layout = layouts.current();
        if (layouts.version() != before) {
            layoutChanged.run();
        }
        view.width(layout.plotWidth());
        return layout;
    }

    /** Returns the x coordinate of a time in a side's column. */
    int x(int side, long at) {
        LaneLayout layout = layout();
        LaneLayout.Column column =
                layout.columns().get(Math.min(side, layout.columns().size() - 1));
        return column.plotX() + (int) Math.floor(view.axis().x(at));
    }

    /** Returns the time at an x coordinate. */
    long time(int x) {
        LaneLayout layout = layout();
        return view.axis().time(x - layout.column(x).plotX());
    }

    /** Whether a point is on the time axis. */
    boolean isOnTimes(int x, int y) {
        LaneLayout layout = layout();
        return y >= layout.height() - layout.axis() && x >= layout.column(x).plotX();
    }

    /** Returns the width of the lanes without their names. */
    int plotWidth() {
        return layout().plotWidth();
    }

    /** Shows the whole run and follows it while it grows. */
    void fit() {
        view.fit();
        panel.repaint();
    }

    /** Limits the range of times to a number of ns, at the end or around the displayed time, until the user zooms or pans. */
    void limit(long nanos) {
        view.most(nanos);
        panel.repaint();
    }

    /** Moves the range of times by a distance; a positive one shows later times. */
    void pan(double pixels) {
        layout();
        view.pan(pixels);
        panel.repaint();
    }

    /**
     * Zooms around a time, or around the middle if it is not visible.
     *
     * @param factor more than 1 to see more details
     */
    void zoomAround(long time, double factor) {
        LaneLayout layout = layout();
        double at = view.axis().x(time);
        view.zoom(at >= 0 && at <= layout.plotWidth() ? at : layout.plotWidth() / 2.0, factor);
        panel.repaint();
    }

    /** Zooms around an x coordinate. */
    void zoom(int x, double factor) {
        view.zoom(Math.max(0, x - layout().column(x).plotX()), factor);
        panel.repaint();
    }

    /** Scrolls the lanes down if they do not fit; else pans. */
    void scroll(int pixels) {
        int hidden = layout().hidden();
        if (hidden == 0) {
            pan(pixels);
        } else {
            layouts.scroll(Math.max(0, Math.min(hidden, layouts.scroll() + pixels)));
            panel.repaint();
        }
    }
}
