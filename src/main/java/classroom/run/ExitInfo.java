package classroom.run;

/**
 * How a run ended.
 *
 * @param status     the exit status of its first process; above 128 on Linux and macOS if a signal ended it (137: forcibly);
 *                   -1 if it could not be ended
 * @param stopped    whether it was stopped, rather than having ended by itself
 * @param endedNanos when its first process ended, by {@link System#nanoTime}
 * @param millis     the lifetime of that process, in ms
 */
public record ExitInfo(int status, boolean stopped, long endedNanos, long millis) {}
