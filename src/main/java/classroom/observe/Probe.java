package classroom.observe;

import classroom.trace.format.TraceFormat;
import java.io.IOException;

/**
 * The probes of the flow of control: lines, exceptions, and the initialization of classes. The first call of any probe
 * starts the recording here.
 *
 * <p>Probes are the static methods that woven code calls. They are in several classes, by what they record: this one,
 * {@link FieldProbe}, {@link OperationProbe}, {@link LifecycleProbe} and {@link LocalProbe}. Each records one event in
 * the calling thread's own buffer; any thread may call them. They throw nothing into the program, and do almost
 * nothing if no run is recorded. The site is a number in the woven copy's table and always the last argument. Causes
 * are recorded before they happen and effects after: a write, an unlock and a notify before; a read, an acquired lock
 * and the end of a wait after. So a read is always recorded later than the write of the value that it read.
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
    /** Whether this JVM records a run. */
    static final boolean ON = RECORDER != null;

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
}
