package classroom.console.request;

import classroom.text.Texts;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands and options of the console with their descriptions in the current language, for the parser. */
final class CommandSpecs {
    private static final String APP = "java -jar concurrency-classroom.jar";
    private static final String PROGRAM = "LESSON/PROGRAM|FILE.java|FOLDER|FILE.jar";
    private static final String FILE = "FILE";

    private CommandSpecs() {}

    /** Returns the spec of the console itself, with those of its commands. */
    static CommandSpec root() {
        CommandSpec root = command(APP, "COMMAND", Texts.text("console.help.app"));
        root.usageMessage().commandListHeading(heading(Texts.text("console.help.commands")));
        root.addSubcommand(CommandLineSpec.LIST, new CommandLine(list()));
        root.addSubcommand(CommandLineSpec.RUN, new CommandLine(run()));
        root.addSubcommand(CommandLineSpec.TRACE, new CommandLine(trace()));
        root.addSubcommand(CommandLineSpec.EXPORT, new CommandLine(export()));
        root.addSubcommand(CommandLineSpec.EXPLORE, new CommandLine(explore()));
        root.addSubcommand(CommandLineSpec.REPLAY, new CommandLine(replay()));
        root.addSubcommand(CommandLineSpec.JOIN, new CommandLine(join()));
        root.addOption(OptionSpec.builder("--version")
                .versionHelp(true)
                .description(Texts.text("console.help.version"))
                .build());
        return withCommonOptions(root);
    }

    private static CommandSpec list() {
        CommandSpec list =
                command(CommandLineSpec.LIST, CommandLineSpec.LIST + " [--json]", Texts.text("console.help.list"));
        list.addOption(json(Texts.text("console.help.list.json")));
        return withCommonOptions(list);
    }

    private static CommandSpec run() {
        CommandSpec run = command(
                CommandLineSpec.RUN,
                CommandLineSpec.RUN + " " + PROGRAM + " [--set name=value]... [--times N] [--json]",
                Texts.text("console.help.run"));
        run.addPositional(positional(PROGRAM, Texts.text("console.help.run.program")));
        run.addOption(parameters());
        run.addOption(json(Texts.text("console.help.run.json")));
        run.addOption(option(CommandLineSpec.TIMES, "N", Texts.text("console.help.run.times")));
        run.addOption(flag(CommandLineSpec.UNOBSERVED, Texts.text("console.help.run.unobserved")));
        run.addOption(option(CommandLineSpec.SAVE, FILE, Texts.text("console.help.run.trace")));
        run.addOption(option(CommandLineSpec.JAVA, "FOLDER", Texts.text("console.help.run.java")));
        run.addOption(option(CommandLineSpec.ARGS, "WORDS", Texts.text("console.help.run.args")));
        run.addOption(option(CommandLineSpec.INPUT, FILE, Texts.text("console.help.run.input")));
        run.addOption(option(CommandLineSpec.MAIN, "CLASS", Texts.text("console.help.run.main")));
        run.addOption(flag(CommandLineSpec.LOCALS, Texts.text("console.help.run.locals")));
        run.addOption(option(CommandLineSpec.TIME, "SECONDS", Texts.text("console.help.run.limit")));
        return withCommonOptions(run);
    }

    private static CommandSpec explore() {
        CommandSpec explore = command(
                CommandLineSpec.EXPLORE,
                CommandLineSpec.EXPLORE + " " + PROGRAM
                        + "|FILE.java [--set name=value]... [--bound N | --random N] [--json]",
                Texts.text("console.help.explore"));
        scheduled(explore);
        explore.addOption(option(CommandLineSpec.BOUND, "N", Texts.text("console.help.explore.bound")));
        explore.addOption(option(CommandLineSpec.RANDOM, "N", Texts.text("console.help.explore.random")));
        explore.addOption(option(CommandLineSpec.SEED, "N", Texts.text("console.help.explore.seed")));
        explore.addOption(flag(CommandLineSpec.CHECK, Texts.text("console.help.explore.check")));
        return withCommonOptions(explore);
    }

    private static CommandSpec replay() {
        CommandSpec replay = command(
                CommandLineSpec.REPLAY,
                CommandLineSpec.REPLAY + " " + PROGRAM
                        + "|FILE.java --order \"A A B B\" [--set name=value]... [--json]",
                Texts.text("console.help.replay"));
        scheduled(replay);
        replay.addOption(option(CommandLineSpec.ORDER, "\"A B ...\"", Texts.text("console.help.replay.order")));
        return withCommonOptions(replay);
    }

    private static void scheduled(CommandSpec command) {
        command.addPositional(positional(PROGRAM, Texts.text("console.help.explore.program")));
        command.addOption(parameters());
        command.addOption(json(Texts.text("console.help.run.json")));
        command.addOption(option(CommandLineSpec.JAVA, "FOLDER", Texts.text("console.help.explore.java")));
    }

    private static CommandSpec join() {
        CommandSpec join = command(
                CommandLineSpec.JOIN,
                CommandLineSpec.JOIN + " ADDRESS CODE [--name NAME] [--cores N] [--json]",
                Texts.text("joining.help"));
        join.addPositional(positional("ADDRESS", Texts.text("joining.help.address")));
        join.addPositional(PositionalParamSpec.builder()
                .index("1")
                .arity("0..1")
                .type(String.class)
                .paramLabel("CODE")
                .hideParamSyntax(true)
                .description(Texts.text("joining.help.code"))
                .build());
        join.addOption(option(CommandLineSpec.CORES, "N", Texts.text("joining.help.cores")));
        join.addOption(option(CommandLineSpec.NAME, "NAME", Texts.text("joining.help.name")));
        join.addOption(json(Texts.text("console.help.run.json")));
        return withCommonOptions(join);
    }

    private static CommandSpec trace() {
        CommandSpec trace = command(
                CommandLineSpec.TRACE,
                CommandLineSpec.TRACE + " " + FILE + " [--json]",
                Texts.text("console.help.trace"));
        trace.addPositional(positional(FILE, Texts.text("console.help.trace.file")));
        trace.addOption(json(Texts.text("console.help.run.json")));
        return withCommonOptions(trace);
    }

    private static CommandSpec export() {
        CommandSpec export = command(
                CommandLineSpec.EXPORT,
                CommandLineSpec.EXPORT + " " + FILE + " [" + CommandLineSpec.OUTPUT + " PAGE.html] ["
                        + CommandLineSpec.NO_NAMES + "]",
                Texts.text("console.help.export"));
        export.addPositional(positional(FILE, Texts.text("console.help.export.file")));
        export.addOption(option(CommandLineSpec.OUTPUT, "PAGE.html", Texts.text("console.help.export.output")));
        export.addOption(OptionSpec.builder(CommandLineSpec.NO_NAMES)
                .description(Texts.text("console.help.export.names"))
                .build());
        return withCommonOptions(export);
    }

    private static CommandSpec command(String name, String synopsis, String description) {
        CommandSpec command = CommandSpec.create().name(name);
        command.usageMessage()
                .synopsisHeading(Texts.text("console.help.usage") + "%n  ")
                .customSynopsis(APP + " " + synopsis)
                .descriptionHeading("%n")
                .description(description)
                .parameterListHeading("%n")
                .optionListHeading(heading(Texts.text("console.help.options")))
                .sortOptions(false);
        return command;
    }

    private static CommandSpec withCommonOptions(CommandSpec command) {
        command.addOption(option(
                CommandLineSpec.LANG, String.join("|", CommandLineSpec.languages()), Texts.text("console.help.lang")));
        return command.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(Texts.text("console.help.help"))
                .build());
    }

    private static OptionSpec option(String name, String value, String description) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(String.class)
                .paramLabel(value)
                .description(description)
                .build();
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    private static OptionSpec json(String description) {
        return flag(CommandLineSpec.JSON, description);
    }

    private static OptionSpec parameters() {
        return OptionSpec.builder(CommandLineSpec.SET)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("name=value")
                .description(Texts.text("console.help.run.set"))
                .build();
    }

    private static PositionalParamSpec positional(String label, String description) {
        return PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .type(String.class)
                .paramLabel(label)
                .hideParamSyntax(true)
                .description(description)
                .build();
    }

    private static String heading(String words) {
        return "%n" + words + "%n";
    }
}
