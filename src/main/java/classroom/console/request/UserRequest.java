package classroom.console.request;

import classroom.lesson.Lesson;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.Jdks;
import classroom.run.user.ArgumentLine;
import classroom.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ParseResult;

/**
 * A request to run a program of the user's own.
 *
 * @param name      the name as the user wrote it
 * @param path      a source, a folder or a jar
 * @param mainClass the class to start; null for the one that has a {@code main}
 * @param arguments the arguments for its {@code main}
 * @param input     the file with its standard input; null for none
 * @param limit     the time limit; null for none
 * @param jdk       the Java to use
 * @param fixed     whether the user chose that Java
 * @param manner    how to run it, and how often
 */
public record UserRequest(
        String name,
        Path path,
        String mainClass,
        List<String> arguments,
        Path input,
        Duration limit,
        Jdk jdk,
        boolean fixed,
        RunOptions manner) {
    /** The name that means the console's own standard input. */
    private static final String OWN_INPUT = "-";

    private static final int MAX_LIMIT_S = 86_400;

    /** Whether a command names a file or folder, rather than a program of a lesson. */
    public static boolean isOne(ParseResult words, List<Lesson> lessons) {
        String name = words.matchedPositionalValue(0, null);
        if (name == null
                || lessons.stream()
                        .anyMatch(lesson -> lesson.programs().stream()
                                .anyMatch(each -> each.id().equals(name)))) {
            return false;
        }
        String end = name.toLowerCase(Locale.ROOT);
        return end.endsWith(".java") || end.endsWith(".jar") || path(name) != null && Files.exists(path(name));
    }

    /**
     * Evaluates a {@code run} command.
     *
     * @throws UsageException if the Java or a file does not exist, or options contradict each other
     */
    public static UserRequest of(ParseResult words) throws UsageException {
        String name = words.matchedPositionalValue(0, null);
        Path path = path(name);
        if (path == null) {
            throw new UsageException(Texts.text("run.user.missing", name));
        }
        if (words.hasMatchedOption(CommandLineSpec.SET)) {
            throw new UsageException(
                    Texts.text("console.wrong.user-set", name, CommandLineSpec.SET, CommandLineSpec.ARGS));
        }
        String java = words.matchedOptionValue(CommandLineSpec.JAVA, null);
        return new UserRequest(
                name,
                path,
                words.matchedOptionValue(CommandLineSpec.MAIN, null),
                ArgumentLine.split(words.matchedOptionValue(CommandLineSpec.ARGS, "")),
                input(words.matchedOptionValue(CommandLineSpec.INPUT, null)),
                limit(words.matchedOptionValue(CommandLineSpec.TIME, null)),
                jdk(java),
                java != null,
                RunOptions.of(words));
    }

    /** Opens the standard input of the program. */
    public InputStream open() throws IOException {
        if (input == null) {
            return InputStream.nullInputStream();
        }
        return input.toString().equals(OWN_INPUT) ? System.in : Files.newInputStream(input);
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static Path input(String name) throws UsageException {
        Path file = name == null ? null : path(name);
        if (name != null
                && (file == null || !name.equals(OWN_INPUT) && !Files.isReadable(file) || Files.isDirectory(file))) {
            throw new UsageException(Texts.text("console.wrong.input", name));
        }
        return file;
    }

    private static Duration limit(String text) throws UsageException {
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MAX_LIMIT_S) {
            return Duration.ofSeconds(Integer.parseInt(text));
        }
        throw new UsageException(Texts.text("console.wrong.time", text, MAX_LIMIT_S));
    }

    private static Jdk jdk(String folder) throws UsageException {
        if (folder == null) {
            return Jdk.own();
        }
        try {
            return Jdks.check(Path.of(folder));
        } catch (RunException e) {
            throw new UsageException(e.getMessage());
        } catch (InvalidPathException e) {
            throw new UsageException(Texts.text("console.wrong.folder", folder));
        }
    }
}
