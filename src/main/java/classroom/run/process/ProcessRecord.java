package classroom.run.process;

/**
 * A process of a run: the first one or a descendant. Times are in ms since the run's start.
 *
 * @param pid       its process id
 * @param parent    the id of the process that started it
 * @param startedMs when it began; to 10 ms on Linux
 * @param endedMs   when it ended; -1 while it runs. Exact for the first process, up to {@link ProcessWatcher#CALM_MS} late for others
 * @param exit      its exit status; -1 while it runs, and for descendants, whose status only their parents can get
 * @param command   its command line, truncated to {@link DescendantTracker#COMMAND} characters; empty if unknown
 */
public record ProcessRecord(long pid, long parent, long startedMs, long endedMs, int exit, String command) {}
