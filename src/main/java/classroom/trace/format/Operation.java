package classroom.trace.format;

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
    /** Ends with whether the lock was acquired. */
    TRY_LOCK(ThreadState.BLOCKED),
    UNLOCK,
    WAIT(ThreadState.WAITING),
    NOTIFY,
    /** Waiting for a condition. */
    AWAIT(ThreadState.WAITING),
    SIGNAL,
    ACQUIRE(ThreadState.WAITING),
    /** Ends with whether the permits were acquired. */
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
    /** Waiting for the result of a future, or for the termination of an executor. */
    FUTURE(ThreadState.WAITING),
    COMPLETE,
    SLEEP(ThreadState.SLEEPING),
    JOIN(ThreadState.WAITING),
    PARK(ThreadState.WAITING),
    UNPARK,
    ATOMIC,
    /** Creating a condition, a read lock or a write lock from a lock. */
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
    /** Waiting for an incoming connection. */
    ACCEPT(ThreadState.WAITING),
    /** Waiting until one of several channels is ready. */
    SELECT(ThreadState.WAITING),
    /** Reading from a source that may have no data yet. */
    INPUT(ThreadState.WAITING),
    /** Writing to a target that may have to wait for space. Printed output has its own events. */
    OUTPUT(ThreadState.WAITING),
    /** Waiting for the answer of another computer or process. */
    CONNECT(ThreadState.WAITING),
    /** Acquiring a file lock. */
    FILE_LOCK(ThreadState.BLOCKED),
    /** A call that is not recorded, in which a thread was found waiting. */
    CALL(ThreadState.WAITING),
    /** Waiting for another thread to initialize a class. Ends with the thread's next event of any kind. */
    CLASS_INIT(ThreadState.BLOCKED),
    CLASS_INIT_BEGIN,
    CLASS_INIT_END,
    /** Giving work to other threads: a task to a pool or to the event thread, the work of a stream to its threads. */
    HAND_OVER,
    /** Using what takes care of threads by itself: a concurrent collection, a thread's interrupt, a {@code VarHandle}. */
    SHARED,
    /** A method of the program, from its begin to its end. */
    METHOD,
    /** Storing a value in a local variable. */
    LOCAL;

    /** The state of a thread between begin and end. */
    public final ThreadState state;

    Operation() {
        this(ThreadState.RUNNING);
    }

    Operation(ThreadState state) {
        this.state = state;
    }

    /** Whether its end means that the thread has acquired the lock, unless the result is false. */
    public boolean locks() {
        return this == MONITOR || this == LOCK || this == TRY_LOCK;
    }

    /** Whether it releases a lock. */
    public boolean unlocks() {
        return this == MONITOR_EXIT || this == UNLOCK || this == CLASS_INIT_END;
    }
}
