package classroom.observe;

import classroom.trace.Format;
import java.io.IOException;
import java.lang.reflect.Array;

/**
 * What the woven code calls. Each method notes one event in the calling thread's own stretch; any thread may call any of them. They
 * give nothing, throw nothing into the program and do next to nothing where no run is recorded. The site is a number of the woven
 * copy's table, and always the last argument. Causes are noted before they happen and effects after: a write, an unlock, a notify before, a
 * read, a lock got, the end of a wait after. So who reads a value is always noted later than who wrote it.
 */
public final class Probe {
    /** The environment variable that names the run's folder, where each process writes its trace. Without it nothing is recorded. */
    public static final String RUN = "CLASSROOM_RUN";
    /** The environment variable with the size limit of a trace in bytes; 64 MiB without it. */
    public static final String LIMIT = "CLASSROOM_LIMIT";
    /** The environment variable with the program's id, for the trace's head. */
    public static final String PROGRAM = "CLASSROOM_PROGRAM";

    static final Recorder RECORDER = Start.recorder();
    static final Watch WATCH = new Watch();
    private static final boolean ON = RECORDER != null;
    /** Events lost to an error in a probe; counted without a call, since the stack may be at its end. */
    private static int dropped;

    static {
        if (ON) {
            try {
                Start.notePrinting();
                Runtime.getRuntime().addShutdownHook(new AtEnd());
            } catch (IOException | RuntimeException e) {
                RECORDER.lost(Format.LOST_OTHERS, 1);
            }
        }
    }

    private Probe() {
    }

    /** The thread reached a line. */
    public static void line(int site) {
        if (ON) {
            try {
                if (Recorder.level == Format.LEVEL_ALL) {
                    Stretch.mine().line(site);
                } else {
                    Stretch.mine().lost(Format.LOST_LINES, 1);
                }
            } catch (Throwable e) {
                dropped++;
            }
        }
    }

    /** A static field was read. */
    public static void readStatic(int value, int site) {
        if (ON) {
            staticField(Format.READ_STATIC, Format.INT, value, site);
        }
    }

    /** A static field was read. */
    public static void readStatic(long value, int site) {
        if (ON) {
            staticField(Format.READ_STATIC, Format.LONG, value, site);
        }
    }

    /** A static field was read. */
    public static void readStatic(float value, int site) {
        if (ON) {
            staticField(Format.READ_STATIC, Format.FLOAT, Float.floatToRawIntBits(value), site);
        }
    }

    /** A static field was read. */
    public static void readStatic(double value, int site) {
        if (ON) {
            staticField(Format.READ_STATIC, Format.DOUBLE, Double.doubleToRawLongBits(value), site);
        }
    }

    /** A static field was read. */
    public static void readStatic(Object value, int site) {
        if (ON) {
            staticField(Format.READ_STATIC, value, site);
        }
    }

    /** A static field is about to be written. */
    public static void writeStatic(int value, int site) {
        if (ON) {
            staticField(Format.WRITE_STATIC, Format.INT, value, site);
        }
    }

    /** A static field is about to be written. */
    public static void writeStatic(long value, int site) {
        if (ON) {
            staticField(Format.WRITE_STATIC, Format.LONG, value, site);
        }
    }

    /** A static field is about to be written. */
    public static void writeStatic(float value, int site) {
        if (ON) {
            staticField(Format.WRITE_STATIC, Format.FLOAT, Float.floatToRawIntBits(value), site);
        }
    }

    /** A static field is about to be written. */
    public static void writeStatic(double value, int site) {
        if (ON) {
            staticField(Format.WRITE_STATIC, Format.DOUBLE, Double.doubleToRawLongBits(value), site);
        }
    }

    /** A static field is about to be written. */
    public static void writeStatic(Object value, int site) {
        if (ON) {
            staticField(Format.WRITE_STATIC, value, site);
        }
    }

    /** A field of an object was read. */
    public static void read(Object object, int value, int site) {
        if (ON) {
            field(Format.READ, Format.INT, value, object, 0, site);
        }
    }

    /** A field of an object was read. */
    public static void read(Object object, long value, int site) {
        if (ON) {
            field(Format.READ, Format.LONG, value, object, 0, site);
        }
    }

    /** A field of an object was read. */
    public static void read(Object object, float value, int site) {
        if (ON) {
            field(Format.READ, Format.FLOAT, Float.floatToRawIntBits(value), object, 0, site);
        }
    }

    /** A field of an object was read. */
    public static void read(Object object, double value, int site) {
        if (ON) {
            field(Format.READ, Format.DOUBLE, Double.doubleToRawLongBits(value), object, 0, site);
        }
    }

    /** A field of an object was read. */
    public static void read(Object object, Object value, int site) {
        if (ON) {
            field(Format.READ, value, object, 0, site);
        }
    }

    /** A field of an object is about to be written; nothing is noted where there is no object. */
    public static void write(Object object, int value, int site) {
        if (ON) {
            field(Format.WRITE, Format.INT, value, object, 0, site);
        }
    }

    /** A field of an object is about to be written; nothing is noted where there is no object. */
    public static void write(Object object, long value, int site) {
        if (ON) {
            field(Format.WRITE, Format.LONG, value, object, 0, site);
        }
    }

    /** A field of an object is about to be written; nothing is noted where there is no object. */
    public static void write(Object object, float value, int site) {
        if (ON) {
            field(Format.WRITE, Format.FLOAT, Float.floatToRawIntBits(value), object, 0, site);
        }
    }

    /** A field of an object is about to be written; nothing is noted where there is no object. */
    public static void write(Object object, double value, int site) {
        if (ON) {
            field(Format.WRITE, Format.DOUBLE, Double.doubleToRawLongBits(value), object, 0, site);
        }
    }

    /** A field of an object is about to be written; nothing is noted where there is no object. */
    public static void write(Object object, Object value, int site) {
        if (ON) {
            field(Format.WRITE, value, object, 0, site);
        }
    }

    /** An element of an array was read. */
    public static void readElement(Object array, int index, int value, int site) {
        if (ON) {
            field(Format.READ, intType(array), value, array, index, site);
        }
    }

    /** An element of an array was read. */
    public static void readElement(Object array, int index, long value, int site) {
        if (ON) {
            field(Format.READ, Format.LONG, value, array, index, site);
        }
    }

    /** An element of an array was read. */
    public static void readElement(Object array, int index, float value, int site) {
        if (ON) {
            field(Format.READ, Format.FLOAT, Float.floatToRawIntBits(value), array, index, site);
        }
    }

    /** An element of an array was read. */
    public static void readElement(Object array, int index, double value, int site) {
        if (ON) {
            field(Format.READ, Format.DOUBLE, Double.doubleToRawLongBits(value), array, index, site);
        }
    }

    /** An element of an array was read. */
    public static void readElement(Object array, int index, Object value, int site) {
        if (ON) {
            field(Format.READ, value, array, index, site);
        }
    }

    /** An element of an array is about to be written; nothing is noted where there is no such element. */
    public static void writeElement(Object array, int index, int value, int site) {
        if (ON && has(array, index)) {
            field(Format.WRITE, intType(array), value, array, index, site);
        }
    }

    /** An element of an array is about to be written; nothing is noted where there is no such element. */
    public static void writeElement(Object array, int index, long value, int site) {
        if (ON && has(array, index)) {
            field(Format.WRITE, Format.LONG, value, array, index, site);
        }
    }

    /** An element of an array is about to be written; nothing is noted where there is no such element. */
    public static void writeElement(Object array, int index, float value, int site) {
        if (ON && has(array, index)) {
            field(Format.WRITE, Format.FLOAT, Float.floatToRawIntBits(value), array, index, site);
        }
    }

    /** An element of an array is about to be written; nothing is noted where there is no such element. */
    public static void writeElement(Object array, int index, double value, int site) {
        if (ON && has(array, index)) {
            field(Format.WRITE, Format.DOUBLE, Double.doubleToRawLongBits(value), array, index, site);
        }
    }

    /** An element of an array is about to be written; nothing is noted where there is no such element. */
    public static void writeElement(Object array, int index, Object value, int site) {
        if (ON && has(array, index)) {
            field(Format.WRITE, value, array, index, site);
        }
    }

    /** An operation on a lock or the like begins. */
    public static void begin(Object subject, int site) {
        if (ON && subject != null) {
            about(Format.BEGIN, subject, site);
        }
    }

    /** An operation begins that is about an amount: ms to sleep, an exit status. */
    public static void begin(long amount, int site) {
        if (ON) {
            put(Format.BEGIN, Format.LONG, amount, site);
        }
    }

    /** The operation that began last ends, without a result. */
    public static void end(int site) {
        if (ON) {
            put(Format.END, Format.NONE, 0, site);
        }
    }

    /** The operation that began last ends. */
    public static void end(int result, int site) {
        if (ON) {
            put(Format.END, Format.INT, result, site);
        }
    }

    /** The operation that began last ends. */
    public static void end(long result, int site) {
        if (ON) {
            put(Format.END, Format.LONG, result, site);
        }
    }

    /** The operation that began last ends. */
    public static void end(Object result, int site) {
        if (ON) {
            try {
                Stretch mine = Stretch.mine();
                int type = Values.type(result);
                keep(mine, mine.put(Format.END, type, site, Values.bits(mine, type, result)));
            } catch (Throwable e) {
                dropped++;
            }
        }
    }

    /** An exception comes into a handler of the method, or leaves it. */
    public static void thrown(Throwable exception, int site) {
        if (ON) {
            about(Format.THROWN, exception, site);
        }
    }

    /** Something that takes no time is about to be done to an object. */
    public static void did(Object subject, int site) {
        if (ON && subject != null) {
            about(Format.DID, subject, site);
        }
    }

    /** An atomic object was used. */
    public static void atomic(Object subject, int value, int site) {
        if (ON) {
            atomic(Format.INT, value, subject, site);
        }
    }

    /** An atomic object was used. */
    public static void atomic(Object subject, long value, int site) {
        if (ON) {
            atomic(Format.LONG, value, subject, site);
        }
    }

    /** An atomic object was used. */
    public static void atomic(Object subject, double value, int site) {
        if (ON) {
            atomic(Format.DOUBLE, Double.doubleToRawLongBits(value), subject, site);
        }
    }

    /** An atomic object was used. */
    public static void atomic(Object subject, Object value, int site) {
        if (ON) {
            try {
                Stretch mine = Stretch.mine();
                int type = Values.type(value);
                long bits = Values.bits(mine, type, value);
                keep(mine, mine.put(Format.ATOMIC, type, site, bits, Values.object(mine, subject)));
            } catch (Throwable e) {
                dropped++;
            }
        }
    }

    /** An object was made that stands for another: a condition for its lock. */
    public static void link(Object child, Object parent, int site) {
        if (ON && child != null && parent != null) {
            put(Format.LINK, Format.NONE, Format.pair(System.identityHashCode(child), System.identityHashCode(parent)), site);
        }
    }

    /** A thread is about to be started, or was just started. */
    public static void started(Thread thread, int site) {
        if (ON && thread != null) {
            try {
                named(Format.STARTED, thread, site);
                WATCH.watch(thread);
            } catch (Throwable e) {
                dropped++;
            }
        }
    }

    /** A thread has another name. */
    public static void renamed(Thread thread, int site) {
        if (ON && thread != null) {
            try {
                named(Format.RENAMED, thread, site);
            } catch (Throwable e) {
                dropped++;
            }
        }
    }

    /** A method begins that may be a thread's outermost. */
    public static void runBegins(int site) {
        if (ON) {
            try {
                Outermost.begins(Stretch.entering(), site);
            } catch (Throwable e) {
                dropped++;
            }
        }
    }

    /** It returns. */
    public static void runEnds(int site) {
        if (ON) {
            try {
                Outermost.ends(Stretch.mine(), site, null);
            } catch (Throwable e) {
                dropped++;
            }
        }
    }

    /** It throws. */
    public static void runDies(Throwable exception, int site) {
        if (ON) {
            try {
                Outermost.ends(Stretch.mine(), site, exception);
            } catch (Throwable e) {
                dropped++;
            }
        }
    }

    /** A child process was started. */
    public static void processStarted(Process process, int site) {
        if (ON && process != null) {
            try {
                Stretch mine = Stretch.mine();
                keep(mine, mine.put(Format.PROCESS_STARTED, Format.NONE, site, 0, process.pid()));
                WATCH.watch(process);
            } catch (Throwable e) {
                dropped++;
            }
        }
    }

    /** A child process was found to have ended. */
    public static void processEnded(Process process, int site) {
        if (ON && process != null) {
            try {
                if (!process.isAlive() && WATCH.forget(process)) {
                    Stretch mine = Stretch.mine();
                    keep(mine, mine.put(Format.PROCESS_ENDED, Format.INT, site, process.exitValue(), process.pid()));
                }
            } catch (Throwable e) {
                dropped++;
            }
        }
    }

    /** Bytes were printed. */
    static void printed(int kind, byte[] bytes, int from, int count) {
        try {
            Stretch mine = Stretch.mine();
            int done = 0;
            while (done < count && Recorder.level < Format.LEVEL_NO_OUTPUT) {
                int part = Math.min(count - done, Format.MOST_BYTES);
                boolean more = done + part < count;
                if (!mine.put(kind, more ? Format.INT : Format.NONE, 0, bytes, from + done, part)) {
                    break;
                }
                done += part;
            }
            if (done < count) {
                mine.lost(Format.LOST_OUTPUT, count - done);
            }
        } catch (Throwable e) {
            dropped++;
        }
    }

    /** Writes down how many events were lost to errors in probes. */
    static void countDropped() {
        int count = dropped;
        if (count > 0) {
            dropped -= count;
            RECORDER.lost(Format.LOST_OTHERS, count);
        }
    }

    private static void staticField(int kind, int type, long bits, int site) {
        try {
            Stretch mine = Stretch.mine();
            if (Recorder.level >= Format.LEVEL_NO_FIELDS || !mine.put(kind, type, site, bits)) {
                mine.lost(Format.LOST_FIELDS, 1);
            }
        } catch (Throwable e) {
            dropped++;
        }
    }

    private static void staticField(int kind, Object value, int site) {
        try {
            Stretch mine = Stretch.mine();
            int type = Values.type(value);
            if (Recorder.level >= Format.LEVEL_NO_FIELDS || !mine.put(kind, type, site, Values.bits(mine, type, value))) {
                mine.lost(Format.LOST_FIELDS, 1);
            }
        } catch (Throwable e) {
            dropped++;
        }
    }

    private static void field(int kind, int type, long bits, Object object, int index, int site) {
        try {
            if (object != null) {
                Stretch mine = Stretch.mine();
                long whose = Format.pair(index, System.identityHashCode(object));
                if (Recorder.level >= Format.LEVEL_NO_FIELDS || !mine.put(kind, type, site, bits, whose)) {
                    mine.lost(Format.LOST_FIELDS, 1);
                }
            }
        } catch (Throwable e) {
            dropped++;
        }
    }

    private static void field(int kind, Object value, Object object, int index, int site) {
        try {
            if (object != null) {
                Stretch mine = Stretch.mine();
                int type = Values.type(value);
                long whose = Format.pair(index, System.identityHashCode(object));
                if (Recorder.level >= Format.LEVEL_NO_FIELDS || !mine.put(kind, type, site, Values.bits(mine, type, value), whose)) {
                    mine.lost(Format.LOST_FIELDS, 1);
                }
            }
        } catch (Throwable e) {
            dropped++;
        }
    }

    private static void atomic(int type, long bits, Object subject, int site) {
        try {
            Stretch mine = Stretch.mine();
            keep(mine, mine.put(Format.ATOMIC, type, site, bits, Values.object(mine, subject)));
        } catch (Throwable e) {
            dropped++;
        }
    }

    private static void about(int kind, Object subject, int site) {
        try {
            Stretch mine = Stretch.mine();
            keep(mine, mine.put(kind, Format.OBJECT, site, Values.object(mine, subject)));
        } catch (Throwable e) {
            dropped++;
        }
    }

    private static void put(int kind, int type, long a, int site) {
        try {
            Stretch mine = Stretch.mine();
            keep(mine, mine.put(kind, type, site, a));
        } catch (Throwable e) {
            dropped++;
        }
    }

    private static void named(int kind, Thread thread, int site) {
        Stretch mine = Stretch.mine();
        keep(mine, mine.put(kind, Format.STRING, site, mine.define(thread.getName()), thread.getId()));
    }

    private static void keep(Stretch mine, boolean noted) {
        if (!noted) {
            mine.lost(Format.LOST_OTHERS, 1);
        }
    }

    private static int intType(Object array) {
        return array instanceof boolean[] ? Format.BOOLEAN : array instanceof char[] ? Format.CHAR : Format.INT;
    }

    private static boolean has(Object array, int index) {
        return array != null && index >= 0 && index < Array.getLength(array);
    }
}
