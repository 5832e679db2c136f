package classroom.run.process;

/**
 * A process of a run: the first one or a descendant. Times are in ms since the run's start.
 *
 * @param pid       its number
 * @param parent    the number of the process that started it
 * @param startedMs when it began; to 10 ms on Linux
 * @param endedMs   when it ended; -1 while it lives. Exact for the first process, up to {@link ProcessWatcher#CALM_MS} late for others
 * @param exit      its exit status; -1 while it lives, and for descendants, whose status only their parents can ask for
 * @param command   its command line as far as the system tells it, cut at {@link DescendantTracker#COMMAND} characters; may be empty
 */
public record ProcessRecord(long pid, long parent, long startedMs, long endedMs, int exit, String command) {
}
