package classroom.trace.format;

/** The state of a thread during a span of time. The trace does not show whether a running thread has a core. */
public enum ThreadState {
    /** Runnable: started by another thread, not yet seen in the program's own code. */
    STARTED,
    /**
     * In the program's code, or in code called from there that is not recorded. The thread may have no core for a
     * while.
     */
    RUNNING,
    SLEEPING,
    /** Waiting for a lock or a monitor. */
    BLOCKED,
    /** Waiting for another thread, a condition, a queue, a future, a process, input, or space for output. */
    WAITING,
    ENDED
}
