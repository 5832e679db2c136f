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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The names of the console's commands and options, the parser of its arguments, and sentences about wrong ones. */
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
        return new CommandLine(CommandSpecs.root())
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

    /** Returns the tags of the languages. */
    static List<String> languages() {
        return Arrays.stream(Language.values()).map(Language::tag).toList();
    }

    private static String options(CommandSpec command) {
        return UsageException.all(
                command.options().stream().map(OptionSpec::longestName).toList());
    }
}
