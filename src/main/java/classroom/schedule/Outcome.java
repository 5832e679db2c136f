package classroom.schedule;

import java.util.List;

/**
 * The outcome of a run. Runs with equal outcomes count as the same.
 *
 * @param ending how it ended
 * @param status the exit status, if it ended by {@code System.exit}; else 0
 * @param out    the standard output
 * @param err    the standard error
 * @param deaths the exceptions that ended threads, a sentence each
 */
public record Outcome(Ending ending, int status, String out, String err, List<String> deaths) {
}
