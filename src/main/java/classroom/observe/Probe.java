package classroom.observe;

import classroom.trace.format.TraceFormat;
import java.io.IOException;

/**
 * The methods that woven code calls. Each records one event in the calling thread's own buffer; any thread may call
 * them. They return nothing, throw nothing into the program, and do almost nothing if no run is recorded. The site is
 * a number in the woven copy's table and always the last argument. Causes are recorded before they happen and effects
 * after: a write, an unlock and a notify before; a read, an acquired lock and the end of a wait after. So a read is
 * always recorded later than the write of the value that it read.
 */
public final class Probe {
    /**
     * The environment variable with the run's folder, where each process writes its trace. Without it nothing is
     * recorded.
     */
    public static final String RUN = "CLASSROOM_TRACE";
    /** The environment variable with the size limit of a trace in bytes; the default is 64 MiB. */
    public static final String LIMIT = "CLASSROOM_LIMIT";
    /**
     * The environment variable with the id of the process that started this one, and the value of System.nanoTime at
     * that time. Child processes of this process inherit it; for them the id is not their parent's.
     */
    public static final String BORN = "CLASSROOM_BORN";
    /** The environment variable with the program's id, for the header of the trace. */
    public static final String PROGRAM = "CLASSROOM_PROGRAM";

    private static final int MAX_LOOP_LINES = 200;

    static final Recorder RECORDER = RecorderBootstrap.recorder();
    static final TerminationWatcher WATCH = new TerminationWatcher();
    private static final boolean ON = RECORDER != null;

    static {
        if (ON) {
            try {
                RecorderBootstrap.notePrinting();
                Runtime.getRuntime().addShutdownHook(new RecorderShutdownHook());
            } catch (IOException | RuntimeException e) {
                RECORDER.lost(TraceFormat.LOST_OTHERS, 1);
            }
        }
    }

    private Probe() {}

    /** The thread reached a line. */
    public static void line(int site) {
        if (ON) {
            EventWriter.line(site);
        }
    }

    /**
     * Records that the thread reached a line of a compute-only loop, which may make billions of iterations.
     *
     * @param lines the number of such lines that this invocation of the method has reached; beyond a limit nothing is
     *              recorded
     */
    public static void loopLine(int lines, int site) {
        if (lines <= MAX_LOOP_LINES && ON) {
            EventWriter.line(site);
        }
    }

    /** A static field was read. */
    public static void readStatic(int value, int site) {
        if (ON) {
            FieldWriter.staticField(TraceFormat.READ_STATIC, TraceFormat.INT, value, site);
        }
    }

    /** A static field was read. */
    public static void readStatic(long value, int site) {
        if (ON) {
            FieldWriter.staticField(TraceFormat.READ_STATIC, TraceFormat.LONG, value, site);
        }
    }

    /** A static field was read. */
    public static void readStatic(float value, int site) {
        if (ON) {
            FieldWriter.staticField(TraceFormat.READ_STATIC, TraceFormat.FLOAT, Float.floatToRawIntBits(value), site);
        }
    }

    /** A static field was read. */
    public static void readStatic(double value, int site) {
        if (ON) {
            FieldWriter.staticField(
                    TraceFormat.READ_STATIC, TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), site);
        }
    }

    /** A static field was read. */
    public static void readStatic(Object value, int site) {
        if (ON) {
            FieldWriter.staticField(TraceFormat.READ_STATIC, value, site);
        }
    }

    /** A static field is about to be written. */
    public static void writeStatic(int value, int site) {
        if (ON) {
            FieldWriter.staticField(TraceFormat.WRITE_STATIC, TraceFormat.INT, value, site);
        }
    }

    /** A static field is about to be written. */
    public static void writeStatic(long value, int site) {
        if (ON) {
            FieldWriter.staticField(TraceFormat.WRITE_STATIC, TraceFormat.LONG, value, site);
        }
    }

    /** A static field is about to be written. */
    public static void writeStatic(float value, int site) {
        if (ON) {
            FieldWriter.staticField(TraceFormat.WRITE_STATIC, TraceFormat.FLOAT, Float.floatToRawIntBits(value), site);
        }
    }

    /** A static field is about to be written. */
    public static void writeStatic(double value, int site) {
        if (ON) {
            FieldWriter.staticField(
                    TraceFormat.WRITE_STATIC, TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), site);
        }
    }

    /** A static field is about to be written. */
    public static void writeStatic(Object value, int site) {
        if (ON) {
            FieldWriter.staticField(TraceFormat.WRITE_STATIC, value, site);
        }
    }

    /** A field of an object was read. */
    public static void read(Object object, int value, int site) {
        if (ON) {
            FieldWriter.intField(TraceFormat.READ_INT, value, object, site);
        }
    }

    /** A field of an object was read. */
    public static void read(Object object, long value, int site) {
        if (ON) {
            FieldWriter.field(TraceFormat.READ, TraceFormat.LONG, value, object, 0, site);
        }
    }

    /** A field of an object was read. */
    public static void read(Object object, float value, int site) {
        if (ON) {
            FieldWriter.field(TraceFormat.READ, TraceFormat.FLOAT, Float.floatToRawIntBits(value), object, 0, site);
        }
    }

    /** A field of an object was read. */
    public static void read(Object object, double value, int site) {
        if (ON) {
            FieldWriter.field(TraceFormat.READ, TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), object, 0, site);
        }
    }

    /** A field of an object was read. */
    public static void read(Object object, Object value, int site) {
        if (ON) {
            FieldWriter.field(TraceFormat.READ, value, object, 0, site);
        }
    }

    /** A field of an object is about to be written; nothing is recorded if the object is null. */
    public static void write(Object object, int value, int site) {
        if (ON) {
            FieldWriter.intField(TraceFormat.WRITE_INT, value, object, site);
        }
    }

    /** A field of an object is about to be written; nothing is recorded if the object is null. */
    public static void write(Object object, long value, int site) {
        if (ON) {
            FieldWriter.field(TraceFormat.WRITE, TraceFormat.LONG, value, object, 0, site);
        }
    }

    /** A field of an object is about to be written; nothing is recorded if the object is null. */
    public static void write(Object object, float value, int site) {
        if (ON) {
            FieldWriter.field(TraceFormat.WRITE, TraceFormat.FLOAT, Float.floatToRawIntBits(value), object, 0, site);
        }
    }

    /** A field of an object is about to be written; nothing is recorded if the object is null. */
    public static void write(Object object, double value, int site) {
        if (ON) {
            FieldWriter.field(
                    TraceFormat.WRITE, TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), object, 0, site);
        }
    }

    /** A field of an object is about to be written; nothing is recorded if the object is null. */
    public static void write(Object object, Object value, int site) {
        if (ON) {
            FieldWriter.field(TraceFormat.WRITE, value, object, 0, site);
        }
    }

    /** An element of an array was read. */
    public static void readElement(Object array, int index, int value, int site) {
        if (ON) {
            FieldWriter.field(TraceFormat.READ, FieldWriter.intType(array), value, array, index, site);
        }
    }

    /** An element of an array was read. */
    public static void readElement(Object array, int index, long value, int site) {
        if (ON) {
            FieldWriter.field(TraceFormat.READ, TraceFormat.LONG, value, array, index, site);
        }
    }

    /** An element of an array was read. */
    public static void readElement(Object array, int index, float value, int site) {
        if (ON) {
            FieldWriter.field(TraceFormat.READ, TraceFormat.FLOAT, Float.floatToRawIntBits(value), array, index, site);
        }
    }

    /** An element of an array was read. */
    public static void readElement(Object array, int index, double value, int site) {
        if (ON) {
            FieldWriter.field(
                    TraceFormat.READ, TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), array, index, site);
        }
    }

    /** An element of an array was read. */
    public static void readElement(Object array, int index, Object value, int site) {
        if (ON) {
            FieldWriter.field(TraceFormat.READ, value, array, index, site);
        }
    }

    /** An array element is about to be written; nothing is recorded if there is no such element. */
    public static void writeElement(Object array, int index, int value, int site) {
        if (ON && FieldWriter.has(array, index)) {
            FieldWriter.field(TraceFormat.WRITE, FieldWriter.intType(array), value, array, index, site);
        }
    }

    /** An array element is about to be written; nothing is recorded if there is no such element. */
    public static void writeElement(Object array, int index, long value, int site) {
        if (ON && FieldWriter.has(array, index)) {
            FieldWriter.field(TraceFormat.WRITE, TraceFormat.LONG, value, array, index, site);
        }
    }

    /** An array element is about to be written; nothing is recorded if there is no such element. */
    public static void writeElement(Object array, int index, float value, int site) {
        if (ON && FieldWriter.has(array, index)) {
            FieldWriter.field(TraceFormat.WRITE, TraceFormat.FLOAT, Float.floatToRawIntBits(value), array, index, site);
        }
    }

    /** An array element is about to be written; nothing is recorded if there is no such element. */
    public static void writeElement(Object array, int index, double value, int site) {
        if (ON && FieldWriter.has(array, index)) {
            FieldWriter.field(
                    TraceFormat.WRITE, TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), array, index, site);
        }
    }

    /** An array element is about to be written; nothing is recorded if there is no such element. */
    public static void writeElement(Object array, int index, Object value, int site) {
        if (ON && FieldWriter.has(array, index)) {
            FieldWriter.field(TraceFormat.WRITE, value, array, index, site);
        }
    }

    /** An operation on a lock or a similar object begins. */
    public static void begin(Object subject, int site) {
        if (ON && subject != null) {
            EventWriter.begin(subject, site);
        }
    }

    /** An operation with an amount begins: the ms of a sleep, an exit status. */
    public static void begin(long amount, int site) {
        if (ON) {
            EventWriter.begin(amount, site);
        }
    }

    /**
     * An operation begins that does not block by itself; the sampler determines whether the thread waits in it, as in
     * calls that are not recorded.
     */
    public static void calls(Object subject, int site) {
        if (ON && subject != null) {
            EventWriter.begin(subject, site);
            EventWriter.isAtWork();
        }
    }

    /** An operation with an amount begins that does not block by itself. */
    public static void calls(long amount, int site) {
        if (ON) {
            EventWriter.begin(amount, site);
            EventWriter.isAtWork();
        }
    }

    /** The operation that began last ends, without a result. */
    public static void end(int site) {
        if (ON) {
            EventWriter.end(TraceFormat.NONE, 0, site);
        }
    }

    /** The operation that began last ends. */
    public static void end(int result, int site) {
        if (ON) {
            EventWriter.end(TraceFormat.INT, result, site);
        }
    }

    /** The operation that began last ends. */
    public static void end(long result, int site) {
        if (ON) {
            EventWriter.end(TraceFormat.LONG, result, site);
        }
    }

    /** The operation that began last ends. */
    public static void end(float result, int site) {
        if (ON) {
            EventWriter.end(TraceFormat.FLOAT, Float.floatToRawIntBits(result), site);
        }
    }

    /** The operation that began last ends. */
    public static void end(double result, int site) {
        if (ON) {
            EventWriter.end(TraceFormat.DOUBLE, Double.doubleToRawLongBits(result), site);
        }
    }

    /** The operation that began last ends. */
    public static void end(Object result, int site) {
        if (ON) {
            EventWriter.end(result, site);
        }
    }

    /** An exception comes into a handler of the method, or leaves it. */
    public static void thrown(Throwable exception, int site) {
        if (ON) {
            EventWriter.thrown(exception, site);
        }
    }

    /**
     * An exception leaves a method that is not in the program's source, and whose frames are removed from its stack
     * trace.
     *
     * @param className the class of that method
     */
    public static void passes(Throwable exception, String className) {
        EventWriter.passes(exception, className);
    }

    /** Something that takes no time is about to be done to an object. */
    public static void did(Object subject, int site) {
        if (ON && subject != null) {
            EventWriter.did(subject, site);
        }
    }

    /** Something was done, or is about to be done, to an object that is thread-safe if it is of certain classes. */
    public static void shared(Object subject, int site) {
        if (ON && subject != null && SharedKinds.has(subject)) {
            EventWriter.did(subject, site);
        }
    }

    /** The thread begins to initialize a class. */
    public static void initBegins(Class<?> type, int site) {
        if (ON) {
            EventWriter.classInit(type, site, 0);
        }
    }

    /** The thread has initialized the class, or failed. */
    public static void initEnds(Class<?> type, int site) {
        if (ON) {
            EventWriter.classInit(type, site, 1);
        }
    }

    /** The thread is about to use a class with an initializer, and waits if another thread is executing that. */
    public static void initWanted(Class<?> type, int site) {
        if (ON) {
            EventWriter.classInit(type, site, 2);
        }
    }

    /** An atomic object was used. */
    public static void atomic(Object subject, int value, int site) {
        if (ON) {
            EventWriter.atomic(TraceFormat.INT, value, subject, site);
        }
    }

    /** An atomic object was used. */
    public static void atomic(Object subject, long value, int site) {
        if (ON) {
            EventWriter.atomic(TraceFormat.LONG, value, subject, site);
        }
    }

    /** An atomic object was used. */
    public static void atomic(Object subject, float value, int site) {
        if (ON) {
            EventWriter.atomic(TraceFormat.FLOAT, Float.floatToRawIntBits(value), subject, site);
        }
    }

    /** An atomic object was used. */
    public static void atomic(Object subject, double value, int site) {
        if (ON) {
            EventWriter.atomic(TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), subject, site);
        }
    }

    /** An atomic object was used. */
    public static void atomic(Object subject, Object value, int site) {
        if (ON) {
            EventWriter.atomic(subject, value, site);
        }
    }

    /** An object was created that represents another, as a condition represents its lock. */
    public static void link(Object child, Object parent, int site) {
        if (ON && child != null && parent != null) {
            long both = TraceFormat.pair(System.identityHashCode(child), System.identityHashCode(parent));
            EventWriter.put(TraceFormat.LINK, TraceFormat.NONE, both, site);
        }
    }

    /** A thread is about to be started, or was just started. */
    public static void started(Thread thread, int site) {
        if (ON && thread != null) {
            LifecycleWriter.started(thread, site);
        }
    }

    /** A thread has a new name. */
    public static void renamed(Thread thread, int site) {
        if (ON && thread != null) {
            LifecycleWriter.renamed(thread, site);
        }
    }

    /**
     * A method begins that may be called from outside the program, by the JVM as the first method of a thread or by
     * the JDK.
     */
    public static void runBegins(int site) {
        if (ON) {
            LifecycleWriter.runBegins(site);
        }
    }

    /** A method for which {@link #runBegins} was called returns. */
    public static void runEnds(int site) {
        if (ON) {
            LifecycleWriter.runEnds(site);
        }
    }

    /** A method for which {@link #runBegins} was called throws an exception. */
    public static void runDies(Throwable exception, int site) {
        if (ON) {
            LifecycleWriter.runDies(exception, site);
        }
    }

    /**
     * A message box opens; the calling thread handles other events until it is answered.
     *
     * @return the argument for {@link #boxCloses}
     */
    public static int boxOpens() {
        return ON ? LifecycleWriter.boxOpens() : 0;
    }

    /**
     * The message box was answered.
     *
     * @param box the result of {@link #boxOpens}
     */
    public static void boxCloses(int box) {
        if (ON) {
            LifecycleWriter.boxCloses(box);
        }
    }

    /** A child process was started. */
    public static void processStarted(Process process, int site) {
        if (ON && process != null) {
            LifecycleWriter.processStarted(process, site);
        }
    }

    /** A child process was found to have ended. */
    public static void processEnded(Process process, int site) {
        if (ON && process != null) {
            LifecycleWriter.processEnded(process, site);
        }
    }

    /**
     * A method of the program begins.
     *
     * @return the number of methods below it, for {@link #exited} and {@link #back}
     */
    public static int entered(int site) {
        return ON ? LocalWriter.entered(site) : 0;
    }

    /** A method of the program ends, normally or by an exception. */
    public static void exited(int depth, int site) {
        if (ON) {
            LocalWriter.exited(depth, site);
        }
    }

    /** An exception comes into a handler of a method of the program: the methods that it called have ended. */
    public static void back(int depth, int site) {
        if (ON) {
            LocalWriter.exited(depth + 1, site);
        }
    }

    /** A local variable has a new value. */
    public static void stored(int value, int site) {
        if (ON) {
            LocalWriter.stored(TraceFormat.INT, value, site);
        }
    }

    /** A local variable has a new value. */
    public static void stored(long value, int site) {
        if (ON) {
            LocalWriter.stored(TraceFormat.LONG, value, site);
        }
    }

    /** A local variable has a new value. */
    public static void stored(float value, int site) {
        if (ON) {
            LocalWriter.stored(TraceFormat.FLOAT, Float.floatToRawIntBits(value), site);
        }
    }

    /** A local variable has a new value. */
    public static void stored(double value, int site) {
        if (ON) {
            LocalWriter.stored(TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), site);
        }
    }

    /** A local variable has a new value. */
    public static void stored(Object value, int site) {
        if (ON) {
            LocalWriter.stored(value, site);
        }
    }

    /**
     * A local variable has a new value in a loop that may make billions of iterations.
     *
     * @param stores the number of such values in this invocation of the method; beyond a limit none is recorded
     */
    public static void loopStored(int value, int stores, int site) {
        if (ON && LocalWriter.isNoted(stores, site)) {
            LocalWriter.stored(TraceFormat.INT, value, site);
        }
    }

    /**
     * A local variable has a new value in a loop that may make billions of iterations.
     *
     * @param stores the number of such values in this invocation of the method; beyond a limit none is recorded
     */
    public static void loopStored(long value, int stores, int site) {
        if (ON && LocalWriter.isNoted(stores, site)) {
            LocalWriter.stored(TraceFormat.LONG, value, site);
        }
    }

    /**
     * A local variable has a new value in a loop that may make billions of iterations.
     *
     * @param stores the number of such values in this invocation of the method; beyond a limit none is recorded
     */
    public static void loopStored(float value, int stores, int site) {
        if (ON && LocalWriter.isNoted(stores, site)) {
            LocalWriter.stored(TraceFormat.FLOAT, Float.floatToRawIntBits(value), site);
        }
    }

    /**
     * A local variable has a new value in a loop that may make billions of iterations.
     *
     * @param stores the number of such values in this invocation of the method; beyond a limit none is recorded
     */
    public static void loopStored(double value, int stores, int site) {
        if (ON && LocalWriter.isNoted(stores, site)) {
            LocalWriter.stored(TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), site);
        }
    }

    /**
     * A local variable has a new value in a loop that may make billions of iterations.
     *
     * @param stores the number of such values in this invocation of the method; beyond a limit none is recorded
     */
    public static void loopStored(Object value, int stores, int site) {
        if (ON && LocalWriter.isNoted(stores, site)) {
            LocalWriter.stored(value, site);
        }
    }

    /** Behind such a loop: a local variable has this value, which is recorded if those in the loop were not. */
    public static void loopLeft(int value, int stores, int site) {
        if (ON && !LocalWriter.isFew(stores)) {
            LocalWriter.stored(TraceFormat.INT, value, site);
        }
    }

    /** Behind such a loop: a local variable has this value, which is recorded if those in the loop were not. */
    public static void loopLeft(long value, int stores, int site) {
        if (ON && !LocalWriter.isFew(stores)) {
            LocalWriter.stored(TraceFormat.LONG, value, site);
        }
    }

    /** Behind such a loop: a local variable has this value, which is recorded if those in the loop were not. */
    public static void loopLeft(float value, int stores, int site) {
        if (ON && !LocalWriter.isFew(stores)) {
            LocalWriter.stored(TraceFormat.FLOAT, Float.floatToRawIntBits(value), site);
        }
    }

    /** Behind such a loop: a local variable has this value, which is recorded if those in the loop were not. */
    public static void loopLeft(double value, int stores, int site) {
        if (ON && !LocalWriter.isFew(stores)) {
            LocalWriter.stored(TraceFormat.DOUBLE, Double.doubleToRawLongBits(value), site);
        }
    }

    /** Behind such a loop: a local variable has this value, which is recorded if those in the loop were not. */
    public static void loopLeft(Object value, int stores, int site) {
        if (ON && !LocalWriter.isFew(stores)) {
            LocalWriter.stored(value, site);
        }
    }
}
