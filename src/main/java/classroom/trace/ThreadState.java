package classroom.trace;

/** What is known of a thread for a span of time. Whether a running thread has a core is the operating system's secret. */
public enum ThreadState {
    /** Runnable: started by another thread, not yet seen in the program's own code. */
    STARTED,
    /** In the program's code, or in code that it called and that is not noted; it may have lost its core for a while. */
    RUNNING,
    SLEEPING,
    /** It wants a lock or a monitor. */
    BLOCKED,
    /** It waits for another thread, for a condition, a queue, a future or a process, or until there is input, or room for output. */
    WAITING,
    ENDED
}
