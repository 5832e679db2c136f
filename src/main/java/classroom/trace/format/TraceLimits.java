package classroom.trace.format;

/**
 * Limits on the contents of a trace. A file may be damaged or hostile: a trace that claims more than this is rejected
 * before it takes too much time or memory. One instance for each trace, used by the thread that reads it.
 */
public final class TraceLimits {
    /** The maximum number of threads of all processes. */
    public static final int MAX_THREADS = 100_000;
    /** The maximum number of processes with a trace. */
    public static final int MAX_PROCESSES = 5_000;
    /** The maximum number of child processes, with or without a trace. */
    public static final int MAX_CHILDREN = 50_000;
    /** The maximum number of names that are kept for a thread. */
    public static final int MAX_NAMES = 1_000;
    /** The maximum length of a name in the table of sites, in characters. */
    static final int MAX_SITE_NAME = 16_384;
    /** The maximum time between the start of a process and any of its events, in ns: 30 days. */
    public static final long MAX_DURATION = 30L * 24 * 3600 * 1_000_000_000;
    /**
     * The maximum time before the start of its recording at which a process may have been started or have recorded an
     * event, in ns: one day.
     */
    public static final long MAX_BEFORE = 24L * 3600 * 1_000_000_000;
    /** The maximum absolute clock value, in ns; sums of a few such values do not overflow. */
    public static final long MAX_CLOCK = 1L << 61;

    private int threads;
    private int children;

    /** Counts a thread. */
    public void addThread() throws TraceException {
        if (++threads > MAX_THREADS) {
            throw tooLarge("threads");
        }
    }

    /** Counts a child process. */
    public void addChild() throws TraceException {
        if (++children > MAX_CHILDREN) {
            throw tooLarge("processes");
        }
    }

    /** Returns the exception for a limit that is exceeded. */
    public static TraceException tooLarge(String what) {
        return new TraceException(TraceException.Code.TOO_LARGE, "The trace has too many " + what + ".");
    }
}
