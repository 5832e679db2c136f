package classroom.console.request;

import classroom.lesson.Program;
import classroom.run.UserProgramBuilder;
import classroom.text.Texts;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ParseResult;

/**
 * How to run a program.
 *
 * @param observed whether it is recorded; panels never are, they are measured by their heartbeats
 * @param locals   whether local variables are recorded, too
 * @param times    the number of runs, one after another; 0 for a single run without a list of metrics
 * @param file     where the last run is saved; null for nowhere
 */
public record RunOptions(boolean observed, boolean locals, int times, Path file) {
    private static final int MAX_TIMES = 1000;

    /**
     * Evaluates the options of a {@code run} command.
     *
     * @throws UsageException if this program cannot be run with these options
     */
    static RunOptions of(ParseResult words, Program program) throws UsageException {
        boolean unobserved = words.matchedOptionValue(CommandLineSpec.UNOBSERVED, false);
        if (program.isPanel() && (unobserved || words.hasMatchedOption(CommandLineSpec.SAVE))) {
            throw new UsageException(Texts.text(
                    "console.wrong.panel",
                    program.id(),
                    unobserved ? CommandLineSpec.UNOBSERVED : CommandLineSpec.SAVE));
        }
        if (words.matchedOptionValue(CommandLineSpec.LOCALS, false)) {
            throw new UsageException(Texts.text("console.wrong.locals", program.id(), CommandLineSpec.LOCALS));
        }
        RunOptions options = of(words);
        return new RunOptions(options.observed && !program.isPanel(), false, options.times, options.file);
    }

    /**
     * Evaluates the options for a program of the user's own.
     *
     * @throws UsageException if options contradict each other
     */
    static RunOptions of(ParseResult words) throws UsageException {
        boolean unobserved = words.matchedOptionValue(CommandLineSpec.UNOBSERVED, false);
        String file = words.matchedOptionValue(CommandLineSpec.SAVE, null);
        if (unobserved && file != null) {
            throw new UsageException(
                    Texts.text("console.wrong.nothing-to-save", CommandLineSpec.UNOBSERVED, CommandLineSpec.SAVE));
        }
        boolean locals = words.matchedOptionValue(CommandLineSpec.LOCALS, false);
        if (unobserved && locals) {
            throw new UsageException(
                    Texts.text("console.wrong.nothing-noted", CommandLineSpec.UNOBSERVED, CommandLineSpec.LOCALS));
        }
        int times = times(words.matchedOptionValue(CommandLineSpec.TIMES, null));
        return new RunOptions(!unobserved, locals, times, file == null ? null : writable(file));
    }

    /** Returns what the runs of a program of the user's own record. */
    public UserProgramBuilder.Recorded recorded() {
        if (!observed) {
            return UserProgramBuilder.Recorded.NOTHING;
        }
        return locals ? UserProgramBuilder.Recorded.EVENTS_AND_LOCALS : UserProgramBuilder.Recorded.EVENTS;
    }

    /** Whether the metrics are listed for each run, even if there is only one. */
    public boolean isSeries() {
        return times > 0;
    }

    /** Returns the number of runs. */
    public int runs() {
        return Math.max(1, times);
    }

    private static int times(String text) throws UsageException {
        if (text == null) {
            return 0;
        }
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MAX_TIMES) {
            return Integer.parseInt(text);
        }
        throw new UsageException(Texts.text("console.wrong.times", text, MAX_TIMES));
    }

    /** Checks before the run that it can be saved afterwards, to a regular or a new file. */
    private static Path writable(String name) throws UsageException {
        try {
            Path file = Path.of(name).toAbsolutePath();
            boolean free = Files.notExists(file) && file.getParent() != null && Files.isDirectory(file.getParent());
            if (free && Files.isWritable(file.getParent()) || Files.isRegularFile(file) && Files.isWritable(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // Reported below.
        }
        throw new UsageException(Texts.text("console.wrong.file", name));
    }
}
