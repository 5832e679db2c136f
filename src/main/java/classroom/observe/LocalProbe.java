package classroom.observe;

import classroom.trace.format.TraceFormat;

/**
 * The probes of methods and local variables, which are called only if these are to be recorded; see {@link Probe} for
 * what holds for all probes.
 */
public final class LocalProbe {
    private LocalProbe() {}

    /**
     * A method of the program begins.
     *
     * @return the number of methods below it, for {@link #exited} and {@link #back}
     */
    public static int entered(int site) {
        return Probe.ON ? LocalWriter.entered(site) : 0;
    }

    /** A method of the program ends, normally or by an exception. */
    public static void exited(int depth, int site) {
        if (Probe.ON) {
            LocalWriter.exited(depth, site);
        }
    }

    /** An exception comes into a handler of a method of the program: the methods that it called have ended. */
    public static void back(int depth, int site) {
        if (Probe.ON) {
            LocalWriter.exited(depth + 1, site);
        }
    }

    /** A local variable has a new value. */
    public static void stored(int value, int site) {
        if (Probe.ON) {
            LocalWriter.stored(TraceFormat.INT, value, site);
        }
    }

    /** A local variable has a new value. */
    public static void stored(long value, int site) {
        if (Probe.ON) {
            LocalWriter.stored(TraceFormat.LONG, value, site);
        }
    }

    /** A local variable has a new value. */
    public static void stored(float value, int site) {
        if (Probe.ON) {
            LocalWriter.stored(TraceFormat.FLOAT, Float.floatToRawIntBits(value), site);
        }
    }

    /** A local variable has a new value. */
    public static void stored(double value, int site) {
        if (Probe.ON) {
            LocalWriter.stored(TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), site);
        }
    }

    /** A local variable has a new value. */
    public static void stored(Object value, int site) {
        if (Probe.ON) {
            LocalWriter.stored(value, site);
        }
    }

    /**
     * A local variable has a new value in a loop that may make billions of iterations.
     *
     * @param stores the number of such values in this invocation of the method; beyond a limit none is recorded
     */
    public static void loopStored(int value, int stores, int site) {
        if (Probe.ON && LocalWriter.isNoted(stores, site)) {
            LocalWriter.stored(TraceFormat.INT, value, site);
        }
    }

    /**
     * A local variable has a new value in a loop that may make billions of iterations.
     *
     * @param stores the number of such values in this invocation of the method; beyond a limit none is recorded
     */
    public static void loopStored(long value, int stores, int site) {
        if (Probe.ON && LocalWriter.isNoted(stores, site)) {
            LocalWriter.stored(TraceFormat.LONG, value, site);
        }
    }

    /**
     * A local variable has a new value in a loop that may make billions of iterations.
     *
     * @param stores the number of such values in this invocation of the method; beyond a limit none is recorded
     */
    public static void loopStored(float value, int stores, int site) {
        if (Probe.ON && LocalWriter.isNoted(stores, site)) {
            LocalWriter.stored(TraceFormat.FLOAT, Float.floatToRawIntBits(value), site);
        }
    }

    /**
     * A local variable has a new value in a loop that may make billions of iterations.
     *
     * @param stores the number of such values in this invocation of the method; beyond a limit none is recorded
     */
    public static void loopStored(double value, int stores, int site) {
        if (Probe.ON && LocalWriter.isNoted(stores, site)) {
            LocalWriter.stored(TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), site);
        }
    }

    /**
     * A local variable has a new value in a loop that may make billions of iterations.
     *
     * @param stores the number of such values in this invocation of the method; beyond a limit none is recorded
     */
    public static void loopStored(Object value, int stores, int site) {
        if (Probe.ON && LocalWriter.isNoted(stores, site)) {
            LocalWriter.stored(value, site);
        }
    }

    /** Behind such a loop: a local variable has this value, which is recorded if those in the loop were not. */
    public static void loopLeft(int value, int stores, int site) {
        if (Probe.ON && !LocalWriter.isFew(stores)) {
            LocalWriter.stored(TraceFormat.INT, value, site);
        }
    }

    /** Behind such a loop: a local variable has this value, which is recorded if those in the loop were not. */
    public static void loopLeft(long value, int stores, int site) {
        if (Probe.ON && !LocalWriter.isFew(stores)) {
            LocalWriter.stored(TraceFormat.LONG, value, site);
        }
    }

    /** Behind such a loop: a local variable has this value, which is recorded if those in the loop were not. */
    public static void loopLeft(float value, int stores, int site) {
        if (Probe.ON && !LocalWriter.isFew(stores)) {
            LocalWriter.stored(TraceFormat.FLOAT, Float.floatToRawIntBits(value), site);
        }
    }

    /** Behind such a loop: a local variable has this value, which is recorded if those in the loop were not. */
    public static void loopLeft(double value, int stores, int site) {
        if (Probe.ON && !LocalWriter.isFew(stores)) {
            LocalWriter.stored(TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), site);
        }
    }

    /** Behind such a loop: a local variable has this value, which is recorded if those in the loop were not. */
    public static void loopLeft(Object value, int stores, int site) {
        if (Probe.ON && !LocalWriter.isFew(stores)) {
            LocalWriter.stored(value, site);
        }
    }
}
