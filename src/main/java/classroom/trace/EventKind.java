package classroom.trace;

/** What an event tells. Its {@link Site} tells where, and of which operation. */
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
    /** An operation that takes time begins: a lock is wanted, a sleep or a wait begins. The object is what it is about. */
    BEGIN(TraceFormat.BEGIN, 2),
    /** The operation that began last and is still open ends; the value is its result. */
    END(TraceFormat.END, 2),
    /**
     * An exception came into a handler or leaves its method; the value is the exception. It ends the operation that the method
     * was in. Noted in methods with operations only.
     */
    THROWN(TraceFormat.THROWN, 2),
    /** An operation that takes no time is about to happen: unlock, notify, release. */
    DID(TraceFormat.DID, 2),
    /** An atomic object was used; the value is the result, or the argument where there is none. */
    ATOMIC(TraceFormat.ATOMIC, 3),
    /** An object was made from another and stands for it: a condition of a lock. {@code object} stands for {@code other}. */
    LINK(TraceFormat.LINK, 2),
    /** The thread is seen for the first time; the value is its name. */
    SEEN(TraceFormat.SEEN, 2),
    /**
     * Another thread is about to be started, or was just started by a method that gives it; {@code other} is its id, {@code object} its
     * identity.
     */
    STARTED(TraceFormat.STARTED, 3),
    /** A thread ended; {@code other} is its id. Noted by itself, or by the watch up to 10 ms later. */
    ENDED(TraceFormat.ENDED, 2),
    /** A thread's name changed; {@code other} is its id, the value its new name. */
    RENAMED(TraceFormat.RENAMED, 3),
    /** An exception that nobody caught ends this thread; the value is its text. */
    DIED(TraceFormat.DIED, 2),
    /** Bytes were printed to standard output. */
    OUT(TraceFormat.OUT, 0),
    /** Bytes were printed to standard error. */
    ERR(TraceFormat.ERR, 0),
    /** A child process was started; {@code other} is its pid, the value its program. */
    PROCESS_STARTED(TraceFormat.PROCESS_STARTED, 3),
    /** A child process was found to have ended; {@code other} is its pid, the value its exit status. */
    PROCESS_ENDED(TraceFormat.PROCESS_ENDED, 3),
    /** A thread that isn't the program's own, as an event thread or a pool's, returns from the program's code and waits for more of it. */
    AWAY(TraceFormat.AWAY, 1),
    /** It is called into the program's code again. */
    BACK(TraceFormat.BACK, 1),
    /**
     * The thread was found waiting in a call that is not noted; the value is that call, as in {@code java.util.Vector.add}. Or it was found
     * running again, and the value is empty. Found by the observer's own thread, 50 to 100 ms later at best, with {@code other} the thread's
     * id; then an event of the thread itself.
     */
    SAMPLED(TraceFormat.SAMPLED, 3),
    /** An exception went from a task into its future, where it stays until somebody asks; the value is its text, {@code object} its identity. */
    TASK_FAILED(TraceFormat.TASK_FAILED, 3),
    /** Somebody got such an exception from the future; {@code object} is its identity. */
    LOOKED_AT(TraceFormat.LOOKED_AT, 2),
    /** The JDK calls the program's code while the thread is in an operation, as a task that it runs while it waits for another one. */
    CALLED(TraceFormat.CALLED, 1),
    /** That code returns. */
    RETURNED(TraceFormat.RETURNED, 1);

    private static final EventKind[] BY_CODE = new EventKind[64];

    static {
        for (EventKind kind : values()) {
            BY_CODE[kind.code] = kind;
        }
    }

    /** How the file has it. */
    public final int code;
    /** How many words of 8 bytes an event of it has; 0: the second word tells how many bytes follow. */
    public final int words;

    EventKind(int code, int words) {
        this.code = code;
        this.words = words;
    }

    static EventKind of(int code) {
        return BY_CODE[code];
    }

    /** Whether it is about a field or an array's element. */
    public boolean isField() {
        return this == READ || this == WRITE || this == READ_STATIC || this == WRITE_STATIC;
    }

    /** Whether it writes a field or an array's element. */
    public boolean isWrite() {
        return this == WRITE || this == WRITE_STATIC;
    }
}
