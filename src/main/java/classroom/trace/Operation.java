package classroom.trace;

/** What the program does at a site. */
public enum Operation {
    LINE,
    FIELD,
    ELEMENT,
    /** The outermost method of a thread. */
    RUN,
    /** Entering {@code synchronized}. */
    MONITOR(State.BLOCKED),
    MONITOR_EXIT,
    LOCK(State.BLOCKED),
    /** Ends with whether it was got. */
    TRY_LOCK(State.BLOCKED),
    UNLOCK,
    WAIT(State.WAITING),
    NOTIFY,
    /** Waiting for a condition. */
    AWAIT(State.WAITING),
    SIGNAL,
    ACQUIRE(State.WAITING),
    /** Ends with whether it was got. */
    TRY_ACQUIRE(State.WAITING),
    RELEASE,
    PUT(State.WAITING),
    TAKE(State.WAITING),
    OFFER(State.WAITING),
    POLL(State.WAITING),
    EXCHANGE(State.WAITING),
    LATCH(State.WAITING),
    COUNT_DOWN,
    BARRIER(State.WAITING),
    /** Waiting for a future's result, or for an executor's end. */
    FUTURE(State.WAITING),
    COMPLETE,
    SLEEP(State.SLEEPING),
    JOIN(State.WAITING),
    PARK(State.WAITING),
    UNPARK,
    ATOMIC,
    /** Making a condition, or a read or write lock, of a lock. */
    VIEW,
    START,
    RENAME,
    PROCESS_START,
    PROCESS_WAIT(State.WAITING),
    /** An exception comes into a handler. */
    CAUGHT,
    /** An exception leaves a method. */
    LEFT,
    /** {@code System.exit} or {@code halt}. */
    EXIT(State.RUNNING),
    /** Waiting for a connection. */
    ACCEPT(State.WAITING),
    /** Waiting until one of many channels is ready. */
    SELECT(State.WAITING),
    /** Reading what may not be there yet. */
    INPUT(State.WAITING),
    /** Writing what may have to wait for room; not what is printed, which is noted as such. */
    OUTPUT(State.WAITING);

    /** The state of a thread between begin and end. */
    public final State state;

    Operation() {
        this(State.RUNNING);
    }

    Operation(State state) {
        this.state = state;
    }

    /** Whether its end, with a result that isn't false, means that the thread has the lock. */
    public boolean locks() {
        return this == MONITOR || this == LOCK || this == TRY_LOCK;
    }

    /** Whether it gives a lock back. */
    public boolean unlocks() {
        return this == MONITOR_EXIT || this == UNLOCK;
    }
}
