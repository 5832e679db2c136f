package classroom.observe;

import classroom.trace.format.TraceFormat;

/**
 * Records methods and local variables for {@link LocalProbe}. A thread records either all of them or, from when the
 * recording has reached its limit on, none: so what is shown is never out of date. No method throws anything.
 */
final class LocalWriter {
    /** The number of values in compute-only loops that an invocation of a method records. */
    private static final int MAX_LOOP_STORES = 200;

    private LocalWriter() {}

    /** Records the begin of a method; returns the number of methods below it, or -1 if that failed. */
    static int entered(int site) {
        try {
            ThreadBuffer mine = ThreadBuffers.mine();
            int depth = mine.frames++;
            put(mine, TraceFormat.ENTERED, TraceFormat.NONE, site, depth);
            return depth;
        } catch (Throwable e) {
            EventWriter.dropped++;
            return -1;
        }
    }

    /** Records that only the given number of methods are active, if there were more. */
    static void exited(int depth, int site) {
        try {
            ThreadBuffer mine = ThreadBuffers.mine();
            if (depth >= 0 && mine.frames > depth) {
                mine.frames = depth;
                put(mine, TraceFormat.EXITED, TraceFormat.NONE, site, depth);
            }
        } catch (Throwable e) {
            EventWriter.dropped++;
        }
    }

    static void stored(int type, long bits, int site) {
        try {
            put(ThreadBuffers.mine(), TraceFormat.STORED, type, site, bits);
        } catch (Throwable e) {
            EventWriter.dropped++;
        }
    }

    static void stored(Object value, int site) {
        try {
            ThreadBuffer mine = ThreadBuffers.mine();
            boolean left = Recorder.noLocals;
            int type = left ? TraceFormat.NULL : Values.type(value);
            put(mine, TraceFormat.STORED, type, site, left ? 0 : Values.bits(mine, type, value));
        } catch (Throwable e) {
            EventWriter.dropped++;
        }
    }

    /** Whether an invocation of a method has stored only a few values in loops. */
    static boolean isFew(int stores) {
        return stores >= 0 && stores <= MAX_LOOP_STORES;
    }

    /** Whether a value in a loop is recorded; with the first one that is not, that is recorded. */
    static boolean isNoted(int stores, int site) {
        if (stores == MAX_LOOP_STORES + 1) {
            stored(TraceFormat.NONE, 0, site);
        }
        return isFew(stores);
    }

    private static void put(ThreadBuffer mine, int kind, int type, int site, long a) {
        if (mine.localsOff) {
            mine.lost(TraceFormat.LOST_LOCALS, 1);
        } else if (Recorder.noLocals || !mine.put(kind, type, site, a)) {
            mine.localsOff = true;
            mine.lost(TraceFormat.LOST_LOCALS, 1);
            mine.put(TraceFormat.EXITED, TraceFormat.NONE, 0, TraceFormat.LOCALS_OFF);
        }
    }
}
