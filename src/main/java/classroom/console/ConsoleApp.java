package classroom.console;

import classroom.console.report.Listing;
import classroom.console.report.Report;
import classroom.console.report.ReportJson;
import classroom.console.report.ReportText;
import classroom.console.report.SavedReport;
import classroom.console.request.CommandLineSpec;
import classroom.console.request.Request;
import classroom.console.request.ScheduledRequest;
import classroom.console.request.UsageException;
import classroom.console.request.UserRequest;
import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.run.AppFile;
import classroom.run.AppVersion;
import classroom.run.RunException;
import classroom.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The app in a terminal: parses the command line, executes the command, and returns the exit status. */
public final class ConsoleApp {
    /** Exit status: success. */
    static final int DONE = 0;
    /** Exit status: a program failed or could not be run. */
    static final int FAILED = 1;
    /** Exit status: the command line is wrong. */
    static final int WRONG = 2;

    /** The time limit of a panel, in addition to the seconds that its user chose. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final List<Lesson> lessons;
    private final Duration patience;
    private final Terminal terminal;
    private final BooleanSupplier changed;

    /**
     * Creates the console.
     *
     * @param lessons  the lessons that can be listed and run
     * @param patience the time limit of a panel, in addition to the seconds that its user chose
     * @param terminal the target of output
     */
    ConsoleApp(List<Lesson> lessons, Duration patience, Terminal terminal) {
        this(lessons, patience, terminal, AppFile.running()::hasChanged);
    }

    /**
     * Creates the console.
     *
     * @param changed whether the app's file was replaced since the start
     */
    ConsoleApp(List<Lesson> lessons, Duration patience, Terminal terminal, BooleanSupplier changed) {
        this.changed = changed;
        this.lessons = lessons;
        this.patience = patience;
        this.terminal = terminal;
    }

    /**
     * Executes a command and exits this JVM: with status 0 on success, 1 if a program failed, 2 if the command line
     * is wrong.
     *
     * @param words the command with its options
     */
    public static void main(String[] words) {
        System.exit(new ConsoleApp(Catalog.lessons(), PATIENCE, Terminal.here()).run(words));
    }

    /**
     * Executes a command, in the language that it selects, and returns the exit status; 1 if the output could not be
     * written completely.
     */
    int run(String... words) {
        int status = answer(words);
        if (terminal.out().checkError()) {
            terminal.err().println(Texts.text("console.failed.output"));
            return Math.max(status, FAILED);
        }
        return status;
    }

    private int answer(String... words) {
        CommandLineSpec.language(words).ifPresent(Texts::use);
        CommandLine grammar = CommandLineSpec.inLanguageOfNow();
        try {
            return run(grammar, grammar.parseArgs(words));
        } catch (ParameterException e) {
            return explain(e.getCommandLine(), CommandLineSpec.sentence(e));
        } catch (UsageException e) {
            terminal.err().println(e.getMessage());
            return WRONG;
        } catch (RunException e) {
            terminal.err().println(e.getMessage());
            return FAILED;
        } catch (RuntimeException | LinkageError e) {
            StackTraceElement[] trace = e.getStackTrace();
            terminal.err()
                    .println(
                            changed.getAsBoolean()
                                    ? Texts.text("app.changed")
                                    : Texts.text("console.fault", e, trace.length == 0 ? "?" : trace[0]));
            return FAILED;
        }
    }

    private int run(CommandLine grammar, ParseResult words) throws UsageException, RunException {
        ParseResult command = words.hasSubcommand() ? words.subcommand() : words;
        if (command.isUsageHelpRequested()) {
            command.commandSpec().commandLine().usage(terminal.out(), Ansi.OFF);
            return DONE;
        }
        if (words.isVersionHelpRequested()) {
            terminal.out().println(version());
            return DONE;
        }
        CommandLineSpec.checkLanguage(words);
        CommandLineSpec.checkLanguage(command);
        boolean json = command.matchedOptionValue(CommandLineSpec.JSON, false);
        return switch (command.commandSpec().name()) {
            case CommandLineSpec.LIST -> list(json);
            case CommandLineSpec.RUN ->
                UserRequest.isOne(command, lessons)
                        ? new RunCommand(patience, terminal).run(UserRequest.of(command), json)
                        : new RunCommand(patience, terminal).run(Request.of(command, lessons), json);
            case CommandLineSpec.EXPLORE ->
                new ExploreCommand(terminal).run(ScheduledRequest.of(command, lessons), command, json);
            case CommandLineSpec.REPLAY ->
                new ReplayCommand(terminal).run(ScheduledRequest.of(command, lessons), command, json);
            case CommandLineSpec.EXPORT -> new ExportCommand(terminal).run(command);
            case CommandLineSpec.JOIN -> join(command, json);
            case CommandLineSpec.TRACE -> trace(command.matchedPositionalValue(0, null), json);
            default -> explain(grammar, Texts.text("console.wrong.no-command", CommandLineSpec.commands()));
        };
    }

    private int explain(CommandLine command, String sentence) {
        terminal.err().println(sentence);
        terminal.err().println();
        command.usage(terminal.err(), Ansi.OFF);
        return WRONG;
    }

    private int list(boolean json) {
        if (json) {
            terminal.printJson(Listing.json(lessons));
        } else {
            Listing.lines(lessons).forEach(terminal.out()::println);
        }
        return DONE;
    }

    private int join(ParseResult command, boolean json) throws UsageException, RunException {
        try {
            return new JoinCommand(terminal).run(command, json);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private int trace(String file, boolean json) throws UsageException {
        if (file == null) {
            throw new UsageException(Texts.text("console.wrong.no-file"));
        }
        Report report = SavedReport.of(file, lessons);
        if (json) {
            terminal.printJson(ReportJson.of(report));
        } else {
            terminal.out().println(ReportText.heading(report.program(), lessons));
            ReportText.lines(report).forEach(terminal.out()::println);
        }
        report.troubles().forEach(terminal.err()::println);
        return report.troubles().isEmpty() ? DONE : FAILED;
    }

    private static String version() {
        return AppVersion.number()
                .map(number -> Texts.text("console.version", number, AppVersion.commit()))
                .orElseGet(() -> Texts.text("console.version.unpacked"));
    }
}
