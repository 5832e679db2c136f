package classroom.observe;

import classroom.trace.format.TraceFormat;

/**
 * The probes of accesses to fields and array elements; see {@link Probe} for what holds for all probes. A read is
 * recorded after it happened, a write before.
 */
public final class FieldProbe {
    private FieldProbe() {}

    /** A static field was read. */
    public static void readStatic(int value, int site) {
        if (Probe.ON) {
            FieldWriter.staticField(TraceFormat.READ_STATIC, TraceFormat.INT, value, site);
        }
    }

    /** A static field was read. */
    public static void readStatic(long value, int site) {
        if (Probe.ON) {
            FieldWriter.staticField(TraceFormat.READ_STATIC, TraceFormat.LONG, value, site);
        }
    }

    /** A static field was read. */
    public static void readStatic(float value, int site) {
        if (Probe.ON) {
            FieldWriter.staticField(TraceFormat.READ_STATIC, TraceFormat.FLOAT, Float.floatToRawIntBits(value), site);
        }
    }

    /** A static field was read. */
    public static void readStatic(double value, int site) {
        if (Probe.ON) {
            FieldWriter.staticField(
                    TraceFormat.READ_STATIC, TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), site);
        }
    }

    /** A static field was read. */
    public static void readStatic(Object value, int site) {
        if (Probe.ON) {
            FieldWriter.staticField(TraceFormat.READ_STATIC, value, site);
        }
    }

    /** A static field is about to be written. */
    public static void writeStatic(int value, int site) {
        if (Probe.ON) {
            FieldWriter.staticField(TraceFormat.WRITE_STATIC, TraceFormat.INT, value, site);
        }
    }

    /** A static field is about to be written. */
    public static void writeStatic(long value, int site) {
        if (Probe.ON) {
            FieldWriter.staticField(TraceFormat.WRITE_STATIC, TraceFormat.LONG, value, site);
        }
    }

    /** A static field is about to be written. */
    public static void writeStatic(float value, int site) {
        if (Probe.ON) {
            FieldWriter.staticField(TraceFormat.WRITE_STATIC, TraceFormat.FLOAT, Float.floatToRawIntBits(value), site);
        }
    }

    /** A static field is about to be written. */
    public static void writeStatic(double value, int site) {
        if (Probe.ON) {
            FieldWriter.staticField(
                    TraceFormat.WRITE_STATIC, TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), site);
        }
    }

    /** A static field is about to be written. */
    public static void writeStatic(Object value, int site) {
        if (Probe.ON) {
            FieldWriter.staticField(TraceFormat.WRITE_STATIC, value, site);
        }
    }

    /** A field of an object was read. */
    public static void read(Object object, int value, int site) {
        if (Probe.ON) {
            FieldWriter.intField(TraceFormat.READ_INT, value, object, site);
        }
    }

    /** A field of an object was read. */
    public static void read(Object object, long value, int site) {
        if (Probe.ON) {
            FieldWriter.field(TraceFormat.READ, TraceFormat.LONG, value, object, 0, site);
        }
    }

    /** A field of an object was read. */
    public static void read(Object object, float value, int site) {
        if (Probe.ON) {
            FieldWriter.field(TraceFormat.READ, TraceFormat.FLOAT, Float.floatToRawIntBits(value), object, 0, site);
        }
    }

    /** A field of an object was read. */
    public static void read(Object object, double value, int site) {
        if (Probe.ON) {
            FieldWriter.field(TraceFormat.READ, TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), object, 0, site);
        }
    }

    /** A field of an object was read. */
    public static void read(Object object, Object value, int site) {
        if (Probe.ON) {
            FieldWriter.field(TraceFormat.READ, value, object, 0, site);
        }
    }

    /** A field of an object is about to be written; nothing is recorded if the object is null. */
    public static void write(Object object, int value, int site) {
        if (Probe.ON) {
            FieldWriter.intField(TraceFormat.WRITE_INT, value, object, site);
        }
    }

    /** A field of an object is about to be written; nothing is recorded if the object is null. */
    public static void write(Object object, long value, int site) {
        if (Probe.ON) {
            FieldWriter.field(TraceFormat.WRITE, TraceFormat.LONG, value, object, 0, site);
        }
    }

    /** A field of an object is about to be written; nothing is recorded if the object is null. */
    public static void write(Object object, float value, int site) {
        if (Probe.ON) {
            FieldWriter.field(TraceFormat.WRITE, TraceFormat.FLOAT, Float.floatToRawIntBits(value), object, 0, site);
        }
    }

    /** A field of an object is about to be written; nothing is recorded if the object is null. */
    public static void write(Object object, double value, int site) {
        if (Probe.ON) {
            FieldWriter.field(
                    TraceFormat.WRITE, TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), object, 0, site);
        }
    }

    /** A field of an object is about to be written; nothing is recorded if the object is null. */
    public static void write(Object object, Object value, int site) {
        if (Probe.ON) {
            FieldWriter.field(TraceFormat.WRITE, value, object, 0, site);
        }
    }

    /** An element of an array was read. */
    public static void readElement(Object array, int index, int value, int site) {
        if (Probe.ON) {
            FieldWriter.field(TraceFormat.READ, FieldWriter.intType(array), value, array, index, site);
        }
    }

    /** An element of an array was read. */
    public static void readElement(Object array, int index, long value, int site) {
        if (Probe.ON) {
            FieldWriter.field(TraceFormat.READ, TraceFormat.LONG, value, array, index, site);
        }
    }

    /** An element of an array was read. */
    public static void readElement(Object array, int index, float value, int site) {
        if (Probe.ON) {
            FieldWriter.field(TraceFormat.READ, TraceFormat.FLOAT, Float.floatToRawIntBits(value), array, index, site);
        }
    }

    /** An element of an array was read. */
    public static void readElement(Object array, int index, double value, int site) {
        if (Probe.ON) {
            FieldWriter.field(
                    TraceFormat.READ, TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), array, index, site);
        }
    }

    /** An element of an array was read. */
    public static void readElement(Object array, int index, Object value, int site) {
        if (Probe.ON) {
            FieldWriter.field(TraceFormat.READ, value, array, index, site);
        }
    }

    /** An array element is about to be written; nothing is recorded if there is no such element. */
    public static void writeElement(Object array, int index, int value, int site) {
        if (Probe.ON && FieldWriter.has(array, index)) {
            FieldWriter.field(TraceFormat.WRITE, FieldWriter.intType(array), value, array, index, site);
        }
    }

    /** An array element is about to be written; nothing is recorded if there is no such element. */
    public static void writeElement(Object array, int index, long value, int site) {
        if (Probe.ON && FieldWriter.has(array, index)) {
            FieldWriter.field(TraceFormat.WRITE, TraceFormat.LONG, value, array, index, site);
        }
    }

    /** An array element is about to be written; nothing is recorded if there is no such element. */
    public static void writeElement(Object array, int index, float value, int site) {
        if (Probe.ON && FieldWriter.has(array, index)) {
            FieldWriter.field(TraceFormat.WRITE, TraceFormat.FLOAT, Float.floatToRawIntBits(value), array, index, site);
        }
    }

    /** An array element is about to be written; nothing is recorded if there is no such element. */
    public static void writeElement(Object array, int index, double value, int site) {
        if (Probe.ON && FieldWriter.has(array, index)) {
            FieldWriter.field(
                    TraceFormat.WRITE, TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), array, index, site);
        }
    }

    /** An array element is about to be written; nothing is recorded if there is no such element. */
    public static void writeElement(Object array, int index, Object value, int site) {
        if (Probe.ON && FieldWriter.has(array, index)) {
            FieldWriter.field(TraceFormat.WRITE, value, array, index, site);
        }
    }
}
