package classroom.metrics;

/**
 * The names under which programs print what they came to, in their {@link ResultLines}: all of them stand here. Which of them a program
 * prints is told by the spec of its lesson.
 */
public final class ResultNames {
    /** Lesson {@code bank}: what is in the account at the end, in yuan. */
    public static final String BALANCE = "balance";
    /** {@code process/pipe}: how many bytes the parent wrote. */
    public static final String BYTES = "bytes";
    /** How many cores were busy on average. */
    public static final String CORES_USED = "cores_used";
    /** Lesson {@code cores}, for each thread: the CPU time that it had, in ms. */
    public static final String CPU = "cpu";
    /** {@code process/fork}: the id of a process that has ended. */
    public static final String ENDED = "ended";
    /** {@code process/fork}: what a call of fork returned. */
    public static final String FORK = "fork()";
    /** {@code process/pipe}: how many lines came back. */
    public static final String LINES = "lines";
    /** Lesson {@code download}: how long the longest download took, in s. */
    public static final String LONGEST = "longest";
    /** {@code process/pool}: how many tasks have no result. */
    public static final String LOST = "lost";
    /** Lesson {@code loop}: half of the answers took at most so long, in ms. */
    public static final String MEDIAN = "median";
    /** Lesson {@code loop}: what the servers had resident with all connections open, in MB. */
    public static final String MEMORY = "memory";
    /** Lesson {@code loop}: how many requests have no right answer. */
    public static final String MISSING = "missing";
    /** Lesson {@code deadlock}: how many transfers were done. */
    public static final String MOVED = "moved";
    /** Lesson {@code cores}: how many cores other programs kept busy meanwhile, where the system tells it. */
    public static final String OTHERS_USED = "others_used";
    /** The process id of a parent. */
    public static final String PARENT = "parent";
    /** Lesson {@code loop}: 99 of 100 answers took at most so long, in ms. */
    public static final String PERCENTILE_99 = "percentile_99";
    /** Lesson {@code loop}: how many right answers came in a second. */
    public static final String PER_SECOND = "per_second";
    /** A process id. */
    public static final String PID = "pid";
    /** Lesson {@code sum}: how many primes there are. */
    public static final String PRIMES = "primes";
    /** Lesson {@code loop}: how many clients were sent away, since there was no thread for them. */
    public static final String REFUSED = "refused";
    /** Lesson {@code sum}: the result of adding. Lesson {@code download}: how long all downloads take one after the other, in s. */
    public static final String SUM = "sum";
    /** {@code process/pool}: how many tasks there were. */
    public static final String TASKS = "tasks";
    /** Lesson {@code loop}: how many threads of the system served at once. */
    public static final String THREADS = "threads";
    /** Lesson {@code download}: how long all downloads took together, in s. */
    public static final String TOTAL = "total";
    /** {@code process/pool}: how many tasks were done a second time. */
    public static final String TWICE = "twice";
    /** Lesson {@code process}: what a process has in its variable. */
    public static final String VARIABLE = "variable";

    /** How many cores the machine has. */
    public static final String CORES = "cores";
    /** In the programs of the lesson {@code sum}: how long it took to make the list, in ms. */
    public static final String MAKE = "make";
    /** There: how long it took from the finished list until all processes had started and got their part, in ms. */
    public static final String START = "start";
    /** Lesson {@code sum}: how long it took from the finished list to the result, in ms. Lesson {@code cores}: how far a thread counted. */
    public static final String WORK = "work";

    private ResultNames() {
    }
}
