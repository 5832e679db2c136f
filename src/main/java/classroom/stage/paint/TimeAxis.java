package classroom.stage.paint;

/**
 * Where a time is drawn. It doesn't change; zooming and panning give another one.
 *
 * @param start    the time at x = 0, in ns
 * @param perPixel ns a pixel
 */
public record TimeAxis(double start, double perPixel) {
    /** The closest look: events of one thread are some 30 ns apart. */
    private static final double MIN_NS_PER_PIXEL = 2;
    /** The widest: an hour on a thousand pixels. */
    private static final double MAX_NS_PER_PIXEL = 3.6e9;

    /** Shows these times on so many pixels. */
    public static TimeAxis fit(double from, double to, int width) {
        return new TimeAxis(from, limited(Math.max(1, to - from) / Math.max(1, width)));
    }

    /** The x of a time, in pixels. */
    public double x(double time) {
        return (time - start) / perPixel;
    }

    /** The pixel's column that a time belongs to. */
    public int column(double time) {
        return (int) Math.max(Integer.MIN_VALUE / 2, Math.min(Integer.MAX_VALUE / 2, Math.floor(x(time))));
    }

    /** The first time of a pixel's column. */
    public long edge(int column) {
        return (long) Math.ceil(start + column * perPixel);
    }

    /** The time at an x, in ns. */
    public long time(double x) {
        return Math.round(start + x * perPixel);
    }

    /**
     * Zooms, with the time at an x staying where it is.
     *
     * @param factor above 1 to look closer
     */
    public TimeAxis zoomed(double x, double factor) {
        double next = limited(perPixel / factor);
        return new TimeAxis(start + x * (perPixel - next), next);
    }

    /** Moves what is shown to the left. */
    public TimeAxis panned(double pixels) {
        return new TimeAxis(start + pixels * perPixel, perPixel);
    }

    /** The same times on a grid of finer pixels. */
    public TimeAxis finer(double scale) {
        return new TimeAxis(start, perPixel / scale);
    }

    /** A round number of ns, 1, 2 or 5 with zeros, that takes at least so many pixels. */
    public long step(int pixels) {
        return Math.max(1, (long) round(pixels * perPixel));
    }

    /** The least round number, 1, 2 or 5 with zeros, that isn't below another. */
    public static double round(double least) {
        double ten = Math.pow(10, Math.floor(Math.log10(Math.max(1, least))));
        return ten >= least ? ten : 2 * ten >= least ? 2 * ten : 5 * ten >= least ? 5 * ten : 10 * ten;
    }

    private static double limited(double perPixel) {
        return Math.max(MIN_NS_PER_PIXEL, Math.min(MAX_NS_PER_PIXEL, perPixel));
    }
}
