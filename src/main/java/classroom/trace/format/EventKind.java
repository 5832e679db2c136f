package classroom.trace.format;

/** The kinds of events. The {@link Site} of an event says where it happened, and in which operation. */
public enum EventKind {
    /** A thread reached a line. */
    LINE(TraceFormat.LINE, 1),
    /** A static field was read; the value is what was read. */
    READ_STATIC(TraceFormat.READ_STATIC, 2),
    /** A static field is about to be written; the value is the new one. */
    WRITE_STATIC(TraceFormat.WRITE_STATIC, 2),
    /** A field of an object, or an array's element, was read. */
    READ(TraceFormat.READ, 3),
    /** A field of an object, or an array's element, is about to be written. */
    WRITE(TraceFormat.WRITE, 3),
    /**
     * An operation that takes time begins: acquiring a lock, a sleep, a wait. {@code object} is the lock or other
     * object of the operation.
     */
    BEGIN(TraceFormat.BEGIN, 2),
    /** The last operation that is still open ends; the value is its result. */
    END(TraceFormat.END, 2),
    /**
     * An exception was caught or leaves its method; the value is the exception. It ends the operation that the method
     * was in. Recorded only in methods with operations.
     */
    THROWN(TraceFormat.THROWN, 2),
    /** An operation that takes no time is about to happen: unlock, notify, release. */
    DID(TraceFormat.DID, 2),
    /** An atomic object was used; the value is the result, or the argument if there is no result. */
    ATOMIC(TraceFormat.ATOMIC, 3),
    /**
     * An object that stands for another was created, such as a condition of a lock: {@code object} stands for {@code
     * other}.
     */
    LINK(TraceFormat.LINK, 2),
    /** First event of a thread; the value is its name. */
    SEEN(TraceFormat.SEEN, 2),
    /**
     * Another thread is about to be started, or was just started by a method that returns it; {@code other} is its
     * id, {@code object} its identity.
     */
    STARTED(TraceFormat.STARTED, 3),
    /** A thread ended; {@code other} is its id. Recorded by the thread itself, or by the observer up to 10 ms later. */
    ENDED(TraceFormat.ENDED, 2),
    /** A thread's name changed; {@code other} is its id, the value its new name. */
    RENAMED(TraceFormat.RENAMED, 3),
    /** An uncaught exception ends the thread; the value is its text. */
    DIED(TraceFormat.DIED, 2),
    /** Bytes were printed to standard output. */
    OUT(TraceFormat.OUT, 0),
    /** Bytes were printed to standard error. */
    ERR(TraceFormat.ERR, 0),
    /** A child process was started; {@code other} is its pid, the value its program. */
    PROCESS_STARTED(TraceFormat.PROCESS_STARTED, 3),
    /** A child process was found to have ended; {@code other} is its pid, the value its exit status. */
    PROCESS_ENDED(TraceFormat.PROCESS_ENDED, 3),
    /**
     * A thread that the program does not own, such as the event thread or a pool's, returns from the program's code
     * and is idle until it is called again.
     */
    AWAY(TraceFormat.AWAY, 1),
    /** The idle thread is in the program's code again. */
    BACK(TraceFormat.BACK, 1),
    /**
     * The thread was found waiting in a call that is not recorded; the value is the call, as in {@code
     * java.util.Vector.add}. Or it was found running again; then the value is empty. Recorded by the observer's
     * sampling thread, at least 50 to 100 ms late, with the sampled thread's id in {@code other}; when read, it
     * becomes an event of that thread.
     */
    SAMPLED(TraceFormat.SAMPLED, 3),
    /** A task threw an exception, which its future keeps; the value is its text, {@code object} its identity. */
    TASK_FAILED(TraceFormat.TASK_FAILED, 3),
    /** The exception of a task was queried from its future; {@code object} is its identity. */
    LOOKED_AT(TraceFormat.LOOKED_AT, 2),
    /**
     * The JDK calls the program's code while the thread is in an operation, as a task that it runs while it waits for
     * another one.
     */
    CALLED(TraceFormat.CALLED, 1),
    /** The code called by the JDK returns. */
    RETURNED(TraceFormat.RETURNED, 1),
    /** A method of the program begins. This and the next two kinds are recorded only with local variables. */
    ENTERED(TraceFormat.ENTERED, 2),
    /** A method of the program ends, or has ended by an exception. */
    EXITED(TraceFormat.EXITED, 2),
    /**
     * A local variable has a new value. No value: the local variables of a compute-only loop have changed so often
     * that their values are not recorded until the loop ends.
     */
    STORED(TraceFormat.STORED, 2);

    private static final EventKind[] BY_CODE = new EventKind[64];

    static {
        for (EventKind kind : values()) {
            BY_CODE[kind.code] = kind;
        }
    }

    /** The number of the kind in a trace file. */
    public final int code;
    /** The number of 8-byte words of an event; 0 if its second word contains the number of bytes that follow. */
    public final int words;

    EventKind(int code, int words) {
        this.code = code;
        this.words = words;
    }

    /** Returns the kind with a number of a trace file, 0 to 63; null if there is none. */
    public static EventKind of(int code) {
        return BY_CODE[code];
    }

    /** Whether an event of this kind accesses a field or an array element. */
    public boolean isField() {
        return this == READ || this == WRITE || this == READ_STATIC || this == WRITE_STATIC;
    }

    /** Whether an event of this kind writes a field or an array element. */
    public boolean isWrite() {
        return this == WRITE || this == WRITE_STATIC;
    }
}
