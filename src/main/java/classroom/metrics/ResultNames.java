package classroom.metrics;

/**
 * All names that programs print in their {@link ResultLines}. The spec of a lesson says which of them a program
 * prints.
 */
public final class ResultNames {
    /** Lesson {@code bank}: the balance at the end, in yuan. */
    public static final String BALANCE = "balance";
    /** {@code process/pipe}: the number of bytes that the parent wrote. */
    public static final String BYTES = "bytes";
    /** The average number of busy cores. */
    public static final String CORES_USED = "cores_used";
    /** Lesson {@code cores}, for each thread: its CPU time, in ms. */
    public static final String CPU = "cpu";
    /** {@code process/fork}: the id of a process that has ended. */
    public static final String ENDED = "ended";
    /** {@code process/fork}: what a call of fork returned. */
    public static final String FORK = "fork()";
    /** {@code process/pipe}: the number of lines that came back. */
    public static final String LINES = "lines";
    /** Lesson {@code download}: the duration of the longest download, in s. */
    public static final String LONGEST = "longest";
    /** {@code process/pool}: the number of tasks without a result. */
    public static final String LOST = "lost";
    /** Lesson {@code loop}: the median time of an answer, in ms. */
    public static final String MEDIAN = "median";
    /** Lesson {@code loop}: the resident memory of the servers with all connections open, in MB. */
    public static final String MEMORY = "memory";
    /** Lesson {@code loop}: the number of requests without a correct answer. */
    public static final String MISSING = "missing";
    /** Lesson {@code deadlock}: the number of completed transfers. */
    public static final String MOVED = "moved";
    /** Lesson {@code cores}: the average number of cores that other programs kept busy, if the system reports it. */
    public static final String OTHERS_USED = "others_used";
    /** The process id of a parent. */
    public static final String PARENT = "parent";
    /** Lesson {@code loop}: the 99th percentile of the time of an answer, in ms. */
    public static final String PERCENTILE_99 = "percentile_99";
    /** Lesson {@code loop}: the number of correct answers in a second. */
    public static final String PER_SECOND = "per_second";
    /** A process id. */
    public static final String PID = "pid";
    /** Lesson {@code sum}: the number of primes. */
    public static final String PRIMES = "primes";

    /** The number of answers that were computed again. */
    public static final String CHECKED = "checked";
    /** The number of those that came to something else. */
    public static final String WRONG = "wrong";
    /** Lesson {@code loop}: the number of clients that were rejected because there was no thread for them. */
    public static final String REFUSED = "refused";
    /** Lesson {@code sum}: the result of adding. Lesson {@code download}: the total of all download times, in s. */
    public static final String SUM = "sum";
    /** {@code process/pool}: the number of tasks. */
    public static final String TASKS = "tasks";
    /** Lesson {@code loop}: the number of system threads that served at once. */
    public static final String THREADS = "threads";
    /** Lesson {@code download}: the time from the begin to the end of all downloads, in s. */
    public static final String TOTAL = "total";
    /** {@code process/pool}: the number of tasks that were done twice. */
    public static final String TWICE = "twice";
    /** Lesson {@code process}: the value of a process's variable. */
    public static final String VARIABLE = "variable";

    /** The number of cores of the machine. */
    public static final String CORES = "cores";
    /** In the programs of the lesson {@code sum}: the time to create the list, in ms. */
    public static final String MAKE = "make";
    /**
     * In the programs of the lesson {@code sum}: the time from the complete list until all processes have started and
     * received their part, in ms.
     */
    public static final String START = "start";
    /**
     * Lesson {@code sum}: the time from the complete list to the result, in ms. Lesson {@code cores}: how far a
     * thread counted.
     */
    public static final String WORK = "work";

    private ResultNames() {}
}
