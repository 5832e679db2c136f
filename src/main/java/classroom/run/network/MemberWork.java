package classroom.run.network;

/**
 * What a member of a class does.
 *
 * @param tasks how many tasks were taken, as far as the workers' output is kept
 * @param cores how many cores the worker processes use: their CPU time in the last second or so
 */
public record MemberWork(int tasks, double cores) {}
