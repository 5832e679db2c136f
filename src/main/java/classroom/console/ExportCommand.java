package classroom.console;

import classroom.console.report.SavedReport;
import classroom.console.request.CommandLineSpec;
import classroom.console.request.UsageException;
import classroom.metrics.MemberNames;
import classroom.share.RunPage;
import classroom.text.Texts;
import classroom.trace.save.SavedRun;
import classroom.trace.text.TextReplacement;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ParseResult;

/** Writes a saved run as a web page. */
final class ExportCommand {
    private final Terminal terminal;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Executes the command.
     *
     * @return the exit status: failed if the page could not be written
     * @throws UsageException if there is no file, or it is not a saved run
     */
    int run(ParseResult command) throws UsageException {
        String file = command.matchedPositionalValue(0, null);
        if (file == null) {
            throw new UsageException(Texts.text("console.wrong.no-file"));
        }
        SavedRun run = SavedReport.open(file);
        String name = command.matchedOptionValue(CommandLineSpec.OUTPUT, besides(file));
        try {
            RunPage.write(
                    run,
                    Path.of(name),
                    command.hasMatchedOption(CommandLineSpec.NO_NAMES)
                            ? MemberNames.of(run.program(), run.trace())
                            : TextReplacement.NONE);
        } catch (IOException | InvalidPathException e) {
            terminal.err().println(Texts.text("share.failed", name));
            return ConsoleApp.FAILED;
        }
        terminal.out().println(Texts.text("share.done", name));
        return ConsoleApp.DONE;
    }

    private static String besides(String file) {
        String stem =
                file.endsWith(SavedRun.SUFFIX) ? file.substring(0, file.length() - SavedRun.SUFFIX.length()) : file;
        return stem + RunPage.SUFFIX;
    }
}
