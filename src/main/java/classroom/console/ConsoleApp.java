package classroom.console;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.run.AppFile;
import classroom.run.RunException;
import classroom.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The app in a terminal: reads the words of the command line, does what they ask for, and tells the exit status. */
public final class ConsoleApp {
    /** Exit status: done. */
    static final int DONE = 0;
    /** Exit status: a program failed, or couldn't be run. */
    static final int FAILED = 1;
    /** Exit status: the words ask for something that there isn't. */
    static final int WRONG = 2;

    /** How long a panel may take in all, beside the seconds that its reader chose. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final List<Lesson> lessons;
    private final Duration patience;
    private final Terminal terminal;
    private final BooleanSupplier changed;

    /**
     * @param lessons  what can be listed and run
     * @param patience how long a panel may take in all, beside the seconds that its reader chose
     * @param terminal where it writes
     */
    ConsoleApp(List<Lesson> lessons, Duration patience, Terminal terminal) {
        this(lessons, patience, terminal, AppFile.running()::hasChanged);
    }

    /**
     * The same.
     *
     * @param changed whether the app's file was overwritten since the start
     */
    ConsoleApp(List<Lesson> lessons, Duration patience, Terminal terminal, BooleanSupplier changed) {
        this.changed = changed;
        this.lessons = lessons;
        this.patience = patience;
        this.terminal = terminal;
    }

    /**
     * Does what the words ask for and ends this JVM: with 0 if it was done, 1 if a program failed, 2 if there is no such thing.
     *
     * @param words a command with its options
     */
    public static void main(String[] words) {
        System.exit(new ConsoleApp(Catalog.lessons(), PATIENCE, Terminal.here()).run(words));
    }

    /** Does what the words ask for, in the language that they choose, and gives the exit status; 1 if not all of the answer was written. */
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
            terminal.err().println(changed.getAsBoolean() ? Texts.text("app.changed")
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
            case CommandLineSpec.RUN -> UserRequest.isOne(command, lessons)
                    ? new RunCommand(patience, terminal).run(UserRequest.of(command), json)
                    : new RunCommand(patience, terminal).run(Request.of(command, lessons), json);
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
        String version = ConsoleApp.class.getPackage().getImplementationVersion();
        return version == null ? Texts.text("console.version.unpacked") : Texts.text("console.version", version);
    }
}
