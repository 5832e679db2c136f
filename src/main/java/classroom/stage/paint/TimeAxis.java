package classroom.stage.paint;

/**
 * A linear mapping from times to x coordinates. Immutable.
 *
 * @param start    the time at x = 0, in ns
 * @param perPixel the number of ns per pixel
 */
public record TimeAxis(double start, double perPixel) {
    /** The closest zoom: events of one thread are some 30 ns apart. */
    private static final double MIN_NS_PER_PIXEL = 2;
    /** The widest zoom: an hour on a thousand pixels. */
    private static final double MAX_NS_PER_PIXEL = 3.6e9;

    /** Returns an axis that shows a range of times on a number of pixels. */
    public static TimeAxis fit(double from, double to, int width) {
        return new TimeAxis(from, limited(Math.max(1, to - from) / Math.max(1, width)));
    }

    /** Returns the x coordinate of a time, in pixels. */
    public double x(double time) {
        return (time - start) / perPixel;
    }

    /** Returns the pixel column of a time. */
    public int column(double time) {
        return (int) Math.max(Integer.MIN_VALUE / 2, Math.min(Integer.MAX_VALUE / 2, Math.floor(x(time))));
    }

    /** Returns the first time of a pixel column. */
    public long edge(int column) {
        return (long) Math.ceil(start + column * perPixel);
    }

    /** Returns the time at an x coordinate, in ns. */
    public long time(double x) {
        return Math.round(start + x * perPixel);
    }

    /**
     * Returns a zoomed axis; the time at an x coordinate stays in place.
     *
     * @param factor above 1 to zoom in
     */
    public TimeAxis zoomed(double x, double factor) {
        double next = limited(perPixel / factor);
        return new TimeAxis(start + x * (perPixel - next), next);
    }

    /** Returns an axis moved to the left by a number of pixels. */
    public TimeAxis panned(double pixels) {
        return new TimeAxis(start + pixels * perPixel, perPixel);
    }

    /** Returns the same axis in finer pixels. */
    public TimeAxis finer(double scale) {
        return new TimeAxis(start, perPixel / scale);
    }

    /** Returns a round step in ns, 1, 2 or 5 times a power of ten, that takes at least a number of pixels. */
    public long step(int pixels) {
        return Math.max(1, (long) round(pixels * perPixel));
    }

    /** Returns the smallest round number, 1, 2 or 5 times a power of ten, that is not below a value. */
    public static double round(double least) {
        double ten = Math.pow(10, Math.floor(Math.log10(Math.max(1, least))));
        return ten >= least ? ten : 2 * ten >= least ? 2 * ten : 5 * ten >= least ? 5 * ten : 10 * ten;
    }

    private static double limited(double perPixel) {
        return Math.max(MIN_NS_PER_PIXEL, Math.min(MAX_NS_PER_PIXEL, perPixel));
    }
}
