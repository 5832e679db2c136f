package classroom.stage.paint;

/**
 * Where a time is drawn. It doesn't change; zooming and panning give another one.
 *
 * @param start    the time at x = 0, in ns
 * @param perPixel ns a pixel
 */
record TimeAxis(double start, double perPixel) {
    /** The closest look: events of one thread are some 30 ns apart. */
    private static final double LEAST = 2;
    /** The widest: an hour on a thousand pixels. */
    private static final double MOST = 3.6e9;

    /** Shows these times on so many pixels. */
    static TimeAxis fit(double from, double to, int width) {
        return new TimeAxis(from, limited(Math.max(1, to - from) / Math.max(1, width)));
    }

    /** The x of a time, in pixels. */
    double x(double time) {
        return (time - start) / perPixel;
    }

    /** The pixel's column that a time belongs to. */
    int column(double time) {
        return (int) Math.max(Integer.MIN_VALUE / 2, Math.min(Integer.MAX_VALUE / 2, Math.floor(x(time))));
    }

    /** The first time of a pixel's column. */
    long edge(int column) {
        return (long) Math.ceil(start + column * perPixel);
    }

    /** The time at an x, in ns. */
    long time(double x) {
        return Math.round(start + x * perPixel);
    }

    /**
     * Zooms, with the time at an x staying where it is.
     *
     * @param factor above 1 to look closer
     */
    TimeAxis zoomed(double x, double factor) {
        double next = limited(perPixel / factor);
        return new TimeAxis(start + x * (perPixel - next), next);
    }

    /** Moves what is shown to the left. */
    TimeAxis panned(double pixels) {
        return new TimeAxis(start + pixels * perPixel, perPixel);
    }

    /** The same times on a grid of finer pixels. */
    TimeAxis finer(double scale) {
        return new TimeAxis(start, perPixel / scale);
    }

    /** A round number of ns, 1, 2 or 5 with zeros, that takes at least so many pixels. */
    long step(int pixels) {
        double least = pixels * perPixel;
        double ten = Math.pow(10, Math.floor(Math.log10(Math.max(1, least))));
        double step = ten >= least ? ten : 2 * ten >= least ? 2 * ten : 5 * ten >= least ? 5 * ten : 10 * ten;
        return Math.max(1, (long) step);
    }

    private static double limited(double perPixel) {
        return Math.max(LEAST, Math.min(MOST, perPixel));
    }
}
