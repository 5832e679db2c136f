package classroom.trace;

/** What the program does at a site. */
public enum Operation {
    LINE,
    FIELD,
    ELEMENT,
    /** The outermost method of a thread. */
    RUN,
    /** Entering {@code synchronized}. */
    MONITOR(ThreadState.BLOCKED),
    MONITOR_EXIT,
    LOCK(ThreadState.BLOCKED),
    /** Ends with whether it was got. */
    TRY_LOCK(ThreadState.BLOCKED),
    UNLOCK,
    WAIT(ThreadState.WAITING),
    NOTIFY,
    /** Waiting for a condition. */
    AWAIT(ThreadState.WAITING),
    SIGNAL,
    ACQUIRE(ThreadState.WAITING),
    /** Ends with whether it was got. */
    TRY_ACQUIRE(ThreadState.WAITING),
    RELEASE,
    PUT(ThreadState.WAITING),
    TAKE(ThreadState.WAITING),
    OFFER(ThreadState.WAITING),
    POLL(ThreadState.WAITING),
    EXCHANGE(ThreadState.WAITING),
    LATCH(ThreadState.WAITING),
    COUNT_DOWN,
    BARRIER(ThreadState.WAITING),
    /** Waiting for a future's result, or for an executor's end. */
    FUTURE(ThreadState.WAITING),
    COMPLETE,
    SLEEP(ThreadState.SLEEPING),
    JOIN(ThreadState.WAITING),
    PARK(ThreadState.WAITING),
    UNPARK,
    ATOMIC,
    /** Making a condition, or a read or write lock, of a lock. */
    VIEW,
    START,
    RENAME,
    PROCESS_START,
    PROCESS_WAIT(ThreadState.WAITING),
    /** An exception comes into a handler. */
    CAUGHT,
    /** An exception leaves a method. */
    LEFT,
    /** {@code System.exit} or {@code halt}. */
    EXIT(ThreadState.RUNNING),
    /** Waiting for a connection. */
    ACCEPT(ThreadState.WAITING),
    /** Waiting until one of many channels is ready. */
    SELECT(ThreadState.WAITING),
    /** Reading what may not be there yet. */
    INPUT(ThreadState.WAITING),
    /** Writing what may have to wait for room; not what is printed, which is noted as such. */
    OUTPUT(ThreadState.WAITING),
    /** Waiting until another computer or process answers. */
    CONNECT(ThreadState.WAITING),
    /** Wanting the lock of a file. */
    FILE_LOCK(ThreadState.BLOCKED),
    /** A call that is not noted, in which a thread was found waiting. */
    CALL(ThreadState.WAITING),
    /** Wanting to use a class that another thread initializes; it ends with the thread's next event of any kind. */
    CLASS_INIT(ThreadState.BLOCKED),
    CLASS_INIT_BEGIN,
    CLASS_INIT_END,
    /** Giving work to other threads: a task to a pool or to the event thread, the work of a stream to its threads. */
    HAND_OVER,
    /** Using what takes care of threads by itself: a concurrent collection, a thread's interrupt, a {@code VarHandle}. */
    SHARED;

    /** The state of a thread between begin and end. */
    public final ThreadState state;

    Operation() {
        this(ThreadState.RUNNING);
    }

    Operation(ThreadState state) {
        this.state = state;
    }

    /** Whether its end, with a result that isn't false, means that the thread has the lock. */
    public boolean locks() {
        return this == MONITOR || this == LOCK || this == TRY_LOCK;
    }

    /** Whether it gives a lock back. */
    public boolean unlocks() {
        return this == MONITOR_EXIT || this == UNLOCK || this == CLASS_INIT_END;
    }
}
