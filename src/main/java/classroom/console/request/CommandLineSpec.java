package classroom.console.request;

import classroom.text.Language;
import classroom.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands and options of the console, described in the current language. */
public final class CommandLineSpec {
    public static final String LIST = "list";
    public static final String RUN = "run";
    public static final String TRACE = "trace";
    public static final String EXPORT = "export";
    public static final String NO_NAMES = "--no-names";
    public static final String OUTPUT = "-o";
    public static final String EXPLORE = "explore";
    public static final String REPLAY = "replay";
    public static final String JOIN = "join";
    public static final String CORES = "--cores";
    public static final String NAME = "--name";
    public static final String BOUND = "--bound";
    public static final String RANDOM = "--random";
    public static final String SEED = "--seed";
    public static final String CHECK = "--check";
    public static final String ORDER = "--order";
    public static final String JSON = "--json";
    static final String SET = "--set";
    static final String JAVA = "--java";
    static final String TIMES = "--times";
    static final String UNOBSERVED = "--unobserved";
    static final String SAVE = "--trace";
    static final String LANG = "--lang";

    static final String ARGS = "--args";
    static final String INPUT = "--input";
    static final String LOCALS = "--locals";
    static final String MAIN = "--main";
    static final String TIME = "--limit";

    private static final String APP = "java -jar concurrency-classroom.jar";
    private static final String PROGRAM = "LESSON/PROGRAM|FILE.java|FOLDER|FILE.jar";
    private static final String FILE = "FILE";
    private static final int WIDTH = 100;

    private CommandLineSpec() {}

    /** Returns the language that the arguments select; empty if there is none or it is unknown. */
    public static Optional<Language> language(String... words) {
        String tag = null;
        for (int i = 0; i < words.length; i++) {
            if (words[i].startsWith(LANG + "=")) {
                tag = words[i].substring(LANG.length() + 1);
            } else if (words[i].equals(LANG) && i + 1 < words.length) {
                tag = words[i + 1];
            }
        }
        String chosen = tag;
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(chosen))
                .findFirst();
    }

    /** Checks the language that a command selects. */
    public static void checkLanguage(ParseResult command) throws UsageException {
        String tag = command.matchedOptionValue(LANG, null);
        if (tag != null && language(LANG, tag).isEmpty()) {
            throw new UsageException(Texts.text("console.wrong.language", tag, UsageException.all(languages())));
        }
    }

    /** Returns the parser, with descriptions in the current language. */
    public static CommandLine inLanguageOfNow() {
        CommandSpec root = command(APP, "COMMAND", Texts.text("console.help.app"));
        root.usageMessage().commandListHeading(heading(Texts.text("console.help.commands")));
        root.addSubcommand(LIST, new CommandLine(list()));
        root.addSubcommand(RUN, new CommandLine(run()));
        root.addSubcommand(TRACE, new CommandLine(trace()));
        root.addSubcommand(EXPORT, new CommandLine(export()));
        root.addSubcommand(EXPLORE, new CommandLine(explore()));
        root.addSubcommand(REPLAY, new CommandLine(replay()));
        root.addSubcommand(JOIN, new CommandLine(join()));
        root.addOption(OptionSpec.builder("--version")
                .versionHelp(true)
                .description(Texts.text("console.help.version"))
                .build());
        return new CommandLine(withCommonOptions(root))
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setOverwrittenOptionsAllowed(true)
                .setUsageHelpWidth(WIDTH);
    }

    /** Returns the names of the commands for a message. */
    public static String commands() {
        return UsageException.all(List.of(LIST, RUN, TRACE, EXPORT, EXPLORE, REPLAY, JOIN));
    }

    /** Describes an error in the arguments in the current language. */
    public static String sentence(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            if (word.startsWith("-")) {
                return Texts.text("console.wrong.option", word, options(command));
            }
            return command.parent() == null
                    ? Texts.text("console.wrong.command", word, commands())
                    : Texts.text("console.wrong.surplus", word);
        }
        if (wrong instanceof MissingParameterException missing
                && missing.getMissing().get(0) instanceof OptionSpec option) {
            return Texts.text("console.wrong.valueless", option.longestName(), option.paramLabel());
        }
        return Texts.text("console.wrong.words");
    }

    private static CommandSpec list() {
        CommandSpec list = command(LIST, LIST + " [--json]", Texts.text("console.help.list"));
        list.addOption(json(Texts.text("console.help.list.json")));
        return withCommonOptions(list);
    }

    private static CommandSpec run() {
        CommandSpec run = command(
                RUN,
                RUN + " " + PROGRAM + " [--set name=value]... [--times N] [--json]",
                Texts.text("console.help.run"));
        run.addPositional(positional(PROGRAM, Texts.text("console.help.run.program")));
        run.addOption(OptionSpec.builder(SET)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("name=value")
                .description(Texts.text("console.help.run.set"))
                .build());
        run.addOption(json(Texts.text("console.help.run.json")));
        run.addOption(OptionSpec.builder(TIMES)
                .arity("1")
                .type(String.class)
                .paramLabel("N")
                .description(Texts.text("console.help.run.times"))
                .build());
        run.addOption(OptionSpec.builder(UNOBSERVED)
                .type(boolean.class)
                .arity("0")
                .description(Texts.text("console.help.run.unobserved"))
                .build());
        run.addOption(OptionSpec.builder(SAVE)
                .arity("1")
                .type(String.class)
                .paramLabel(FILE)
                .description(Texts.text("console.help.run.trace"))
                .build());
        run.addOption(OptionSpec.builder(JAVA)
                .arity("1")
                .type(String.class)
                .paramLabel("FOLDER")
                .description(Texts.text("console.help.run.java"))
                .build());
        run.addOption(option(ARGS, "WORDS", Texts.text("console.help.run.args")));
        run.addOption(option(INPUT, FILE, Texts.text("console.help.run.input")));
        run.addOption(option(MAIN, "CLASS", Texts.text("console.help.run.main")));
        run.addOption(OptionSpec.builder(LOCALS)
                .type(boolean.class)
                .arity("0")
                .description(Texts.text("console.help.run.locals"))
                .build());
        run.addOption(option(TIME, "SECONDS", Texts.text("console.help.run.limit")));
        return withCommonOptions(run);
    }

    private static CommandSpec explore() {
        CommandSpec explore = command(
                EXPLORE,
                EXPLORE + " " + PROGRAM + "|FILE.java [--set name=value]... [--bound N | --random N] [--json]",
                Texts.text("console.help.explore"));
        scheduled(explore);
        explore.addOption(OptionSpec.builder(BOUND)
                .arity("1")
                .type(String.class)
                .paramLabel("N")
                .description(Texts.text("console.help.explore.bound"))
                .build());
        explore.addOption(OptionSpec.builder(RANDOM)
                .arity("1")
                .type(String.class)
                .paramLabel("N")
                .description(Texts.text("console.help.explore.random"))
                .build());
        explore.addOption(OptionSpec.builder(SEED)
                .arity("1")
                .type(String.class)
                .paramLabel("N")
                .description(Texts.text("console.help.explore.seed"))
                .build());
        explore.addOption(OptionSpec.builder(CHECK)
                .type(boolean.class)
                .arity("0")
                .description(Texts.text("console.help.explore.check"))
                .build());
        return withCommonOptions(explore);
    }

    private static CommandSpec replay() {
        CommandSpec replay = command(
                REPLAY,
                REPLAY + " " + PROGRAM + "|FILE.java --order \"A A B B\" [--set name=value]... [--json]",
                Texts.text("console.help.replay"));
        scheduled(replay);
        replay.addOption(OptionSpec.builder(ORDER)
                .arity("1")
                .type(String.class)
                .paramLabel("\"A B ...\"")
                .description(Texts.text("console.help.replay.order"))
                .build());
        return withCommonOptions(replay);
    }

    private static void scheduled(CommandSpec command) {
        command.addPositional(positional(PROGRAM, Texts.text("console.help.explore.program")));
        command.addOption(OptionSpec.builder(SET)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("name=value")
                .description(Texts.text("console.help.run.set"))
                .build());
        command.addOption(json(Texts.text("console.help.run.json")));
        command.addOption(OptionSpec.builder(JAVA)
                .arity("1")
                .type(String.class)
                .paramLabel("FOLDER")
                .description(Texts.text("console.help.explore.java"))
                .build());
    }

    private static CommandSpec join() {
        CommandSpec join =
                command(JOIN, JOIN + " ADDRESS CODE [--name NAME] [--cores N] [--json]", Texts.text("joining.help"));
        join.addPositional(positional("ADDRESS", Texts.text("joining.help.address")));
        join.addPositional(PositionalParamSpec.builder()
                .index("1")
                .arity("0..1")
                .type(String.class)
                .paramLabel("CODE")
                .hideParamSyntax(true)
                .description(Texts.text("joining.help.code"))
                .build());
        join.addOption(option(CORES, "N", Texts.text("joining.help.cores")));
        join.addOption(option(NAME, "NAME", Texts.text("joining.help.name")));
        join.addOption(json(Texts.text("console.help.run.json")));
        return withCommonOptions(join);
    }

    private static OptionSpec option(String name, String value, String description) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(String.class)
                .paramLabel(value)
                .description(description)
                .build();
    }

    private static CommandSpec trace() {
        CommandSpec trace = command(TRACE, TRACE + " " + FILE + " [--json]", Texts.text("console.help.trace"));
        trace.addPositional(positional(FILE, Texts.text("console.help.trace.file")));
        trace.addOption(json(Texts.text("console.help.run.json")));
        return withCommonOptions(trace);
    }

    private static CommandSpec export() {
        CommandSpec export = command(
                EXPORT,
                EXPORT + " " + FILE + " [" + OUTPUT + " PAGE.html] [" + NO_NAMES + "]",
                Texts.text("console.help.export"));
        export.addPositional(positional(FILE, Texts.text("console.help.export.file")));
        export.addOption(OptionSpec.builder(OUTPUT)
                .arity("1")
                .type(String.class)
                .paramLabel("PAGE.html")
                .description(Texts.text("console.help.export.output"))
                .build());
        export.addOption(OptionSpec.builder(NO_NAMES)
                .description(Texts.text("console.help.export.names"))
                .build());
        return withCommonOptions(export);
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
        command.addOption(OptionSpec.builder(LANG)
                .arity("1")
                .type(String.class)
                .paramLabel(String.join("|", languages()))
                .description(Texts.text("console.help.lang"))
                .build());
        return command.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(Texts.text("console.help.help"))
                .build());
    }

    private static OptionSpec json(String description) {
        return OptionSpec.builder(JSON)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    private static String heading(String words) {
        return "%n" + words + "%n";
    }

    private static List<String> languages() {
        return Arrays.stream(Language.values()).map(Language::tag).toList();
    }

    private static String options(CommandSpec command) {
        return UsageException.all(
                command.options().stream().map(OptionSpec::longestName).toList());
    }
}
