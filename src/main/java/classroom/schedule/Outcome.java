package classroom.schedule;

import java.util.List;

/**
 * What one run came to. Two runs with equal ones count as the same.
 *
 * @param ending how it ended
 * @param status the exit status, where it ended by {@code System.exit}; else 0
 * @param out    what it printed
 * @param err    what it printed on standard error
 * @param deaths the exceptions that ended threads, a sentence each
 */
public record Outcome(RunEnding ending, int status, String out, String err, List<String> exceptions) {
}
