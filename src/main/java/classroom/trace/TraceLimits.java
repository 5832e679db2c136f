package classroom.trace;

/**
 * What a trace may claim. A file may lie: a trace that claims more than this is refused before it takes all time or memory. One for each
 * trace, used by the thread that reads it.
 */
final class TraceLimits {
    /** The most threads of all processes. */
    static final int MAX_THREADS = 100_000;
    /** The most processes with a trace. */
    static final int MAX_PROCESSES = 5_000;
    /** The most child processes that are started, with a trace or without. */
    static final int MAX_CHILDREN = 50_000;
    /** The most names that are kept of one thread. */
    static final int MAX_NAMES = 1_000;
    /** The most characters of a name in the table of sites. */
    static final int MAX_SITE_NAME = 16_384;
    /** The longest time, in ns, between the start of a process and anything that it notes: 30 days. */
    static final long MAX_DURATION = 30L * 24 * 3600 * 1_000_000_000;
    /** How long before the start of its recording a process may have been started or may have noted anything, in ns: a day. */
    static final long MAX_BEFORE = 24L * 3600 * 1_000_000_000;
    /** The greatest distance of a clock from zero, in ns: sums of a few such times don't overflow. */
    static final long MAX_CLOCK = 1L << 61;

    private int threads;
    private int children;

    /** Counts a thread. */
    void addThread() throws TraceException {
        if (++threads > MAX_THREADS) {
            throw tooLarge("threads");
        }
    }

    /** Counts a child process. */
    void addChild() throws TraceException {
        if (++children > MAX_CHILDREN) {
            throw tooLarge("processes");
        }
    }

    /** The exception for too many of something. */
    static TraceException tooLarge(String what) {
        return new TraceException(TraceException.Code.TOO_LARGE, "The trace has too many " + what + ".");
    }
}
