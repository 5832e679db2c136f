package classroom.observe;

import classroom.trace.format.TraceFormat;

/**
 * The probes of operations on locks, atomic objects and other objects by which threads work together, and of calls in
 * which a thread may wait; see {@link Probe} for what holds for all probes. An operation that takes time has a begin
 * and an end; operations of a thread may be nested.
 */
public final class OperationProbe {
    private OperationProbe() {}

    /** An operation on a lock or a similar object begins. */
    public static void begin(Object subject, int site) {
        if (Probe.ON && subject != null) {
            EventWriter.begin(subject, site);
        }
    }

    /** An operation with an amount begins: the ms of a sleep, an exit status. */
    public static void begin(long amount, int site) {
        if (Probe.ON) {
            EventWriter.begin(amount, site);
        }
    }

    /**
     * An operation begins that does not block by itself; the sampler determines whether the thread waits in it, as in
     * calls that are not recorded.
     */
    public static void calls(Object subject, int site) {
        if (Probe.ON && subject != null) {
            EventWriter.begin(subject, site);
            EventWriter.isAtWork();
        }
    }

    /** An operation with an amount begins that does not block by itself. */
    public static void calls(long amount, int site) {
        if (Probe.ON) {
            EventWriter.begin(amount, site);
            EventWriter.isAtWork();
        }
    }

    /** The operation that began last ends, without a result. */
    public static void end(int site) {
        if (Probe.ON) {
            EventWriter.end(TraceFormat.NONE, 0, site);
        }
    }

    /** The operation that began last ends. */
    public static void end(int result, int site) {
        if (Probe.ON) {
            EventWriter.end(TraceFormat.INT, result, site);
        }
    }

    /** The operation that began last ends. */
    public static void end(long result, int site) {
        if (Probe.ON) {
            EventWriter.end(TraceFormat.LONG, result, site);
        }
    }

    /** The operation that began last ends. */
    public static void end(float result, int site) {
        if (Probe.ON) {
            EventWriter.end(TraceFormat.FLOAT, Float.floatToRawIntBits(result), site);
        }
    }

    /** The operation that began last ends. */
    public static void end(double result, int site) {
        if (Probe.ON) {
            EventWriter.end(TraceFormat.DOUBLE, Double.doubleToRawLongBits(result), site);
        }
    }

    /** The operation that began last ends. */
    public static void end(Object result, int site) {
        if (Probe.ON) {
            EventWriter.end(result, site);
        }
    }

    /** Something that takes no time is about to be done to an object. */
    public static void did(Object subject, int site) {
        if (Probe.ON && subject != null) {
            EventWriter.did(subject, site);
        }
    }

    /** Something was done, or is about to be done, to an object that is thread-safe if it is of certain classes. */
    public static void shared(Object subject, int site) {
        if (Probe.ON && subject != null && SharedKinds.has(subject)) {
            EventWriter.did(subject, site);
        }
    }

    /** An atomic object was used. */
    public static void atomic(Object subject, int value, int site) {
        if (Probe.ON) {
            EventWriter.atomic(TraceFormat.INT, value, subject, site);
        }
    }

    /** An atomic object was used. */
    public static void atomic(Object subject, long value, int site) {
        if (Probe.ON) {
            EventWriter.atomic(TraceFormat.LONG, value, subject, site);
        }
    }

    /** An atomic object was used. */
    public static void atomic(Object subject, float value, int site) {
        if (Probe.ON) {
            EventWriter.atomic(TraceFormat.FLOAT, Float.floatToRawIntBits(value), subject, site);
        }
    }

    /** An atomic object was used. */
    public static void atomic(Object subject, double value, int site) {
        if (Probe.ON) {
            EventWriter.atomic(TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), subject, site);
        }
    }

    /** An atomic object was used. */
    public static void atomic(Object subject, Object value, int site) {
        if (Probe.ON) {
            EventWriter.atomic(subject, value, site);
        }
    }

    /** An object was created that represents another, as a condition represents its lock. */
    public static void link(Object child, Object parent, int site) {
        if (Probe.ON && child != null && parent != null) {
            long both = TraceFormat.pair(System.identityHashCode(child), System.identityHashCode(parent));
            EventWriter.put(TraceFormat.LINK, TraceFormat.NONE, both, site);
        }
    }
}
