package classroom.observe;

import classroom.trace.format.TraceFormat;
import java.lang.reflect.Array;

/**
 * Records accesses to fields and array elements for {@link FieldProbe}. No method throws anything, not even a
 * StackOverflowError or an OutOfMemoryError.
 */
final class FieldWriter {
    private FieldWriter() {}

    /** Records an access to a static field with a value of a primitive type. */
    static void staticField(int kind, int type, long bits, int site) {
        try {
            ThreadBuffer mine = ThreadBuffers.mine();
            if (Recorder.leavesField(site) || !mine.put(kind, type, site, bits)) {
                mine.lost(TraceFormat.LOST_FIELDS, 1);
            }
        } catch (Throwable e) {
            EventWriter.dropped++;
        }
    }

    /** Records an access to a static field with an object. */
    static void staticField(int kind, Object value, int site) {
        try {
            ThreadBuffer mine = ThreadBuffers.mine();
            boolean left = Recorder.leavesField(site);
            int type = left ? TraceFormat.NULL : Values.type(value);
            if (left || !mine.put(kind, type, site, Values.bits(mine, type, value))) {
                mine.lost(TraceFormat.LOST_FIELDS, 1);
            }
        } catch (Throwable e) {
            EventWriter.dropped++;
        }
    }

    /** Records an access to an {@code int} field of an object, in the short form; nothing if the object is null. */
    static void intField(int kind, int value, Object object, int site) {
        try {
            if (object != null) {
                ThreadBuffer mine = ThreadBuffers.mine();
                boolean left = Recorder.leavesField(site);
                if (left
                        || !mine.put(
                                kind,
                                TraceFormat.INT,
                                site,
                                TraceFormat.pair(value, System.identityHashCode(object)))) {
                    mine.lost(TraceFormat.LOST_FIELDS, 1);
                }
            }
        } catch (Throwable e) {
            EventWriter.dropped++;
        }
    }

    /** Records an access to a field or array element with a value of a primitive type; nothing if the object is null. */
    static void field(int kind, int type, long bits, Object object, int index, int site) {
        try {
            if (object != null) {
                ThreadBuffer mine = ThreadBuffers.mine();
                boolean left = Recorder.leavesField(site);
                if (left
                        || !mine.put(
                                kind, type, site, bits, TraceFormat.pair(index, System.identityHashCode(object)))) {
                    mine.lost(TraceFormat.LOST_FIELDS, 1);
                }
            }
        } catch (Throwable e) {
            EventWriter.dropped++;
        }
    }

    /** Records an access to a field or array element with an object; nothing if the object that has it is null. */
    static void field(int kind, Object value, Object object, int index, int site) {
        try {
            if (object != null) {
                ThreadBuffer mine = ThreadBuffers.mine();
                boolean left = Recorder.leavesField(site);
                int type = left ? TraceFormat.NULL : Values.type(value);
                if (left
                        || !mine.put(
                                kind,
                                type,
                                site,
                                Values.bits(mine, type, value),
                                TraceFormat.pair(index, System.identityHashCode(object)))) {
                    mine.lost(TraceFormat.LOST_FIELDS, 1);
                }
            }
        } catch (Throwable e) {
            EventWriter.dropped++;
        }
    }

    /** Returns the type of the elements of an array that are loaded as {@code int}. */
    static int intType(Object array) {
        return array instanceof boolean[]
                ? TraceFormat.BOOLEAN
                : array instanceof char[] ? TraceFormat.CHAR : TraceFormat.INT;
    }

    /** Whether an array has an element with the given index. */
    static boolean has(Object array, int index) {
        return array != null && index >= 0 && index < Array.getLength(array);
    }
}
